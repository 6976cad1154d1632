/** The audit of an open workbook, from the first run on: later runs do anew only what changed. */
import { AuditMemory } from '../../audit/memory';
import { auditSteps } from '../../audit/pipeline';
import type { Steps } from '../../audit/steps';
import { TOOLS } from '../../audit/tools';
import type { AuditInput, FileAudit } from '../../audit/types';
import { builtinPolicies } from '../../policy/builtin';
import type { LoadedPolicy } from '../../policy/types';
import type { SheetData } from '../../workbook/types';
import type { RunOptions } from '../engine/engine';
import { changedSheets, type LiveChange } from './change';

export class LiveSession {
  private memory = new AuditMemory();
  private input: AuditInput | null = null;
  private policies: readonly LoadedPolicy[] = [];
  private policiesText = '';

  /** An audit from the beginning. A mere look for tables, or another workbook aside, leaves the session as it was. */
  *audit(input: AuditInput, options: RunOptions): Steps<FileAudit> {
    const whole = { ...options, policies: this.stable(options.policies) };
    if (input.tablesOnly || input.aside) return yield* auditSteps(input, whole, TOOLS);
    this.memory = new AuditMemory();
    this.input = input;
    return yield* auditSteps(input, whole, TOOLS, this.memory);
  }

  /** The audit as it is after a change; throws where there was none before. */
  *change(change: LiveChange, options: RunOptions): Steps<FileAudit> {
    if (!this.input) throw new Error('no audit to go on from');
    this.input = { ...this.input, sheets: changedSheets(this.input.sheets, change) };
    const whole = { ...options, policies: this.stable(options.policies) };
    return yield* auditSteps(this.input, whole, TOOLS, this.memory);
  }

  /** A sheet as the session last had it. */
  sheet(id: string): SheetData | undefined {
    return this.input?.sheets.find((sheet) => sheet.id === id);
  }

  /** Policies that came by message are new objects each time; what is compiled from them is kept by object. */
  private stable(policies: readonly LoadedPolicy[] | undefined): readonly LoadedPolicy[] {
    if (!policies) return builtinPolicies();
    const text = JSON.stringify(policies);
    if (text !== this.policiesText) {
      this.policies = policies;
      this.policiesText = text;
    }
    return this.policies;
  }
}

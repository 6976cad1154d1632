/** What is wanted, what stands there, and what is left out and why. Nothing is written here. */
import type { ApplyReport, Change, NoteChange, SheetChange } from '../../workbook/host';
import type { OwnSheetRole } from '../../workbook/types';
import type { SheetView } from './book';
import { cellKey, type SheetNote } from './notes';
import { rulesOf, type OwnRule, type RuleWish } from './rules';

export interface Replacement {
  readonly changes: readonly Change[];
  /** Takes away the earlier fills and notes. */
  readonly marks: boolean;
  /** Takes away the earlier sheets of these roles. */
  readonly roles: (role: OwnSheetRole) => boolean;
}

/** A sheet as it was before anything was written. */
export interface Before {
  readonly view: SheetView;
  readonly rules: readonly OwnRule[];
  readonly notes: readonly SheetNote[];
}

export interface SheetPlan {
  readonly before: Before;
  readonly rules: RuleWish[];
  /** Notes wanted, by cell. */
  readonly notes: Map<string, NoteChange>;
}

export class Plan {
  readonly bySheet: ReadonlyMap<string, SheetPlan>;
  readonly sheets: SheetChange[] = [];
  readonly skipped: ApplyReport['skipped'][number][] = [];
  private fills = 0;
  private notes = 0;

  constructor(before: readonly Before[], structureProtected: boolean, changes: readonly Change[]) {
    this.bySheet = new Map(
      before.map((sheet) => [sheet.view.id, { before: sheet, rules: [], notes: new Map() }]),
    );
    for (const change of changes) {
      const reason = this.take(change, structureProtected);
      if (reason) this.skipped.push({ change, reason });
    }
  }

  get report(): ApplyReport {
    return { fills: this.fills, notes: this.notes, sheets: this.sheets.length, skipped: this.skipped };
  }

  private take(change: Change, structureProtected: boolean): string | null {
    if (change.kind === 'sheet') {
      if (structureProtected) return 'structure-protected';
      this.sheets.push(change);
      return null;
    }
    const plan = this.bySheet.get(change.sheetId);
    if (!plan) return 'sheet-gone';
    if (plan.before.view.protected) return 'protected';
    if (change.kind === 'note') return this.takeNote(plan, change);
    plan.rules.push(...rulesOf(change));
    this.fills += 1;
    return null;
  }

  private takeNote(plan: SheetPlan, change: NoteChange): string | null {
    const cell = cellKey(change.row, change.column);
    const there = plan.before.notes.find((note) => note.cell === cell);
    if (plan.notes.has(cell) || (there && !there.ours)) return 'has-note';
    plan.notes.set(cell, change);
    this.notes += 1;
    return null;
  }
}

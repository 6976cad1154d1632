/** `FormatConditions`. As in Excel's macros a formula is read from the active cell, a new rule comes last and stops the others. */
import type { Area } from '../../../src/workbook/types';
import { shiftRows } from '../../../src/hosts/shared/rule-formula';
import { intersects } from '../excel-emulation/model/a1';
import { checkFormula } from '../excel-emulation/model/entered';
import type { RuleModel } from '../excel-emulation/model/parts';
import type { SheetModel } from '../excel-emulation/model/sheet';
import { InteriorObject } from './looks';
import { refused } from './meter';
import { RangeObject } from './range';
import type { WpsState } from './state';

const TYPES = { CellValue: 1, Custom: 2, ColorScale: 3, DataBar: 4, TopBottom: 5, IconSet: 6 } as const;

const firstRow = (areas: readonly Area[]): number => areas[0]?.top ?? 0;

export class RulesObject {
  constructor(
    private readonly state: WpsState,
    private readonly model: SheetModel,
    private readonly cells: readonly Area[],
  ) {}

  private get touching(): RuleModel[] {
    this.state.alive(this.model);
    return this.model.rules.filter((rule) =>
      rule.areas.some((one) => this.cells.some((area) => intersects(one, area))),
    );
  }

  get Count(): number {
    return this.touching.length;
  }

  Item(index: number): RuleObject {
    const rule = this.touching[index - 1];
    if (!rule) throw refused();
    return new RuleObject(this.state, this.model, rule);
  }

  Add(type: number, _operator: unknown, formula: string): RuleObject {
    this.state.mayWrite(this.model);
    if (type !== TYPES.Custom || !formula.startsWith('=') || !checkFormula(formula)) throw refused();
    const down = firstRow(this.cells) - this.state.activeCell.top;
    const rule: RuleModel = {
      id: this.state.workbook.nextId(),
      type: 'Custom',
      areas: this.cells,
      formula: shiftRows(formula, down),
      looks: {},
      stopIfTrue: true,
    };
    this.model.rules = [...this.model.rules, rule];
    return new RuleObject(this.state, this.model, rule);
  }
}

export class RuleObject {
  constructor(
    private readonly state: WpsState,
    private readonly model: SheetModel,
    private readonly rule: RuleModel,
  ) {}

  private check(): void {
    this.state.alive(this.model);
    if (!this.model.rules.includes(this.rule)) throw refused();
  }

  get Type(): number {
    this.check();
    return TYPES[this.rule.type];
  }
  get Formula1(): string {
    this.check();
    if (this.rule.formula === null) throw refused();
    return shiftRows(this.rule.formula, this.state.activeCell.top - firstRow(this.rule.areas));
  }
  get AppliesTo(): RangeObject {
    return new RangeObject(this.state, this.model, this.rule.areas);
  }
  get Interior(): InteriorObject {
    this.check();
    const { looks } = this.rule;
    return new InteriorObject({
      read: (name) => looks[name] ?? null,
      write: (name, value) => {
        this.state.mayWrite(this.model);
        looks[name] = value;
      },
    });
  }
  get StopIfTrue(): boolean {
    return this.rule.stopIfTrue;
  }
  set StopIfTrue(value: unknown) {
    this.state.mayWrite(this.model);
    this.rule.stopIfTrue = value === true;
  }
  SetFirstPriority(): void {
    this.state.mayWrite(this.model);
    this.check();
    this.model.rules = [this.rule, ...this.model.rules.filter((other) => other !== this.rule)];
  }
  Delete(): void {
    this.state.mayWrite(this.model);
    this.check();
    this.model.rules = this.model.rules.filter((other) => other !== this.rule);
  }
}

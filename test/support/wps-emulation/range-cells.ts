/** What a `Range` says of its cells: place, values, looks. */
import type { Area } from '../../../src/workbook/types';
import { addressOf, heightOf, widthOf } from '../excel-emulation/model/a1';
import { numberFormatOf } from '../excel-emulation/model/cell';
import { enter } from '../excel-emulation/model/entered';
import type { SheetModel } from '../excel-emulation/model/sheet';
import { BordersObject, FontObject, InteriorObject, type LookKeeper } from './looks';
import { refused } from './meter';
import { RulesObject } from './rules';
import type { WpsState } from './state';
import { handOut, takeIn } from './values';

const eachCell = (areas: readonly Area[], visit: (row: number, column: number) => void): void => {
  for (const area of areas)
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) visit(row, column);
};

const mixed = (values: ReadonlySet<unknown>): unknown => (values.size === 1 ? [...values][0] : null);

export class RangeCells {
  constructor(
    readonly state: WpsState,
    readonly model: SheetModel,
    readonly cells: readonly Area[],
  ) {}

  protected get first(): Area {
    this.state.alive(this.model);
    const [area] = this.cells;
    if (!area) throw refused();
    return area;
  }

  get Row(): number {
    return this.first.top + 1;
  }
  get Column(): number {
    return this.first.left + 1;
  }
  get Rows(): { readonly Count: number } {
    return { Count: heightOf(this.first) };
  }
  get Columns(): { readonly Count: number } {
    return { Count: widthOf(this.first) };
  }
  get Address(): string {
    const dollars = (address: string): string =>
      address.replace(/([A-Z]+)?(\d+)/g, (_, c?: string, r?: string) => `${c ? `$${c}` : ''}$${r ?? ''}`);
    return this.cells
      .map((area) => dollars(addressOf(area)))
      .join(',')
      .slice(0, 255);
  }
  get Left(): number {
    return this.first.left * 48;
  }
  get Top(): number {
    return this.first.top * 15;
  }
  get Width(): number {
    return widthOf(this.first) * 48;
  }
  get Height(): number {
    return heightOf(this.first) * 15;
  }

  get Value2(): unknown {
    return handOut(this.model, this.first, this.state.flatLists);
  }
  set Value2(given: unknown) {
    this.enterAll(given);
  }
  get Formula(): unknown {
    const { top, left } = this.first;
    const cell = this.model.cell(top, left);
    return cell.formula ?? cell.value ?? '';
  }
  set Formula(given: unknown) {
    this.enterAll(given);
  }

  private enterAll(given: unknown): void {
    this.state.mayWrite(this.model);
    for (const area of this.cells) {
      takeIn(area, given, (row, column, entry) => this.enterOne(row, column, entry));
      this.state.changed(this.model, area);
    }
  }

  private enterOne(row: number, column: number, entry: unknown): void {
    const cell = this.model.cell(row, column);
    const entered = enter(entry ?? '', numberFormatOf(cell));
    if (entered.kind === 'bad') throw refused();
    const looks = { ...cell.looks };
    delete looks['quotePrefix'];
    if (entered.kind === 'value' && entered.quoted) looks['quotePrefix'] = true;
    const formula = entered.kind === 'formula' ? entered.formula : null;
    this.model.put(row, column, { ...cell, looks, formula, value: entered.value });
  }

  private get keeper(): LookKeeper {
    return {
      read: (name) => {
        const seen = new Set<unknown>();
        eachCell(this.cells, (row, column) => seen.add(this.model.cell(row, column).looks[name] ?? null));
        return mixed(seen);
      },
      write: (name, value) => {
        this.state.mayWrite(this.model);
        eachCell(this.cells, (row, column) => {
          const cell = this.model.cell(row, column);
          this.model.put(row, column, { ...cell, looks: { ...cell.looks, [name]: value } });
        });
      },
    };
  }

  get NumberFormat(): unknown {
    const seen = new Set<unknown>();
    eachCell(this.cells, (row, column) => seen.add(numberFormatOf(this.model.cell(row, column))));
    return mixed(seen);
  }
  set NumberFormat(code: unknown) {
    this.keeper.write('numberFormat', code);
  }
  set WrapText(value: unknown) {
    this.keeper.write('WrapText', value);
  }
  set HorizontalAlignment(value: unknown) {
    this.keeper.write('HorizontalAlignment', value);
  }
  set VerticalAlignment(value: unknown) {
    this.keeper.write('VerticalAlignment', value);
  }
  get Interior(): InteriorObject {
    return new InteriorObject(this.keeper);
  }
  get Font(): FontObject {
    return new FontObject(this.keeper);
  }
  get Borders(): BordersObject {
    return new BordersObject(this.keeper);
  }
  get FormatConditions(): RulesObject {
    return new RulesObject(this.state, this.model, this.cells);
  }
}

import type { Model } from './model';
import type { RowScan } from './scan';
import type { UnitReading } from './unit-types';

const YEAR = /(?:19|20)\d\d(?:[-至]{1,2}(?:19|20)\d\d)?年?度?/g;
const ORDINAL = /第[一二三四五六七八九十\d]+[批期次届轮]|[一二三四五六七八九十]+期|(?:首|前|续)[批期]/g;
const BRACKETS = /\([^)]*(?:文号|号|年|批|期)[^)]*\)/g;

/** Words of the work with year, padding, order, quantities and own place names taken out; character order is irrelevant. */
export class WorkKeyMaker {
  private readonly padding: readonly string[];
  private readonly quantity: RegExp;

  constructor(
    model: Model,
    private readonly scan: RowScan,
    paddingWords: readonly string[],
    measures: readonly string[],
  ) {
    void model;
    this.padding = [...paddingWords].sort((a, b) => b.length - a.length);
    const alternatives = [...measures].sort((a, b) => b.length - a.length).join('|');
    this.quantity = new RegExp(`(?:约|近|共|不少于)?\\d+(?:\\.\\d+)?(?:多|余)?(?:${alternatives})`, 'g');
  }

  make(unit: UnitReading): string {
    const name = this.strip(this.text(0), unit);
    return name.length > 0 ? name : this.strip(this.text(1), unit);
  }

  private text(field: number): string {
    let text = '';
    const to = this.scan.fieldTo[field] as number;
    for (let i = this.scan.fieldFrom[field] as number; i < to; i++)
      text += String.fromCharCode(this.scan.buffer.codes[i] as number);
    return text;
  }

  private strip(source: string, unit: UnitReading): string {
    let text = source.replace(BRACKETS, '').replace(YEAR, '').replace(ORDINAL, '').replace(this.quantity, '');
    for (const place of unit.places) text = text.split(place).join('');
    for (const word of this.padding) text = text.split(word).join('');
    text = text.replace(/[^0-9a-z\u4e00-\u9fff·.]/g, '');
    return [...text].sort().join('');
  }
}

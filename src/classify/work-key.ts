import type { Model } from './model';
import type { RowScan } from './scan';
import type { UnitReading } from './unit-types';

const ZERO = 48;
const NINE = 57;
/** Short names are sorted as they are read; long contents at the end. */
const INSERT_UP_TO = 48;
/** Arguments a call may take everywhere. */
const CHUNK = 4096;

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

const NUMERAL = 1;
const TURN = 2;
const YEAR_TAIL = 4;
const DASH = 8;

/** What a character is to the reading of years and turns, as bits. */
const KIND = new Uint8Array(65536);
const isA = (kind: number, characters: string): void => {
  for (const c of characters) KIND[c.charCodeAt(0)] = (KIND[c.charCodeAt(0)] as number) | kind;
};
isA(NUMERAL, '一二三四五六七八九十首前续');
isA(TURN, '批期次届轮');
isA(YEAR_TAIL, '年度');
isA(DASH, '-至');

const NTH = '第'.charCodeAt(0);
const DOT = '.'.charCodeAt(0);
const MIDDLE_DOT = '·'.charCodeAt(0);

/** A character that can be part of the work's words. */
const counts = (code: number): boolean =>
  isDigit(code) || (code >= 97 && code <= 122) || (code >= 0x4e00 && code <= 0x9fff) || code === MIDDLE_DOT;

/** Makes keys of the work: year, padding, order, quantities and own place names taken out; character order is irrelevant. */
export class WorkKeyMaker {
  /** Words that may leave: 1 padding, 2 names of places. */
  private readonly leaving: Uint8Array;
  private out = new Uint8Array(256);
  private left = new Uint16Array(256);

  constructor(
    private readonly model: Model,
    private readonly scan: RowScan,
  ) {
    const { vocabulary, roles, divisionOf } = model;
    this.leaving = Uint8Array.from(vocabulary.concepts, (concepts, word) =>
      concepts.includes(roles.of.padding) ? 1 : divisionOf.has(word) ? 2 : 0,
    );
  }

  /** Equal for the same work; of the name, or of the content where the name has nothing left. */
  make(unit: UnitReading): string {
    const name = this.strip(0, unit);
    return name.length > 0 ? name : this.strip(1, unit);
  }

  private strip(f: number, unit: UnitReading): string {
    const from = this.scan.fieldFrom[f] as number;
    const to = this.scan.fieldTo[f] as number;
    if (this.out.length < to) this.out = new Uint8Array(to * 2);
    for (let at = from; at < to; at++) this.out[at] = 0;
    this.dropWords(from, to, unit);
    const { codes } = this.scan.buffer;
    for (let at = from; at < to; at++)
      if (isDigit(codes[at] as number)) at = this.dropNumber(at, from, to) - 1;
    this.dropTurns(from, to);
    return this.sorted(from, to);
  }

  /** The characters that are left, in order of their codes. */
  private sorted(from: number, to: number): string {
    if (this.left.length < to - from) this.left = new Uint16Array((to - from) * 2);
    const left = this.left;
    let count = 0;
    const { codes } = this.scan.buffer;
    const { out } = this;
    for (let at = from; at < to; at++) {
      const code = codes[at] as number;
      if (out[at] !== 0 || !counts(code)) continue;
      if (count < INSERT_UP_TO) {
        let slot = count;
        for (; slot > 0 && (left[slot - 1] as number) > code; slot--) left[slot] = left[slot - 1] as number;
        left[slot] = code;
      } else left[count] = code;
      count += 1;
    }
    const kept = left.subarray(0, count);
    if (count > INSERT_UP_TO) kept.sort();
    let key = '';
    for (let i = 0; i < count; i += CHUNK)
      key += String.fromCharCode.apply(null, kept.subarray(i, i + CHUNK) as unknown as number[]);
    return key;
  }

  private code(at: number): number {
    return this.scan.buffer.codes[at] as number;
  }

  private is(kind: number, at: number): boolean {
    return ((KIND[this.code(at)] as number) & kind) !== 0;
  }

  private drop(from: number, to: number): void {
    for (let at = from; at < to; at++) this.out[at] = 1;
  }

  private dropWords(from: number, to: number, unit: UnitReading): void {
    const { hits } = this.scan;
    const { divisionOf } = this.model;
    for (let h = this.scan.firstHit(from); h < hits.count && (hits.to[h] as number) <= to; h++) {
      const leaving = this.leaving[hits.word[h] as number];
      if (leaving === 0) continue;
      if (leaving === 1 || this.isOwnPlace(divisionOf.get(hits.word[h] as number)?.names, unit))
        this.drop(hits.from[h] as number, hits.to[h] as number);
    }
  }

  private isOwnPlace(names: readonly string[] | undefined, unit: UnitReading): boolean {
    return names !== undefined && names.some((name) => unit.places.includes(name));
  }

  /** Years go with 年度; figures with their measure; other numbers (12330, 4·26) name things and stay. */
  private dropNumber(start: number, from: number, to: number): number {
    let end = start;
    while (end < to && (isDigit(this.code(end)) || this.code(end) === DOT)) end += 1;
    const isYear = end - start === 4 && (this.code(start) === ZERO + 2 || this.code(start) === ZERO + 1);
    const measured = this.measureEnd(end, to);
    if (isYear) {
      while (end < to && this.is(YEAR_TAIL, end)) end += 1;
      this.drop(start, end);
      if (end < to && this.is(DASH, end)) this.drop(end, end + 1);
    } else if (measured > end)
      this.drop(start > from && this.code(start - 1) === NTH ? start - 1 : start, measured);
    return end;
  }

  private measureEnd(at: number, to: number): number {
    const { hits } = this.scan;
    let end = at;
    for (
      let h = this.scan.firstHit(at);
      h < hits.count && (hits.to[h] as number) <= Math.min(to, at + 3);
      h++
    ) {
      if (hits.from[h] === at && this.scan.is(h, this.model.roles.of.measure)) end = hits.to[h] as number;
    }
    return end;
  }

  /** 第二批, 一期, 首批. */
  private dropTurns(from: number, to: number): void {
    const { codes } = this.scan.buffer;
    for (let at = from + 1; at < to; at++) {
      if (((KIND[codes[at] as number] as number) & TURN) === 0 || !this.is(NUMERAL, at - 1)) continue;
      let start = at - 1;
      while (start > from && this.is(NUMERAL, start - 1)) start -= 1;
      if (start > from && this.code(start - 1) === NTH) start -= 1;
      this.drop(start, at + 1);
    }
  }
}

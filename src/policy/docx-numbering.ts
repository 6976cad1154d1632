import { writeNumeral } from './numbering';

/** A level of an automatic numbering. */
export interface NumberLevel {
  format: string;
  /** With %1 … %9 for the counters, e.g. （%2）. */
  text: string;
  start: number;
}

/** Automatic numbering of a .docx: which levels a numId has. */
export interface Numbering {
  readonly abstracts: Map<string, Map<number, NumberLevel>>;
  readonly nums: Map<string, { abstract: string; readonly starts: Map<number, number> }>;
}

const ENCLOSED = /Enclosed/;
const CHINESE = /hinese|ideograph|japaneseCounting|koreanCounting/;

function format(value: number, kind: string): string {
  if (ENCLOSED.test(kind) && value >= 1 && value <= 20) return String.fromCharCode(0x2460 + value - 1);
  if (CHINESE.test(kind)) return writeNumeral(value);
  if (kind === 'lowerLetter') return String.fromCharCode(96 + (((value - 1) % 26) + 1));
  if (kind === 'upperLetter') return String.fromCharCode(64 + (((value - 1) % 26) + 1));
  return String(value);
}

/** Counts numbered paragraphs in order and writes their marks, as Word shows them but never stores them. */
export class NumberCounter {
  private readonly counters = new Map<string, number[]>();

  constructor(private readonly numbering: Numbering) {}

  /** The mark of the next paragraph of this numbering and level; '' for bullets and unknown numberings. */
  next(numId: string, level: number): string {
    const num = this.numbering.nums.get(numId);
    const levels = num === undefined ? undefined : this.numbering.abstracts.get(num.abstract);
    const own = levels?.get(level);
    if (num === undefined || levels === undefined || own === undefined || level > 8) return '';
    const key = num.starts.size > 0 ? numId : `abstract ${num.abstract}`;
    const counts = this.counters.get(key) ?? [];
    this.counters.set(key, counts);
    const start = num.starts.get(level) ?? own.start;
    counts[level] = counts[level] === undefined ? start : (counts[level] as number) + 1;
    counts.length = level + 1;
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const value = counts[at] ?? levels.get(at)?.start ?? 1;
      return format(value, levels.get(at)?.format ?? 'decimal');
    });
  }
}

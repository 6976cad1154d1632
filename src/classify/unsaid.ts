import type { Model } from './model';
import type { Named } from './readings';
import type { RowScan } from './scan';
import type { FieldWorks } from './work-finder';

/** So many characters of a listed phrase that nothing explains are a work not recognised. */
const STRANGE = 4;

/** Tells names of which a part is explained by no word known. */
export class UnsaidReader {
  private covered = new Uint8Array(64);

  constructor(
    private readonly model: Model,
    private readonly scan: RowScan,
  ) {}

  /** A phrase of a list beside the works named that says something and names none of them. */
  beside({ distinct, rivals }: FieldWorks): boolean {
    if (this.model.own !== null || this.scan.phrasesOf(0).length < 2) return false;
    const phrases = this.scan.phrasesOf(0).filter((p) => p.joint === 'start' || p.joint === 'list');
    if (phrases.length < 2) return false;
    const named = [...distinct, ...rivals];
    return phrases.some((p) => {
      const told = named.some(({ match }) => match.from < p.to && match.to > p.from);
      return !told && this.strange(p.from, p.to) >= STRANGE;
    });
  }

  /** Beside what names the work the name says something that no word known explains. */
  strangeTo({ match, phrase }: Named): boolean {
    const before = this.strange(phrase.from, Math.max(phrase.from, match.from));
    return before + this.strange(Math.min(match.to, phrase.to), phrase.to) >= STRANGE;
  }

  /** Characters that no known word covers. */
  private strange(from: number, to: number): number {
    if (from >= to) return 0;
    if (this.covered.length < to - from) this.covered = new Uint8Array(to - from);
    const { covered } = this;
    for (let at = 0; at < to - from; at++) covered[at] = 0;
    const { plainLow, plainHigh } = this.model.roles;
    this.scan.cover(covered, from, to, plainLow, plainHigh);
    let strange = to - from;
    for (let at = 0; at < to - from; at++) strange -= covered[at] as number;
    return strange;
  }
}

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
    const phrases = this.scan.phrasesOf(0).filter((p) => p.joint === 'start' || p.joint === 'list');
    if (phrases.length < 2 || this.model.own !== null) return false;
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
    const covered = this.covered.fill(0, 0, to - from);
    const { hits } = this.scan;
    const { padding, generic } = this.model.roles.of;
    const { field, place, scope } = this.model.roles;
    for (const concept of [padding, generic, field, place, ...Object.values(scope)]) {
      this.scan.each(concept, from, to, (h) =>
        covered.fill(1, (hits.from[h] as number) - from, (hits.to[h] as number) - from),
      );
    }
    return to - from - covered.subarray(0, to - from).reduce((sum, c) => sum + c, 0);
  }
}

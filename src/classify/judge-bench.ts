/** The judge for a row's budget year and region: most audits have one. */
import { bySpecificity, inForceIn, speakingTo, type Addressee } from '../policy/force';
import type { LoadedPolicy } from '../policy/types';
import type { RowJudge } from './row-judge';
import type { RowContext, RowText } from './types';

/** One judge for each set of documents that some row is judged by, made when first asked for. */
export class JudgeBench {
  private readonly all: RowJudge;
  private readonly byIds = new Map<string, RowJudge>();
  private readonly byYear = new Map<number | null, readonly LoadedPolicy[]>();
  private readonly local: boolean;

  constructor(
    private readonly policies: readonly LoadedPolicy[],
    private readonly make: (policies: readonly LoadedPolicy[]) => RowJudge,
  ) {
    this.all = make(bySpecificity(policies));
    this.local = policies.some(({ policy }) => policy.issuer === 'prefecture' || policy.issuer === 'county');
  }

  judgeFor(row: RowText, context: RowContext): RowJudge {
    if (this.policies.length < 2) return this.all;
    const begun = this.begunBy(context.year ?? null);
    const asked = this.local ? speakingTo(begun, this.addressee(row, context)) : begun;
    return asked === this.policies ? this.all : this.judgeBy(asked);
  }

  private addressee(row: RowText, context: RowContext): Addressee {
    const { tier, region, key, places } = this.all.unitOf(row, context);
    return { tier, region, names: [key, ...places] };
  }

  private begunBy(year: number | null): readonly LoadedPolicy[] {
    const known = this.byYear.get(year);
    if (known) return known;
    const begun = inForceIn(this.policies, year);
    this.byYear.set(year, begun);
    return begun;
  }

  private judgeBy(asked: readonly LoadedPolicy[]): RowJudge {
    const key = asked.map((loaded) => this.policies.indexOf(loaded)).join(' ');
    const known = this.byIds.get(key);
    if (known) return known;
    const made = this.make(bySpecificity(asked));
    this.byIds.set(key, made);
    return made;
  }
}

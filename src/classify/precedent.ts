import type { LoadedPolicy } from '../policy/types';
import type { Classification, MatterRef, RowLevel } from './types';

/** An officer's decision on a work, as the engine needs it. */
export interface PrecedentDecision {
  readonly workKey: string;
  /** Tier of the unit it was made for; null: any unit. */
  readonly unitTier: string | null;
  readonly level: RowLevel;
  readonly matterId: string | null;
  readonly policyId: string | null;
}

/** Officers' decisions by work and tier: they outrank the engine on the same work of a unit of the same tier. */
export class Precedents {
  private readonly byKey = new Map<string, PrecedentDecision>();

  constructor(
    private readonly policies: readonly LoadedPolicy[],
    decisions: readonly PrecedentDecision[],
  ) {
    for (const decision of decisions) this.byKey.set(keyOf(decision.workKey, decision.unitTier), decision);
  }

  apply(result: Classification): Classification {
    if (this.byKey.size === 0) return result;
    const found =
      this.byKey.get(keyOf(result.workKey, result.unit.tier)) ?? this.byKey.get(keyOf(result.workKey, null));
    return found ? this.decided(result, found) : result;
  }

  private decided(result: Classification, decision: PrecedentDecision): Classification {
    const { level } = decision;
    const ref = this.refOf(decision);
    const outside = level === 'out-of-scope';
    return {
      ...result,
      status: 'decided',
      state: outside ? 'out-of-scope' : 'single',
      level,
      payer: level === 'undetermined' || outside ? null : level,
      ref,
      refs: null,
      category: outside ? null : (ref?.matter.category ?? result.category),
      confidence: 0.99,
      decidedBy: 'precedent',
    };
  }

  private refOf(decision: PrecedentDecision): MatterRef | null {
    for (const { policy } of this.policies) {
      if (decision.policyId !== null && policy.id !== decision.policyId) continue;
      const matter = policy.matters.find((m) => m.id === decision.matterId);
      if (matter) return { policy, matter };
    }
    return null;
  }
}

const keyOf = (workKey: string, tier: string | null): string => `${workKey}|${tier ?? ''}`;

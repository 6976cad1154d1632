import type { Tier } from '../policy/types';
import { foldText } from './fold';
import type { RowContext, RowText } from './types';
import type { UnitNameReader } from './unit-name';
import { NO_UNIT, type UnitReading } from './unit-types';

const ORGAN_TITLE = /局|厅|委|部门|中心|学院|大学|本级|区直|市直|盟直|管委会|办公室|法院|检察院|政府|馆|所/;
const MANY_UNITS = /各盟|各市|各旗|盟市项目|旗县项目|汇总/;

/** Finds a row's unit facts: unit, parent unit, titles, the officer's word; names are read once. */
export class UnitFinder {
  private readonly cache = new Map<string, UnitReading>();

  constructor(private readonly reader: UnitNameReader) {}

  find(row: RowText, context: RowContext): UnitReading {
    const own = this.name(row.unit || context.defaultUnit || '');
    if (own.tier !== null) return own;
    const parent = this.name(row.parentUnit ?? '');
    if (parent.tier !== null) return this.lend(own, parent, 'parentUnit');
    const title = this.title(context.titles ?? []);
    if (title) return this.lend(own, title, 'title');
    const tier: Tier | undefined = context.defaultTier;
    if (tier) return { ...own, tier, from: 'option', certainty: 0.95 };
    return own;
  }

  private lend(own: UnitReading, other: UnitReading, from: 'parentUnit' | 'title'): UnitReading {
    return { ...other, from, key: `${other.key}/${own.key}`, certainty: other.certainty * 0.95 };
  }

  /** A title says whose table it is where it names a body or 本级; a bare place says less. */
  private title(titles: readonly string[]): UnitReading | null {
    let weak: UnitReading | null = null;
    for (const text of titles) {
      const folded = foldText(text);
      if (MANY_UNITS.test(folded)) continue;
      const reading = this.name(text.replace(/^.{0,8}(?:单位|部门)[:：]/, ''));
      if (/区本级|自治区本级|区直/.test(folded) && (reading.tier === null || reading.tier === 'province')) {
        return { ...NO_UNIT, ...reading, tier: 'province', certainty: 0.9 };
      }
      if (reading.tier === null) continue;
      if (ORGAN_TITLE.test(folded.replace(/市场/g, ''))) return reading;
      weak = weak ?? { ...reading, certainty: 0.75 };
    }
    return weak;
  }

  private name(text: string): UnitReading {
    if (text.trim() === '') return NO_UNIT;
    const known = this.cache.get(text);
    if (known) return known;
    if (this.cache.size > 20000) this.cache.clear();
    const reading = this.reader.read(text);
    this.cache.set(text, reading);
    return reading;
  }
}

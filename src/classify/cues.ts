import type { Tier } from '../policy/types';
import { foldText } from './fold';
import type { Model } from './model';
import type { RowScan } from './scan';
import { Surroundings } from './scope-context';
import type { EvidenceField, RowText } from './types';
import type { UnitReading } from './unit-types';

/** A fact shown by the row, with where it is shown: a hit of the scan, or a whole field. */
export interface Shown {
  readonly hit: number | null;
  readonly field: EvidenceField | null;
}

const NO_TIERS: readonly Tier[] = [];

/** 转移支付, 受托, 配套 and years, as the row's own words show them. */
export class CueReader {
  private readonly near: Surroundings;

  constructor(
    private readonly model: Model,
    private readonly scan: RowScan,
  ) {
    this.near = new Surroundings(model, scan);
  }

  /** 转移支付、上级补助、提前下达 in words or in a column; hoped-for or denied money shows nothing. */
  transfer(row: RowText, unit: UnitReading): Shown | null {
    const { transfer, unreal } = this.model.roles.of;
    if (!this.scan.present(transfer)) return this.granted(unit) ?? this.transferColumn(row);
    for (let h = 0; h < this.scan.hits.count; h++) {
      if (this.scan.is(h, transfer) && !this.before(h, unreal, 8)) return { hit: h, field: null };
    }
    return this.granted(unit) ?? this.transferColumn(row);
  }

  /** A tier above the unit's that 补助、下达、拨付; a bare 补助 names nobody, and 自治区补助项目 is what a project is called. */
  private granted(unit: UnitReading): Shown | null {
    const { higherCentral, higherProvince, higherPrefecture, grant, grantTitle, unreal } =
      this.model.roles.of;
    if (!this.scan.present(grant)) return null;
    const above = [higherCentral];
    if (unit.tier !== 'province') above.push(higherProvince);
    if (unit.tier === 'county') above.push(higherPrefecture);
    for (let h = 0; h < this.scan.hits.count; h++) {
      if (!this.scan.is(h, grant) || this.inside(h, grantTitle)) continue;
      const giver = above.some((concept) => this.before(h, concept, 6));
      if (giver && !this.before(h, unreal, 10)) return { hit: h, field: null };
    }
    return null;
  }

  private transferColumn(row: RowText): Shown | null {
    if (row.functionCode && /^\s*230/.test(row.functionCode)) return { hit: null, field: 'functionCode' };
    if (this.filled(row.transferType)) return { hit: null, field: 'transferType' };
    if (this.filled(row.docNumber)) return { hit: null, field: 'docNumber' };
    if (!row.fundSource) return null;
    const source = foldText(row.fundSource);
    const shown = /上级|转移支付|中央|提前下达/.test(source) && !/^(?:无|没有|非|不含|未)/.test(source);
    return shown ? { hit: null, field: 'fundSource' } : null;
  }

  private filled(value: string | undefined): boolean {
    if (!value) return false;
    const text = foldText(value);
    return text.length > 0 && !/^(?:[-/—]+|无|否|不涉及|非转移支付|0)$/.test(text);
  }

  /** 受托 by a higher tier; hiring a third party and 委托 of a contract's name are none. */
  commissioned(unit: UnitReading): Shown | null {
    const { entrusted, entrust, entrustOther, notEntrusted } = this.model.roles.of;
    if (!this.scan.present(entrusted) && !this.scan.present(entrust)) return null;
    for (let h = 0; h < this.scan.hits.count; h++) {
      if (this.scan.is(h, entrusted) && !this.before(h, notEntrusted, 6)) return { hit: h, field: null };
    }
    for (let h = 0; h < this.scan.hits.count; h++) {
      if (!this.scan.is(h, entrust) || this.inside(h, entrustOther) || this.before(h, notEntrusted, 20))
        continue;
      if (this.byHigher(h, unit)) return { hit: h, field: null };
    }
    return null;
  }

  /** The words before 委托 name a body of a higher tier than the unit's. */
  private byHigher(h: number, unit: UnitReading): boolean {
    const end = this.scan.hits.from[h] as number;
    const from = Math.max(this.scan.clauseStart(end), end - 24);
    const text = this.scan.buffer.slice(from, end);
    if (/第三方|企业|公司|高校|当事人|权利人|协会/.test(text)) return false;
    const national = /国家|中央|总局|中宣部/.test(text);
    if (unit.tier === 'province') return national;
    if (national || /自治区|省|上级|区局|[^市]厅/.test(text)) return true;
    return unit.tier === 'county' && /[市盟]/.test(text.replace(/市场/g, ''));
  }

  /** Tiers whose 配套 the words demand. 配套设施 and the like demand nothing. */
  matching(unit: UnitReading): readonly Tier[] {
    const { matching, matchingOther, noMatching } = this.model.roles.of;
    if (!this.scan.present(matching)) return NO_TIERS;
    const tiers = new Set<Tier>();
    for (let h = 0; h < this.scan.hits.count; h++) {
      if (!this.scan.is(h, matching) || this.inside(h, matchingOther) || this.before(h, noMatching, 8))
        continue;
      for (const tier of this.matchingTiers(h, unit)) tiers.add(tier);
    }
    return (['province', 'prefecture', 'county'] as const).filter((tier) => tiers.has(tier));
  }

  /** Tiers named in the clause before 配套, or after it as those who bear it. */
  private matchingTiers(h: number, unit: UnitReading): readonly Tier[] {
    const start = this.scan.hits.from[h] as number;
    const from = this.scan.clauseStart(start);
    const to = this.scan.clauseEnd(start);
    const named = this.tiersIn(from, start);
    const tiers = named.length > 0 ? named : this.tiersIn(start, to);
    if (tiers.length === 0 && this.scan.has(this.model.roles.of.fiscalBelow, from, to)) {
      return [unit.tier === 'prefecture' ? 'county' : 'prefecture'];
    }
    return tiers;
  }

  private tiersIn(from: number, to: number): readonly Tier[] {
    const { roles } = this.model;
    const tiers: Tier[] = [];
    if (this.scan.has(roles.of.fiscalPrefecture, from, to)) tiers.push('prefecture');
    if (this.scan.has(roles.of.fiscalCounty, from, to)) tiers.push('county');
    this.scan.each(roles.place, from, to, (p) => {
      const tier = this.model.divisionOf.get(this.scan.hits.word[p] as number)?.tier;
      if (tier === 'prefecture' || tier === 'county') tiers.push(tier);
    });
    return tiers;
  }

  /** The budget year the content states for itself (预算年度：2022年), or null; years of works and data are none. */
  statedYear(): number | null {
    if (!this.scan.present(this.model.roles.of.budgetYear)) return null;
    const text = this.scan.buffer.slice(this.scan.fieldFrom[1] as number, this.scan.fieldTo[2] as number);
    for (const form of STATED_YEAR) {
      const year = form.exec(text);
      if (year) return Number(year[1]);
    }
    return null;
  }

  private inside(h: number, concept: number): boolean {
    return this.near.inside(h, concept);
  }

  private before(h: number, concept: number, reach: number): boolean {
    return this.near.precedes(h, concept, reach);
  }
}

const STATED_YEAR: readonly RegExp[] = [
  /(?:预算|资金|项目|所属|执行|实施)(?:所属)?(?:年度|年份)[:为是]?((?:19|20)\d\d)/,
  /(?:列入|纳入|属于?|系|为)((?:19|20)\d\d)年(?:度)?(?:部门)?(?:年初)?预算/,
  /((?:19|20)\d\d)年(?:度)?(?:部门)?(?:年初)?预算(?:项目|安排|资金|列支|执行|数|内|\n|\0|$)/,
];

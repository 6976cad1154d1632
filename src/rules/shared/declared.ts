/** What a row declares in 事权级次 and 支出责任, relative to the unit that declares it. */
import type { Tier } from '../../policy/types';
import type { JudgedRow } from '../types';
import { tierHits, type Hit, type Meaning } from './declared-words';
import { highestFirst, policyOf } from './tiers';

export interface Declared {
  /** Tiers named, highest first. */
  readonly tiers: readonly Tier[];
  /** 地方, not divided further. */
  readonly local: boolean;
  /** 共同, 分担, 各半: named as a joint matter. */
  readonly shared: boolean;
}

export interface DeclaredContext {
  readonly unitTier: Tier | null;
  /** Region and issuing tier of the policy the row is judged by. */
  readonly region: string | null;
  readonly issuer: Tier | null;
}

const MUNICIPALITY = /^(?:北京|天津|上海|重庆)/;
const BRACKETED = /(旗县|旗|县)[(（][市区旗、，,\s]+[)）]/g;
const BRACKETED_COUNTY = /区[(（](?:县|旗|旗县)[)）]/g;
/** What tells where money came from does not tell who is to pay. */
const SOURCE = /转移支付|补助|上级/;

const normal = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/g, '').replace(BRACKETED, '$1').replace(BRACKETED_COUNTY, '县');

/** Tiers are named from above: what comes after 市 or 县 is below the province. */
const BELOW: readonly Meaning[] = ['city', 'several', 'prefecture', 'county'];

/** 区 is 自治区 in an autonomous region's files, the district in a district's own and everywhere else. */
const districtTier = (hit: Hit, before: readonly Hit[], context: DeclaredContext): Tier => {
  if (context.unitTier === 'county' || hit.nameBefore >= 2) return 'county';
  if (before.some((one) => BELOW.includes(one.meaning))) return 'county';
  const autonomous = context.region === null || context.region.includes('自治区');
  return autonomous || context.unitTier === 'province' ? 'province' : 'county';
};

const cityTier = ({ region, issuer }: DeclaredContext): Tier =>
  region !== null && MUNICIPALITY.test(region) && issuer !== 'prefecture' ? 'province' : 'prefecture';

const tierOf = (hit: Hit, before: readonly Hit[], context: DeclaredContext): Tier | null => {
  switch (hit.meaning) {
    case 'district':
      return districtTier(hit, before, context);
    case 'city':
    case 'several':
      return cityTier(context);
    case 'own':
      return hit.attached ? null : context.unitTier;
    case 'central':
    case 'province':
    case 'prefecture':
    case 'county':
      return hit.meaning;
    default:
      return null;
  }
};

/** The region named without its kind (内蒙古财政厅) is the tier whose policy it is. */
const regionTier = (text: string, { region, issuer }: DeclaredContext): Tier | null => {
  const name = (region ?? '').replace(/(?:[\u3400-\u9fff]族)?自治[区州]$|[省市盟]$/, '');
  return name.length >= 2 && text.includes(name) ? issuer : null;
};

/** A workbook declares the same few words in every row. */
const KEPT = 2000;

interface Known extends DeclaredContext {
  readonly declared: Declared | null;
}

/** By text: what it declares in each of the few contexts it was met in. */
const known = new Map<string, Known[]>();

/** Reads a declared level or payer (自治区级, 市财政, 本级, 中央与地方共同…); null where it names no tier. */
export const parseDeclared = (text: string, context: DeclaredContext): Declared | null => {
  const met = known.get(text) ?? [];
  for (const one of met) {
    if (one.unitTier === context.unitTier && one.region === context.region && one.issuer === context.issuer)
      return one.declared;
  }
  if (known.size >= KEPT) known.clear();
  const declared = read(text, context);
  met.push({ ...context, declared });
  known.set(text, met);
  return declared;
};

const read = (text: string, context: DeclaredContext): Declared | null => {
  const plain = normal(text);
  const hits = tierHits(plain);
  const named = hits.map((hit, index) => tierOf(hit, hits.slice(0, index), context));
  const tiers = highestFirst(named.filter((tier): tier is Tier => tier !== null));
  const local = hits.some((hit) => hit.meaning === 'local');
  const shared = hits.some((hit) => hit.meaning === 'shared');
  if (tiers.length > 0 || local || shared) return { tiers, local, shared };
  const region = regionTier(plain, context);
  return region ? { tiers: [region], local, shared } : null;
};

const contextOf = (row: JudgedRow): DeclaredContext => {
  const policy = policyOf(row.result);
  return {
    unitTier: row.result.unit.tier,
    region: policy?.region ?? null,
    issuer: policy?.issuer ?? null,
  };
};

export const declaredLevel = (row: JudgedRow): Declared | null => {
  const cell = row.row.texts.declaredLevel;
  return cell ? parseDeclared(cell.text, contextOf(row)) : null;
};

/**
 * The declared payer. Where the column says where money is booked (支出级次), a transfer stands at the tier that
 * received it, so the row declares nothing.
 */
export const declaredPayer = (row: JudgedRow): Declared | null => {
  const cell = row.row.texts.declaredPayer;
  if (!cell || SOURCE.test(cell.text)) return null;
  if (row.table.map.payerIsBooking && row.result.transfer) return null;
  return parseDeclared(cell.text, contextOf(row));
};

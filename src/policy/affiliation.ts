import { foldedWords, sourceSpan, sourceWords, type Flow } from './flow';
import { trimItem } from './split';
import type { Statement } from './statement';
import { tierAt, type Party, type Standpoint } from './tiers';
import type { AffiliationRule, Principle, Tier } from './types';

const OFFICES =
  /(?:部门|机构|单位|院校|学校|高校|医院|企业|机关|场馆|团体|组织).{0,16}?(?:承担|负责|实施|组织|开展|举办|管理|所属|办理)?的?.{0,12}(?:事项|事权|工作|支出|任务|经费)?$/;

const isTier = (level: unknown): level is Tier =>
  level === 'central' || level === 'province' || level === 'prefecture' || level === 'county';

const BELONGS = /^(?:属于?|隶属于?|归属)?/;

/** 属于省级财政事权的, 市县所属的: whose matters are meant. */
const KINDS = /^(?:财政)?(?:事权|所属|直属|隶属|管理|举办|主管)?的(?:事项|支出)?$/;

/** The tier whose units the words name; null where they name none. */
export function unitOf(words: string, standpoint: Standpoint): Party | null {
  const start = (BELONGS.exec(words) as RegExpExecArray)[0].length;
  const hit = tierAt(words, start, standpoint);
  if (hit === null) return null;
  const rest = words.slice(hit.end);
  return OFFICES.test(words) || KINDS.test(rest) ? (hit.parties[0] ?? null) : null;
}

/** A sentence under 按照隶属关系 that says which units are meant. */
export interface UnitSentence {
  readonly rule: AffiliationRule | null;
  /** 地方 units, which a central document does not divide: kept as a principle, no rule can name them. */
  readonly principle: Principle | null;
}

/** Reads a statement after an 按照隶属关系 one as a rule about units; null where it is an ordinary statement. */
export function unitSentence(flow: Flow, statement: Statement, standpoint: Standpoint): UnitSentence | null {
  const [clause] = statement.clauses;
  if (clause === undefined || statement.clauses.length > 1 || statement.payer === 'principal') return null;
  const { range } = trimItem(flow.text, clause);
  const words = foldedWords(flow, range);
  const unit = unitOf(words, standpoint);
  const level = statement.level?.level ?? statement.payer;
  if (unit === null) return null;
  const payer = isTier(statement.payer) ? statement.payer : level;
  const { clause: path } = statement.section;
  if (isTier(unit) && isTier(level) && isTier(payer)) {
    const rule = { clause: path, text: sourceWords(flow, range), span: sourceSpan(flow, range) };
    return { rule: { ...rule, unitTier: unit, level, payer }, principle: null };
  }
  if (level !== 'local') return null;
  const { sentence } = statement;
  return {
    rule: null,
    principle: { clause: path, text: sourceWords(flow, sentence), span: sourceSpan(flow, sentence) },
  };
}

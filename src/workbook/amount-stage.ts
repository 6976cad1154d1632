/** Which step of the budget an amount column is about, from the words over it. */
import { headerKey } from './header-match';
import { squeeze } from './text';

/** From the best for an audit to the worst; `plain` says no step. */
export type Stage =
  | 'approved'
  | 'plain'
  | 'initial'
  | 'final'
  | 'adjusted'
  | 'requested'
  | 'invested'
  | 'executed'
  | 'later'
  | 'prior'
  | 'balance'
  | 'delta';

const ORDER: readonly Stage[] = [
  'approved',
  'plain',
  'initial',
  'final',
  'adjusted',
  'requested',
  'invested',
  'executed',
  'later',
  'prior',
  'balance',
  'delta',
];

const WORDS: readonly (readonly [Stage, RegExp])[] = [
  ['delta', /增减|调增|调减|核减|核增|压减|追加|追减|调剂|调整数|收回|冲销|差额|变动/],
  ['balance', /结余|结转|剩余|余额|到位/],
  ['prior', /上年|去年|以前年度|往年|上一年/],
  ['executed', /执行|决算|实际支出|已支出|支出数|完成数|累计支出|已下达|已拨|已安排|提前下达/],
  ['final', /全年预算|预算总额/],
  ['adjusted', /调整(?:后)?(?:的)?预算|调整后|变更后/],
  ['requested', /申请|申报|需求|上报|建议|一上|二上|测算/],
  ['approved', /核定|批复|审定|审核|评审|核准|拟安排|安排|下达|分配|一下|二下|控制数/],
  ['invested', /投资|概算/],
  ['initial', /预算/],
];

/** A heading that says where money comes from, not at which step it stands. */
const SOURCE_GROUP =
  /^(?:项目)?(?:资金|经费)(?:安排|来源|构成|筹措|筹集|分担|负担)(?:情况|及来源)?(?:[(].*)?$/;
const YEAR = /((?:19|20)\d\d)(?:年|\/|$)/;

/** `year` is the table's budget year: columns of earlier years are `prior`, of later ones `later`. */
export const stageOf = (path: readonly string[], year: number | null): Stage => {
  const words = path
    .map((text) => squeeze(text))
    .filter((text, i) => i === path.length - 1 || !SOURCE_GROUP.test(text))
    .join('/');
  const own = YEAR.exec(words);
  if (own && year !== null && Number(own[1]) !== year) return Number(own[1]) < year ? 'prior' : 'later';
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'plain';
};

/** Lower is better. In a 决算 table what was spent is the amount. */
export const stageRank = (stage: Stage, settled: boolean): number => {
  if (settled && stage === 'executed') return -1;
  return ORDER.indexOf(stage === 'plain' ? 'initial' : stage);
};

/** How much of the whole a column's head says it holds: totals first, parts of the money by nature last. */
export const formRank = (path: readonly string[]): number => {
  const leaf = headerKey(path[path.length - 1] ?? '');
  if (/一般公共预算|政府性基金|国有资本|专户|基本支出|人员|公用|上级|债券/.test(leaf)) return 6;
  if (/项目支出|财政拨款|财政资金$|专项/.test(leaf) && !/合计|小计|总/.test(leaf)) return 3;
  if (/合计|总计|总额|共计|总投资|总金额/.test(leaf)) return 0;
  if (/小计/.test(leaf)) return path.length > 1 ? 1 : 0;
  return /其中/.test(squeeze(path[path.length - 1] ?? '')) ? 5 : 1;
};

/** Columns whose negative amounts are good. */
export const isAdjustment = (path: readonly string[]): boolean =>
  path.some((text) => /调整数|调整额|调增|调减|调剂|收回|冲销|增减|核减|压减|追减|变动/.test(squeeze(text)));

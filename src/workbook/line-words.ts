/** The words by which lines that are no rows are recognised. */
import { squeeze } from './text';

/** `page` 本页小计, `sub` 小计, `section` 自治区合计, `grand` 合计 or 总计 alone. */
export type TotalKind = 'page' | 'sub' | 'section' | 'grand';

const TOTAL =
  /^(.{0,24}?)(合计|小计|总计|共计|总和|总额|汇总数)(?:数|金额)?(?:[(:：=].*|[\d一二三四五六七八九十]+[个项条].*)?$/;
const NUMBERING = /^(?:[一二三四五六七八九十\d]{1,3}[、.．]|[(][一二三四五六七八九十\d]{1,3}[)])/;
const PAGE = /^(?:本页|页)(?:小计|合计|计)$/;
const ALONE = /^(?:计|汇总|累计|本年累计|总数|合计数|总计数)$/;
const MAX_LABEL = 48;

/** A table of flags by character code: looked up for every text cell of a sheet. */
const flags = (chars: string): Uint8Array => {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < chars.length; i++) table[chars.charCodeAt(i)] = 1;
  return table;
};
const FIRST = flags('合小总共计页本汇累全其一二三四五六七八九十0123456789(（[【 \u3000\u00a0');
const LAST = flags('计总额和数项个条:：)）]】 \u3000\u00a0');

/** Settles most texts by their first and last character. */
export const mayBeLabel = (text: string): boolean => {
  const length = text.length;
  return length > 0 && (FIRST[text.charCodeAt(0)] === 1 || LAST[text.charCodeAt(length - 1)] === 1);
};

const mayBeTotal = (text: string): boolean =>
  text.length <= MAX_LABEL && mayBeLabel(text) && (text.indexOf('计') >= 0 || text.indexOf('总') >= 0);

/** What kind of total a label heads, or null. 统计, 审计, 设计 are none. */
export const totalKind = (text: string): TotalKind | null => {
  if (!mayBeTotal(text)) return null;
  const label = squeeze(text).replace(NUMBERING, '');
  if (PAGE.test(label)) return 'page';
  if (ALONE.test(label)) return 'grand';
  const match = TOTAL.exec(label);
  if (!match) return null;
  if (match[2] === '小计') return 'sub';
  return match[1] === '' || /^(?:全部|本表|本年|支出|项目|资金|金额|总|共|全区|全市|全盟)+$/.test(match[1]!)
    ? 'grand'
    : 'section';
};

/** 其中：… */
export const isPartLabel = (text: string): boolean =>
  text.length > 0 &&
  text.length < 200 &&
  text.indexOf('其中') >= 0 &&
  text.indexOf('其中') < 8 &&
  /^(?:[(（]?其中|\d*[、.]?其中)/.test(squeeze(text));

const NOTE =
  /^(?:[(]?(?:注|备注|说明|附注|注释|填表说明|填报说明|编制说明|有关说明|情况说明)\d?[)]?[:：.、]|注\d?$|备注$|※|\*|[(]?注[)]?[:：1一])/;
const OFFICE =
  '填表|制表|编制|编报|经办|审核|复核|审批|审定|校对|填报|报送|申报|打印|财务|会计|单位|部门|处室|科室|项目|分管|主管|预算|联系|负责';
const SIGNATURE = new RegExp(
  `^[(]?(?:(?:${OFFICE})*(?:人员?|负责人|领导|日期|时间|电话|签字|签章|盖章|公章|印章|单位|部门|专用章|财务章))+(?:[(].{0,8}[)])?[)]?(?:[:：_]|$)`,
);
const DATE_OR_PAGE =
  /^(?:(?:19|20)?\d{0,4}年\d{0,2}月\d{0,2}日?|第\d+页.*|\d+\/\d+|共\d+页.*|[-—]\d+[-—]|以下空白|此页空白|本页空白|续下页|接上页|转下页)$/;

/** Footnotes, signatures, dates, page numbers: lines below a table or at the foot of its pages. */
export const isNote = (text: string): boolean => {
  const line = squeeze(text);
  return NOTE.test(line) || SIGNATURE.test(line) || DATE_OR_PAGE.test(line);
};

const COLUMN_NUMBER =
  /^[(]?(?:\d{1,3}|[A-Za-z]|[甲乙丙丁戊己庚辛]|[\u2460-\u2473]|[一二三四五六七八九十]{1,3}|栏次|序号|行次|第?\d{1,3}栏|1\/0|0\/1|[-—*×x/]+)[)]?(?:[=＝].*)?$/;

/** A row of column numbers (1, 2, 3…; 甲, 乙, 1; 栏次; 8=9+10) or of 1/0 marks. `texts` are its filled cells, squeezed. */
export const isNumbersRow = (texts: readonly string[]): boolean => {
  if (texts.length < 2 || !texts.every((text) => COLUMN_NUMBER.test(text))) return false;
  const numbers = texts.map((text) => parseInt(text.replace(/^[(]/, ''), 10)).filter((n) => !Number.isNaN(n));
  if (numbers.length > 0 && numbers.every((n) => n === 0 || n === 1) && texts.length >= 3) return true;
  if (numbers.length < 2) return /^(?:栏次|甲|[(]?A[)]?B)/i.test(texts.join(''));
  const steps = numbers.slice(1).filter((n, i) => n === numbers[i]! + 1 || n === 1).length;
  return steps >= Math.max(1, (numbers.length - 1) * 0.7);
};

const HINT = /^[([【].*[)\]】]$|必填|选填|下拉|自动计算|自动生成|自动带出|填写|请选择|^文本$|^数字$/;
const EXAMPLE = /^[([【]?(?:示例|样例|例|填写示例|填报示例)[)\]】]?[:：\d]?/;

/** Fill-in hints and an example right below a header. */
export const isHintRow = (texts: readonly string[]): boolean =>
  texts.length >= 1 &&
  (texts.every((text) => HINT.test(text)) ||
    texts.some((text) => text.length <= 30 && /^[([【]?(?:示例|样例|填写示例|填报示例)[)\]】]?/.test(text)) ||
    (EXAMPLE.test(texts[0]!) && /[:：]/.test(texts[0]!)));

const HEADING_TAIL = /(?:类|类项目|部分|方面|本级|所属单位|直属单位|[:：])$/;

/** A name that reads as the heading of a group rather than as work. */
export const looksLikeHeading = (text: string): boolean => HEADING_TAIL.test(squeeze(text));

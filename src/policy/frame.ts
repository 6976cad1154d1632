import { readNumeral } from './numbering';

/** What a line of the document's frame is; `body` is everything that may hold provisions. */
export type LineKind =
  'body' | 'imprint' | 'number' | 'date' | 'issuer' | 'addressee' | 'debris' | 'attachment';

const NUMBER = /([\u4e00-\u9fff]{1,14})[〔[【(]((?:19|20)\d\d)[〕\]】)]\s*第?(\d{1,5})号/;

/** The document's own number in one form of brackets, from a line that holds it; null where it has none. */
export function readDocumentNumber(line: string): string | null {
  const match = NUMBER.exec(line);
  if (match === null) return null;
  const agency = (match[1] as string).replace(/^.*(?:文号|字号|号)/, '');
  return agency === '' ? null : `${agency}〔${match[2]}〕${Number(match[3])}号`;
}

const YEAR = '((?:19|20)\\d\\d|[一二][零〇○oO一二三四五六七八九]{3})';
const CN_OR_DIGITS = '([一二三四五六七八九十]{1,3}|\\d{1,2})';
const DATE = new RegExp(`${YEAR}年${CN_OR_DIGITS}月${CN_OR_DIGITS}日`);
const PLAIN_DATE = /((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})/;

const pad = (value: number): string => String(value).padStart(2, '0');

/** The first date in a folded text as an ISO date, or null. */
export function readDate(text: string, plainToo = false): string | null {
  const match = DATE.exec(text) ?? (plainToo ? PLAIN_DATE.exec(text) : null);
  if (match === null) return null;
  const year = readNumeral((match[1] as string).replace(/[○oO]/g, '零'));
  const month = readNumeral(match[2] as string);
  const day = readNumeral(match[3] as string);
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

const ISSUER =
  /^[\u4e00-\u9fff]{2,30}(?:人民政府|办公厅|办公室|行政公署|委员会|国务院|财政部|财政厅|财政局|委员会办公厅|[厅局委部])$/;
const DATE_LINE = new RegExp(
  `^\\(?(?:[\\u4e00-\\u9fff]{2,28}(?:政府|办公厅|办公室|公署|委员会|国务院|[厅局委部室]))?${DATE.source}(?:印发|印)?\\)?$`,
);
const DEBRIS = [
  /^\[bookmark:.*\]$/i,
  /^\(?此件.{0,12}(?:公开|发布).{0,6}\)?$/,
  /^[-—–─]*\d{1,4}[-—–─]*$/,
  /^第\d{1,4}页(?:共\d{1,4}页)?$/,
  /^(?:打印|关闭|分享|返回|首页|字号|来源|浏览|点击|访问|责任编辑|信息来源|扫一扫|当前位置|您现在的位置|索引号|主题词|主题分类|公开方式|公开范围|统一登记号|有效性|信息有效性|所属机构|所属主题|字体|上一篇|下一篇|相关链接|版权所有).{0,80}$/,
  /^(?:发布日期|发布时间|成文日期|发文日期|印发日期|签署日期|生成日期|公布日期|日期|时间|发文字号|文号|发文机关|发布机构|标题|名称)[::].{0,80}$/,
];

/** Tells a line of the frame from the body. `line` is folded and without spaces. */
export function kindOfLine(line: string): LineKind {
  if (DEBRIS.some((form) => form.test(line))) return 'debris';
  if (line.length <= 40 && new RegExp(`^${NUMBER.source}(?:\\(.*\\))?$`).test(line)) return 'number';
  if (line.length <= 60 && DATE_LINE.test(line)) return 'date';
  if (isImprint(line)) return 'imprint';
  if (/^附件?\d{0,2}[::]?$/.test(line)) return 'attachment';
  if (line.length <= 32 && ISSUER.test(line)) return 'issuer';
  if (
    /^(?:各|省|市|自治区|州|盟|县).{2,120}:$/.test(line) &&
    /人民政府|行政公署|部门|单位|机构|委员会/.test(line)
  )
    return 'addressee';
  return 'body';
}

/** （某政办发〔2020〕41号，2020年9月3日）under a title. */
const isImprint = (line: string): boolean =>
  /^\(.{4,60}\)$/.test(line) &&
  !/起|施行|实施/.test(line) &&
  (readDocumentNumber(line) !== null || DATE.test(line));

/** 抄送 and what follows it is the mail room's, not the document's. */
export const isCopyList = (line: string): boolean => /^(?:抄送|主送|分送|抄报|印送)[::]/.test(line);

const TITLE =
  /(?:财政)?事权.{0,8}支出责任.{0,16}(?:方案|意见|办法|规定|细则|通知|清单)(?:\((?:试行|暂行|修订|全文|.{0,8}版)\))?$/;

/** A title of the genre: names 事权 and 支出责任 and ends as documents of this kind do. */
export function isTitle(text: string): boolean {
  const bare = text.replace(/^附件?\d{0,2}[::]?/, '').replace(/^《(.*)》$/, '$1');
  return (
    bare.length <= 110 &&
    !/[。;,]/.test(bare) &&
    !/^(?:根据|按照|为|将|《.*》[^的])/.test(bare) &&
    TITLE.test(bare)
  );
}

/** The title without what printers and notices put around it. */
export const bareTitle = (text: string): string =>
  text.replace(/^附件?\s*\d{0,2}\s*[::：]?\s*/, '').replace(/^《(.*)》$/, '$1');

/** 关于印发…的通知: the letter around a plan, not the plan. */
export const isNotice = (title: string): boolean => /(?:印发|转发|发布|公布|下发).*通知$/.test(title);

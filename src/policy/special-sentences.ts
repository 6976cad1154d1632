/** Sentences that assign nothing to an item, though they speak of levels and payers. */

const REST =
  /其[他它余].{0,20}(?:未列|未尽|未明确|未划分|未涉及|未纳入|未列明|未包括|没有列)|(?:^|[,、])(?:.{0,16})未(?:列|尽|明确|列入|纳入|列明|涉及|包括)(?:到)?.{0,20}(?:事项|事权|领域|内容)|^(?:.{0,16})其[他它余](?:相关|有关)?事项/;
const SETTLED_LATER = /确定|明确|研究|界定|另行规定|另行划分/;
const REFERENCE =
  /(?:按照?|参照|依照|根据|执行|适用).{2,60}(?:方案|规定|办法|意见|政策|要求|制度|文件).{0,12}(?:执行|办理|落实|确定|为准)|另行(?:规定|制定|明确|研究)/;

/** 其他未列事项 that are to be settled case by case. */
export const isCatchAll = (text: string): boolean => REST.test(text) && SETTLED_LATER.test(text);

/** A matter that another document settles (按照…领域改革方案执行). */
export const isReference = (text: string): boolean =>
  REFERENCE.test(text) &&
  !/^(?:根据|按照|依据|为|结合)/.test(text) &&
  !(REST.test(text) && /(?:具体|研究|另行|逐项|协商|再行)(?:确定|明确|划分|界定)|特点/.test(text));

/** Either of both: nothing is assigned here. */
export const isUnsettled = (text: string): boolean => isCatchAll(text) || isReference(text);

const STANDARD = /标准.{0,40}(?:制定|确定|规定|执行|提高|目录)/;
const BEYOND = /(?:高出|超出|超过|高于|提标|增支)(?:[^,。;]{0,16})(?:部分|所需|增加)/;

/** 基础标准由 A 制定，B 可提高，高出部分自行负担: about a standard, no new matter. */
export const isStandard = (text: string): boolean =>
  !text.includes('事权') && !/^[^,。;可]{2,60}的,/.test(text) && STANDARD.test(text) && BEYOND.test(text);

/** 市级财政事权由市级承担: said of a level, of no item. */
export const isOfLevel = (clause: string): boolean =>
  /^(?:属于?)?[^,、;]{0,12}(?:财政)?事权(?:的|事项)*(?:(?:所需)?(?:支出责任|经费|支出))?(?:原则上|均|应|则|分别)*由/.test(
    clause,
  );

/** 哪一级行使、哪一级承担, 坚持…相适应: how levels are found, said of no item. */
export const isMaxim = (text: string): boolean =>
  /哪一?级.{0,30}哪一?级|谁.{1,8}谁/.test(text) ||
  (/坚持|遵循|本着/.test(text) && /原则|相适应|相统一|相结合|相匹配/.test(text));

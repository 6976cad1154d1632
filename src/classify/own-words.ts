import { foldText } from './fold';

/** Scope, padding and formula words that tell sisters apart or say nothing of the work. */
const FORMULA: readonly string[] = [
  '结合自治区产业发展',
  '结合本地区产业发展',
  '全国性',
  '全区性',
  '全省性',
  '全市性',
  '区域性',
  '全国',
  '全区',
  '全省',
  '全市',
  '全盟',
  '国家级',
  '自治区级',
  '省级',
  '市级',
  '盟市级',
  '盟级',
  '县级',
  '旗县级',
  '盟市',
  '市域',
  '县域',
  '本行政区域',
  '行政区域',
  '本地区',
  '辖区内',
  '省属',
  '市县所属',
  '省管',
  '自治区各级',
  '地方各级',
  '中央',
  '自治区',
  '市县',
  '旗县',
  '未列入',
  '未纳入',
  '财政事权的',
  '财政事权',
  '主要负责',
  '承担的',
  '统一组织实施的',
  '组织实施的',
  '自主实施的',
  '自主增设的',
  '组织开展',
  '开展',
  '承办',
  '推动',
  '各级',
  '管理部门办理的',
  '部门办理的',
  '办理的',
  '在区内的',
  '除上述事项外的',
  '的',
];

const stripped = (text: string): string => {
  let core = foldText(text).replace(/[《》]/g, '');
  for (const word of FORMULA) core = core.split(word).join('|');
  return core;
};

/** The item's words with scope and formula taken out: equal or near-equal for the sisters of one work. */
export const coreOf = (text: string): string => stripped(text).replace(/[()|]/g, '');

const LIST = /[、,;]|以及|和|与|及/;

/** The parts of an item that can each stand for it: 行政裁决 and 行政调解 of 侵权纠纷行政裁决和行政调解. */
export const headsOf = (text: string): readonly string[] => {
  const core = coreOf(text);
  const parts = core.split(LIST).filter((part) => part.length >= 4);
  return [...new Set([core.replace(/[、,;]/g, ''), ...parts])].filter((part) => part.length >= 4);
};

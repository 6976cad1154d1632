/** The words budgets use for a tier in the columns 事权级次 and 支出责任. Longer words stand before shorter ones. */
import type { Tier } from '../../policy/types';

/**
 * `district` 区 and `city` 市 depend on the region and the unit; `own` is the unit's tier; `several` are 市 and 县 undivided;
 * `none` is a word that only seems to name a tier.
 */
export type Meaning = Tier | 'district' | 'city' | 'own' | 'local' | 'shared' | 'several' | 'none';

const TABLE: Readonly<Record<Meaning, readonly string[]>> = {
  central: ['中央', '国家'],
  province: ['自治区', '省'],
  prefecture: ['设区的市', '设区市', '地级市', '盟市', '市州', '州市', '地市', '地区', '行署', '盟', '州'],
  county: [
    '旗县市区',
    '旗县区',
    '县市区',
    '市辖区',
    '县级市',
    '自治旗',
    '自治县',
    '旗县',
    '县区',
    '区县',
    '旗区',
    '城区',
    '郊区',
    '矿区',
    '苏木',
    '乡镇',
    '乡级',
    '镇级',
    '乡财政',
    '镇财政',
    '街道',
    '旗',
    '县',
  ],
  district: ['区'],
  city: ['市'],
  own: ['同级', '本级', '本地区'],
  local: ['地方'],
  shared: ['共同', '分担', '共担', '各半', '各承担', '按比例'],
  several: ['盟市旗县', '市县'],
  none: [
    '开发区',
    '高新区',
    '经开区',
    '示范区',
    '园区',
    '新区',
    '区域',
    '社区',
    '小区',
    '景区',
    '市场',
    '城市',
    '县域',
    '旗下',
    '旗舰',
    '地方性',
  ],
};

interface Word {
  readonly text: string;
  readonly meaning: Meaning;
}

const byFirst = (): ReadonlyMap<string, readonly Word[]> => {
  const map = new Map<string, Word[]>();
  (Object.keys(TABLE) as Meaning[]).forEach((meaning) =>
    TABLE[meaning].forEach((text) => {
      const first = text.charAt(0);
      map.set(first, [...(map.get(first) ?? []), { text, meaning }]);
    }),
  );
  map.forEach((words) => words.sort((a, b) => b.text.length - a.text.length));
  return map;
};

const WORDS = byFirst();

export interface Hit {
  readonly meaning: Meaning;
  /** Characters no word covers that stand directly before it: a name, as in 科尔沁区. */
  readonly nameBefore: number;
  /** True where the word before stands directly before it, as in 市本级. */
  readonly attached: boolean;
}

const HAN = /[\u3400-\u9fff]/;
const TWO_TIERS = /^两级/;
const JOINT_AFTER = /^(?:共同|共担|分担|各)/;
const ABOVE: readonly Meaning[] = ['central', 'province'];

const wordAt = (text: string, at: number): Word | null =>
  WORDS.get(text.charAt(at))?.find((word) => text.startsWith(word.text, at)) ?? null;

/** The tier words of a normalised text, left to right, the longest at each place. */
export const tierHits = (text: string): readonly Hit[] => {
  const hits: Hit[] = [];
  let loose = 0;
  let last = -1;
  for (let at = 0; at < text.length;) {
    const word = wordAt(text, at);
    if (!word) {
      loose = HAN.test(text.charAt(at)) ? loose + 1 : 0;
      at += 1;
      continue;
    }
    const next = at + word.text.length;
    const context = { nameBefore: loose, attached: last === at };
    const above = hits.some(({ meaning }) => ABOVE.includes(meaning));
    meaningsOf(word, text.slice(next, next + 2), above).forEach((meaning) =>
      hits.push({ meaning, ...context }),
    );
    loose = 0;
    at = next;
    last = next;
  }
  return hits;
};

/** 市县 is one word, undivided, unless what follows parts it (市县各半); beside a tier above (省与市县共同) it is one party. */
const meaningsOf = (word: Word, after: string, above: boolean): readonly Meaning[] => {
  if (word.meaning !== 'several') return [word.meaning];
  return TWO_TIERS.test(after) || (!above && JOINT_AFTER.test(after)) ? ['city', 'county'] : ['city'];
};

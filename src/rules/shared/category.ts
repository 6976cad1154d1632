/** Which of a policy's sections a declared category names: in full, abbreviated, numbered, or by number alone. */
import type { Category, Policy } from '../../policy/types';

const NUMBERED =
  /^(?:[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+[、.．:：-]|\d+[、.．:：-]?|第[一二三四五六七八九十\d]+[类项])/;
const ONLY_NUMBER = /^[（(]?第?([一二三四五六七八九十]+|\d+)[)）]?[、.．类项]?$/;
const CHINESE = '一二三四五六七八九十';
/** Words that add nothing to a section's name. */
const PADDING = /领域|方面|工作|事务|事项|类别|类$|[“”"'\s·\-—_]/g;

const numberOf = (text: string): number | null => {
  const found = ONLY_NUMBER.exec(text)?.[1];
  if (!found) return null;
  if (/^\d+$/.test(found)) return Number(found);
  const [tens, ones] = found.includes('十') ? found.split('十') : ['0', found];
  const digit = (part: string | undefined, empty: number): number =>
    part === undefined || part === '' ? empty : CHINESE.indexOf(part) + 1;
  return found.includes('十') ? digit(tens, 1) * 10 + digit(ones, 0) : digit(ones, 0);
};

const core = (text: string, field: string | null): string => {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').replace(NUMBERED, '');
  const bare = plain.replace(PADDING, '');
  return field ? bare.split(field).join('') : bare;
};

/** All characters of the shorter stand in the longer, in order: 宏观 in 宏观管理, 转化运用 not in 运用促进. */
const abbreviates = (short: string, long: string): boolean => {
  let at = 0;
  for (const char of long) if (char === short.charAt(at)) at += 1;
  return at === short.length;
};

interface Candidate {
  readonly category: Category;
  readonly core: string;
}

const STEPS: readonly ((said: string, title: string) => boolean)[] = [
  (said, title) => said === title,
  (said, title) => title.includes(said) || (title.length >= 2 && said.includes(title)),
  (said, title) => said.length >= 2 && abbreviates(said, title),
];

/** Sections a declared text may mean, the closest kind of likeness only; empty where it names none. */
export const categoriesNamed = (text: string, policy: Policy): readonly Category[] => {
  const trimmed = text.normalize('NFKC').trim();
  const number = numberOf(trimmed);
  if (number !== null) return policy.categories.filter((category) => category.ordinal === number);
  const said = core(trimmed, policy.field);
  if (said === '') return [];
  const candidates = policy.categories.map((category): Candidate => ({
    category,
    core: core(category.title, policy.field),
  }));
  for (const step of STEPS) {
    const named = candidates.filter((one) => one.core !== '' && step(said, one.core));
    if (named.length > 0) return named.map((one) => one.category);
  }
  return [];
};

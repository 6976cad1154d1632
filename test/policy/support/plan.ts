import { compilePolicies } from '../../../src/policy/compile';
import type { Matter, Policy } from '../../../src/policy/types';

export const PROVINCE = '云川省某某领域省与市县财政事权和支出责任划分改革方案';
export const CITY = '宁北市某某领域市与区县财政事权和支出责任划分改革方案';
export const STATE = '国务院办公厅关于印发某某领域中央与地方财政事权和支出责任划分改革方案的通知';

/** A plan with one category （一）甲 that holds `body`. */
export const planOf = (body: string, title = PROVINCE): Policy => {
  const [policy] = compilePolicies(`${title}\n一、主要内容\n（一）甲\n${body}\n`);
  return policy as Policy;
};

/** A matter in one line: words, level, payer where it differs, condition. */
export const line = (matter: Matter): string =>
  [matter.text, matter.level, matter.payer === matter.level ? null : `←${matter.payer}`, matter.condition]
    .filter((part) => part !== null)
    .join(' ');

export const linesOf = (body: string, title = PROVINCE): string[] => planOf(body, title).matters.map(line);

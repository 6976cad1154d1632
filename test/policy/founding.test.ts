import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILTIN_DOCUMENTS, builtinPolicies } from '../../src/policy/builtin';
import { compilePolicies } from '../../src/policy/compile';
import { toJson } from '../../src/policy/json';
import type { Policy } from '../../src/policy/types';

const [loaded] = builtinPolicies();
const policy = loaded?.policy as Policy;
const count = (level: string): number => policy.matters.filter((matter) => matter.level === level).length;

describe('the founding document', () => {
  it('has 53 matters: 29 自治区级, 20 盟市, 3 按隶属关系, 1 to be settled', () => {
    expect(policy.matters).toHaveLength(53);
    expect([count('province'), count('prefecture'), count('by-affiliation'), count('undetermined')]).toEqual([
      29, 20, 3, 1,
    ]);
  });

  it('knows itself', () => {
    expect(policy).toMatchObject({
      title: '内蒙古自治区知识产权领域自治区与盟市财政事权和支出责任划分改革实施方案',
      number: '内政办发〔2024〕48号',
      issued: null,
      effective: null,
      region: '内蒙古自治区',
      field: '知识产权',
      issuer: 'province',
      tiers: ['province', 'prefecture'],
    });
  });

  it('has two affiliation rules and the principle that spares 旗县', () => {
    expect(policy.affiliation.map(({ unitTier, level, payer }) => [unitTier, level, payer])).toEqual([
      ['province', 'province', 'province'],
      ['prefecture', 'prefecture', 'prefecture'],
    ]);
    const sparing = policy.principles.filter((one) => one.protects !== undefined);
    expect(sparing.map(({ text, protects }) => [text, protects])).toEqual([
      ['避免旗县（市、区）人民政府承担过多支出责任', 'county'],
    ]);
  });

  it('reports the one item that stands at two levels, and nothing else', () => {
    expect(policy.diagnostics.map((one) => one.code)).toEqual(['same-item-two-levels']);
    const items = policy.diagnostics[0]?.matters.map(
      (id) => policy.matters.find((matter) => matter.id === id)?.text,
    );
    expect(items).toEqual(['出版外国图书合同登记', '出版外国图书合同登记']);
    expect(policy.unread).toEqual([]);
  });

  it('puts shared words back where an item leans on its neighbour', () => {
    const expanded = policy.matters.filter((matter) => matter.expanded !== null);
    expect(expanded.map((matter) => matter.expanded)).toEqual([
      '全区性知识产权维权援助',
      '盟市知识产权快速协同保护',
      '盟市知识产权维权援助',
    ]);
  });

  it('marks 作品登记 as 自治区 whoever handles it', () => {
    const matter = policy.matters.find((one) => one.text.endsWith('作品登记'));
    expect(matter).toMatchObject({ level: 'province', performer: { tier: 'any', commissioned: false } });
  });

  it('gives the same bytes again and again', () => {
    const text = loaded?.text as string;
    const first = toJson(compilePolicies(text));
    for (let run = 0; run < 25; run++) expect(toJson(compilePolicies(text))).toBe(first);
  });

  it('comes with the hash of its file', () => {
    for (const { name, text, sha256 } of BUILTIN_DOCUMENTS) {
      const bytes = readFileSync(join(__dirname, '../../assets/policies', name));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      expect(text).toBe(bytes.toString('utf8'));
    }
  });
});

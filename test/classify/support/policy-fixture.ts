import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Category,
  LoadedPolicy,
  Matter,
  MatterCondition,
  MatterLevel,
  Policy,
  Span,
  Tier,
} from '../../../src/policy/types';

interface GoldMatter {
  readonly category: number;
  readonly text: string;
  readonly level: string;
  readonly payer: string;
  readonly condition: string | null;
}

interface GoldPolicy {
  readonly tiers: readonly string[];
  readonly categories: readonly { readonly ordinal: number; readonly title: string }[];
  readonly matters: readonly GoldMatter[];
}

const root = join(__dirname, '..', '..', '..');

const spanOf = (text: string, item: string, after: number): Span => {
  const at = text.indexOf(item, after);
  const from = at < 0 ? text.indexOf(item) : at;
  return [from, from + item.length];
};

/** The founding policy as a loaded policy, built from its hand-made matters so that the classifier is tested alone. */
export const foundingPolicy = (): LoadedPolicy => {
  const gold = JSON.parse(
    readFileSync(join(root, 'test/policies/neimenggu-ip-2024-48.gold.json'), 'utf8'),
  ) as GoldPolicy;
  const text = readFileSync(join(root, 'assets/policies/neimenggu-ip-2024-48.txt'), 'utf8');
  const numerals = ['一', '二', '三', '四', '五', '六', '七'];
  const categories: Category[] = gold.categories.map((c) => ({
    ...c,
    clause: `一、（${numerals[c.ordinal - 1]}）`,
  }));
  let after = 0;
  const matters = gold.matters.map((m): Matter => {
    const span = spanOf(text, m.text, after);
    after = span[1];
    const clause = categories[m.category - 1]?.clause ?? '';
    return {
      id: `${clause}/${m.level}/${m.text}`,
      category: m.category,
      clause,
      text: m.text,
      span,
      expanded: null,
      level: m.level as MatterLevel,
      payer: m.payer as MatterLevel,
      condition: m.condition as MatterCondition | null,
      shares: null,
      sentence: span,
    };
  });
  const policy: Policy = {
    id: 'neimenggu-ip-2024-48',
    title: '内蒙古自治区知识产权领域自治区与盟市财政事权和支出责任划分改革实施方案',
    number: '内政办发〔2024〕48号',
    issued: null,
    effective: null,
    region: '内蒙古自治区',
    field: '知识产权',
    issuer: 'province',
    tiers: gold.tiers as Tier[],
    categories,
    matters,
    affiliation: (['province', 'prefecture'] as const).map((tier) => ({
      clause: '一、（七）',
      text: '职能部门及所属机构承担的事项',
      span: [0, 0],
      unitTier: tier,
      level: tier,
      payer: tier,
    })),
    principles: [],
    diagnostics: [],
    unread: [],
  };
  return { policy, text, sha256: null };
};

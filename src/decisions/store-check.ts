/** What a store's parts must look like. Each throws `StoreError` with the place that is amiss. */
import { ROW_LEVELS } from '../classify/row-levels';
import type { AcceptedFinding, Precedent } from '../audit/types';
import { RULE_CODES, type RuleCode } from '../rules/types';
import { StoreError } from './store-error';

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const record = (value: unknown, where: string): Json => {
  if (value === undefined) return {};
  if (!isRecord(value)) throw new StoreError(where);
  return value;
};

export const list = (value: unknown, where: string): readonly unknown[] => {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new StoreError(where);
  return value;
};

export const text = (value: unknown, where: string): string => {
  if (typeof value !== 'string') throw new StoreError(where);
  return value;
};

export const optionalText = (value: unknown, where: string): string | null =>
  value === undefined || value === null ? null : text(value, where);

export const ruleCode = (value: unknown, where: string): RuleCode => {
  const code = RULE_CODES.find((known) => known === value);
  if (!code) throw new StoreError(`${where}: ${String(value)}`);
  return code;
};

export const precedent = (value: unknown, index: number): Precedent => {
  const where = `precedents[${index}]`;
  const item = record(value, where);
  const level = ROW_LEVELS.find((known) => known === item['level']);
  if (!level) throw new StoreError(`${where}.level`);
  return {
    workKey: text(item['workKey'], `${where}.workKey`),
    unitTier: optionalText(item['unitTier'], `${where}.unitTier`),
    level,
    matterId: optionalText(item['matterId'], `${where}.matterId`),
    policyId: optionalText(item['policyId'], `${where}.policyId`),
    reason: text(item['reason'], `${where}.reason`),
    by: optionalText(item['by'], `${where}.by`),
    at: optionalText(item['at'], `${where}.at`),
  };
};

export const accepted = (value: unknown, index: number): AcceptedFinding => {
  const where = `accepted[${index}]`;
  const item = record(value, where);
  return {
    rowKey: text(item['rowKey'], `${where}.rowKey`),
    code: ruleCode(item['code'], `${where}.code`),
    reason: text(item['reason'], `${where}.reason`),
    by: optionalText(item['by'], `${where}.by`),
    at: optionalText(item['at'], `${where}.at`),
  };
};

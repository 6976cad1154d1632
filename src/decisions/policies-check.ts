/** Reads the policies part of a store from parsed JSON. Bodies are looked into only when they are used. */
import { MATTER_LEVELS } from '../policy/matter-levels';
import type { MatterLevel, Span } from '../policy/types';
import type { Change, Correction, KeptDocument, KeptPolicies, SplitPart } from './policies-types';
import { StoreError } from './store-error';

type Json = Readonly<Record<string, unknown>>;

const record = (value: unknown, where: string): Json => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new StoreError(where);
  return value as Json;
};

const list = (value: unknown, where: string): readonly unknown[] => {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new StoreError(where);
  return value;
};

const text = (value: unknown, where: string): string => {
  if (typeof value !== 'string') throw new StoreError(where);
  return value;
};

const textOrNull = (value: unknown, where: string): string | null =>
  value === undefined || value === null ? null : text(value, where);

const level = (value: unknown, where: string): MatterLevel => {
  const known = MATTER_LEVELS.find((one) => one === value);
  if (!known) throw new StoreError(where);
  return known;
};

const whole = (value: unknown, where: string): number => {
  if (!Number.isInteger(value) || (value as number) < 0) throw new StoreError(where);
  return value as number;
};

const span = (value: unknown, where: string): Span => {
  const [start, end, ...more] = list(value, where);
  if (more.length > 0) throw new StoreError(where);
  return [whole(start, where), whole(end, where)];
};

const part = (value: unknown, where: string): SplitPart => {
  const item = record(value, where);
  return {
    span: span(item['span'], `${where}.span`),
    expanded: textOrNull(item['expanded'], `${where}.expanded`),
  };
};

const change = (value: unknown, where: string): Change => {
  const item = record(value, where);
  const matter = () => text(item['matter'], `${where}.matter`);
  const levels = () => ({
    level: level(item['level'], `${where}.level`),
    payer: level(item['payer'], `${where}.payer`),
  });
  const sentence = () => span(item['sentence'], `${where}.sentence`);
  switch (item['kind']) {
    case 'assign':
      return { kind: 'assign', matter: matter(), ...levels() };
    case 'words':
      return { kind: 'words', matter: matter(), ...part(item, where) };
    case 'split':
      return {
        kind: 'split',
        matter: matter(),
        parts: list(item['parts'], `${where}.parts`).map((one) => part(one, `${where}.parts`)),
      };
    case 'join': {
      const [first, second] = list(item['matters'], `${where}.matters`);
      return { kind: 'join', matters: [text(first, `${where}.matters`), text(second, `${where}.matters`)] };
    }
    case 'drop':
      return { kind: 'drop', matter: matter() };
    case 'no-matter':
      return { kind: 'no-matter', sentence: sentence() };
    case 'add':
      return {
        kind: 'add',
        sentence: sentence(),
        span: span(item['span'], `${where}.span`),
        category: whole(item['category'], `${where}.category`),
        clause: text(item['clause'], `${where}.clause`),
        ...levels(),
      };
    default:
      throw new StoreError(`${where}.kind`);
  }
};

const correction = (value: unknown, where: string): Correction => {
  const item = record(value, where);
  return {
    id: text(item['id'], `${where}.id`),
    policy: text(item['policy'], `${where}.policy`),
    change: change(item['change'], `${where}.change`),
    reason: text(item['reason'], `${where}.reason`),
    by: textOrNull(item['by'], `${where}.by`),
    at: textOrNull(item['at'], `${where}.at`),
  };
};

/** Reads a list of corrections; an absent one is empty. Throws StoreError with the place of the first fault. */
export const correctionsFrom = (value: unknown, where: string): readonly Correction[] =>
  list(value, where).map((one, i) => correction(one, `${where}[${i}]`));

const document = (value: unknown, index: number): KeptDocument => {
  const where = `policies.documents[${index}]`;
  const item = record(value, where);
  const sha256 = text(item['sha256'], `${where}.sha256`);
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new StoreError(`${where}.sha256`);
  return {
    name: text(item['name'], `${where}.name`),
    sha256,
    body: text(item['body'], `${where}.body`),
    corrections: correctionsFrom(item['corrections'], `${where}.corrections`),
  };
};

/** Reads the policies part. Throws StoreError with the place of the first fault. */
export const keptPoliciesFrom = (value: unknown): KeptPolicies => {
  const item = record(value, 'policies');
  const used: Record<string, boolean> = {};
  Object.entries(record(item['used'] ?? {}, 'policies.used')).forEach(([key, on]) => {
    if (typeof on !== 'boolean') throw new StoreError(`policies.used.${key}`);
    used[key] = on;
  });
  return { documents: list(item['documents'], 'policies.documents').map(document), used };
};

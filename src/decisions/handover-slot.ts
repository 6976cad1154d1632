/** One thing that can be handed over: its place, what it says, and how it is put into another store. */
import type { AuditStore } from './store';

export const HANDOVER_PARTS = [
  'precedents',
  'accepted',
  'columns',
  'settings',
  'rules',
  'policies',
  'words',
  'replies',
] as const;
export type HandoverPart = (typeof HANDOVER_PARTS)[number];

export interface Slot {
  readonly part: HandoverPart;
  /** Equal for what stands in the same place of two stores. */
  readonly key: string;
  /** Equal for what says the same. */
  readonly text: string;
  /** Where it is a collection: what is in it; one that holds all of another's agrees with it. */
  readonly items?: readonly string[];
  /** In words: what of, and what it says. */
  readonly subject: string;
  readonly shown: string;
  put(store: AuditStore): AuditStore;
}

/** JSON that does not depend on the order of keys. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join(',')}}`;
};

export const without = <T>(all: readonly T[], test: (one: T) => boolean): T[] =>
  all.filter((one) => !test(one));

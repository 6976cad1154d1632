/** 移交包: what is kept with a workbook, as one file for whoever takes over, with a 说明 in it. */
import type { Language } from '../messages';
import type { LoadedPolicy } from '../policy/types';
import { HANDOVER_PARTS, type HandoverPart } from './handover-slot';
import { slotsOf } from './handover-slots';
import { handoverWord, type HandoverWord } from './handover-words';
import { sha256Hex } from './policies-sha256';
import { storeFrom, StoreError, type AuditStore } from './store';

export const HANDOVER_KIND = 'shiquan-handover';
export const HANDOVER_VERSION = 1;

/** Why a file was not taken. Shown as `handover.fault.<code>`. */
export type HandoverFault = 'json' | 'kind' | 'version' | 'damaged' | 'content';

export class HandoverError extends Error {
  override readonly name = 'HandoverError';
  constructor(
    readonly code: HandoverFault,
    readonly file: string,
    readonly detail = '',
  ) {
    super(`handover: ${code} ${detail}`);
  }
}

export interface HandoverFacts {
  /** Name of the workbook. */
  readonly from: string;
  /** Version of this product. */
  readonly tool: string;
  /** ISO date, or null. */
  readonly made: string | null;
  readonly by: string | null;
  /** What audits of the workbook go by. */
  readonly policies: readonly LoadedPolicy[];
}

export interface Handover {
  readonly from: string;
  readonly tool: string;
  readonly made: string | null;
  /** The 说明, a line each. */
  readonly note: readonly string[];
  readonly store: AuditStore;
}

export type PartCounts = Readonly<Record<HandoverPart, number>>;

/** How many things of each part a store holds. */
export const handoverCounts = (store: AuditStore): PartCounts => {
  const counts = Object.fromEntries(HANDOVER_PARTS.map((part) => [part, 0])) as Record<HandoverPart, number>;
  slotsOf(store, 'zh').forEach(({ part }) => (counts[part] += 1));
  return counts;
};

/** 认定3项、列对应1项; what there is none of is left out. */
export const partsText = (counts: PartCounts, language: Language = 'zh'): string => {
  const word = (id: HandoverWord, args = {}): string => handoverWord(id, args, language);
  const parts = HANDOVER_PARTS.filter((part) => counts[part] > 0).map((part) =>
    word('handover.note.part', { part: word(`handover.part.${part}`), count: counts[part] }),
  );
  return parts.join(language === 'zh' ? '、' : ', ') || word('handover.note.nothing');
};

const noteOf = (store: AuditStore, facts: HandoverFacts, language: Language): readonly string[] => {
  const word = (id: HandoverWord, args = {}): string => handoverWord(id, args, language);
  const unknown = word('handover.note.unknown');
  return [
    word('handover.note.title'),
    word('handover.note.from', {
      file: facts.from || unknown,
      made: facts.made ?? unknown,
      by: facts.by ?? unknown,
      tool: facts.tool,
      version: HANDOVER_VERSION,
    }),
    ...facts.policies.map(({ policy, sha256 }) =>
      word('handover.note.policy', {
        title: policy.title,
        number: policy.number ?? unknown,
        sha256: sha256 ?? unknown,
      }),
    ),
    word('handover.note.holds', { parts: partsText(handoverCounts(store), language) }),
    ...(store.policies?.documents ?? []).map(({ name, corrections }) =>
      word('handover.note.document', { name, corrections: corrections.length }),
    ),
    word('handover.note.take'),
    word('handover.note.differs'),
    word('handover.note.left'),
  ];
};

const checksum = (store: unknown): string => sha256Hex(new TextEncoder().encode(JSON.stringify(store)));

/** What was done in this workbook stays with it. */
const handedOn = (store: AuditStore): AuditStore => {
  const { history, ...rest } = store;
  return history ? rest : store;
};

/** The file's text: format 1, the 说明 first, so that it can be read in any editor. */
export const handoverText = (whole: AuditStore, facts: HandoverFacts, language: Language = 'zh'): string => {
  const store = handedOn(whole);
  const file = {
    kind: HANDOVER_KIND,
    version: HANDOVER_VERSION,
    note: noteOf(store, facts, language),
    from: facts.from,
    tool: facts.tool,
    made: facts.made,
    policies: facts.policies.map(({ policy, sha256 }) => ({
      id: policy.id,
      title: policy.title,
      number: policy.number,
      sha256,
    })),
    sha256: checksum(store),
    store,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
};

type Json = Readonly<Record<string, unknown>>;

const parsed = (text: string, file: string): Json => {
  let value: unknown;
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    throw new HandoverError('json', file);
  }
  if (typeof value !== 'object' || value === null || (value as Json)['kind'] !== HANDOVER_KIND)
    throw new HandoverError('kind', file);
  return value as Json;
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads a file; `file` is its name. Errors: `HandoverError`, and then nothing of it is to be used. */
export const parseHandover = (text: string, file: string): Handover => {
  const item = parsed(text, file);
  if (item['version'] !== HANDOVER_VERSION)
    throw new HandoverError('version', file, String(item['version'] ?? '—').slice(0, 20));
  if (item['sha256'] !== checksum(item['store'] ?? null)) throw new HandoverError('damaged', file);
  const note: readonly unknown[] = Array.isArray(item['note']) ? item['note'] : [];
  try {
    return {
      from: textOf(item['from']),
      tool: textOf(item['tool']),
      made: textOf(item['made']) || null,
      note: note.map(textOf).filter((line) => line !== ''),
      store: handedOn(storeFrom(item['store'])),
    };
  } catch (error) {
    if (error instanceof StoreError) throw new HandoverError('content', file, error.detail);
    throw error;
  }
};

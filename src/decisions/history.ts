/** What officers did, step by step, so that each step can be shown and taken back. Pure: id and time come from outside or the store. */
import type { AcceptedFinding, Precedent } from '../audit/types';
import { accepted, list, optionalText, precedent, record, ruleCode, text } from './store-check';
import { StoreError } from './store-error';
import type { RuleCode, Severity } from '../rules/types';
import type { AuditStore } from './store';

export type StepKind = 'decide' | 'accept' | 'restore' | 'adopt' | 'import';

/** What a step took out of a list and what it put in. */
export interface Swap<T> {
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** A declared cell written at the officer's request. Sheet by name and row by content: ids and addresses do not last. */
export interface KeptWrite {
  readonly sheet: string;
  /** 0-based, where it stood then. */
  readonly row: number;
  readonly column: number;
  readonly target: 'declaredLevel' | 'declaredPayer';
  /** The row's name; '' where it has none. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** The formula that stood there, with its `=`. */
  readonly formula?: string;
  /** The finding it settles, or null where the cell was only filled in. */
  readonly code: RuleCode | null;
  readonly severity: Severity;
}

export interface HistoryEntry {
  readonly id: string;
  /** ISO time; null where the caller had no clock. */
  readonly at: string | null;
  readonly by: string | null;
  readonly kind: StepKind;
  readonly reason: string;
  /** What it was about: a row's name, or a file. */
  readonly subject: string;
  /** Rows it reached when it was done. */
  readonly rows: number;
  readonly precedents: Swap<Precedent>;
  readonly accepted: Swap<AcceptedFinding>;
  readonly writes: readonly KeptWrite[];
  readonly undone: boolean;
}

/** A step before it has a place in the history. */
export type Step = Omit<HistoryEntry, 'id' | 'undone'>;

/** A workbook that is decided on for years must still open at once: the earliest steps go first. */
export const MOST_ENTRIES = 2000;

export const workIdentity = (item: Pick<Precedent, 'workKey' | 'unitTier'>): string =>
  `${item.unitTier ?? ''} ${item.workKey}`;

/** Equal for decisions that say the same of the same work. */
export const precedentIdentity = (item: Precedent): string =>
  JSON.stringify([workIdentity(item), item.level, item.policyId, item.matterId]);

export const acceptedIdentity = (item: Pick<AcceptedFinding, 'code' | 'rowKey'>): string =>
  `${item.code} ${item.rowKey}`;

const KINDS: readonly StepKind[] = ['decide', 'accept', 'restore', 'adopt', 'import'];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const whole = (value: unknown, where: string): number => {
  if (typeof value !== 'number' || value < 0 || value % 1 !== 0) throw new StoreError(where);
  return value;
};

const oneOf = <T extends string>(value: unknown, known: readonly T[], where: string): T => {
  const found = known.find((one) => one === value);
  if (!found) throw new StoreError(where);
  return found;
};

const write = (value: unknown, where: string): KeptWrite => {
  const item = record(value, where);
  return {
    sheet: text(item['sheet'], `${where}.sheet`),
    row: whole(item['row'], `${where}.row`),
    column: whole(item['column'], `${where}.column`),
    target: oneOf(item['target'], ['declaredLevel', 'declaredPayer'] as const, `${where}.target`),
    name: text(item['name'], `${where}.name`),
    before: text(item['before'], `${where}.before`),
    after: text(item['after'], `${where}.after`),
    ...(item['formula'] === undefined ? {} : { formula: text(item['formula'], `${where}.formula`) }),
    code: item['code'] === null ? null : ruleCode(item['code'], `${where}.code`),
    severity: oneOf(item['severity'], SEVERITIES, `${where}.severity`),
  };
};

const swap = <T>(value: unknown, where: string, read: (item: unknown, index: number) => T): Swap<T> => {
  const item = record(value, where);
  return { removed: list(item['removed'], where).map(read), added: list(item['added'], where).map(read) };
};

/** Reads one entry. Errors: `StoreError`. */
export const historyEntry = (value: unknown, index: number): HistoryEntry => {
  const where = `history[${index}]`;
  const item = record(value, where);
  return {
    id: text(item['id'], `${where}.id`),
    at: optionalText(item['at'], `${where}.at`),
    by: optionalText(item['by'], `${where}.by`),
    kind: oneOf(item['kind'], KINDS, `${where}.kind`),
    reason: text(item['reason'], `${where}.reason`),
    subject: text(item['subject'], `${where}.subject`),
    rows: whole(item['rows'], `${where}.rows`),
    precedents: swap(item['precedents'], `${where}.precedents`, precedent),
    accepted: swap(item['accepted'], `${where}.accepted`, accepted),
    writes: list(item['writes'], `${where}.writes`).map((one) => write(one, `${where}.writes`)),
    undone: item['undone'] === true,
  };
};

const nextId = (history: readonly HistoryEntry[]): string => {
  const numbers = history.map(({ id }) => Number(id.slice(1))).filter((number) => number > 0);
  return `d${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
};

const swapped = <T>(now: readonly T[], { removed, added }: Swap<T>, identity: (item: T) => string): T[] => {
  const gone = new Set([...removed, ...added].map(identity));
  return [...now.filter((item) => !gone.has(identity(item))), ...added];
};

const applied = (store: AuditStore, step: Pick<Step, 'precedents' | 'accepted'>): AuditStore => ({
  ...store,
  precedents: swapped(store.precedents, step.precedents, precedentIdentity),
  accepted: swapped(store.accepted, step.accepted, acceptedIdentity),
});

/** Does a step and puts it at the end of the history. */
export const doStep = (store: AuditStore, step: Step): AuditStore => {
  const history = store.history ?? [];
  const entry: HistoryEntry = { ...step, id: nextId(history), undone: false };
  return { ...applied(store, step), history: [...history, entry].slice(-MOST_ENTRIES) };
};

const holdsAny = <T>(now: readonly T[], wanted: readonly T[], identity: (item: T) => string): boolean => {
  const present = new Set(now.map(identity));
  return wanted.some((item) => present.has(identity(item)));
};

/** False where it was taken back already, or where nothing of it is left: later steps took its place. */
export const canUndo = (store: AuditStore, entry: HistoryEntry): boolean => {
  if (entry.undone) return false;
  if (entry.writes.length > 0) return true;
  const { precedents, accepted: findings } = entry;
  if (precedents.added.length + findings.added.length === 0) return true;
  return (
    holdsAny(store.precedents, precedents.added, precedentIdentity) ||
    holdsAny(store.accepted, findings.added, acceptedIdentity)
  );
};

/** What was there before comes back only where nothing newer has taken its place. */
const back = <T>(
  now: readonly T[],
  { removed, added }: Swap<T>,
  identity: (item: T) => string,
  place: (item: T) => string,
): T[] => {
  const gone = new Set(added.map(identity));
  const left = now.filter((item) => !gone.has(identity(item)));
  const taken = new Set(left.map(place));
  return [...left, ...removed.filter((item) => !taken.has(place(item)))];
};

/** Takes a step back and marks it so; the cells it wrote are the caller's to bring back first. Unknown: the store as it is. */
export const undoStep = (store: AuditStore, id: string): AuditStore => {
  const history = store.history ?? [];
  const entry = history.find((one) => one.id === id);
  if (!entry || entry.undone) return store;
  return {
    ...store,
    precedents: back(store.precedents, entry.precedents, precedentIdentity, workIdentity),
    accepted: back(store.accepted, entry.accepted, acceptedIdentity, acceptedIdentity),
    history: history.map((one) => (one === entry ? { ...one, undone: true } : one)),
  };
};

/** The latest step that can be taken back, or null. */
export const lastStep = (store: AuditStore): HistoryEntry | null => {
  const history = store.history ?? [];
  for (let at = history.length - 1; at >= 0; at--) {
    const entry = history[at];
    if (entry && canUndo(store, entry)) return entry;
  }
  return null;
};

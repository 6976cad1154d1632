/** Officers' decisions as steps of the history: what each changes in the store. */
import type { AcceptedFinding, Precedent } from '../audit/types';
import { acceptedIdentity, precedentIdentity, workIdentity, type KeptWrite, type Step } from './history';
import { EMPTY_STORE, type AuditStore } from './store';

/** Who, when, why, and what of. */
export type Told = Pick<Step, 'at' | 'by' | 'reason' | 'subject' | 'rows'>;

const NOTHING = { removed: [], added: [] };

const onWorks = (store: AuditStore, works: readonly Pick<Precedent, 'workKey' | 'unitTier'>[]) => {
  const wanted = new Set(works.map(workIdentity));
  return store.precedents.filter((item) => wanted.has(workIdentity(item)));
};

/** 改判: the last word on a work takes the place of all before it. */
export const decideStep = (store: AuditStore, precedents: readonly Precedent[], told: Told): Step => ({
  ...told,
  kind: 'decide',
  precedents: { removed: onWorks(store, precedents), added: precedents },
  accepted: NOTHING,
  writes: [],
});

/** 接受: findings that stay as they are, with the reason. */
export const acceptStep = (store: AuditStore, accepted: readonly AcceptedFinding[], told: Told): Step => {
  const wanted = new Set(accepted.map(acceptedIdentity));
  const removed = store.accepted.filter((item) => wanted.has(acceptedIdentity(item)));
  return { ...told, kind: 'accept', precedents: NOTHING, accepted: { removed, added: accepted }, writes: [] };
};

export interface Restored {
  readonly works: readonly Pick<Precedent, 'workKey' | 'unitTier'>[];
  readonly findings: readonly Pick<AcceptedFinding, 'code' | 'rowKey'>[];
}

/** 恢复: back to what the audit says by itself. */
export const restoreStep = (store: AuditStore, { works, findings }: Restored, told: Told): Step => {
  const wanted = new Set(findings.map(acceptedIdentity));
  return {
    ...told,
    kind: 'restore',
    precedents: { removed: onWorks(store, works), added: [] },
    accepted: { removed: store.accepted.filter((item) => wanted.has(acceptedIdentity(item))), added: [] },
    writes: [],
  };
};

/** 采纳建议: cells that have been written. */
export const adoptStep = (writes: readonly KeptWrite[], told: Told): Step => ({
  ...told,
  kind: 'adopt',
  precedents: NOTHING,
  accepted: NOTHING,
  writes,
});

/** Decisions from a file; what contradicts those at hand stands beside them, for the officer to settle. */
export const importStep = (store: AuditStore, file: AuditStore, told: Told): Step => {
  const known = new Set(store.precedents.map(precedentIdentity));
  const accepted = new Set(store.accepted.map(acceptedIdentity));
  return {
    ...told,
    kind: 'import',
    precedents: {
      removed: [],
      added: file.precedents.filter((item) => !known.has(precedentIdentity(item))),
    },
    accepted: {
      removed: [],
      added: file.accepted.filter((item) => !accepted.has(acceptedIdentity(item))),
    },
    writes: [],
  };
};

/** Decisions of a store as a file's text: read by `--decisions` and by the pane of another workbook. No sheet, no address in it. */
export const decisionsText = ({ precedents, accepted }: AuditStore): string => {
  const { format } = EMPTY_STORE;
  return `${JSON.stringify({ format, precedents, accepted }, null, 1)}\n`;
};

/** Decisions on one work that contradict each other, a group a work. */
export const contradictions = (store: AuditStore): readonly (readonly Precedent[])[] => {
  const groups = new Map<string, Precedent[]>();
  store.precedents.forEach((item) => {
    const key = workIdentity(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  });
  return Array.from(groups.values()).filter((group) => new Set(group.map(precedentIdentity)).size > 1);
};

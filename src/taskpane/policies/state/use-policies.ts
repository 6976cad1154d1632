/** The workbook's policies and words, and what officers can do with them. Each change is saved at once. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Lexicon } from '../../../classify/lexicon';
import { policyDocuments, type Change, type PolicyDocument } from '../../../decisions/policies';
import {
  correctDocument,
  installDocuments,
  removeDocument,
  undoCorrection,
  choosePlan,
  withoutDamaged,
  type CorrectionNote,
} from '../../../decisions/policies-edit';
import type { ReadDocument } from '../../../decisions/policies-file';
import { NO_POLICIES } from '../../../decisions/policies-types';
import type { AuditStore } from '../../../decisions/store';
import type { LoadedPolicy } from '../../../policy/types';
import type { Host } from '../../../workbook/host';
import { Misfit } from './fault';
import { changeStore, readStore } from './store-access';

export interface PoliciesState {
  /** Null while they load. */
  readonly documents: readonly PolicyDocument[] | null;
  readonly lexicons: readonly Lexicon[];
  readonly saving: boolean;
  /** What went wrong last. */
  readonly error: unknown;
  /** Something was saved that the next audit goes by. */
  readonly changed: boolean;
}

/** Each resolves to whether it was saved. */
export interface PoliciesActions {
  readonly install: (read: readonly ReadDocument[]) => Promise<boolean>;
  readonly remove: (sha256: string) => Promise<boolean>;
  readonly use: (planKey: string, on: boolean) => Promise<boolean>;
  readonly correct: (
    sha256: string,
    policyId: string,
    change: Change,
    note: Omit<CorrectionNote, 'at'>,
  ) => Promise<boolean>;
  /** Resolves to how many corrections were taken back; 0 where it was not saved. */
  readonly undo: (sha256: string, correctionId: string) => Promise<number>;
  readonly setLexicons: (change: (lexicons: readonly Lexicon[]) => readonly Lexicon[]) => Promise<boolean>;
  readonly removeDamaged: () => Promise<boolean>;
  readonly report: (error: unknown) => void;
}

const INITIAL: PoliciesState = {
  documents: null,
  lexicons: [],
  saving: false,
  error: null,
  changed: false,
};

const stateOf = (store: AuditStore, builtin: readonly LoadedPolicy[]) => ({
  documents: policyDocuments(store.policies ?? NO_POLICIES, builtin),
  lexicons: store.lexicons ?? [],
});

type Step = (store: AuditStore, documents: readonly PolicyDocument[]) => AuditStore;

const documentIn = (documents: readonly PolicyDocument[], sha256: string): PolicyDocument => {
  const found = documents.find((document) => document.sha256 === sha256);
  if (!found) throw new Misfit();
  return found;
};

export const usePolicies = (
  host: Host,
  builtin: () => Promise<readonly LoadedPolicy[]>,
): readonly [PoliciesState, PoliciesActions] => {
  const [state, setState] = useState(INITIAL);
  const alive = useRef(true);
  const known = useRef<readonly LoadedPolicy[]>([]);
  const put = useCallback((part: Partial<PoliciesState>) => {
    if (alive.current) setState((before) => ({ ...before, ...part }));
  }, []);

  useEffect(() => {
    alive.current = true;
    const load = async () => {
      known.current = await builtin();
      put({ ...stateOf(await readStore(host), known.current), error: null });
    };
    // What comes with the product is there even where the workbook's own part cannot be read.
    load().catch((error: unknown) => put({ documents: policyDocuments(NO_POLICIES, known.current), error }));
    return () => {
      alive.current = false;
    };
  }, [host, builtin, put]);

  const save = useCallback(
    async (step: Step): Promise<boolean> => {
      put({ saving: true, error: null });
      try {
        const store = await changeStore(host, (before) =>
          step(before, policyDocuments(before.policies ?? NO_POLICIES, known.current)),
        );
        put({ ...stateOf(store, known.current), saving: false, changed: true });
        return true;
      } catch (error) {
        put({ saving: false, error });
        return false;
      }
    },
    [host, put],
  );

  const actions = useMemo((): PoliciesActions => actionsOf(save, host, put, known), [save, host, put]);
  return [state, actions];
};

const actionsOf = (
  save: (step: Step) => Promise<boolean>,
  host: Host,
  put: (part: Partial<PoliciesState>) => void,
  known: { readonly current: readonly LoadedPolicy[] },
): PoliciesActions => ({
  install: (read) => save((store, documents) => installDocuments(store, read, documents)),
  remove: (sha256) => save((store, documents) => removeDocument(store, documentIn(documents, sha256))),
  use: (key, on) => save((store, documents) => choosePlan(store, documents, key, on)),
  correct: (sha256, policyId, change, note) =>
    save((store, documents) => {
      const at = new Date().toISOString();
      const next = correctDocument(store, documentIn(documents, sha256), policyId, change, { ...note, at });
      if (!next) throw new Misfit();
      return next;
    }),
  undo: async (sha256, correctionId) => {
    let count = 0;
    const saved = await save((store, documents) => {
      const { store: next, undone } = undoCorrection(store, documentIn(documents, sha256), correctionId);
      count = undone;
      return next;
    });
    return saved ? count : 0;
  },
  setLexicons: (change) =>
    save((store) => {
      const { lexicons: before, ...rest } = store;
      const lexicons = change(before ?? []);
      return lexicons.length > 0 ? { ...rest, lexicons } : rest;
    }),
  removeDamaged: async () => {
    try {
      const store = await changeStore(host, withoutDamaged);
      put({ ...stateOf(store, known.current), error: null, changed: true });
      return true;
    } catch (error) {
      put({ error });
      return false;
    }
  },
  report: (error) => put({ error }),
});

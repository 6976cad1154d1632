import { useState } from 'react';
import type { PolicyDocument } from '../../decisions/policies';
import { twinsOf } from '../../decisions/policies-edit';
import type { ReadDocument } from '../../decisions/policies-file';
import { DocumentView } from './document/document-view';
import type { Done } from './policies-page';
import type { PolicyReader } from './read/policy-reader';
import type { Route } from './route';
import type { PoliciesActions, PoliciesState } from './state/use-policies';
import { usePolicyWords } from './state/words';
import { titleOf } from './views/document-card';
import { ImportView } from './views/import-view';
import { ListView } from './views/list-view';
import { WordsView } from './words/words-view';

interface Props {
  readonly route: Route;
  readonly documents: readonly PolicyDocument[];
  readonly state: PoliciesState;
  readonly actions: PoliciesActions;
  readonly reader: PolicyReader;
  readonly onGo: (route: Route) => void;
  readonly onDone: (done: Done | null) => void;
  readonly onExport: (documents: readonly PolicyDocument[], title: string) => void;
  readonly onExportWords: () => void;
}

/** The page that is on view. */
export const PageBody = (props: Props) => {
  const { route, documents, state, actions, onDone } = props;
  const { t } = usePolicyWords();
  if (route.view === 'import') return <Import {...props} />;
  if (route.view === 'document') return <OneDocument {...props} sha256={route.sha256} />;
  if (route.view === 'words') {
    return (
      <WordsView
        documents={documents}
        lexicons={state.lexicons}
        saving={state.saving}
        actions={actions}
        onImported={(count) => onDone({ text: t('policies.words.done.imported', { count }) })}
        onExport={props.onExportWords}
      />
    );
  }
  return <List {...props} />;
};

const List = ({ documents, state, actions, onGo, onDone, onExport }: Props) => {
  const { t } = usePolicyWords();
  const remove = async (document: PolicyDocument) => {
    const id = document.builtin ? 'policies.done.restored' : 'policies.done.removed';
    if (await actions.remove(document.sha256)) onDone({ text: t(id, { title: titleOf(document) }) });
  };
  return (
    <ListView
      documents={documents}
      busy={state.saving}
      onUse={(key, on) => void actions.use(key, on)}
      onView={({ sha256 }) => onGo({ view: 'document', sha256 })}
      onExport={(document) => onExport([document], titleOf(document))}
      onRemove={(document) => void remove(document)}
      onAdd={() => onGo({ view: 'import' })}
      onWords={() => onGo({ view: 'words' })}
      onExportAll={() => onExport(documents, t('policies.title'))}
    />
  );
};

const Import = ({ documents, state, actions, reader, onGo, onDone }: Props) => {
  const { t } = usePolicyWords();
  const install = async (found: readonly ReadDocument[]) => {
    const replaces = twinsOf(documents, found).length > 0;
    if (!(await actions.install(found))) return;
    const titles = found
      .flatMap(({ read }) => read.map(({ title, number }) => `“${title || number || ''}”`))
      .join('、');
    onGo({ view: 'list' });
    const text = t('policies.done.installed', { titles });
    onDone({ text: replaces ? `${text}${t('policies.done.replaced')}` : text });
  };
  return (
    <ImportView
      reader={reader}
      installed={documents}
      busy={state.saving}
      onInstall={(found) => void install(found)}
    />
  );
};

const OneDocument = ({ documents, state, actions, onDone, sha256 }: Props & { readonly sha256: string }) => {
  const { t } = usePolicyWords();
  const [name, setName] = useState('');
  const document = documents.find((one) => one.sha256 === sha256);
  if (!document) return null;
  const undo = async (id: string) => {
    const count = await actions.undo(sha256, id);
    if (count > 0) onDone({ text: t('policies.doc.undone', { count }) });
  };
  return (
    <DocumentView
      document={document}
      editing={{
        officer: { name, onName: setName },
        saving: state.saving,
        onCorrect: async (policyId, change, reason) => {
          const saved = await actions.correct(sha256, policyId, change, { reason, by: name.trim() || null });
          if (saved) onDone({ text: t('policies.doc.saved') });
          return saved;
        },
        onUndo: (id) => void undo(id),
      }}
    />
  );
};

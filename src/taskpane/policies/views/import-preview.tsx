import { Button, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { PolicyDocument } from '../../../decisions/policies';
import { twinsOf } from '../../../decisions/policies-edit';
import type { ReadDocument } from '../../../decisions/policies-file';
import { DocumentView } from '../document/document-view';
import { previewOf } from '../state/preview';
import { usePolicyWords } from '../state/words';
import { titleOf } from './document-card';
import { PlanFacts } from './plan-facts';

interface Props {
  readonly found: readonly ReadDocument[];
  readonly installed: readonly PolicyDocument[];
  readonly busy: boolean;
  readonly onInstall: () => void;
  readonly onAgain: () => void;
}

/** What was read, shown before anything is kept: facts, what to check, and the text with every matter in it. */
export const ImportPreview = ({ found, installed, busy, onInstall, onAgain }: Props) => {
  const { t } = usePolicyWords();
  const previews = useMemo(() => found.map(previewOf), [found]);
  const [at, setAt] = useState(0);
  const shown = previews[at];
  return (
    <>
      <div className="sq-pol__buttons sq-pol__buttons--top">
        <Button appearance="primary" disabled={busy} onClick={onInstall}>
          {t('policies.import.install')}
        </Button>
        <Button disabled={busy} onClick={onAgain}>
          {t('policies.import.again')}
        </Button>
        {previews.length > 1 && (
          <Select
            size="small"
            aria-label={t('policies.doc.text')}
            value={at}
            onChange={(_, data) => setAt(Number(data.value))}
          >
            {previews.map((preview, i) => (
              <option key={preview.sha256} value={i}>
                {titleOf(preview)}
              </option>
            ))}
          </Select>
        )}
      </div>
      {shown && (
        <DocumentView key={shown.sha256} document={shown} editing={null}>
          <Found found={found} installed={installed} shown={shown} />
        </DocumentView>
      )}
    </>
  );
};

const Found = ({
  found,
  installed,
  shown,
}: Pick<Props, 'found' | 'installed'> & { readonly shown: PolicyDocument }) => {
  const { t } = usePolicyWords();
  return (
    <div className="sq-pol__found">
      <p className="sq-quiet">{t('policies.import.found.lead')}</p>
      <Warnings found={found} installed={installed} />
      {shown.plans.map(({ key, loaded: { policy } }) => (
        <section key={key} aria-label={policy.title}>
          <h3>{policy.title}</h3>
          <p className="sq-pol__number">{policy.number ?? t('policies.number.none')}</p>
          <PlanFacts policy={policy} />
        </section>
      ))}
    </div>
  );
};

const Warnings = ({ found, installed }: Pick<Props, 'found' | 'installed'>) => {
  const { t } = usePolicyWords();
  const corrections = found.reduce((sum, document) => sum + document.corrections.length, 0);
  const lines = [
    ...(found.some(({ sha256 }) => installed.some((one) => one.sha256 === sha256))
      ? [t('policies.import.same')]
      : []),
    ...(twinsOf(installed, found).length > 0 ? [t('policies.import.twin')] : []),
    ...(found.some(({ edited }) => edited) ? [t('policies.import.edited')] : []),
    ...(found.some(({ text }) => text === '') ? [t('policies.import.no-text')] : []),
    ...(corrections > 0 ? [t('policies.import.corrections', { count: corrections })] : []),
  ];
  return (
    <>
      {lines.map((line) => (
        <p key={line} className="sq-pol__hint">
          {line}
        </p>
      ))}
    </>
  );
};

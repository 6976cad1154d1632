import { Button, Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { FileAudit } from '../../../audit/types';
import type { AuditStore } from '../../../decisions/store';
import type { Comparison } from '../../../rounds/types';
import { documentBytes, inputOf, NOT_SIGNED, type DocumentKind, type Signed } from '../state/make-documents';
import { ownHashOf } from '../own-file';
import type { Desk } from '../state/old-round';
import { namedAfter, saveBytes, today } from '../state/save-bytes';
import { useTask } from '../state/use-task';
import { useDeliverWords } from '../words';
import { Outcome } from './outcome';
import { Section } from './section';

interface Props {
  readonly desk: Desk;
  readonly audit: FileAudit;
  readonly store: AuditStore;
  /** With an earlier round, where one was compared. */
  readonly comparison: Comparison | null;
}

export const DocumentsSection = ({ desk, audit, store, comparison }: Props) => {
  const { t, words } = useDeliverWords();
  const task = useTask();
  const [signed, setSigned] = useState<Signed>({ ...NOT_SIGNED, date: today() });
  const make = (kind: DocumentKind) =>
    task.run(async () => {
      const own = await ownHashOf(desk.bytes);
      const input = { ...inputOf({ audit, store, own }, signed, words.language), comparison };
      const file = namedAfter(t(`deliver.documents.${kind}.file`), audit.file, 'docx');
      saveBytes(await documentBytes(kind, input), file);
      return t('deliver.saved', { file });
    });
  return (
    <Section title={t('deliver.documents')} lead={t('deliver.documents.lead')}>
      <details>
        <summary>{t('deliver.documents.signed')}</summary>
        <p className="sq-quiet">{t('deliver.documents.blank')}</p>
        {FIELDS.map((name) => (
          <Field key={name} name={name} signed={signed} onSigned={setSigned} />
        ))}
      </details>
      {comparison && <p className="sq-quiet">{t('deliver.documents.compared')}</p>}
      <div className="sq-deliver__buttons">
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={task.busy}
          onClick={() => make('report')}
        >
          {t('deliver.documents.report')}
        </Button>
        <Button size="small" disabledFocusable={task.busy} onClick={() => make('evidence')}>
          {t('deliver.documents.evidence')}
        </Button>
      </div>
      <Outcome task={task} />
    </Section>
  );
};

const FIELDS = ['date', 'by', 'checked', 'head', 'issuer', 'number'] as const;

interface FieldProps {
  readonly name: (typeof FIELDS)[number];
  readonly signed: Signed;
  readonly onSigned: (signed: Signed) => void;
}

const Field = ({ name, signed, onSigned }: FieldProps) => {
  const { t } = useDeliverWords();
  const id = useId();
  return (
    <div className="sq-deliver__field">
      <label htmlFor={id}>{t(`deliver.documents.${name}`)}</label>
      <Input
        id={id}
        size="small"
        type={name === 'date' ? 'date' : 'text'}
        value={signed[name]}
        onChange={(_, { value }) => onSigned({ ...signed, [name]: value })}
      />
    </div>
  );
};

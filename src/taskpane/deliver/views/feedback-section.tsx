import { Button } from '@fluentui/react-components';
import { zipSync } from 'fflate';
import { useMemo, useState } from 'react';
import type { FileAudit } from '../../../audit/types';
import { feedbackOf } from '../../../decisions/feedback-items';
import type { FeedbackReading } from '../../../decisions/feedback';
import type { AuditStore, UnitReply } from '../../../decisions/store';
import { feedbackBooks, type FeedbackBook } from '../../../report/feedback-book';
import type { Desk } from '../state/old-round';
import { replaceReplies, takeReplies } from '../state/replies';
import { namedAfter, saveBytes, today } from '../state/save-bytes';
import { useTask } from '../state/use-task';
import { useDeliverWords } from '../words';
import { FileButton } from '../../views/file-button';
import { WORKBOOKS } from '../workbook-files';
import { MoreList } from './more-list';
import { Outcome } from './outcome';
import { KeptReplies, Unmatched } from './replies';
import { Section } from './section';

interface Props {
  readonly desk: Desk;
  readonly audit: FileAudit;
  /** Null while it is read or where it is damaged: nothing is read into it then. */
  readonly store: AuditStore | null;
  readonly onStore: (store: AuditStore) => void;
}

const zipped = (books: readonly FeedbackBook[]): Uint8Array =>
  // Workbooks are zipped already; the earliest date a zip can tell, so that the same books give the same file.
  zipSync(Object.fromEntries(books.map(({ file, bytes }) => [file, bytes])), {
    level: 0,
    mtime: new Date(1980, 0, 1),
  });

export const FeedbackSection = ({ desk, audit, store, onStore }: Props) => {
  const { t } = useDeliverWords();
  const task = useTask();
  const [reading, setReading] = useState<FeedbackReading | null>(null);
  const read = (files: readonly File[]) =>
    task.run(async () => {
      setReading(null);
      const { reading: now, store: next } = await takeReplies(
        desk.host,
        desk.openFile,
        audit,
        files,
        today(),
      );
      setReading(now);
      onStore(next);
      return t('deliver.feedback.taken', {
        taken: now.taken.length,
        same: now.same,
        blank: now.blank,
        unmatched: now.unmatched.length,
      });
    });
  const use = (replies: readonly UnitReply[]) =>
    task.run(async () => {
      onStore(await replaceReplies(desk.host, replies));
      const used = new Set(replies);
      setReading(
        (now) =>
          now && {
            ...now,
            unmatched: now.unmatched.filter(({ reply }) => !reply || !used.has(reply)),
          },
      );
      return t('deliver.feedback.used', { count: replies.length });
    });
  return (
    <Section title={t('deliver.feedback')} lead={t('deliver.feedback.lead')}>
      <MakeBooks audit={audit} />
      <div className="sq-deliver__buttons">
        {desk.openFile && (
          <FileButton
            label={t('deliver.feedback.read')}
            accept={WORKBOOKS}
            several
            busy={task.busy || store === null}
            onFiles={read}
          />
        )}
      </div>
      <Outcome task={task} />
      {reading && <Unmatched unmatched={reading.unmatched} busy={task.busy} onUse={use} />}
      <KeptReplies replies={store?.replies ?? []} />
    </Section>
  );
};

const MakeBooks = ({ audit }: { readonly audit: FileAudit }) => {
  const { t } = useDeliverWords();
  const task = useTask();
  const units = useMemo(() => feedbackOf(audit), [audit]);
  const make = (chosen: typeof units, zip: boolean) =>
    task.run(async () => {
      const books = feedbackBooks(audit, chosen);
      const [only] = books;
      const file = zip || !only ? namedAfter(t('deliver.feedback.zip'), audit.file, 'zip') : only.file;
      saveBytes(zip || !only ? zipped(books) : only.bytes, file);
      return t('deliver.saved', { file });
    });
  if (units.length === 0) return <p>{t('deliver.feedback.none')}</p>;
  return (
    <>
      <div className="sq-deliver__buttons">
        <Button size="small" disabledFocusable={task.busy} onClick={() => make(units, true)}>
          {t('deliver.feedback.make', { units: units.length })}
        </Button>
      </div>
      <details>
        <summary>{t('deliver.feedback.each')}</summary>
        <MoreList label={t('deliver.feedback.each')} items={units}>
          {(one) => (
            <button type="button" className="sq-link" onClick={() => make([one], false)}>
              {t('deliver.feedback.one', {
                unit: one.ofTables
                  ? t('deliver.feedback.ofTables')
                  : one.unit || t('deliver.feedback.noUnit'),
                items: one.items.length,
              })}
            </button>
          )}
        </MoreList>
      </details>
      <Outcome task={task} />
    </>
  );
};

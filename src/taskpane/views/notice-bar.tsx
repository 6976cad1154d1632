import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { ApplyReport } from '../../workbook/host';
import type { WorkbookNote } from '../../workbook/types';
import { message } from '../../messages';
import { noteSentence } from '../../report/notes';
import { UndoButton } from '../decide/views/undo-button';
import { faultWords } from '../state/fault';
import type { Notice } from '../state/model';
import { isPaneWord, useWords, type Words } from '../state/words';

interface Props {
  readonly notice: Notice;
  readonly onClose: () => void;
  readonly onRetry: () => void;
}

/** What just happened. Faults say what and what to do; the results stay on screen below. */
export const NoticeBar = ({ notice, onClose, onRetry }: Props) => {
  const words = useWords();
  const fault = notice.kind === 'fault' ? notice.fault : null;
  const bar = useRef<HTMLDivElement>(null);
  // What was asked for far down a card has failed: said where it is seen.
  useEffect(() => {
    if (fault) bar.current?.scrollIntoView?.({ block: 'nearest' });
  }, [fault]);
  return (
    <div
      ref={bar}
      className={`sq-notice sq-notice--${fault ? 'fault' : 'done'}`}
      role={fault ? 'alert' : 'status'}
    >
      <div className="sq-notice__text">
        {fault && <strong>{faultWords(fault, words).what}</strong>}
        <span>{fault ? faultWords(fault, words).text : doneText(notice, words)}</span>
        {notice.kind === 'decided' && notice.undo && <UndoButton id={notice.undo} />}
        {fault?.retry && (
          <Button size="small" onClick={onRetry}>
            {words.t('notice.retry')}
          </Button>
        )}
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={words.t('notice.close')}
        onClick={onClose}
      />
    </div>
  );
};

const doneText = (notice: Notice, words: Words): string => {
  if (notice.kind === 'cancelled') return words.t('run.cancelled');
  if (notice.kind === 'cleared') return words.t(notice.marks ? 'mark.cleared' : 'mark.cleared.none');
  if (notice.kind === 'decided') return words.say(notice.said);
  if (notice.kind === 'marked')
    return `${markedText(notice.report, notice.notes, words)}${remarksText(notice, words)}`;
  return '';
};

const markedText = (report: ApplyReport, notes: boolean, words: Words): string => {
  const { fills, sheets } = report;
  const done = words.t(notes ? 'mark.done' : 'mark.done.no-notes', { fills, notes: report.notes, sheets });
  return report.skipped.length === 0 ? done : `${done}${skippedText(report, words)}`;
};

const remarkText = (note: WorkbookNote, words: Words): string =>
  'limit' in note.args
    ? words.say(message('marks.many-names', note.args))
    : noteSentence(note, words.language);

const remarksText = ({ remarks }: Extract<Notice, { kind: 'marked' }>, words: Words): string => {
  const said = Array.from(new Set(remarks.map((note) => remarkText(note, words))));
  return said.length === 0 ? '' : words.t('mark.remarks', { remarks: said.join('') });
};

const skippedText = (report: ApplyReport, words: Words): string => {
  const counts = new Map<string, number>();
  for (const { reason } of report.skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const reasons = Array.from(counts, ([reason, count]) => {
    const id = `mark.skipped.${reason}`;
    return words.t(isPaneWord(id) ? id : 'mark.skipped.other', { count });
  });
  return words.t('mark.skipped', { count: report.skipped.length, reasons: reasons.join('、') });
};

import { Button, ProgressBar } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { AuditProgress } from '../../audit/types';
import type { Run } from '../state/model';
import { grouped } from '../state/numbers';
import { useWords, type Words } from '../state/words';
import { useLostFocus } from './use-lost-focus';

type Stage = 'read' | AuditProgress['stage'];

const STAGES: readonly Stage[] = ['read', 'tables', 'classify', 'judge'];

/** What a stage has counted so far, in words; '' where it has not begun. */
const countOf = (stage: Stage, run: Run, { t }: Words): string => {
  const { now } = run;
  if (stage === 'read') return t('run.rows', { done: grouped(run.rowsRead) });
  if (now.stage === 'read') return '';
  if (stage === 'tables') return t('run.tables.found', { count: now.tables });
  if (stage !== now.stage) return '';
  return t('run.rows.of', { done: grouped(now.done), total: grouped(now.total) });
};

const shareOf = (run: Run): number | undefined => {
  const { now } = run;
  return now.stage === 'read' || now.total === null || now.total === 0 ? undefined : now.done / now.total;
};

interface Props {
  readonly run: Run;
  readonly onCancel: () => void;
}

/** The audit as it runs, stage by stage. */
export const ProgressCard = ({ run, onCancel }: Props) => {
  const words = useWords();
  const { t } = words;
  const cancel = useRef<HTMLButtonElement>(null);
  useLostFocus(cancel);
  const current = STAGES.indexOf(run.now.stage);
  return (
    <section className="sq-progress" aria-label={t('run.title')}>
      <ProgressBar aria-label={t('run.progress')} value={shareOf(run)} thickness="large" />
      <ol>
        {STAGES.map((stage, index) => (
          <li key={stage} data-state={index < current ? 'done' : index === current ? 'now' : 'ahead'}>
            <span className="sq-progress__tick">{index < current && <CheckmarkRegular />}</span>
            <span>{t(`run.${stage}`)}</span>
            <span className="sq-number">{index <= current && countOf(stage, run, words)}</span>
          </li>
        ))}
      </ol>
      <Button ref={cancel} onClick={onCancel}>
        {t('run.cancel')}
      </Button>
    </section>
  );
};

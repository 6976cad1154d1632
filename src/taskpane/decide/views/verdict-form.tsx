import { Field, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { AuditedRow } from '../../../audit/types';
import type { RowLevel } from '../../../classify/types';
import { useWords } from '../../state/words';
import { useDecide } from '../context';
import { levelChoices, levelOfMatter, type MatterChoice } from '../state/matters';
import { reachOf } from '../state/targets';
import { useDecideWords } from '../words';
import { FormFrame } from './form-frame';
import { MatterSearch } from './matter-search';
import { ReasonFields, useReason } from './reason-fields';

interface Props {
  /** Positions of rows in the audit. */
  readonly rows: readonly number[];
  readonly onClose: (done: boolean) => void;
}

/** The row's matter and its candidates. */
const nearMatters = (row: AuditedRow | undefined): readonly MatterChoice[] => {
  if (!row) return [];
  const { ref, refs, candidates } = row.result;
  return [...(ref ? [ref] : []), ...(refs ?? []), ...candidates.map((candidate) => candidate.ref)];
};

/** 改判: matter and level by the officer, with the reason; says how many rows go with it. */
export const VerdictForm = ({ rows, onClose }: Props) => {
  const { t } = useDecideWords();
  const { level: levelWord } = useWords();
  const { actions, results } = useDecide();
  const { policies } = results.audit;
  const first = results.audit.rows[rows[0] ?? -1];
  const [choice, setChoice] = useState<MatterChoice | null>(first?.result.ref ?? null);
  const near = useMemo(() => nearMatters(first), [first]);
  const [level, setLevel] = useState<RowLevel>(first?.result.level ?? 'undetermined');
  const reason = useReason();
  const reach = useMemo(() => reachOf(results, rows), [results, rows]);
  const levels = levelChoices(policies);
  const choose = (next: MatterChoice | null) => {
    setChoice(next);
    if (next) setLevel(levelOfMatter(next.matter.level, first?.result.unit.tier ?? null));
  };
  const verdict = { level, policyId: choice?.policy.id ?? null, matterId: choice?.matter.id ?? null };
  return (
    <FormFrame
      title={t('decide.verdict.title')}
      action={t('decide.verdict.do', { rows: reach.rows.length })}
      idle={reach.rows.length === 0}
      onCancel={() => onClose(false)}
      onSubmit={() => {
        const told = reason.told();
        if (told) void actions.decide(rows, verdict, told).then((done) => done && onClose(true));
      }}
    >
      <MatterSearch policies={policies} near={near} chosen={choice} onChoose={choose} />
      <Field label={t('decide.verdict.level')}>
        <Select value={level} onChange={(_, data) => setLevel(data.value as RowLevel)}>
          {(levels.includes(level) ? levels : [...levels, level]).map((each) => (
            <option key={each} value={each}>
              {levelWord(each)}
            </option>
          ))}
        </Select>
      </Field>
      <ReasonFields reason={reason} />
      <ReachText rows={reach.rows.length} nameless={reach.nameless} chosen={rows.length} />
    </FormFrame>
  );
};

interface ReachProps {
  readonly rows: number;
  readonly nameless: number;
  readonly chosen: number;
}

const ReachText = ({ rows, nameless, chosen }: ReachProps) => {
  const { t } = useDecideWords();
  return (
    <>
      {rows > 0 && (
        <p className="sq-quiet" role="status">
          {rows === 1 ? t('decide.verdict.reach.one') : t('decide.verdict.reach', { rows })}
        </p>
      )}
      {nameless > 0 && (
        <p role="alert">
          {chosen === 1
            ? t('decide.verdict.nameless.one')
            : t('decide.verdict.nameless', { count: nameless })}
        </p>
      )}
    </>
  );
};

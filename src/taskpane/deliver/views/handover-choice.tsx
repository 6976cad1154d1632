import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { Handover } from '../../../decisions/handover';
import type { Contradiction, HandoverPlan } from '../../../decisions/handover-take';
import { handoverWord } from '../../../decisions/handover-words';
import { useDeliverWords } from '../words';
import { MoreList } from './more-list';

interface Props {
  readonly pack: Handover;
  readonly plan: HandoverPlan;
  readonly busy: boolean;
  /** Keys of contradictions that are to be taken. */
  readonly onTake: (chosen: ReadonlySet<string>) => void;
  readonly onLeave: () => void;
}

/** What a 移交包 holds, and which of its contradictions are taken, before anything is. */
export const HandoverChoice = ({ pack, plan, busy, onTake, onLeave }: Props) => {
  const { t } = useDeliverWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { added, same, contradictions } = plan;
  const all = contradictions.map(({ key }) => key);
  const turn = (key: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  return (
    <div className="sq-deliver__result">
      <details>
        <summary>{t('deliver.handover.note')}</summary>
        {pack.note.map((line) => (
          <p key={line} className="sq-quiet sq-deliver__note">
            {line}
          </p>
        ))}
      </details>
      <p>{t('deliver.handover.plan', { added, same, differs: contradictions.length })}</p>
      {contradictions.length > 0 && (
        <>
          <p>{t('deliver.handover.differs')}</p>
          <Checkbox
            label={t('deliver.handover.all')}
            checked={chosen.size === all.length ? true : chosen.size === 0 ? false : 'mixed'}
            onChange={(_, { checked }) => setChosen(new Set(checked === true ? all : []))}
          />
          <MoreList label={t('deliver.handover.differs')} items={contradictions}>
            {(one) => <Line one={one} checked={chosen.has(one.key)} onTurn={(on) => turn(one.key, on)} />}
          </MoreList>
        </>
      )}
      <div className="sq-deliver__buttons">
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || added + chosen.size === 0}
          onClick={() => onTake(chosen)}
        >
          {t('deliver.handover.take')}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={onLeave}>
          {t('deliver.handover.leave')}
        </Button>
      </div>
    </div>
  );
};

interface LineProps {
  readonly one: Contradiction;
  readonly checked: boolean;
  readonly onTurn: (on: boolean) => void;
}

const Line = ({ one, checked, onTurn }: LineProps) => {
  const { t, words } = useDeliverWords();
  const part = handoverWord(`handover.part.${one.part}`, {}, words.language);
  return (
    <>
      <Checkbox
        label={t('deliver.handover.one', { part, subject: one.subject })}
        checked={checked}
        onChange={(_, data) => onTurn(data.checked === true)}
      />
      <span className="sq-quiet">{t('deliver.handover.mine', { text: one.mine })}</span>
      <span>{t('deliver.handover.theirs', { text: one.theirs })}</span>
    </>
  );
};

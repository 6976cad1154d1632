import { Button } from '@fluentui/react-components';
import type { Unmatched as UnmatchedReply } from '../../../decisions/feedback';
import type { UnitReply } from '../../../decisions/store';
import { message } from '../../../messages';
import { useDeliverWords } from '../words';
import { MoreList } from './more-list';

interface Props {
  readonly unmatched: readonly UnmatchedReply[];
  readonly busy: boolean;
  /** 换用. */
  readonly onUse: (replies: readonly UnitReply[]) => void;
}

const isReply = (reply: UnitReply | undefined): reply is UnitReply => reply !== undefined;

/** Answers that were not taken, each with its reason; those that differ from the kept ones can be used instead. */
export const Unmatched = ({ unmatched, busy, onUse }: Props) => {
  const { t } = useDeliverWords();
  const differing = unmatched.map(({ reply }) => reply).filter(isReply);
  if (unmatched.length === 0) return null;
  return (
    <div className="sq-deliver__result">
      <strong>{t('deliver.feedback.unmatched')}</strong>
      <MoreList label={t('deliver.feedback.unmatched')} items={unmatched}>
        {(one) => <Line one={one} busy={busy} onUse={onUse} />}
      </MoreList>
      {differing.length > 1 && (
        <Button size="small" disabledFocusable={busy} onClick={() => onUse(differing)}>
          {t('deliver.feedback.use.all', { count: differing.length })}
        </Button>
      )}
    </div>
  );
};

interface LineProps extends Omit<Props, 'unmatched'> {
  readonly one: UnmatchedReply;
}

const Line = ({ one, busy, onUse }: LineProps) => {
  const { t, words } = useDeliverWords();
  const { file, sheet, row, text, reason, kept = '', reply } = one;
  const why =
    reason === 'differs'
      ? t('deliver.feedback.differs', { kept })
      : words.say(message(`feedback.why.${reason}`));
  return (
    <>
      <span className="sq-quiet">
        {t(row === 0 ? 'deliver.feedback.place.sheet' : 'deliver.feedback.place', { file, sheet, row })}
      </span>
      {text && <span>{text}</span>}
      <span>{why}</span>
      {reply && (
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={t('deliver.feedback.use.of', { text })}
          onClick={() => onUse([reply])}
        >
          {t('deliver.feedback.use')}
        </Button>
      )}
    </>
  );
};

export const KeptReplies = ({ replies }: { readonly replies: readonly UnitReply[] }) => {
  const { t, words } = useDeliverWords();
  if (replies.length === 0) return null;
  const label = t('deliver.feedback.kept', { count: replies.length });
  return (
    <details>
      <summary>{label}</summary>
      <MoreList label={label} items={replies}>
        {({ unit, code, reply, outcome }) => (
          <>
            <strong>{[unit, words.say(message(`rules.${code}.title`))].filter(Boolean).join(' · ')}</strong>
            {reply && <span>{reply}</span>}
            {outcome && <span className="sq-quiet">{t('deliver.feedback.outcome', { outcome })}</span>}
          </>
        )}
      </MoreList>
    </details>
  );
};

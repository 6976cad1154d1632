import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { canJoin } from '../../../decisions/policy-matter-changes';
import type { Mark, MatterMark, UnreadMark } from '../state/marks';
import { usePolicyWords } from '../state/words';
import type { FormProps } from './change-form';
import { AssignForm, DropForm, JoinForm, WordsForm } from './matter-forms';
import { SplitForm } from './split-form';
import { AddForm, NoMatterForm } from './unread-forms';

type MatterAction = 'assign' | 'split' | 'join' | 'words' | 'drop';
type UnreadAction = 'add' | 'none';

interface Props<M extends Mark> extends Omit<FormProps, 'onCancel'> {
  readonly mark: M;
}

/** The matter after this one in its sentence, where the two can be joined. */
export const nextToJoin = (mark: MatterMark, marks: readonly Mark[]): MatterMark | null => {
  const { matters } = mark.plan.loaded.policy;
  const next = marks.find(
    (other): other is MatterMark =>
      other.kind === 'matter' && other.plan === mark.plan && other.matter.span[0] >= mark.matter.span[1],
  );
  return next && canJoin(matters, mark.matter, next.matter) ? next : null;
};

/** Which form is open. Once it is left, the button that opened it has the focus again. */
const useAction = <A extends string>() => {
  const [action, setAction] = useState<A | null>(null);
  const left = useRef<A | null>(null);
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (action !== null || left.current === null) return;
    group.current?.querySelector<HTMLElement>(`[data-action="${left.current}"]`)?.focus();
    left.current = null;
  }, [action]);
  const cancel = () => {
    left.current = action;
    setAction(null);
  };
  return { action, open: setAction, cancel, group };
};

interface MatterProps extends Props<MatterMark> {
  readonly marks: readonly Mark[];
}

/** What can be corrected in a matter. */
export const MatterActions = ({ mark, marks, ...form }: MatterProps) => {
  const { t } = usePolicyWords();
  const { action, open, cancel, group } = useAction<MatterAction>();
  const next = nextToJoin(mark, marks);
  const hasText = mark.plan.loaded.text !== '';
  const possible: readonly MatterAction[] = [
    'assign',
    ...(hasText ? (['split', ...(next ? ['join' as const] : []), 'words'] as const) : []),
    'drop',
  ];
  const shared = { mark, ...form, onCancel: cancel };
  if (action === 'assign') return <AssignForm {...shared} />;
  if (action === 'split') return <SplitForm {...shared} />;
  if (action === 'words') return <WordsForm {...shared} />;
  if (action === 'drop') return <DropForm {...shared} />;
  if (action === 'join' && next) return <JoinForm {...shared} next={next} />;
  return (
    <>
      <div ref={group} className="sq-pol__buttons" role="group" aria-label={t('policies.matter.actions')}>
        {possible.map((one) => (
          <Button key={one} size="small" data-action={one} onClick={() => open(one)}>
            {t(`policies.matter.${one}`)}
          </Button>
        ))}
      </div>
      {!hasText && <p className="sq-quiet">{t('policies.matter.no-text')}</p>}
    </>
  );
};

/** What can be made of a sentence that was not understood. */
export const UnreadActions = ({ mark, ...form }: Props<UnreadMark>) => {
  const { t } = usePolicyWords();
  const { action, open, cancel, group } = useAction<UnreadAction>();
  const shared = { mark, ...form, onCancel: cancel };
  if (action === 'add') return <AddForm {...shared} />;
  if (action === 'none') return <NoMatterForm {...shared} />;
  return (
    <>
      {!mark.settled && <p>{t('policies.unread.lead')}</p>}
      <div ref={group} className="sq-pol__buttons" role="group" aria-label={t('policies.matter.actions')}>
        <Button size="small" data-action="add" onClick={() => open('add')}>
          {t(mark.settled ? 'policies.unread.add.more' : 'policies.unread.add')}
        </Button>
        {!mark.settled && (
          <Button size="small" data-action="none" onClick={() => open('none')}>
            {t('policies.unread.none')}
          </Button>
        )}
      </div>
    </>
  );
};

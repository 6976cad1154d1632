import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { Plan, PolicyDocument } from '../../../decisions/policies';
import { usePolicyWords } from '../state/words';
import { PlanFacts } from './plan-facts';

export interface DocumentActions {
  readonly onUse: (key: string, on: boolean) => void;
  readonly onView: (document: PolicyDocument) => void;
  readonly onExport: (document: PolicyDocument) => void;
  readonly onRemove: (document: PolicyDocument) => void;
}

interface Props extends DocumentActions {
  readonly document: PolicyDocument;
  readonly busy: boolean;
}

export const titleOf = ({ name, plans }: PolicyDocument): string => plans[0]?.loaded.policy.title || name;

/** Its number where it has one: room is short above its text. */
export const shortTitleOf = (document: PolicyDocument): string =>
  document.plans[0]?.loaded.policy.number ?? titleOf(document);

/** One document: its plans with what was read of each, and what can be done with it. */
export const DocumentCard = ({ document, busy, ...actions }: Props) => (
  <li className="sq-pol__card">
    {document.plans.map((plan) => (
      <PlanPart key={plan.key} plan={plan} busy={busy} onUse={actions.onUse} builtin={document.builtin} />
    ))}
    <State document={document} />
    <Buttons document={document} busy={busy} {...actions} />
  </li>
);

interface PlanProps extends Pick<DocumentActions, 'onUse'> {
  readonly plan: Plan;
  readonly busy: boolean;
  readonly builtin: boolean;
}

const PlanPart = ({ plan, busy, builtin, onUse }: PlanProps) => {
  const { t } = usePolicyWords();
  const { policy } = plan.loaded;
  return (
    <>
      <Checkbox
        className="sq-pol__use"
        checked={plan.used}
        disabled={busy}
        aria-label={t('policies.use', { title: policy.title })}
        label={policy.title || t('policies.number.none')}
        onChange={(_, data) => onUse(plan.key, data.checked === true)}
      />
      <p className="sq-pol__number">
        {policy.number ?? t('policies.number.none')}
        {builtin && <span className="sq-tag">{t('policies.builtin')}</span>}
      </p>
      <PlanFacts policy={policy} />
    </>
  );
};

const State = ({ document }: { readonly document: PolicyDocument }) => {
  const { t } = usePolicyWords();
  const failed = document.plans.reduce((sum, plan) => sum + plan.failed.length, 0);
  const changed = document.corrections.length - failed;
  return (
    <>
      {changed > 0 && <p className="sq-pol__state">{t('policies.corrected', { count: changed })}</p>}
      {failed > 0 && (
        <p className="sq-pol__state sq-pol__state--check">{t('policies.failed', { count: failed })}</p>
      )}
    </>
  );
};

const Buttons = ({ document, busy, onView, onExport, onRemove }: Props | Omit<Props, 'onUse'>) => {
  const { t } = usePolicyWords();
  const [asking, setAsking] = useState(false);
  const title = titleOf(document);
  const removable = !document.builtin || document.corrections.length > 0;
  const kind = document.builtin ? 'restore' : 'remove';
  if (asking) {
    return (
      <div className="sq-pol__ask" role="group" aria-label={t(`policies.${kind}.of`, { title })}>
        <p>{t(`policies.${kind}.sure`)}</p>
        <Button
          size="small"
          appearance="primary"
          disabled={busy}
          autoFocus
          onClick={() => {
            setAsking(false);
            onRemove(document);
          }}
        >
          {t(document.builtin ? 'policies.restore' : 'policies.remove.yes')}
        </Button>
        <Button size="small" onClick={() => setAsking(false)}>
          {t('policies.cancel')}
        </Button>
      </div>
    );
  }
  return (
    <div className="sq-pol__buttons">
      <Button size="small" aria-label={t('policies.view.of', { title })} onClick={() => onView(document)}>
        {t('policies.view')}
      </Button>
      <Button size="small" aria-label={t('policies.export.of', { title })} onClick={() => onExport(document)}>
        {t('policies.export')}
      </Button>
      {removable && (
        <Button
          size="small"
          disabled={busy}
          aria-label={t(`policies.${kind}.of`, { title })}
          onClick={() => setAsking(true)}
        >
          {t(`policies.${kind}`)}
        </Button>
      )}
    </div>
  );
};

import { Button } from '@fluentui/react-components';
import {
  ArrowExportLtrRegular,
  ChevronDownRegular,
  ChevronUpRegular,
  QuestionCircleRegular,
  SettingsRegular,
} from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { message } from '../../messages';
import type { LoadedPolicy } from '../../policy/types';
import { useWords } from '../state/words';
import { PolicyFacts } from './policy-facts';

interface Props {
  readonly policies: readonly LoadedPolicy[] | null;
  readonly onLanguage: () => void;
  /** Opens the policy pages. */
  readonly onPolicies?: () => void;
  readonly onSettings?: () => void;
  /** Opens what goes out of the house: report, rounds, feedback, handover. */
  readonly onDeliver?: () => void;
  readonly onHelp?: () => void;
  /** Opens the self-check. */
  readonly onCheck?: () => void;
}

export const Header = ({
  policies,
  onLanguage,
  onPolicies,
  onSettings,
  onDeliver,
  onHelp,
  onCheck,
}: Props) => {
  const { t } = useWords();
  return (
    <header className="sq-header">
      <div className="sq-header__bar">
        <h1>{t('app.title')}</h1>
        <div className="sq-header__tools">
          <Button appearance="subtle" size="small" onClick={onLanguage}>
            {t('app.language')}
          </Button>
          {onSettings && (
            <Button
              appearance="subtle"
              size="small"
              data-settings
              icon={<SettingsRegular />}
              aria-label={t('settings.open')}
              title={t('settings.open')}
              onClick={onSettings}
            />
          )}
          {onDeliver && (
            <Button
              appearance="subtle"
              size="small"
              data-deliver
              icon={<ArrowExportLtrRegular />}
              aria-label={t('deliver.open')}
              title={t('deliver.open')}
              onClick={onDeliver}
            />
          )}
          {onHelp && (
            <Button
              appearance="subtle"
              size="small"
              data-help
              icon={<QuestionCircleRegular />}
              aria-label={t('help.open')}
              title={t('help.open')}
              onClick={onHelp}
            />
          )}
        </div>
      </div>
      <PolicyLine policies={policies} onPolicies={onPolicies} onCheck={onCheck} />
    </header>
  );
};

/** The policy in force by its number, and on request what is known of it. */
const PolicyLine = ({
  policies,
  onPolicies,
  onCheck,
}: Pick<Props, 'policies' | 'onPolicies' | 'onCheck'>) => {
  const { t, say } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (policies === null) return <p className="sq-policy">{t('policy.loading')}</p>;
  return (
    <>
      <button
        type="button"
        className="sq-policy sq-policy--open"
        aria-expanded={open}
        aria-controls={id}
        title={t('policy.details')}
        onClick={() => setOpen(!open)}
      >
        <span className="sq-policy__label">{t('policy.label')}</span>
        <span className="sq-policy__number">
          {policies.map(({ policy }) => policy.number ?? policy.title).join('、') || t('policy.none')}
        </span>
        {open ? <ChevronUpRegular /> : <ChevronDownRegular />}
      </button>
      <div id={id} hidden={!open}>
        {open && policies.map(({ policy }) => <PolicyFacts key={policy.id} policy={policy} />)}
        <div className="sq-header__ways">
          {open && onPolicies && (
            <Button
              size="small"
              onClick={() => {
                setOpen(false);
                onPolicies();
              }}
            >
              {t('policy.manage')}
            </Button>
          )}
          {open && onCheck && (
            <Button
              size="small"
              onClick={() => {
                setOpen(false);
                onCheck();
              }}
            >
              {say(message('check.open'))}
            </Button>
          )}
        </div>
      </div>
    </>
  );
};

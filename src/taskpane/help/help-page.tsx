import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { message } from '../../messages';
import { RULE_CODES, type RuleCode } from '../../rules/types';
import { useWords } from '../state/words';
import './help.css';
import { sectionsOf } from './read-text';
import { RULE_ENGLISH } from './rule-english';
import { RULE_TEXTS } from './rule-texts';

interface Props {
  /** The rule to show first; null shows the beginning. */
  readonly code: RuleCode | null;
  readonly onClose: () => void;
}

const STEPS = ['run', 'read', 'decide', 'mark', 'clear'] as const;
const KEYS = [
  ['F6', 'f6'],
  ['N / P', 'np'],
  ['Ctrl+Enter', 'run'],
  ['Enter', 'enter'],
  ['G', 'go'],
  ['/', 'search'],
  ['Ctrl+Z', 'undo'],
  ['Esc', 'esc'],
] as const;

/** How to work with the pane, and what each finding means. Nothing here needs a network. */
export const HelpPage = ({ code, onClose }: Props) => {
  const { t } = useWords();
  const back = useRef<HTMLButtonElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    back.current?.focus();
    if (code) body.current?.querySelector(`[data-rule="${code}"]`)?.scrollIntoView();
  }, [code]);
  return (
    <div className="sq-help" onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <div className="sq-help__head">
        <Button ref={back} appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onClose}>
          {t('help.back')}
        </Button>
        <h2>{t('help.title')}</h2>
      </div>
      <div
        ref={body}
        className="sq-scroll sq-help__body"
        tabIndex={0}
        role="group"
        aria-label={t('help.title')}
      >
        <h3>{t('help.how')}</h3>
        <ol>
          {STEPS.map((step) => (
            <li key={step}>{t(`help.step.${step}`)}</li>
          ))}
        </ol>
        <h3>{t('help.keys')}</h3>
        <dl className="sq-keys">
          {KEYS.map(([key, word]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(`help.key.${word}`)}</dd>
            </div>
          ))}
        </dl>
        <h3>{t('help.rules')}</h3>
        <p className="sq-quiet">{t('help.rules.lead')}</p>
        {RULE_CODES.map((each) => (
          <RuleHelp key={each} code={each} open={each === code} />
        ))}
      </div>
    </div>
  );
};

const RuleHelp = ({ code, open }: { readonly code: RuleCode; readonly open: boolean }) => {
  const { say, language } = useWords();
  return (
    <details className="sq-rulehelp" data-rule={code} open={open}>
      <summary>{say(message(`rules.${code}.title`))}</summary>
      {language === 'en' && (
        <p>
          {RULE_ENGLISH[code].what} {RULE_ENGLISH[code].todo}
        </p>
      )}
      <div lang="zh-CN">
        {sectionsOf(RULE_TEXTS[code]).map(({ title, paragraphs }) => (
          <section key={title}>
            {title !== '' && <h4>{title}</h4>}
            {paragraphs.map((text, index) => (
              <p key={index}>{text}</p>
            ))}
          </section>
        ))}
      </div>
    </details>
  );
};

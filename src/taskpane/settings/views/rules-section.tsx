import { Checkbox } from '@fluentui/react-components';
import { HelpLink } from '../../help/help-link';
import { message } from '../../../messages';
import { RULE_CODES } from '../../../rules/types';
import { useWords } from '../../state/words';
import { setRule, type Draft } from '../state/draft';

interface Props {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

/** Each rule on or off. */
export const RulesSection = ({ draft, onDraft }: Props) => {
  const { t, say } = useWords();
  const { off } = draft.rules;
  return (
    <details className="sq-settings__section">
      <summary>
        {t('settings.rules')}
        <span className="sq-quiet">
          {off.length === 0 ? t('settings.rules.all') : t('settings.rules.off', { count: off.length })}
        </span>
      </summary>
      <ul className="sq-rules">
        {RULE_CODES.map((code) => (
          <li key={code}>
            <Checkbox
              checked={!off.includes(code)}
              label={say(message(`rules.${code}.title`))}
              onChange={(_, data) => onDraft(setRule(draft, code, data.checked === true))}
            />
            <HelpLink code={code} />
          </li>
        ))}
      </ul>
    </details>
  );
};

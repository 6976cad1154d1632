import { QuestionCircleRegular } from '@fluentui/react-icons';
import { message } from '../../messages';
import type { RuleCode } from '../../rules/types';
import { useWords } from '../state/words';
import { useHelp } from './help-context';

/** From a finding or a rule to what it means. */
export const HelpLink = ({ code }: { readonly code: RuleCode }) => {
  const { t, say } = useWords();
  const open = useHelp();
  if (!open) return null;
  const label = t('help.of', { title: say(message(`rules.${code}.title`)) });
  return (
    <button type="button" className="sq-helplink" aria-label={label} title={label} onClick={() => open(code)}>
      <QuestionCircleRegular aria-hidden="true" />
    </button>
  );
};

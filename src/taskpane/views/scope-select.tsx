import { Select } from '@fluentui/react-components';
import { SCOPES, type ScopeKind } from '../state/scope';
import { useWords } from '../state/words';

interface Props {
  readonly scope: ScopeKind;
  readonly onScope: (scope: ScopeKind) => void;
}

/** All sheets, the sheet at hand, the selected rows, the rows a filter shows. */
export const ScopeSelect = ({ scope, onScope }: Props) => {
  const { t } = useWords();
  return (
    <label className="sq-scope">
      <span>{t('scope.label')}</span>
      <Select
        size="small"
        value={scope}
        onChange={(_, data) => {
          const chosen = SCOPES.find((each) => each === data.value);
          if (chosen) onScope(chosen);
        }}
      >
        {SCOPES.map((each) => (
          <option key={each} value={each}>
            {t(`scope.${each}`)}
          </option>
        ))}
      </Select>
    </label>
  );
};

import { Button, Input } from '@fluentui/react-components';
import { DismissRegular, SearchRegular } from '@fluentui/react-icons';
import { useWords } from '../../state/words';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A search box that `/` leads to (see use-shortcuts) and that empties itself on request. */
export const SearchField = ({ label, value, onChange }: Props) => {
  const { t } = useWords();
  return (
    <Input
      className="sq-search"
      type="text"
      aria-label={label}
      placeholder={label}
      value={value}
      contentBefore={<SearchRegular />}
      contentAfter={
        value === '' ? undefined : (
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={t('findings.search.clear')}
            onClick={() => onChange('')}
          />
        )
      }
      input={{ 'data-search': true } as object}
      onChange={(_, data) => onChange(data.value)}
    />
  );
};

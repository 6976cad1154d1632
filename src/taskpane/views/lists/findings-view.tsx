import { Button, Select } from '@fluentui/react-components';
import type { RuleCode } from '../../../rules/types';
import { isFiltered } from '../../state/filter';
import type { PaneState } from '../../state/model';
import { grouped } from '../../state/numbers';
import type { FindingItem as Item, Results } from '../../state/results';
import { useWords } from '../../state/words';
import { codeTitle, FindingItem } from './finding-item';
import { VirtualList, type ListScroll } from './virtual-list';

interface ListProps extends ListScroll {
  readonly items: readonly Item[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

export const FindingsList = ({ items, ...list }: ListProps) => {
  const { t } = useWords();
  return (
    <VirtualList
      label={t('findings.list')}
      count={items.length}
      estimate={62}
      {...list}
      render={(index) => {
        const item = items[index];
        if (!item) return null;
        return <FindingItem item={item} before={items[index - 1]} after={items[index + 1]} />;
      }}
    />
  );
};

interface FilterProps {
  readonly results: Results;
  readonly filter: PaneState['filter'];
  readonly shown: number;
  readonly onCode: (code: RuleCode | null) => void;
  readonly onReset: () => void;
}

/** Which kind of finding, and how many are on view. */
export const FindingsFilter = ({ results, filter, shown, onCode, onReset }: FilterProps) => {
  const words = useWords();
  const { t } = words;
  return (
    <div className="sq-filter">
      <Select
        size="small"
        aria-label={t('findings.code')}
        value={filter.code ?? ''}
        onChange={(_, data) => onCode((data.value || null) as RuleCode | null)}
      >
        <option value="">{t('findings.code.all')}</option>
        {results.codes.map(({ code, count }) => (
          <option key={code} value={code}>
            {`${codeTitle(code, words)}（${count}）`}
          </option>
        ))}
      </Select>
      <span className="sq-quiet sq-number" role="status">
        {t('findings.shown', { shown: grouped(shown), all: grouped(results.items.length) })}
      </span>
      {isFiltered(filter) && (
        <Button appearance="transparent" size="small" onClick={onReset}>
          {t('findings.reset')}
        </Button>
      )}
    </div>
  );
};

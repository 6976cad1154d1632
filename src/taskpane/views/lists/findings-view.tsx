import { useMemo } from 'react';
import type { Grouping } from '../../state/model';
import type { FindingItem as Item } from '../../state/results';
import { useWords } from '../../state/words';
import { FindingItem } from './finding-item';
import { VirtualList, type ListScroll } from './virtual-list';

interface ListProps extends ListScroll {
  readonly items: readonly Item[];
  readonly grouping: Grouping;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

export const FindingsList = ({ items, grouping, ...list }: ListProps) => {
  const { t } = useWords();
  const kinds = useMemo(() => {
    const counts = new Map<string, number>();
    items.forEach(({ finding }) => counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1));
    return counts;
  }, [items]);
  return (
    <VirtualList
      label={t('findings.list')}
      count={items.length}
      estimate={62}
      {...list}
      render={(index) => {
        const item = items[index];
        if (!item) return null;
        return (
          <FindingItem
            item={item}
            before={items[index - 1]}
            after={items[index + 1]}
            grouping={grouping}
            ofKind={kinds.get(item.finding.code) ?? 0}
          />
        );
      }}
    />
  );
};

import type { AuditedRow } from '../../../audit/types';
import { useWords } from '../../state/words';
import { RowItem } from './row-item';
import { VirtualList, type ListScroll } from './virtual-list';

interface Props extends ListScroll {
  readonly rows: readonly AuditedRow[];
  /** Positions in `rows` that are on view. */
  readonly shown: readonly number[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

export const RowsList = ({ rows, shown, ...list }: Props) => {
  const { t } = useWords();
  return (
    <VirtualList
      label={t('rows.list')}
      count={shown.length}
      estimate={58}
      {...list}
      render={(index) => {
        const row = rows[shown[index] ?? -1];
        return row ? <RowItem row={row} /> : null;
      }}
    />
  );
};

import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useDeliverWords } from '../words';

const AT_ONCE = 50;

interface Props<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly children: (item: T) => ReactNode;
}

/** A list that begins short: thousands of lines at once would hold the page up. */
export const MoreList = <T,>({ label, items, children }: Props<T>) => {
  const { t } = useDeliverWords();
  const [shown, setShown] = useState(AT_ONCE);
  const rest = items.length - shown;
  return (
    <>
      <ul className="sq-deliver__list" aria-label={label}>
        {items.slice(0, shown).map((item, at) => (
          <li key={at}>{children(item)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + AT_ONCE)}>
          {t('deliver.more', { count: Math.min(rest, AT_ONCE) })}
        </Button>
      )}
    </>
  );
};

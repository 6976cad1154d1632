import { Button, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingItem } from '../../state/results';
import { useDecide } from '../context';
import { citation } from '../state/citation';
import { copyToClipboard } from '../state/clipboard';
import { useDecideWords } from '../words';

/** 复制依据; where nothing may be copied the sentence is shown to be selected. */
export const CopyBasis = ({ item }: { readonly item: FindingItem }) => {
  const words = useDecideWords();
  const { results } = useDecide();
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = citation(item, results.audit.policies, words);
  return (
    <>
      <Button size="small" appearance="subtle" onClick={() => void copyToClipboard(text).then(setCopied)}>
        {words.t('decide.copy')}
      </Button>
      <span className="sq-quiet" role="status">
        {copied ? words.t('decide.copy.done') : ''}
      </span>
      {copied === false && (
        <div className="sq-copy">
          <p className="sq-quiet">{words.t('decide.copy.failed')}</p>
          <Textarea
            readOnly
            aria-label={words.t('decide.copy.text')}
            value={text}
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
      )}
    </>
  );
};

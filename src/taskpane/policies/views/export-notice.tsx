import { Button, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { copyText } from '../state/save-file';
import { usePolicyWords } from '../state/words';
import { Notice } from './notice';

/** What was handed out, and why a copy may be needed. */
export interface Exported {
  readonly file: string;
  readonly text: string;
}

/** Says that a file was handed out, and offers its contents where no download came. */
export const ExportNotice = ({
  exported,
  onClose,
}: {
  readonly exported: Exported;
  readonly onClose: () => void;
}) => {
  const { t } = usePolicyWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <Notice kind="done" onClose={onClose}>
      <span>{copied ? t('policies.done.copied') : t('policies.done.exported', { file: exported.file })}</span>
      {copied === false && <span>{t('policies.copy.failed')}</span>}
      <Button size="small" onClick={() => void copyText(exported.text).then(setCopied)}>
        {t('policies.copy')}
      </Button>
      {copied === false && (
        <Textarea
          className="sq-pol__copy"
          readOnly
          aria-label={t('policies.copy.text')}
          value={exported.text}
        />
      )}
    </Notice>
  );
};

import { Button, Field, Spinner, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { LARGEST_FILE } from '../../../policy/document';
import { PolicyError } from '../../../policy/errors';
import { FileButton } from '../../views/file-button';
import { bytesOfFile } from '../state/save-file';
import type { Reading, ReadingActions } from '../state/use-reading';
import { usePolicyWords } from '../state/words';

interface Props {
  readonly reading: Reading;
  readonly actions: ReadingActions;
}

/** A file's bytes; one that is far too big is not even read. */
const contentOf = async (file: File): Promise<Uint8Array> => {
  if (file.size > LARGEST_FILE)
    throw new PolicyError('too-big', file.name, `${Math.round(file.size / 1024 / 1024)} MB`);
  return bytesOfFile(file);
};

/** A document is chosen as a file, or pasted. */
export const ImportForm = ({ reading, actions }: Props) => {
  const { t } = usePolicyWords();
  const [pasted, setPasted] = useState('');
  if (reading.state === 'reading') {
    return (
      <div className="sq-pol__wait">
        <Spinner size="small" label={t('policies.import.reading', { file: reading.name })} />
        <Button size="small" onClick={actions.stop}>
          {t('policies.cancel')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <p>{t('policies.import.lead')}</p>
      <FileButton
        label={t('policies.import.file')}
        accept=".txt,.docx,.pdf,.json"
        size="medium"
        primary
        onFiles={([file]) => actions.start(file.name, () => contentOf(file))}
      />
      <Field label={t('policies.import.or')}>
        <Textarea
          rows={8}
          resize="vertical"
          aria-label={t('policies.import.paste')}
          placeholder={t('policies.import.paste.place')}
          value={pasted}
          onChange={(_, data) => setPasted(data.value)}
        />
      </Field>
      <Button
        disabled={pasted.trim() === ''}
        onClick={() => actions.start(t('policies.import.paste.name'), async () => pasted)}
      >
        {t('policies.import.read')}
      </Button>
    </>
  );
};

import { Button } from '@fluentui/react-components';
import type { Lexicon } from '../../../classify/lexicon';
import type { PolicyDocument } from '../../../decisions/policies';
import { importLexicons, LexiconFileError } from '../../../decisions/policies-lexicon-file';
import { mergeLexicons } from '../../../decisions/policies-lexicons';
import { FileButton } from '../../views/file-button';
import { bytesOfFile } from '../state/save-file';
import type { PoliciesActions } from '../state/use-policies';
import { usePolicyWords } from '../state/words';

interface Props {
  readonly documents: readonly PolicyDocument[];
  readonly lexicons: readonly Lexicon[];
  readonly actions: PoliciesActions;
  readonly onImported: (count: number) => void;
  readonly onExport: () => void;
}

const LARGEST = 8_000_000;

/** Reads a file of words and tries it before it is kept: a word list that cannot be used must not stop the next audit. */
const readWords = async (
  file: File,
  kept: readonly Lexicon[],
  documents: readonly PolicyDocument[],
): Promise<readonly Lexicon[]> => {
  if (file.size > LARGEST) throw new LexiconFileError(file.name, `${Math.round(file.size / 1024)} KB`);
  const added = importLexicons(new TextDecoder().decode(await bytesOfFile(file)), file.name);
  const { checkLexicons } = await import(/* webpackChunkName: "check-lexicons" */ './check-lexicons');
  checkLexicons(mergeLexicons(kept, added) ?? added, documents, file.name);
  return added;
};

/** Words as a file: handed on to other offices, or taken from them. */
export const WordFiles = ({ documents, lexicons, actions, onImported, onExport }: Props) => {
  const { t } = usePolicyWords();
  const take = async (file: File) => {
    try {
      const added = await readWords(file, lexicons, documents);
      const saved = await actions.setLexicons((before) => mergeLexicons(before, added) ?? added);
      if (saved) onImported(added.length);
    } catch (error) {
      actions.report(error);
    }
  };
  return (
    <div className="sq-pol__buttons sq-pol__buttons--page">
      <FileButton
        label={t('policies.words.import')}
        accept=".json"
        size="medium"
        onFiles={([file]) => void take(file)}
      />
      <Button disabled={lexicons.length === 0} onClick={onExport}>
        {t('policies.words.export')}
      </Button>
    </div>
  );
};

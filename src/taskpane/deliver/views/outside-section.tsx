import { Button } from '@fluentui/react-components';
import type { FileOpener } from '../opener';
import type { OwnBytes } from '../own-file';
import type { Desk } from '../state/old-round';
import { namedAfter, saveBytes } from '../state/save-bytes';
import { useTask } from '../state/use-task';
import { useDeliverWords } from '../words';
import { Outcome } from './outcome';
import { Section } from './section';

const PATCHED = /\.(xlsx|xlsm|xltx|xltm)$/i;

interface Copy {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The workbook on view stays as it is: what is taken out is taken out of a copy. */
const outsideCopy = async (own: OwnBytes, name: string, open: FileOpener): Promise<Copy> => {
  const copy = await open(await own.read(), name);
  await copy.clearForOutside();
  return { name, bytes: await copy.save() };
};

export const OutsideSection = ({ desk }: { readonly desk: Desk }) => {
  const { t } = useDeliverWords();
  const task = useTask();
  const { host, openFile, bytes: own } = desk;
  if (!own || !openFile)
    return (
      <Section title={t('deliver.outside')} lead={t('deliver.outside.cannot')}>
        {null}
      </Section>
    );
  const save = () =>
    task.run(async () => {
      const { name, bytes } = await outsideCopy(own, (await host.workbookName()) ?? '', openFile);
      const [, extension = 'xlsx'] = PATCHED.exec(name) ?? [];
      const file = namedAfter(t('deliver.outside.file'), name, extension.toLowerCase());
      saveBytes(bytes, file);
      return t('deliver.saved', { file });
    });
  return (
    <Section title={t('deliver.outside')} lead={t('deliver.outside.lead')}>
      <div className="sq-deliver__buttons">
        <Button size="small" disabledFocusable={task.busy} onClick={save}>
          {t('deliver.outside.save')}
        </Button>
      </div>
      <Outcome task={task} />
    </Section>
  );
};

import { Button, Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { bytesOfFile, fileName, saveTextFile } from '../../policies/state/save-file';
import { useWords } from '../../state/words';
import { FileButton } from '../../views/file-button';
import type { Draft } from '../state/draft';
import { keepTemplate, keptTemplates } from '../state/local';
import { applyTemplate, fits, templateFrom, templateOf, type Template } from '../state/template';
import type { Look } from '../state/use-look';

interface Props {
  readonly draft: Draft;
  readonly look: Look;
  readonly onDraft: (draft: Draft) => void;
}

/** Templates for workbooks with the same headers: offered, kept here, and as a file. */
export const TemplatesSection = ({ draft, look, onDraft }: Props) => {
  const { t } = useWords();
  const { tables } = look.audit;
  const [kept, setKept] = useState(keptTemplates);
  const [said, setSaid] = useState('');
  const fitting = kept.filter((template) => fits(template, tables));
  const apply = (template: Template) => {
    onDraft(applyTemplate(draft, template, tables));
    setSaid(t('settings.template.applied', { name: template.name }));
  };
  const keep = (name: string) => {
    const stored = keepTemplate(templateOf(name, draft, tables));
    setKept(keptTemplates());
    setSaid(t(stored ? 'settings.template.kept' : 'settings.template.not-kept', { name }));
  };
  const read = async (file: Blob) => {
    const template = await templateIn(file);
    if (!template) setSaid(t('settings.template.bad'));
    else if (!fits(template, tables)) setSaid(t('settings.template.unlike', { name: template.name }));
    else apply(template);
  };
  return (
    <section className="sq-settings__section" aria-labelledby="sq-set-templates">
      <h3 id="sq-set-templates">{t('settings.templates')}</h3>
      {fitting.map((template) => (
        <p key={template.name} className="sq-offer">
          <span>{t('settings.template.fits', { name: template.name })}</span>
          <Button size="small" onClick={() => apply(template)}>
            {t('settings.template.apply')}
          </Button>
        </p>
      ))}
      {tables.length > 0 && (
        <SaveTemplate
          first={(look.audit.file || tables[0]?.sheet || '').replace(/\.[^.]*$/, '')}
          onKeep={keep}
          onFile={(name) =>
            saveTextFile(JSON.stringify(templateOf(name, draft, tables), null, 2), fileName(name))
          }
          onRead={read}
        />
      )}
      <p className="sq-quiet" role="status">
        {said}
      </p>
    </section>
  );
};

const templateIn = async (file: Blob): Promise<Template | null> => {
  try {
    return templateFrom(JSON.parse(new TextDecoder().decode(await bytesOfFile(file))));
  } catch {
    return null;
  }
};

interface SaveProps {
  readonly first: string;
  readonly onKeep: (name: string) => void;
  readonly onFile: (name: string) => void;
  readonly onRead: (file: Blob) => Promise<void>;
}

const SaveTemplate = ({ first, onKeep, onFile, onRead }: SaveProps) => {
  const { t } = useWords();
  const [name, setName] = useState(first);
  const id = useId();
  const known = name.trim() !== '';
  return (
    <>
      <div className="sq-field">
        <label htmlFor={id}>{t('settings.template.name')}</label>
        <Input id={id} size="small" value={name} onChange={(_, data) => setName(data.value)} />
      </div>
      <div className="sq-settings__buttons">
        <Button size="small" disabledFocusable={!known} onClick={() => known && onKeep(name.trim())}>
          {t('settings.template.keep')}
        </Button>
        <Button size="small" disabledFocusable={!known} onClick={() => known && onFile(name.trim())}>
          {t('settings.template.file')}
        </Button>
        <FileButton
          label={t('settings.template.read')}
          accept=".json"
          onFiles={([file]) => void onRead(file)}
        />
      </div>
    </>
  );
};

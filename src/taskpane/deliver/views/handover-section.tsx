import { Button, Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import manifest from '../../../../package.json';
import {
  handoverCounts,
  handoverText,
  parseHandover,
  partsText,
  type Handover,
} from '../../../decisions/handover';
import { planHandover, takeHandover, type HandoverPlan } from '../../../decisions/handover-take';
import type { AuditStore } from '../../../decisions/store';
import type { LoadedPolicy } from '../../../policy/types';
import { bytesOfFile } from '../../policies/state/save-file';
import { changeStore } from '../../policies/state/store-access';
import type { Desk } from '../state/old-round';
import { namedAfter, saveBytes, today } from '../state/save-bytes';
import { useTask } from '../state/use-task';
import { useDeliverWords } from '../words';
import { FileButton } from '../../views/file-button';
import { HandoverChoice } from './handover-choice';
import { Outcome } from './outcome';
import { Section } from './section';

interface Props {
  readonly desk: Desk;
  /** Null while it is read or where it is damaged. */
  readonly store: AuditStore | null;
  readonly policies: readonly LoadedPolicy[];
  readonly onTaken: (store: AuditStore) => void;
}

interface Read {
  readonly file: string;
  readonly pack: Handover;
  readonly plan: HandoverPlan;
}

export const HandoverSection = ({ desk, store, policies, onTaken }: Props) => {
  const { t } = useDeliverWords();
  const { host, language } = desk;
  const task = useTask();
  const [read, setRead] = useState<Read | null>(null);
  const choose = (file: File) =>
    task.run(async () => {
      setRead(null);
      const pack = parseHandover(new TextDecoder().decode(await bytesOfFile(file)), file.name);
      if (store) setRead({ file: file.name, pack, plan: planHandover(store, pack.store, language) });
      return null;
    });
  const take = ({ file, pack, plan }: Read, chosen: ReadonlySet<string>) =>
    task.run(async () => {
      const told = { at: new Date().toISOString(), by: null, reason: '', subject: file, rows: 0 };
      onTaken(await changeStore(host, (before) => takeHandover(before, pack.store, chosen, told)));
      setRead(null);
      return t('deliver.handover.taken', { added: plan.added, chosen: chosen.size });
    });
  return (
    <Section title={t('deliver.handover')} lead={t('deliver.handover.lead')}>
      {store && <MakeHandover desk={desk} store={store} policies={policies} />}
      <div className="sq-deliver__buttons">
        <FileButton
          label={t('deliver.handover.read')}
          accept=".json,application/json"
          busy={task.busy || store === null}
          onFiles={([file]) => choose(file)}
        />
      </div>
      <Outcome task={task} />
      {read && (
        <HandoverChoice
          pack={read.pack}
          plan={read.plan}
          busy={task.busy}
          onTake={(chosen) => take(read, chosen)}
          onLeave={() => setRead(null)}
        />
      )}
    </Section>
  );
};

interface MakeProps {
  readonly desk: Desk;
  readonly store: AuditStore;
  readonly policies: readonly LoadedPolicy[];
}

const MakeHandover = ({ desk, store, policies }: MakeProps) => {
  const { t } = useDeliverWords();
  const { host, language } = desk;
  const task = useTask();
  const [by, setBy] = useState('');
  const id = useId();
  const counts = handoverCounts(store);
  if (Object.values(counts).every((count) => count === 0))
    return <p className="sq-quiet">{t('deliver.handover.nothing')}</p>;
  const make = () =>
    task.run(async () => {
      const from = (await host.workbookName()) ?? '';
      const facts = { from, tool: manifest.version, made: today(), by: by.trim() || null, policies };
      const file = namedAfter(t('deliver.handover.file'), from, 'json');
      saveBytes(new TextEncoder().encode(handoverText(store, facts, language)), file);
      return t('deliver.saved', { file });
    });
  return (
    <>
      <p>{t('deliver.handover.holds', { parts: partsText(counts, language) })}</p>
      <div className="sq-deliver__field">
        <label htmlFor={id}>{t('deliver.handover.by')}</label>
        <Input id={id} size="small" value={by} onChange={(_, { value }) => setBy(value)} />
      </div>
      <div className="sq-deliver__buttons">
        <Button size="small" disabledFocusable={task.busy} onClick={make}>
          {t('deliver.handover.make')}
        </Button>
      </div>
      <Outcome task={task} />
    </>
  );
};

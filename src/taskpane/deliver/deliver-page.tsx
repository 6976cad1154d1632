import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import { EMPTY_STORE, type AuditStore } from '../../decisions/store';
import type { Comparison } from '../../rounds/types';
import type { Host } from '../../workbook/host';
import type { AuditEngine } from '../engine/engine';
import { readStore } from '../policies/state/store-access';
import type { Pane } from '../state/use-pane';
import './deliver.css';
import type { FileOpener } from './opener';
import { ownBytesOf, type OwnFile } from './own-file';
import { toldOf, type Told } from './state/told';
import { DocumentsSection } from './views/documents-section';
import { FeedbackSection } from './views/feedback-section';
import { HandoverSection } from './views/handover-section';
import { OutsideSection } from './views/outside-section';
import { FaultNotice } from './views/outcome';
import { RoundsSection } from './views/rounds-section';
import { useDeliverWords } from './words';

interface Props {
  readonly host: Host;
  readonly engine: AuditEngine;
  readonly pane: Pane;
  readonly openFile: FileOpener | null;
  readonly ownFile: OwnFile | null;
  /** True where the next audit goes by something else than the last. */
  readonly onClose: (changed: boolean) => void;
}

/** What the workbook keeps; null while it is read, or where it is damaged. */
const useKept = (host: Host) => {
  const words = useDeliverWords();
  const [store, setStore] = useState<AuditStore | null>(null);
  const [fault, setFault] = useState<Told | null>(null);
  useEffect(() => {
    let alive = true;
    readStore(host).then(
      (kept) => alive && setStore(kept),
      (error: unknown) => alive && setFault(toldOf(error, words)),
    );
    return () => {
      alive = false;
    };
    // Words change with the language only; what is kept does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [host]);
  return { store, setStore, fault };
};

/** What goes out of the house and comes back: report, rounds, feedback, 对外版, 移交包. */
export const DeliverPage = ({ host, engine, pane, openFile, ownFile, onClose }: Props) => {
  const { t, words } = useDeliverWords();
  const back = useRef<HTMLButtonElement>(null);
  const { store, setStore, fault } = useKept(host);
  const [changed, setChanged] = useState(false);
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const { language } = words;
  const desk = useMemo(
    () => ({ host, engine, openFile, language, bytes: ownBytesOf(host, ownFile) }),
    [host, engine, openFile, ownFile, language],
  );
  const results = pane.state.results;
  const audit = results && results.audit.tables.length > 0 ? results.audit : null;
  useEffect(() => back.current?.focus(), []);
  return (
    <section
      className="sq-deliver"
      aria-label={t('deliver.title')}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose(changed)}
    >
      <div className="sq-deliver__head">
        <Button
          ref={back}
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular />}
          onClick={() => onClose(changed)}
        >
          {t('deliver.back')}
        </Button>
        <h2>{t('deliver.title')}</h2>
      </div>
      <div className="sq-scroll sq-deliver__body">
        <p className="sq-quiet">{t('deliver.lead')}</p>
        {fault && <FaultNotice told={fault} />}
        {!audit && <p>{t('deliver.no-audit')}</p>}
        {audit?.partial && <p role="note">{t('deliver.partial')}</p>}
        {audit && (
          <>
            <DocumentsSection
              desk={desk}
              audit={audit}
              store={store ?? EMPTY_STORE}
              comparison={comparison}
            />
            <RoundsSection
              desk={desk}
              pane={pane}
              audit={audit}
              comparison={comparison}
              onComparison={setComparison}
            />
            <FeedbackSection desk={desk} audit={audit} store={store} onStore={setStore} />
          </>
        )}
        <OutsideSection desk={desk} />
        <HandoverSection
          desk={desk}
          store={store}
          policies={pane.state.policies ?? []}
          onTaken={(next) => {
            setStore(next);
            setChanged(true);
          }}
        />
      </div>
    </section>
  );
};

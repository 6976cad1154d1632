import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Host } from '../../workbook/host';
import type { AuditEngine } from '../engine/engine';
import { changeStore, readStore } from '../policies/state/store-access';
import { StoreError } from '../../decisions/store';
import { faultOf, faultWords, storeFault } from '../state/fault';
import type { Fault } from '../state/model';
import { useWords } from '../state/words';
import './settings.css';
import { draftOf, withDraft, type Draft } from './state/draft';
import { useLook } from './state/use-look';
import { FactsSection } from './views/facts-section';
import { RulesSection } from './views/rules-section';
import { SheetsSection } from './views/sheets-section';
import { TemplatesSection } from './views/templates-section';

interface Props {
  readonly host: Host;
  readonly engine: AuditEngine;
  /** True where something was saved and the workbook is to be audited by it. */
  readonly onClose: (saved: boolean) => void;
}

const anyFault = (error: unknown): Fault =>
  error instanceof StoreError ? storeFault(error) : faultOf(error);

/** What the workbook does not say itself: columns, sheets, unit, year, stage, rules. Kept with the workbook. */
export const SettingsPage = ({ host, engine, onClose }: Props) => {
  const { t } = useWords();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [saving, setSaving] = useState(false);
  const back = useRef<HTMLButtonElement>(null);
  const found = useLook(host, engine, draft);
  useEffect(() => back.current?.focus(), []);
  useEffect(() => {
    let alive = true;
    readStore(host)
      .then((store) => alive && setDraft(draftOf(store)))
      .catch((error: unknown) => alive && setFault(anyFault(error)));
    return () => {
      alive = false;
    };
  }, [host]);
  const save = useCallback(() => {
    if (!draft) return;
    setSaving(true);
    changeStore(host, (store) => withDraft(store, draft))
      .then(() => onClose(true))
      .catch((error: unknown) => {
        setSaving(false);
        setFault(anyFault(error));
      });
  }, [host, draft, onClose]);
  const reveal = useCallback(
    (sheetId: string, row: number, column: number) => {
      if (!host.can.reveal) return;
      // Showing the column in the sheet helps, but is not needed.
      host.reveal(sheetId, { top: row, left: column, bottom: row, right: column }).catch(() => undefined);
    },
    [host],
  );
  const shown = fault ?? found.fault;
  const { look } = found;
  return (
    <div
      className="sq-settings"
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose(false)}
    >
      <div className="sq-settings__head">
        <Button
          ref={back}
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular />}
          onClick={() => onClose(false)}
        >
          {t('settings.back')}
        </Button>
        <h2>{t('settings.title')}</h2>
      </div>
      <div className="sq-scroll sq-settings__body">
        {shown && <FaultLine fault={shown} />}
        {draft && (
          <>
            <FactsSection draft={draft} onDraft={setDraft} />
            {look ? (
              <>
                <TemplatesSection draft={draft} look={look} onDraft={setDraft} />
                <SheetsSection draft={draft} look={look} onDraft={setDraft} onReveal={reveal} />
              </>
            ) : (
              !shown && <p className="sq-quiet">{t('settings.looking')}</p>
            )}
            <RulesSection draft={draft} onDraft={setDraft} />
          </>
        )}
      </div>
      <div className="sq-settings__foot">
        <Button appearance="primary" disabledFocusable={!draft || saving} onClick={save}>
          {t('settings.save')}
        </Button>
        <span className="sq-quiet">{t('settings.kept')}</span>
      </div>
    </div>
  );
};

const FaultLine = ({ fault }: { readonly fault: Fault }) => {
  const { what, text } = faultWords(fault, useWords());
  return (
    <div className="sq-notice sq-notice--fault" role="alert">
      <div className="sq-notice__text">
        <strong>{what}</strong>
        <span>{text}</span>
      </div>
    </div>
  );
};

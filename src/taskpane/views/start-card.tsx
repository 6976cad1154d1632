import { useRef } from 'react';
import type { SheetInfo } from '../../workbook/types';
import { isAudited } from '../state/audit-flow';
import { useWords } from '../state/words';
import { RunButton } from './run-button';
import { useLostFocus } from './use-lost-focus';

interface Props {
  readonly sheets: readonly SheetInfo[];
  readonly ready: boolean;
  /** An audit was cancelled or failed: the officer was here before. */
  readonly returned: boolean;
  readonly onRun: () => void;
}

const MOST_SHEETS = 6;

/** Before the first audit: the one button, what it does, and which sheets it reads. */
export const StartCard = ({ sheets, ready, returned, onRun }: Props) => {
  const { t } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useLostFocus(button, returned);
  const audited = sheets.filter(isAudited);
  return (
    <section className="sq-start">
      <RunButton button={button} again={false} ready={ready} onRun={onRun} />
      <p>{t('start.lead')}</p>
      <p className="sq-quiet">{t('start.promise')}</p>
      {audited.length > 0 && (
        <div className="sq-start__sheets">
          <h2>{t('start.sheets', { count: audited.length })}</h2>
          <ul>
            {audited.slice(0, MOST_SHEETS).map((sheet) => (
              <SheetLine key={sheet.id} sheet={sheet} />
            ))}
            {audited.length > MOST_SHEETS && (
              <li className="sq-quiet">{t('start.sheets.more', { count: audited.length - MOST_SHEETS })}</li>
            )}
          </ul>
        </div>
      )}
    </section>
  );
};

const SheetLine = ({ sheet }: { readonly sheet: SheetInfo }) => {
  const { t } = useWords();
  return (
    <li>
      <span className="sq-ellipsis">{sheet.name}</span>
      {sheet.visibility === 'hidden' && <span className="sq-tag">{t('start.sheet.hidden')}</span>}
      {sheet.protected && <span className="sq-tag">{t('start.sheet.protected')}</span>}
    </li>
  );
};

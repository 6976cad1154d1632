import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import type { SheetInfo } from '../../workbook/types';
import { isAudited, type ScopeKind } from '../state/scope';
import { useWords } from '../state/words';
import { RunButton } from './run-button';
import { FirstHint } from '../help/first-hint';
import { ScopeSelect } from './scope-select';
import { useLostFocus } from './use-lost-focus';

interface Props {
  readonly sheets: readonly SheetInfo[];
  readonly ready: boolean;
  /** An audit was cancelled or failed: the officer was here before. */
  readonly returned: boolean;
  readonly scope: ScopeKind;
  /** Null where the host does not tell where the officer is. */
  readonly onScope: ((scope: ScopeKind) => void) | null;
  readonly onSettings: () => void;
  readonly onRun: () => void;
}

const MOST_SHEETS = 6;

/** Before the first audit: the one button, what it does, and which sheets it reads. */
export const StartCard = (props: Props) => {
  const { sheets, ready, returned, scope, onScope, onSettings, onRun } = props;
  const { t } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useLostFocus(button, returned);
  const audited = sheets.filter(isAudited);
  return (
    <section className="sq-start">
      <RunButton button={button} again={false} ready={ready} onRun={onRun} />
      {onScope && <ScopeSelect scope={scope} onScope={onScope} />}
      <FirstHint />
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
          <Button appearance="transparent" size="small" className="sq-start__setup" onClick={onSettings}>
            {t('settings.open.columns')}
          </Button>
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

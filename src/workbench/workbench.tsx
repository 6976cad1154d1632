/** The page that stands in for a spreadsheet program: a grid, and beside it the very same pane. */
import { Button, FluentProvider, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { GridProgram } from '../hosts/grid/univer-view';
import { openAnyWorkbook } from '../hosts/open-workbook';
import type { AuditEngine } from '../taskpane/engine/engine';
import { Pane } from '../taskpane/pane';
import { faultWords } from '../taskpane/state/fault';
import { useWords, WordsContext, wordsOf } from '../taskpane/state/words';
import { darkTheme, lightTheme } from '../taskpane/theme/theme';
import type { ToneSource } from '../taskpane/theme/theme-source';
import { download, savedName } from './file-name';
import { Splitter } from './splitter';
import { TopBar } from './top-bar';
import { UnsavedQuestion } from './unsaved-question';
import { useDrop } from './use-drop';
import { useRegionKey } from './use-region-key';
import { useWorkbook, type WorkbookState } from './use-workbook';
import './workbench.css';

export const GRID_ID = 'grid';
const PANE_WIDTH = 360;

interface Props {
  readonly engine: AuditEngine;
  readonly tone: ToneSource;
  readonly startGrid: () => Promise<GridProgram>;
}

export const Workbench = (props: Props) => {
  const shade = useSyncExternalStore(props.tone.watch, props.tone.now);
  const words = useMemo(() => wordsOf('zh', null), []);
  return (
    <FluentProvider theme={shade === 'dark' ? darkTheme : lightTheme} className="wb-theme">
      <WordsContext.Provider value={words}>
        <Bench {...props} />
      </WordsContext.Provider>
    </FluentProvider>
  );
};

const Bench = ({ engine, tone, startGrid }: Props) => {
  const { t } = useWords();
  const [program, setProgram] = useState<Promise<GridProgram> | null>(null);
  const [width, setWidth] = useState(PANE_WIDTH);
  const [paneShown, setPaneShown] = useState(true);
  // The grid needs its element on the page.
  useEffect(() => setProgram(startGrid()), [startGrid]);
  const workbook = useWorkbook(program);
  const hovering = useDrop(workbook.openFile);
  useRegionKey(GRID_ID);
  const save = useSave(workbook);
  return (
    <div className="wb" data-pane={paneShown} style={{ '--wb-pane': `${width}px` } as React.CSSProperties}>
      <TopBar
        name={workbook.opened?.name ?? null}
        paneShown={paneShown}
        onFile={workbook.openFile}
        onSample={workbook.openSample}
        onSave={() => void save()}
        onPane={() => setPaneShown(!paneShown)}
      />
      <section className="wb-grid" aria-label={t('bench.grid')}>
        <div id={GRID_ID} className="wb-grid__canvas" />
        <GridState workbook={workbook} />
        {paneShown && <Splitter width={width} onWidth={setWidth} />}
      </section>
      <div className="wb-pane" hidden={!paneShown}>
        {workbook.opened && (
          <Pane
            key={paneKey(workbook)}
            host={workbook.opened.host}
            engine={engine}
            tone={tone}
            language="zh"
            openFile={openAnyWorkbook}
          />
        )}
      </div>
      {workbook.waiting !== null && (
        <UnsavedQuestion
          name={workbook.waiting}
          onSave={() => void save().then((saved) => workbook.answer(saved))}
          onAnswer={workbook.answer}
        />
      )}
      {hovering && <div className="wb-drop">{t('bench.drop')}</div>}
    </div>
  );
};

const keys = new WeakMap<object, number>();
let nextKey = 0;

/** Another workbook begins with an empty pane. */
const paneKey = ({ opened }: WorkbookState): number => {
  if (!opened) return -1;
  if (!keys.has(opened)) keys.set(opened, nextKey++);
  return keys.get(opened) ?? -1;
};

const useSave = ({ opened }: WorkbookState) => {
  const { t } = useWords();
  /** False where there was nothing to save. */
  return useCallback(async (): Promise<boolean> => {
    if (!opened) return false;
    const { host, name } = opened;
    const bytes = await host.save();
    download(bytes, savedName(name, t('bench.saved.prefix'), await host.isMarked()));
    return true;
  }, [opened, t]);
};

/** What covers the grid while there is nothing in it, or a file could not be opened. */
const GridState = ({ workbook }: { readonly workbook: WorkbookState }) => {
  const words = useWords();
  const { opened, opening, fault } = workbook;
  if (fault) {
    const { what, text } = faultWords(fault, words);
    return (
      <div className="wb-fault" role="alert">
        <strong>{what}</strong>
        <span>{text}</span>
        <Button size="small" onClick={workbook.dismiss}>
          {words.t('notice.close')}
        </Button>
      </div>
    );
  }
  if (opened && !opening) return null;
  const label = opening && opened ? words.t('bench.opening', { file: opening }) : words.t('bench.loading');
  return (
    <div className="wb-wait">
      <Spinner size="small" label={label} />
    </div>
  );
};

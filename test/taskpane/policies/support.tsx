/** The policy pages over a host whose store is a text, and a reader on the page's own thread. */
import { FluentProvider } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import { parseStore, EMPTY_STORE, type AuditStore } from '../../../src/decisions/store';
import type { Language } from '../../../src/messages';
import { builtinPolicies } from '../../../src/policy/builtin';
import { PoliciesPage } from '../../../src/taskpane/policies/policies-page';
import type { PolicyReader } from '../../../src/taskpane/policies/read/policy-reader';
import { readPolicies } from '../../../src/taskpane/policies/read/read-documents';
import { lightTheme } from '../../../src/taskpane/theme/theme';
import { WordsContext, wordsOf } from '../../../src/taskpane/state/words';
import type { Host } from '../../../src/workbook/host';

// Browsers have these; jsdom does not hand them on.
Object.assign(globalThis, { TextDecoder, TextEncoder });

export const LEAGUE = 'xuni-shuoyun-league-two-fields-2022.txt';
export const CENTRAL = 'xuni-central-natural-resources-2021.txt';

export const documentText = (name: string): string =>
  readFileSync(join(__dirname, '..', '..', 'policies', name), 'utf8');

/** jsdom has no layout, and the text draws only what is in sight: `sight` is the height of that, in pixels. */
export const giveHeights = (sight = 4000): void => {
  const height = function (this: HTMLElement): number {
    if (this.classList.contains('sq-scroll')) return sight;
    return this.classList.contains('sq-doc__block') ? 30 : 0;
  };
  for (const name of ['offsetHeight', 'clientHeight'])
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: height });
  for (const name of ['offsetWidth', 'clientWidth'])
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value: 320 });
};

export interface KeptHost {
  readonly host: Host;
  /** What the workbook keeps now. */
  readonly store: () => AuditStore;
  readonly text: () => string | null;
  /** Makes the next saves fail. */
  readonly refuse: (error: Error | null) => void;
}

export const keptHost = (first: string | null = null): KeptHost => {
  let text = first;
  let refused: Error | null = null;
  const host = {
    kind: 'grid',
    loadStore: async () => text,
    saveStore: async (next: string) => {
      if (refused) throw refused;
      text = next;
    },
  } as unknown as Host;
  return {
    host,
    store: () => (text === null ? EMPTY_STORE : parseStore(text)),
    text: () => text,
    refuse: (error) => {
      refused = error;
    },
  };
};

export const PAGE_READER: PolicyReader = { read: (source) => readPolicies(source) };

interface Shown {
  readonly host?: Host;
  readonly reader?: PolicyReader;
  readonly language?: Language;
}

export const showPolicies = ({
  host = keptHost().host,
  reader = PAGE_READER,
  language = 'zh',
}: Shown = {}) => {
  const closed: boolean[] = [];
  const builtin = async () => builtinPolicies();
  render(
    <FluentProvider theme={lightTheme}>
      <WordsContext.Provider value={wordsOf(language, '内蒙古自治区')}>
        <PoliciesPage
          host={host}
          builtin={builtin}
          reader={reader}
          onClose={(changed) => closed.push(changed)}
        />
      </WordsContext.Provider>
    </FluentProvider>,
  );
  return { user: userEvent.setup(), closed };
};

export const aFile = (content: string | Uint8Array, name: string): File =>
  new File([content as BlobPart], name);

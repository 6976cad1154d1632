/** The policy pages over a host whose store is a text, and a reader on the page's own thread. */
import { FluentProvider } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import { policiesOfStore } from '../../../src/decisions/policies';
import { packBody } from '../../../src/decisions/policies-pack';
import { parseStore, storeText, EMPTY_STORE, type AuditStore } from '../../../src/decisions/store';
import type { Language } from '../../../src/messages';
import type { Policy } from '../../../src/policy/types';
import { compilePolicies } from '../../../src/policy/compile';
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

/** A short plan: two levels, an item listed at both, and a sentence that is put as not understood. */
export const SHORT_TEXT = `内蒙古自治区消防领域自治区与盟市财政事权和支出责任划分改革方案
一、主要内容
（一）消防规划
将全区消防规划编制，消防标准、政策和技术规范制定，消防训练，确认为自治区级财政事权，由自治区承担支出责任。
将盟市消防规划编制，消防执法、火灾调查，消防训练，确认为盟市财政事权，由盟市承担支出责任。
（二）消防队伍
消防救援队伍建设由有关方面另行商定。
`;

/** A workbook that keeps the short plan. */
export const shortHost = (): KeptHost => {
  const [read] = compilePolicies(SHORT_TEXT);
  const sentence = '消防救援队伍建设由有关方面另行商定。';
  const from = SHORT_TEXT.indexOf(sentence);
  const unread = { clause: '一、（二）', text: sentence, span: [from, from + sentence.length] as const };
  const policies = [{ ...read!, unread: [unread] }];
  const body = packBody({ text: SHORT_TEXT, policies }, '消防.txt');
  const document = { name: '消防.txt', sha256: 'c'.repeat(64), body, corrections: [] };
  return keptHost(storeText({ ...EMPTY_STORE, policies: { documents: [document], used: {} } }));
};

/** The short plan as the workbook has it now. */
export const shortPolicy = (kept: KeptHost): Policy =>
  policiesOfStore(kept.store(), []).find(({ policy }) => policy.title.includes('消防'))!.policy;

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

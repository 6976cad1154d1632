/** What the pane finds out about where it runs. Never names, values or addresses of the workbook. */
import manifest from '../../../package.json';
import { parseStore } from '../../decisions/store';
import { message, say, type Language } from '../../messages/with-check';
import type { LoadedPolicy } from '../../policy/types';
import { HostError, type Host, type HostCapabilities } from '../../workbook/host';
import { good, missing, told, type Check } from './check';

/** What the page knows of its surroundings. */
export interface Surroundings {
  /** Version the host tells, e.g. 16.0.14332; null where it tells none. */
  readonly build: string | null;
  readonly agent: string;
  readonly worker: boolean;
}

const CAN: readonly (keyof HostCapabilities)[] = [
  'notes',
  'comments',
  'reveal',
  'selection',
  'watch',
  'charts',
  'save',
];

/** Codes only: a message may quote the workbook. */
const detailOf = (error: unknown): string =>
  error instanceof HostError ? error.code : error instanceof Error ? error.name : 'unknown';

const abilities = ({ can }: Host, language: Language): Check[] => {
  const words = (able: boolean): string =>
    CAN.filter((one) => can[one] === able)
      .map((one) => say(message(`check.can.${one}`), language))
      .join('、');
  const cannot = words(false);
  return [
    good('check.can', { list: words(true) }),
    ...(cannot ? [told('check.cannot', { list: cannot })] : []),
    ...(can.notes ? [] : [told('check.no-notes')]),
  ];
};

const ofPolicies = (policies: readonly LoadedPolicy[]): Check => {
  const list = policies.map(({ policy }) => policy.number ?? policy.id).join('、');
  return policies.length > 0
    ? good('check.policies', { count: policies.length, list })
    : missing('check.no-policies');
};

const ofWorkbook = async (host: Host): Promise<Check> => {
  try {
    return good('check.sheets', { count: (await host.sheets()).length });
  } catch (error) {
    return missing('check.no-sheets', { detail: detailOf(error) });
  }
};

const ofStore = async (host: Host): Promise<Check> => {
  try {
    const text = await host.loadStore();
    if (text === null) return good('check.store.none');
    parseStore(text);
    return good('check.store', { size: text.length });
  } catch (error) {
    return missing('check.store.bad', { detail: detailOf(error) });
  }
};

/** Everything that can be said without touching the workbook; never rejects for what the host cannot do. */
export const gatherFacts = async (
  host: Host,
  policies: () => Promise<readonly LoadedPolicy[]>,
  around: Surroundings,
  language: Language,
): Promise<readonly Check[]> => [
  told('check.product', { version: manifest.version }),
  told('check.host', { host: say(message(`check.host.${host.kind}`), language) }),
  around.build === null ? told('check.build.unknown') : told('check.build', { build: around.build }),
  told('check.engine', { agent: around.agent }),
  ...abilities(host, language),
  ofPolicies(await policies().catch(() => [])),
  await ofWorkbook(host),
  await ofStore(host),
  around.worker ? good('check.worker') : told('check.no-worker'),
];

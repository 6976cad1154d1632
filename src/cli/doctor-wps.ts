/** What WPS on this machine keeps about add-ins, read from its own files: `docs/install-wps.zh-CN.md` says what to do about each. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { message, type MessageRef } from '../messages/with-cli';

export interface Line {
  readonly state: 'good' | 'missing' | 'told';
  readonly what: MessageRef;
}

export interface WpsPlaces {
  /** The folder of add-ins; null where this system has none. */
  readonly addins: string | null;
  /** Where oem.ini may stand. */
  readonly oem: readonly string[];
}

const NAME = 'shiquan-audit-wps';

/** By the system's own folders. `env` is the process's environment. */
export const wpsPlaces = (platform: string, env: Readonly<Record<string, string | undefined>>): WpsPlaces => {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].flatMap(
      (one) => one ?? [],
    );
    return {
      addins: env['APPDATA'] ? join(env['APPDATA'], 'kingsoft', 'wps', 'jsaddons') : null,
      oem: roots.map((root) => join(root, 'Kingsoft', 'WPS Office', 'office6', 'cfgs', 'oem.ini')),
    };
  }
  return {
    addins: env['HOME'] ? join(env['HOME'], '.local', 'share', 'Kingsoft', 'wps', 'jsaddons') : null,
    oem: ['/opt/kingsoft/wps-office/office6/cfgs/oem.ini'],
  };
};

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

const line = (state: Line['state'], id: string, args = {}): Line => ({ state, what: message(id, args) });

/** Whether anything under our name says false to being loaded. The file's form differs between builds: only the two words are known. */
const isRefused = (value: unknown, ours = false): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const entries = Object.entries(value);
  const here = ours || entries.some(([key, one]) => key === NAME || one === NAME);
  return entries.some(([key, one]) =>
    here && (key === 'isload' || key === 'enable')
      ? one === false || one === 'false'
      : isRefused(one, ours || key === NAME),
  );
};

const trust = (folder: string): Line[] => {
  const text = read(join(folder, 'authaddin.json'));
  if (!text.includes(NAME)) return [];
  try {
    return [
      isRefused(JSON.parse(text))
        ? line('missing', 'check.wps.untrusted')
        : line('good', 'check.wps.trusted'),
    ];
  } catch {
    return [];
  }
};

/** The folder that an offline entry without an address speaks of, where it is not there: WPS has nowhere to take it from. */
const lostFolder = (folder: string, listed: string): Line[] => {
  const [entry = ''] = new RegExp(`<jsplugin\\s[^>]*name="${NAME}"[^>]*>`).exec(listed) ?? [];
  const [, version] = /\sversion="([^"]+)"/.exec(entry) ?? [];
  const path = join(folder, `${NAME}_${version ?? ''}`);
  if (!version || !/\surl=""/.test(entry) || existsSync(path)) return [];
  return [line('missing', 'check.wps.no-folder', { path })];
};

const addins = (folder: string | null): Line[] => {
  if (!folder || !existsSync(folder)) return [line('told', 'check.wps.none')];
  const list = read(join(folder, 'publish.xml'));
  const block = join(folder, 'jsaddinblockhost.ini');
  return [
    list.includes(NAME) ? line('good', 'check.wps.listed') : line('missing', 'check.wps.unlisted'),
    ...lostFolder(folder, list),
    ...trust(folder),
    ...(existsSync(block) ? [line('missing', 'check.wps.blocked', { path: block })] : []),
  ];
};

/** Only where an oem.ini hands out add-ins: without a server named in it, the switch says nothing. */
const central = (path: string): Line[] => {
  const text = read(path);
  if (!/^\s*JSPluginsServer\s*=/im.test(text)) return [];
  return /^\s*JsApiPlugin\s*=\s*true\s*$/im.test(text)
    ? [line('good', 'check.wps.switch-on')]
    : [line('missing', 'check.wps.switch-off', { path })];
};

export const wpsLines = (places: WpsPlaces): readonly Line[] => [
  ...addins(places.addins),
  ...places.oem.flatMap(central),
];

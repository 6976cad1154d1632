/** Since which Chromium something is there, by MDN's compatibility data. */
import data, { type CompatStatement, type Identifier } from '@mdn/browser-compat-data';

/** Stands for: never came, or not yet. */
export const NEVER = 999;

/** The first Chromium that has it without a flag or prefix; 0 where it always had. */
export const since = ({ support }: CompatStatement): number => {
  const all = support.chrome === undefined ? [] : [support.chrome].flat();
  const plain = all.find((one) => !one.flags && !one.prefix && !one.alternative_name) ?? all[0];
  const version = plain?.version_added;
  if (version === false || version === 'preview') return NEVER;
  return typeof version === 'string' ? parseInt(version.replace('≤', ''), 10) : 0;
};

export type Named = readonly [name: string, version: number];

/** Members of an interface, as they are called in a script, with the version each came in. */
export const membersOf = (home: Identifier | undefined): readonly Named[] =>
  Object.entries(under(home)).flatMap(([key, member]): Named[] => {
    const compat = member?.__compat;
    const name = key.replace(/_static$/, '');
    return compat && /^[A-Za-z]\w*$/.test(name) && !key.endsWith('_event') ? [[name, since(compat)]] : [];
  });

export type Tree = Readonly<Record<string, Identifier | undefined>>;

/** What lies under a name, without what is said of the name itself. */
export const under = (home: Identifier | undefined): Tree => {
  const entries = Object.entries(home ?? {}).filter(([name]) => name !== '__compat');
  return Object.fromEntries(entries) as Tree;
};

export const LANGUAGE = under(data.javascript.builtins);
export const PAGE = under(data.api);
export const PROPERTIES = under(data.css.properties);
export const SELECTORS = under(data.css.selectors);
export const QUERIES = under(data.css['at-rules']);
export const VALUE_TYPES = under(data.css.types);

/** The version of a global by its name; null where no such global is known. */
export const sinceGlobal = (name: string): number | null => {
  const ofPages = under(PAGE['Window'])[name];
  const ofWorkers = under(PAGE['WorkerGlobalScope'])[name];
  const found = [LANGUAGE[name], PAGE[name], ofPages, ofWorkers].find((one) => one?.__compat);
  return found?.__compat ? since(found.__compat) : null;
};

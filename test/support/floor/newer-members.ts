/** An engine made older: what came after a version is taken out of the page before its scripts run. */
import type { Identifier } from '@mdn/browser-compat-data';
import { LANGUAGE, membersOf, NEVER, PAGE, since, type Tree } from './compat-data';

/** The oldest Chromium that the add-in for WPS is made for: see docs/hosts.md. */
export const WPS_FLOOR = 69;

const newer = (version: number, floor: number): boolean => version > floor && version < NEVER;

/** `element.animate` has given these for long; the data counts from when their names could be asked for. */
const OLDER_THAN_NAMED = /^(Animation|AnimationEffect|KeyframeEffect|DocumentTimeline|AnimationTimeline)$/;

const homes = (tree: Tree): readonly (readonly [string, Identifier])[] =>
  Object.entries(tree).filter(([name]) => /^[A-Za-z]\w*$/.test(name) && !OLDER_THAN_NAMED.test(name)) as [
    string,
    Identifier,
  ][];

interface Newer {
  readonly globals: readonly string[];
  readonly members: readonly (readonly [home: string, name: string])[];
}

const cameAfter = (floor: number): Newer => {
  const all = [...homes(LANGUAGE), ...homes(PAGE)];
  const globals = all.filter(([, home]) => home.__compat && newer(since(home.__compat), floor));
  const members = all.flatMap(([home, tree]) =>
    membersOf(tree)
      .filter(([, version]) => newer(version, floor))
      .map(([name]) => [home, name] as const),
  );
  return { globals: globals.map(([name]) => name), members };
};

/** A script for a page; what cannot be taken away stays. */
export const robbedOfWhatCameAfter = (floor: number): string => `(() => {
  const { globals, members } = ${JSON.stringify(cameAfter(floor))};
  const page = self;
  const take = (home, name) => { try { if (home) delete home[name]; } catch (error) { /* It stays. */ } };
  for (const [home, name] of members) {
    const found = home === 'Window' || home === 'WorkerGlobalScope' ? page : page[home];
    if (!found) continue;
    take(found, name);
    take(found.prototype, name);
  }
  for (const name of globals) take(page, name);
})();`;

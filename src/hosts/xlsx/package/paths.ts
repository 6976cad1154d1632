/** Paths inside a package. */

export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** Where the relationships of a part stand; `''` is the package itself. */
export const relsPathOf = (part: string): string => {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
};

const withoutDots = (path: string): string => {
  const kept: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') kept.pop();
    else if (step !== '.' && step !== '') kept.push(step);
  }
  return kept.join('/');
};

const decoded = (target: string): string => {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
};

/** The part a relationship's target means, seen from the part that holds the relationship. */
export const resolveTarget = (source: string, target: string): string => {
  const clean = decoded(target.replace(/\\/g, '/').replace(/[#?].*$/, ''));
  return withoutDots(clean.startsWith('/') ? clean : folderOf(source) + clean);
};

/** The target to write so that `source` finds `part`. */
export const targetFrom = (source: string, part: string): string => {
  const from = folderOf(source).split('/').filter(Boolean);
  const to = part.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return '../'.repeat(from.length - shared) + to.slice(shared).join('/');
};

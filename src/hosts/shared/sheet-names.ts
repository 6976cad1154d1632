/** Names of the sheets we write. */

const LONGEST = 31;

/** A name as a spreadsheet program takes it: up to 31 characters, none of `:\/?*[]`, no apostrophe at the ends. */
export const plainSheetName = (wish: string): string => {
  const plain = wish
    .replace(/[:\\/?*[\]]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, LONGEST);
  return plain === '' || plain.toLowerCase() === 'history' ? 'Sheet' : plain;
};

/** The wished-for name, with a number where another sheet has it; programs do not tell upper from lower case. */
export const freeSheetName = (wish: string, taken: readonly string[]): string => {
  const plain = plainSheetName(wish);
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  if (!lower.has(plain.toLowerCase())) return plain;
  for (let number = 2; ; number += 1) {
    const tail = ` (${number})`;
    const name = plain.slice(0, LONGEST - tail.length) + tail;
    if (!lower.has(name.toLowerCase())) return name;
  }
};

const WORKING = /^shiquan~[0-9a-z]{8}$/;

/** The name a sheet bears while it is being written. Empty and of such a name, it is what a broken-off write left. */
export const workingName = (random: () => number = Math.random): string =>
  `shiquan~${Math.floor(random() * 36 ** 8)
    .toString(36)
    .padStart(8, '0')}`;

export const isWorkingName = (name: string): boolean => WORKING.test(name);

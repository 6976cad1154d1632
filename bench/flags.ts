/** What is to be measured, from the command line. */
export interface Flags {
  readonly sizes: readonly number[];
  /** Sizes of the workbooks. */
  readonly fileSizes: readonly number[];
  readonly runs: number;
  readonly parts: readonly Part[];
  /** Where performance.md and its pictures go; null prints the table only. */
  readonly out: string | null;
  /** Keep what peers are given small: a smoke test. */
  readonly most: number;
}

export type Part = 'match' | 'file' | 'stream';

const PARTS: readonly Part[] = ['match', 'file', 'stream'];

const USAGE = `npm run bench -- [options]
  --sizes 1000,10000,100000,1000000   rows
  --file-sizes 1000,10000,100000      rows of the workbooks
  --runs 5                            runs of each measurement; the table shows medians
  --only match,file,stream            parts
  --out docs                          folder of performance.md and its pictures
  --no-write                          the table only
  --quick                             tiny sizes, one run, the table only: does everything work?`;

const numbers = (text: string): readonly number[] =>
  text.split(',').map((part) => {
    const number = Number(part);
    if (!Number.isInteger(number) || number <= 0) throw new Error(`${part} is no number of rows\n${USAGE}`);
    return number;
  });

const parts = (text: string): readonly Part[] =>
  text.split(',').map((name) => {
    const part = PARTS.find((one) => one === name);
    if (!part) throw new Error(`${name} is no part\n${USAGE}`);
    return part;
  });

const USUAL: Flags = {
  sizes: [1_000, 10_000, 100_000, 1_000_000],
  fileSizes: [1_000, 10_000, 100_000],
  runs: 5,
  parts: PARTS,
  out: 'docs',
  most: Infinity,
};

const QUICK: Flags = {
  sizes: [100, 300],
  fileSizes: [100, 300],
  runs: 1,
  parts: PARTS,
  out: null,
  most: 100,
};

/** Reads the arguments. Errors: a sentence with the usage. */
export const parseFlags = (args: readonly string[]): Flags => {
  let flags = args.includes('--quick') ? QUICK : USUAL;
  for (let at = 0; at < args.length; at++) {
    const value = (): string => {
      at += 1;
      const text = args[at];
      if (text === undefined) throw new Error(`${args[at - 1]} needs a value\n${USAGE}`);
      return text;
    };
    const option = args[at];
    if (option === '--sizes') flags = { ...flags, sizes: numbers(value()) };
    else if (option === '--file-sizes') flags = { ...flags, fileSizes: numbers(value()) };
    else if (option === '--runs') flags = { ...flags, runs: numbers(value())[0] as number };
    else if (option === '--only') flags = { ...flags, parts: parts(value()) };
    else if (option === '--out') flags = { ...flags, out: value() };
    else if (option === '--no-write') flags = { ...flags, out: null };
    else if (option !== '--quick') throw new Error(`${option} is no option\n${USAGE}`);
  }
  return flags;
};

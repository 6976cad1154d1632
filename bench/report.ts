/** docs/performance.md and its pictures. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { costLines, ratioBars } from './charts';
import { cells, HEAD, inOrder, ratioTo, short } from './print';
import { costOf, factOf, rowsPerSecond, rssOf, msOf, type Series } from './results';

export interface About {
  readonly folder: string;
  readonly runs: number;
  /** Load average over a minute before and after. */
  readonly load: { readonly before: number; readonly after: number };
}

const machine = ({ runs, load }: About): string => {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return (
    `Node ${process.version} on ${processors.length} cores (${processors[0]?.model.trim() ?? 'unknown'}), ${memory} GB. ` +
    `${runs === 1 ? 'One run' : `Medians of ${runs} runs, interleaved`}, each in a process of its own. ` +
    `Load average ${load.before.toFixed(1)} before and ${load.after.toFixed(1)} after: ` +
    `${load.before > 1 ? 'other work ran on the machine, so times are longer than they would be alone, also processor times; ratios are what to compare' : 'the machine was otherwise idle'}.`
  );
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const largest = (all: readonly Series[], part: Series['part']): number =>
  Math.max(...all.filter((one) => one.part === part).map(({ size }) => size));

/** The largest size that every way of a part was measured at, or shows its pace for. */
const common = (all: readonly Series[], part: Series['part']): readonly Series[] => {
  const own = inOrder(all, part);
  const ids = Array.from(new Set(own.map(({ id }) => id)));
  const sizes = Array.from(new Set(own.map(({ size }) => size))).reverse();
  const size = sizes.find((one) =>
    ids.every((id) => own.some((series) => series.id === id && series.size === one)),
  );
  return own.filter((one) => one.size === size);
};

const find = (all: readonly Series[], part: Series['part'], id: string, size: number): Series | undefined =>
  all.find((one) => one.part === part && one.id === id && one.size === size);

interface Goal {
  readonly text: string;
  readonly measured: string;
  readonly met: boolean;
}

/** Ours beside another way at the largest size that both were measured at. */
const beside = (all: readonly Series[], id: string): readonly [ours: Series, other: Series] | null => {
  const ours = inOrder(all, 'match').filter((one) => one.id === 'ours');
  for (const one of ours.reverse()) {
    const other = find(all, 'match', id, one.size);
    if (other) return [one, other];
  }
  return null;
};

const matchGoals = (all: readonly Series[]): readonly Goal[] => {
  const [toFloor, toMini] = [beside(all, 'hash'), beside(all, 'minisearch')];
  if (!toFloor || !toMini) return [];
  const [ours] = toFloor;
  const floor = ratioTo(all, ours, 'hash') ?? NaN;
  const perSecond = rowsPerSecond(ours);
  const faster = costOf(toMini[1]) / costOf(toMini[0]);
  const rows = (one: Series): string => `${one.size.toLocaleString('en')} rows`;
  return [
    {
      text: 'classification: 300,000 rows/s, or 25 × the hash pass at most',
      measured: `${Math.round(perSecond).toLocaleString('en')} rows/s, ${short(floor)} × (${rows(ours)})`,
      met: perSecond >= 300_000 || floor <= 25,
    },
    {
      text: '40 × faster than MiniSearch with bigrams',
      measured: `${short(faster)} × (${rows(toMini[0])})`,
      met: faster >= 40,
    },
  ];
};

const fileGoals = (all: readonly Series[]): readonly Goal[] => {
  const size = largest(all, 'file');
  const [ours, sheetJs, excelJs] = ['ours', 'sheetjs-read', 'exceljs'].map((id) =>
    find(all, 'file', id, size),
  );
  if (!ours || !sheetJs || !excelJs) return [];
  const toSheetJs = msOf(ours) / msOf(sheetJs);
  const toExcelJs = msOf(ours) / msOf(excelJs);
  return [
    {
      text: `${size.toLocaleString('en')} rows read, audited, marked and written in the time SheetJS reads them`,
      measured: `${short(toSheetJs)} ×`,
      met: toSheetJs <= 1,
    },
    {
      text: 'in a third of the time exceljs loads and saves',
      measured: `${short(toExcelJs)} ×`,
      met: toExcelJs < 1 / 3,
    },
    { text: 'under 450 MB', measured: `${Math.round(rssOf(ours))} MB`, met: rssOf(ours) < 450 },
  ];
};

const streamGoals = (all: readonly Series[]): readonly Goal[] => {
  const size = largest(all, 'stream');
  const stream = find(all, 'stream', 'ours', size);
  if (!stream) return [];
  return [
    {
      text: `${size.toLocaleString('en')} rows of NDJSON through classify under 200 MB`,
      measured: `${Math.round(rssOf(stream))} MB, ${Math.round(rowsPerSecond(stream)).toLocaleString('en')} rows/s`,
      met: rssOf(stream) < 200,
    },
  ];
};

/** Cost of a row from 10,000 rows on, against the first of these sizes. */
const linearGoals = (all: readonly Series[]): readonly Goal[] => {
  const own = inOrder(all, 'match').filter(({ id, size }) => id === 'ours' && size >= 10_000);
  const [first] = own;
  if (!first || own.length < 2) return [];
  const costs = own.map((one) => costOf(one) / costOf(first));
  return [
    {
      text: `cost a row from ${own.map(({ size }) => size.toLocaleString('en')).join(' to ')} rows within 15 %`,
      measured: costs.map((cost) => short(cost)).join(', '),
      met: costs.every((cost) => Math.abs(cost - 1) <= 0.15),
    },
  ];
};

const goals = (all: readonly Series[]): string =>
  table(
    ['goal', 'measured', ''],
    [...matchGoals(all), ...fileGoals(all), ...streamGoals(all), ...linearGoals(all)].map(
      ({ text, measured, met }) => [text, measured, met ? 'met' : '**not met**'],
    ),
  );

const stages = (all: readonly Series[]): string => {
  const own = inOrder(all, 'file').filter(({ id }) => id === 'ours');
  const names = Object.keys(own[0]?.runs[0]?.facts ?? {}).filter((name) => name.startsWith('ms '));
  const rows = names.map((name) => [
    name.slice(3),
    ...own.map((one) => `${short(factOf(one, name) ?? 0)} ms`),
  ]);
  return table(['stage', ...own.map(({ size }) => `${size.toLocaleString('en')} rows`)], rows);
};

const found = (all: readonly Series[]): string => {
  const one = find(all, 'file', 'ours', largest(all, 'file'));
  const share = one ? (factOf(one, 'found') ?? 0) / one.size : 0;
  return `${Math.round(share * 100)} %`;
};

const markdown = (all: readonly Series[], about: About): string => `# Performance

Written by \`npm run bench\` (\`bench/\`); run it again to see it on your machine. ${machine(about)}

${goals(all)}

## All figures

\`median\` is processor time, all threads together; \`clock\` is what went by meanwhile, the machine's other work included. Ratios and rows/s are of processor time. \`× floor\` is the cost of a row against one FNV pass over its characters (matching) or against unpacking the zip (files); \`× ours\` against ours. \`right\`: rows for which the matter that the grammar meant was found. \`spread\`: slowest less fastest run, of the median. Slow ways show their pace on fewer rows.

${table(
  HEAD,
  ['match', 'file', 'stream'].flatMap((part) =>
    inOrder(all, part as Series['part']).map((one) => cells(all, one)),
  ),
)}

![Cost of matching a row against the hash pass](images/performance-match.svg)

![Cost of a workbook's row against unpacking the zip](images/performance-file.svg)

![Cost of a row against the number of rows](images/performance-rows.svg)

## Where a file's time goes, by the clock

${stages(all)}

The same for your own files: \`--profile\`.

## What is measured

- Rows are made by a grammar (\`bench/input\`): units × verbs × objects × industries × places × years × padding, from a fixed seed; at most a fifth repeat an earlier row's words (none in the matching part); ${found(all)} of the workbook's rows have findings. The workbooks have 12 columns and shared strings.
- Matching: full classification with evidence, no row seen before, 20,000 other rows first so that the engine is warm. The libraries are given the policy's matters and the row's name and content; they only look for the nearest matter, and say nothing of level, payer or unit.
- Files: from the bytes on disk to the marked copy on disk, nothing warm. SheetJS and exceljs only read and write; they audit and mark nothing, and drop parts of real workbooks that ours keeps.
- NDJSON: the program from start to end, rows through a pipe.
- Peak MB is the highest resident memory of the whole process, Node's own 45 MB included.
`;

export const writeReport = (all: readonly Series[], about: About): void => {
  const images = join(about.folder, 'images');
  mkdirSync(images, { recursive: true });
  const write = (name: string, svg: string): void => writeFileSync(join(images, name), svg);
  write(
    'performance-match.svg',
    ratioBars(all, common(all, 'match'), 'hash', 'Cost of matching a row, × one hash pass'),
  );
  write(
    'performance-file.svg',
    ratioBars(all, common(all, 'file'), 'inflate', 'Cost of a workbook, × unpacking its zip'),
  );
  const ours = inOrder(all, 'match');
  write('performance-rows.svg', costLines(ours, 'Microseconds a row against rows: what is linear is level'));
  writeFileSync(join(about.folder, 'performance.md'), markdown(all, about));
};

/** `shiquan doctor [workbook]`: whether this machine has what the command line and WPS need, and how to mend what is missing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { parseStore } from '../decisions/store';
import { openXlsx } from '../hosts/xlsx';
import { message, say } from '../messages/with-cli';
import { builtinPolicies } from '../policy/builtin';
import { nodeCodec } from './codec';
import { wpsLines, wpsPlaces, type Line } from './doctor-wps';
import { describeError, EXIT } from './errors';
import { readBytes } from './files';
import { VERSION } from './version';

const NEEDED_NODE = 20;

const line = (state: Line['state'], id: string, args = {}): Line => ({ state, what: message(id, args) });

const detailOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

const node = (): Line => {
  const { node: version } = process.versions;
  return Number(version.split('.')[0]) >= NEEDED_NODE
    ? line('good', 'check.doctor.node', { version, platform: `${process.platform} ${process.arch}` })
    : line('missing', 'check.doctor.old-node', { version });
};

const threads = (): Promise<Line> =>
  new Promise((resolve) => {
    const failed = (error: unknown): void =>
      resolve(line('missing', 'check.doctor.no-threads', { detail: detailOf(error) }));
    try {
      const worker = new Worker('', { eval: true });
      worker.once('error', failed);
      worker.once('exit', () =>
        resolve(line('good', 'check.doctor.threads', { count: availableParallelism() })),
      );
    } catch (error) {
      failed(error);
    }
  });

const temp = (): Line => {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'shiquan-'));
    writeFileSync(join(folder, 'a'), 'a');
    rmSync(folder, { recursive: true });
    return line('good', 'check.doctor.temp');
  } catch (error) {
    return line('missing', 'check.doctor.no-temp', { detail: detailOf(error) });
  }
};

const policies = (): Line => {
  const all = builtinPolicies();
  const list = all.map(({ policy }) => policy.number ?? policy.id).join('、');
  return line('good', 'check.policies', { count: all.length, list });
};

const storeLine = (text: string | null): Line => {
  if (text === null) return line('good', 'check.store.none');
  try {
    parseStore(text);
    return line('good', 'check.store', { size: text.length });
  } catch (error) {
    return line('missing', 'check.store.bad', { detail: error instanceof Error ? error.name : 'unknown' });
  }
};

/** How many sheets, whether our record can be read; nothing of what stands in them. */
const workbook = async (path: string): Promise<readonly Line[]> => {
  const file = basename(path);
  try {
    const host = openXlsx(readBytes(path), file, nodeCodec);
    const count = (await host.sheets()).length;
    return [line('good', 'check.doctor.file', { file, count }), storeLine(await host.loadStore())];
  } catch (error) {
    return [line('missing', 'check.doctor.bad-file', { line: describeError(error, file).line })];
  }
};

/** Prints a line for each thing; 2 where something is missing. */
export const runDoctor = async (paths: readonly string[]): Promise<number> => {
  const lines: Line[] = [
    line('told', 'check.product', { version: VERSION }),
    node(),
    await threads(),
    temp(),
    policies(),
  ];
  lines.push(...wpsLines(wpsPlaces(process.platform, process.env)));
  for (const path of paths) lines.push(...(await workbook(path)));
  for (const { state, what } of lines)
    process.stdout.write(`[${say(message(`check.${state}`))}] ${say(what)}\n`);
  return lines.some(({ state }) => state === 'missing') ? EXIT.badInput : EXIT.ok;
};

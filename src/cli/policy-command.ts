/** `policy compile FILE… --json FILE|- [--text FILE]` */
import { basename } from 'node:path';
import { toJson } from '../policy/json';
import { describeError, EXIT } from './errors';
import { writeWhole } from './files';
import { loadPolicyFile } from './policies';

export interface PolicyFlags {
  readonly json: string;
  readonly text?: string;
}

/** Compiles policy documents; the JSON holds all plans of all files. Returns the exit status. */
export const runPolicyCompile = async (paths: readonly string[], flags: PolicyFlags): Promise<number> => {
  let file = paths[0] ?? '';
  try {
    const loaded = [];
    for (file of paths) loaded.push(...(await loadPolicyFile(file)));
    const text = `${toJson(loaded.map(({ policy }) => policy))}\n`;
    if (flags.text) writeWhole(flags.text, loaded[0]?.text ?? '');
    if (flags.json === '-') process.stdout.write(text);
    else writeWhole(flags.json, text);
    return EXIT.ok;
  } catch (error) {
    const { line, exit } = describeError(error, basename(file));
    process.stderr.write(`${line}\n`);
    return exit;
  }
};

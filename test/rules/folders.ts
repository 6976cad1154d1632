/** The rules' folders as they are on disk: code, page and cases. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleCases } from '../../src/rules/shared/case';

const ROOT = join(__dirname, '../../src/rules');

export const ruleFolders = (): readonly string[] =>
  readdirSync(ROOT).filter((name) => name !== 'shared' && statSync(join(ROOT, name)).isDirectory());

export const hasFile = (code: string, file: string): boolean => existsSync(join(ROOT, code, file));

export const pageOf = (code: string): string => readFileSync(join(ROOT, code, 'README.md'), 'utf8');

export const casesOf = (code: string): RuleCases =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  (require(join(ROOT, code, 'cases.ts')) as { cases: RuleCases }).cases;

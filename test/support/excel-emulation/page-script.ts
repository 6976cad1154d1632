/** The script that stands in for `office/office.js` in a browser test: Microsoft's host file, the emulation, a workbook. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';
import type { WorkbookFixture } from '../../host-contract/fixture';

const root = path.join(__dirname, '..', '..', '..');
const folder = path.join(root, '.tmp', 'excel-page');
const HOST_FILE = '@microsoft/office-js/dist/excel-web-16.00.js';

const rule = {
  test: /\.ts$/,
  loader: 'swc-loader',
  options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2018' } },
};

const bundle = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const settings: webpack.Configuration = {
      mode: 'development',
      devtool: false,
      context: root,
      entry: path.join(__dirname, 'page.ts'),
      output: { path: folder, filename: 'page.js' },
      module: { rules: [rule] },
      resolve: { extensions: ['.ts', '.js'] },
    };
    webpack(settings, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });

/** Once for a test file: nothing changes while it runs. */
let bundled: Promise<void> | null = null;

/**
 * Serve it where the page asks for `office/office.js`. The page then holds `pretended` (`PretendedExcel`): the workbook
 * to look at, the executor to count and to fail with, the ribbon's commands to press.
 */
export const excelPageScript = async (fixture: WorkbookFixture, language = 'zh-CN'): Promise<string> => {
  await (bundled ??= bundle());
  const host = readFileSync(require.resolve(HOST_FILE), 'utf8');
  const emulation = readFileSync(path.join(folder, 'page.js'), 'utf8');
  const start = `window.pretended = pretendExcel(window, ${JSON.stringify(fixture)}, ${JSON.stringify(language)});`;
  return `${host}\n;${emulation}\n;${start}`;
};

/** The script that puts WPS's globals into a page before the page's own scripts run, as WPS does. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';
import type { WorkbookFixture } from '../../host-contract/fixture';
import type { Build } from './meter';

const root = path.join(__dirname, '..', '..', '..');
const folder = path.join(root, '.tmp', 'wps-page');

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
      target: ['web', 'es2018'],
      entry: path.join(__dirname, 'pretend-wps.ts'),
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

let bundled: Promise<void> | null = null;

/** The page then holds `pretended` (`PretendedWps`). `kept` lies in the add-in's storage from before. */
export const wpsPageScript = async (
  fixture: WorkbookFixture,
  { build = 'properties', kept = [] }: { build?: Build; kept?: readonly (readonly [string, unknown])[] } = {},
): Promise<string> => {
  bundled ??= bundle();
  await bundled;
  const emulation = readFileSync(path.join(folder, 'page.js'), 'utf8');
  const args = [fixture, build, kept].map((arg) => JSON.stringify(arg)).join(', ');
  return `${emulation}\n;window.pretended = pretendWps(window, ${args});`;
};

const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { BannerPlugin, Compilation, optimize } = require('webpack');
const { ListPackages } = require('./scripts/list-packages');
const { Minify } = require('./scripts/minify');

const root = __dirname;
const modules = path.join(root, 'node_modules');

const swc = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target,
      },
    },
  },
});

const styles = { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] };

const texts = { test: /\.(txt|tsv|md)$/, type: 'asset/source' };

/** The workbench opens from disk too, where a page may fetch nothing: its samples come as scripts. */
const samples = { test: /\.xlsx$/, type: 'asset/inline' };

const placeless = {
  test: /[\\/]pdfjs-dist[\\/].*\.mjs$/,
  use: path.join(root, 'scripts', 'no-own-address.js'),
};

const base = (name, target) => ({
  name,
  mode: 'production',
  context: root,
  devtool: false,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [swc(target), texts, placeless] },
  performance: { hints: false },
  cache: {
    type: 'filesystem',
    cacheDirectory: path.join(root, '.cache', name),
    buildDependencies: {
      config: [
        __filename,
        path.join(root, 'scripts', 'list-packages.js'),
        path.join(root, 'scripts', 'minify.js'),
        path.join(root, 'scripts', 'no-own-address.js'),
      ],
    },
  },
});

/** The command line, one file for Node. */
const cli = {
  ...base('cli', 'es2022'),
  target: 'node20',
  entry: { shiquan: './src/cli/main.ts', worker: './src/cli/worker.ts' },
  // The command line finds its worker beside itself.
  node: { __dirname: false },
  output: {
    path: path.join(root, 'dist', 'cli'),
    filename: '[name].js',
    chunkFilename: '[name].js',
    library: { type: 'commonjs2' },
  },
  optimization: { minimize: false },
};

/** The same as one file, small, for machines that get the archive: the main thread and its workers start from it. */
const cliFile = {
  ...base('cli-file', 'es2022'),
  target: 'node20',
  entry: { shiquan: './src/cli/one-file.ts' },
  node: { __dirname: false, __filename: false },
  output: {
    path: path.join(root, 'dist', 'cli-file'),
    filename: '[name].js',
    library: { type: 'commonjs2' },
    clean: true,
  },
  optimization: { minimizer: [new Minify(2022)] },
  plugins: [new optimize.LimitChunkCountPlugin({ maxChunks: 1 }), new ListPackages()],
};

// Old embedded browsers of WPS and Office 2021 read the pages: nothing newer than es2018 may be emitted.
const PAGE_TARGET = 'es2018';

/** Nothing but the page's own files may load or run; Fluent UI writes its styles into the page, hence unsafe-inline for styles only. */
const policy =
  `default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; ` +
  `font-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'self'; form-action 'none'`;

/** The workbench asks no address for anything, and may be opened from a file. */
const benchPolicy =
  `default-src 'none'; script-src 'self' file:; worker-src 'self'; style-src 'self' file: 'unsafe-inline'; ` +
  `img-src 'self' file: data: blob:; font-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'`;

/** The pane's page is one in every host: its title, the rules it runs under, and what it needs besides its own scripts. */
const PANE_PAGE = 'taskpane/page.html';
const paneWords = { title: '事权审核', scripts: '' };
const OFFICE = '<script src="office/office.js"></script>';

const page = (name, template, chunks, words = {}) =>
  new HtmlWebpackPlugin({
    filename: `${name}.html`,
    template: `./src/${template}`,
    chunks,
    scriptLoading: 'defer',
    minify: { collapseWhitespace: true, removeComments: true },
    templateParameters: { policy, ...words },
  });

// Microsoft's files are copied as they come: its licence forbids changing them, and office.js finds its parts by its own address.
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

const officeFile = (name) => ({
  from: path.join(modules, '@microsoft', 'office-js', 'dist', name),
  to: `office/${name}`,
  info: { minimized: true },
});

// The grid ships ready-made scripts. Bundling it anew takes a minute and gains nothing on one's own machine.
const GRID_FILES = {
  'rxjs.js': 'rxjs/dist/bundles/rxjs.umd.min.js',
  'presets.js': '@univerjs/presets/lib/umd/index.js',
  'sheets.js': '@univerjs/preset-sheets-core/lib/umd/index.js',
  'sheets.zh-CN.js': '@univerjs/preset-sheets-core/lib/umd/locales/zh-CN.js',
  'sheets.en-US.js': '@univerjs/preset-sheets-core/lib/umd/locales/en-US.js',
  'sheets.css': '@univerjs/preset-sheets-core/lib/index.css',
  'note.js': '@univerjs/preset-sheets-note/lib/umd/index.js',
  'note.zh-CN.js': '@univerjs/preset-sheets-note/lib/umd/locales/zh-CN.js',
  'note.en-US.js': '@univerjs/preset-sheets-note/lib/umd/locales/en-US.js',
  'note.css': '@univerjs/preset-sheets-note/lib/index.css',
};

const gridFiles = Object.entries(GRID_FILES).map(([to, from]) => ({
  from: path.join(modules, from),
  to: `grid/${to}`,
  info: { minimized: true },
}));

/** Packages whose files are copied as they come. What the grid's ready-made scripts hold inside is counted from package-lock.json. */
const COPIED = [
  '@microsoft/office-js',
  'rxjs',
  '@univerjs/presets',
  '@univerjs/preset-sheets-core',
  '@univerjs/preset-sheets-note',
];

/** The pages: Excel's pane and its ribbon commands, and the workbench. */
const web = {
  ...base('web', PAGE_TARGET),
  module: { rules: [swc(PAGE_TARGET), styles, texts, samples, placeless] },
  target: ['web', PAGE_TARGET],
  entry: {
    taskpane: './src/taskpane/entry/excel.tsx',
    commands: './src/taskpane/entry/commands.ts',
    workbench: './src/workbench/main.tsx',
  },
  output: {
    path: path.join(root, 'dist', 'web'),
    filename: 'js/[name].js',
    chunkFilename: 'js/[name].js',
    clean: true,
  },
  optimization: { splitChunks: { chunks: 'all' }, minimizer: [new Minify(2018)] },
  plugins: [
    new MiniCssExtractPlugin({ filename: 'css/[name].css' }),
    page('taskpane', PANE_PAGE, ['taskpane'], { ...paneWords, scripts: OFFICE }),
    page('commands', 'taskpane/commands.html', ['commands']),
    page('workbench', PANE_PAGE, ['workbench'], {
      ...paneWords,
      title: '事权审核工作台',
      policy: benchPolicy,
    }),
    new ListPackages(COPIED),
    new CopyPlugin({
      patterns: [
        ...OFFICE_FILES.map(officeFile),
        ...gridFiles,
        { from: 'assets/icons', to: 'icons', noErrorOnMissing: true },
      ],
    }),
  ],
};

// Engines of WPS are older still, and whatever a library ships is brought down to es2018 too. Their oldest: see docs/hosts.md.
const WPS_TARGET = 'es2018';
const OLDER = './src/taskpane/entry/wps-older.ts';

const wpsStyles = { ...styles, use: [...styles.use, path.join(root, 'scripts', 'lower-css.js')] };

const libraries = {
  ...swc(WPS_TARGET),
  test: /\.m?js$/,
  exclude: undefined,
  include: modules,
  resolve: { fullySpecified: false },
  use: {
    loader: 'swc-loader',
    options: { isModule: 'unknown', jsc: { parser: { syntax: 'ecmascript' }, target: WPS_TARGET } },
  },
};

/** From file: too, and from nowhere else: no address is asked, a worker comes from memory. */
const wpsPolicy =
  `default-src 'none'; script-src 'self' file:; worker-src blob:; style-src 'self' file: 'unsafe-inline'; ` +
  `img-src 'self' file: data: blob:; font-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'`;

const wpsPage = (filename, template, chunks, scriptLoading) =>
  new HtmlWebpackPlugin({
    filename,
    template: `./src/${template}`,
    chunks,
    chunksSortMode: 'manual',
    scriptLoading,
    minify: { collapseWhitespace: true, removeComments: true },
    templateParameters: { ...paneWords, policy: wpsPolicy },
  });

/** The worker's script as a function: the pane runs its text from memory, since a file may not start a worker. */
const asFunction = (name) =>
  [
    { banner: `window.shiquanWorker=function(){`, footer: false },
    { banner: '};', footer: true },
  ].map(
    (text) =>
      new BannerPlugin({ ...text, raw: true, include: name, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }),
  );

const WPS_NAME = 'shiquan-audit-wps';

/** What wpsjs wants to know of an add-in, from our own package.json. */
const wpsPackage = (content) => {
  const { version } = JSON.parse(content.toString());
  return JSON.stringify({ name: WPS_NAME, addonType: 'et', version }, null, 2) + '\n';
};

/** The add-in of WPS 表格: a page that the ribbon calls, and the pane. Classic scripts and relative addresses only. */
const wps = {
  ...base('wps', WPS_TARGET),
  module: { rules: [swc(WPS_TARGET), libraries, wpsStyles, texts, placeless] },
  target: ['web', WPS_TARGET],
  entry: {
    main: [OLDER, './src/taskpane/entry/wps-main.ts'],
    'audit-worker': [OLDER, './src/taskpane/engine/audit.worker.ts'],
    pane: [OLDER, './src/taskpane/entry/wps-pane.tsx'],
  },
  output: {
    path: path.join(root, 'dist', 'wps'),
    filename: 'js/[name].js',
    chunkFilename: 'js/[name].js',
    clean: true,
  },
  optimization: {
    splitChunks: {
      chunks: ({ name }) => name !== 'main' && name !== 'audit-worker',
      // Read only where a policy comes as .pdf; what it asks of an engine is its own (see docs/hosts.md).
      cacheGroups: { pdf: { test: /[\\/]pdfjs-dist[\\/]/, name: 'pdf', chunks: 'async', enforce: true } },
    },
    minimizer: [new Minify(2018)],
  },
  plugins: [
    new MiniCssExtractPlugin({ filename: 'css/[name].css' }),
    wpsPage('index.html', 'taskpane/wps/index.html', ['main'], 'blocking'),
    wpsPage('ui/taskpane.html', PANE_PAGE, ['audit-worker', 'pane'], 'defer'),
    ...asFunction('js/audit-worker.js'),
    new ListPackages(),
    new CopyPlugin({
      patterns: [
        { from: 'src/taskpane/wps/ribbon.xml' },
        { from: 'src/taskpane/wps/manifest.xml' },
        { from: 'package.json', transform: wpsPackage },
        { from: 'assets/icons', to: 'icons' },
      ],
    }),
  ],
};

module.exports = [cli, cliFile, web, wps];

const path = require('node:path');

const root = __dirname;

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

const texts = { test: /\.(txt|tsv)$/, type: 'asset/source' };

const base = (name, target) => ({
  name,
  mode: 'production',
  context: root,
  devtool: false,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [swc(target), texts] },
  performance: { hints: false },
  cache: {
    type: 'filesystem',
    cacheDirectory: path.join(root, '.cache', name),
    buildDependencies: { config: [__filename] },
  },
});

/** The command line, one file for Node. */
const cli = {
  ...base('cli', 'es2022'),
  target: 'node20',
  entry: { shiquan: './src/cli/main.ts' },
  output: {
    path: path.join(root, 'dist', 'cli'),
    filename: '[name].js',
    chunkFilename: '[name].js',
    library: { type: 'commonjs2' },
  },
  optimization: { minimize: false },
};

module.exports = [cli];

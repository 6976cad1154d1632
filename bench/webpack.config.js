const path = require('node:path');
const [cli] = require('../webpack.config.js');

const root = path.join(__dirname, '..');

/** The measurements, built as the command line is; libraries stay as they come from npm. */
module.exports = {
  ...cli,
  name: 'bench',
  entry: { main: './bench/main.ts', measure: './bench/measure.ts', policy: './bench/policy.ts' },
  externals: [({ request }, done) => (/^[@a-z]/i.test(request) ? done(null, `commonjs ${request}`) : done())],
  output: { ...cli.output, path: path.join(root, 'dist', 'bench') },
  cache: { ...cli.cache, cacheDirectory: path.join(root, '.cache', 'bench') },
};

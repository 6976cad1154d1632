const path = require('node:path');
const [cli] = require('../webpack.config.js');

const root = path.join(__dirname, '..');

/** The accuracy figures, built as the command line is; libraries stay as they come from npm. */
module.exports = {
  ...cli,
  name: 'accuracy',
  entry: { main: './accuracy/main.ts' },
  externals: [({ request }, done) => (/^[@a-z]/i.test(request) ? done(null, `commonjs ${request}`) : done())],
  output: { ...cli.output, path: path.join(root, 'dist', 'accuracy') },
  cache: { ...cli.cache, cacheDirectory: path.join(root, '.cache', 'accuracy') },
};

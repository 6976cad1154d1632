// Prints a document's text, or the code it is refused with. Loads the sources as they are, with native import().
const fs = require('node:fs');
const path = require('node:path');
const swc = require('@swc/core');

const options = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  module: { type: 'commonjs', ignoreDynamic: true },
};

require.extensions['.ts'] = (module, file) => {
  const { code } = swc.transformFileSync(file, options);
  const own = code.replace(/import\('(\.\/[^']+)'\)/g, "Promise.resolve(require('$1'))");
  module._compile(own, file);
};
require.extensions['.txt'] = (module, file) => {
  module.exports = { __esModule: true, default: fs.readFileSync(file, 'utf8') };
};

const { readDocument } = require('../../../src/policy/document.ts');
const file = process.argv[2];

readDocument(new Uint8Array(fs.readFileSync(file)), path.basename(file)).then(
  (text) => console.log(text),
  (error) => console.log(error.code ?? error.stack),
);

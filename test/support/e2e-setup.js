const { ensureWeb } = require('../../scripts/ensure-build');
const { prepareBrowser } = require('./e2e-browser');

/** Before the browser tests: the pages are built, the browser is unpacked. Workers would race for both. */
module.exports = async () => {
  ensureWeb();
  await prepareBrowser();
};

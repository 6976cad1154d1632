const { ensureWeb, ensureWps } = require('../../scripts/ensure-build');
const { prepareBrowser } = require('./e2e-browser');

/** Before the browser tests: the pages and the add-in for WPS are built, the browser is unpacked. Workers would race for both. */
module.exports = async () => {
  ensureWeb();
  ensureWps();
  await prepareBrowser();
};

/** The archive for IT made twice and tried: `npm run test:package`. Takes minutes, so that the usual tests leave it out. */
process.env.SHIQUAN_PACKAGE = '1';
process.argv.push('--selectProjects', 'e2e', '--testPathPatterns', 'e2e/package');
require('./test');

// Builds the program of the accuracy figures and runs it.
require('../scripts/run-built').runBuilt('accuracy', 'main', process.argv.slice(2));

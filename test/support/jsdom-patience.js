const { configure } = require('@testing-library/react');

// One second is what the library waits: on a machine with other work a page may need more.
configure({ asyncUtilTimeout: 20_000 });

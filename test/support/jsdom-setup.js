// Fluent UI's MessageBar and menus observe their size; jsdom has no layout, so nothing ever changes.
global.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// Every browser of our floor has both; jsdom has neither.
const { TextDecoder, TextEncoder } = require('node:util');
globalThis.TextDecoder ??= TextDecoder;
globalThis.TextEncoder ??= TextEncoder;

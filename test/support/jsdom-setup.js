// Fluent UI's MessageBar and menus observe their size; jsdom has no layout, so nothing ever changes.
global.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

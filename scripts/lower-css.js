/**
 * Style for engines from Chromium 69 on: longhands for `inset` and `padding-inline`, margins where a flex box knows no gap,
 * and lists of selectors parted where an unknown one would take the others with it. What newer engines do is unchanged.
 */
const postcss = require('postcss');

const SIDES = ['top', 'right', 'bottom', 'left'];

const lowerInset = (declaration) => {
  const [top, right = top, bottom = top, left = right] = postcss.list.space(declaration.value);
  [top, right, bottom, left].forEach((value, side) =>
    declaration.before(declaration.clone({ prop: SIDES[side], value })),
  );
  declaration.remove();
};

const lowerInline = (declaration) => {
  const [start, end = start] = postcss.list.space(declaration.value);
  const kind = declaration.prop.slice(0, -'-inline'.length);
  declaration.before(declaration.clone({ prop: `${kind}-left`, value: start }));
  declaration.before(declaration.clone({ prop: `${kind}-right`, value: end }));
  declaration.remove();
};

const partSelectors = (rule) => {
  const late = rule.selectors.filter((selector) => selector.includes(':focus-visible'));
  if (late.length === 0 || late.length === rule.selectors.length) return;
  rule.after(rule.clone({ selectors: late }));
  rule.selectors = rule.selectors.filter((selector) => !late.includes(selector));
};

const valueOf = (rule, names) =>
  rule.nodes.filter((node) => node.type === 'decl' && names.includes(node.prop)).pop()?.value;

/** A margin before each child but the first, in place of a gap; `inset` came shortly after the gap of flex boxes. */
const gapAsMargin = (rule) => {
  const display = valueOf(rule, ['display']) ?? '';
  const gap = valueOf(rule, ['gap']);
  if (!display.includes('flex') || !gap) return;
  const [down, across = down] = postcss.list.space(gap);
  const column = (valueOf(rule, ['flex-direction']) ?? '').startsWith('column');
  const margin = column ? { prop: 'margin-top', value: down } : { prop: 'margin-left', value: across };
  const older = postcss.atRule({ name: 'supports', params: 'not (inset: 0)' });
  older.append(
    postcss.rule({ selectors: rule.selectors.map((one) => `${one} > * + *`) }).append(postcss.decl(margin)),
  );
  rule.after(older);
};

const plugin = {
  postcssPlugin: 'lower-css',
  OnceExit(root) {
    root.walkDecls('inset', lowerInset);
    root.walkDecls(/^(padding|margin)-inline$/, lowerInline);
    root.walkRules(partSelectors);
    root.walkRules(gapAsMargin);
  },
};

const lowerCss = (css) => postcss([plugin]).process(css, { from: undefined }).css;

/** As a loader of webpack. */
module.exports = function (css) {
  return lowerCss(css);
};
module.exports.lowerCss = lowerCss;

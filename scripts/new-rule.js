/**
 * A new rule with all that belongs to it: `npm run new:rule -- late-payment 支付滞后 "Late payment"`.
 * It makes a rule that runs and passes its tests (it finds the word 样例 in a name); what it looks for is then yours to write.
 */
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const CODE = /^[a-z]+(-[a-z]+)*$/;

const camel = (code) => code.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

const ruleText = (code) => `import type { RowRule } from '../types';
import { matterBasis, nameCell, rowFinding, textOf } from '../shared/finding';

// TODO: what the rule looks for, in place of this word.
const WORD = '样例';

/** TODO: one sentence that says when. */
export const ${camel(code)}: RowRule = {
  code: '${code}',
  scope: 'row',
  check(row) {
    if (row.result.state === 'out-of-scope' || !textOf(row, 'name').includes(WORD)) return [];
    return [
      rowFinding(row, {
        code: '${code}',
        severity: 'warning',
        cells: nameCell(row),
        basis: matterBasis(row),
      }),
    ];
  },
};
`;

const pageText = (code, title) => `# ${title}（${code}）

**程度**：待核。标在项目名称。

## 什么
待写：什么情况下提出。

## 为什么
待写：为什么这是一个问题。

## 怎么办
待写：请填报单位做什么。

## 依据条款
待写：依据哪一条；纯算术的写“无”。

## 例
\`\`\`例
应:自治区 名称:样例 → 待核：${title}
应:自治区 → 无
应:领域外 名称:样例 → 无
\`\`\`
`;

const casesText = (title) => `import type { RuleCases } from '../shared/case';

export const cases: RuleCases = {
  accept: ['应:自治区', '应:领域外 名称:样例'],
  reject: [{ rows: '应:自治区 名称:样例', severity: '待核', message: '${title}', cells: 'B3' }],
};
`;

const sentencesText = (code, title, todo) =>
  `  'rules.${code}.title': '${title}',\n  'rules.${code}': '${title}',\n  'rules.${code}.todo': '${todo}',\n`;

const TO_DO = { zh: '待写：请填报单位做什么。', en: 'To be written: what to do.' };

/** Puts `text` before the first match of `pattern`; throws where a file has changed its form. */
const before = (source, pattern, text, name) => {
  const at = source.search(pattern);
  if (at < 0) throw new Error(`${name}: the place for the new rule was not found`);
  return source.slice(0, at) + text + source.slice(at);
};

const after = (source, pattern, text, name) => {
  const found = pattern.exec(source);
  if (!found) throw new Error(`${name}: the place for the new rule was not found`);
  const at = found.index + found[0].length;
  return source.slice(0, at) + text + source.slice(at);
};

const inTypes = (source, code) => {
  const union = /export type RuleCode =[^;]*/.exec(source);
  if (union?.[0].includes(`'${code}'`)) throw new Error(`${code}: there is a rule of this code`);
  const typed = after(source, /export type RuleCode =[^;]*/, `\n  | '${code}'`, 'types.ts');
  return after(typed, /RULE_CODES: readonly RuleCode\[\] = \[[^\]]*/, `  '${code}',\n`, 'types.ts');
};

const inIndex = (source, code) => {
  const imported = before(
    source,
    /import type /,
    `import { ${camel(code)} } from './${code}/rule';\n`,
    'index.ts',
  );
  return after(imported, /RULES: readonly Rule\[\] = \[[^\]]*/, `  ${camel(code)},\n`, 'index.ts');
};

/** The help page shows a rule's page. */
const inHelp = (source, code) => {
  const name = 'rule-texts.ts';
  const line = `import ${camel(code)} from '../../rules/${code}/README.md';\n`;
  const imported = before(source, /import type /, line, name);
  return after(imported, /RULE_TEXTS[^{]*\{[^}]*/, `  '${code}': ${camel(code)},\n`, name);
};

const inSentences = (source, text, name) => after(source, /const sentences[^{]*\{\n/, text, name);

/** What the report advises where the rule found something. */
const inReport = (source, code, todo, name) =>
  after(source, /'doc\.advice\.none': '[^']*',\n/, `  'doc.advice.${code}': '${todo}',\n`, name);

/** Every file to be written, by its path under the repository: `read(path)` gives what stands there now. */
const newRule = (code, zh, en, read) => {
  if (!CODE.test(code ?? '')) throw new Error('code: lower-case words joined by -, as late-payment');
  if (!zh || !en) throw new Error('a title in Chinese and one in English');
  const types = 'src/rules/types.ts';
  const index = 'src/rules/index.ts';
  const help = 'src/taskpane/help/rule-texts.ts';
  const zhTable = 'src/messages/rules.zh.ts';
  const enTable = 'src/messages/rules.en.ts';
  const zhReport = 'src/messages/document.zh.ts';
  const enReport = 'src/messages/document.en.ts';
  return {
    [types]: inTypes(read(types), code),
    [index]: inIndex(read(index), code),
    [help]: inHelp(read(help), code),
    [zhTable]: inSentences(read(zhTable), sentencesText(code, zh, TO_DO.zh), zhTable),
    [enTable]: inSentences(read(enTable), sentencesText(code, en, TO_DO.en), enTable),
    [zhReport]: inReport(read(zhReport), code, TO_DO.zh, zhReport),
    [enReport]: inReport(read(enReport), code, TO_DO.en, enReport),
    [`src/rules/${code}/rule.ts`]: ruleText(code),
    [`src/rules/${code}/README.md`]: pageText(code, zh),
    [`src/rules/${code}/cases.ts`]: casesText(zh),
  };
};

const main = () => {
  const root = join(__dirname, '..');
  const [code, zh, en] = process.argv.slice(2);
  const files = newRule(code, zh, en, (path) => readFileSync(join(root, path), 'utf8'));
  for (const [path, text] of Object.entries(files)) {
    const target = join(root, path);
    if (!existsSync(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    process.stdout.write(`${path}\n`);
  }
  process.stdout.write(
    'Next: write the rule, its page and its cases; npx jest --selectProjects unit --testPathPatterns test/rules\n',
  );
};

if (require.main === module) {
  try {
    main();
  } catch (error) {
    process.stderr.write(`${error.message}\nnpm run new:rule -- CODE 标题 "Title"\n`);
    process.exit(2);
  }
}

module.exports = { newRule };

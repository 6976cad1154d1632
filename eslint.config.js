const js = require('@eslint/js');
const tseslint = require('typescript-eslint');
const reactHooks = require('eslint-plugin-react-hooks');
const officeAddins = require('eslint-plugin-office-addins');

/** Which rooms of src/ a room may import. What is not listed here is a wall. */
const ROOMS = {
  messages: [],
  policy: ['messages'],
  workbook: ['policy', 'messages'],
  classify: ['policy', 'workbook', 'messages'],
  rules: ['policy', 'workbook', 'classify', 'messages'],
  audit: ['policy', 'workbook', 'classify', 'rules', 'messages'],
  rounds: ['policy', 'workbook', 'classify', 'rules', 'audit', 'messages'],
  decisions: ['policy', 'workbook', 'classify', 'rules', 'audit', 'messages'],
  marks: ['policy', 'workbook', 'classify', 'rules', 'audit', 'messages'],
  report: ['policy', 'workbook', 'classify', 'rules', 'audit', 'rounds', 'decisions', 'messages'],
  hosts: ['workbook'],
  taskpane: [
    'policy',
    'workbook',
    'classify',
    'rules',
    'audit',
    'rounds',
    'decisions',
    'marks',
    'report',
    'messages',
  ],
  workbench: [
    'policy',
    'workbook',
    'classify',
    'rules',
    'audit',
    'rounds',
    'decisions',
    'marks',
    'report',
    'messages',
    'taskpane',
    'hosts',
  ],
  cli: [
    'policy',
    'workbook',
    'classify',
    'rules',
    'audit',
    'rounds',
    'decisions',
    'marks',
    'report',
    'messages',
    'hosts',
  ],
};

const walls = Object.entries(ROOMS).map(([room, allowed]) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  ignores: ['src/taskpane/entry/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: Object.keys(ROOMS)
          .filter((other) => other !== room && !allowed.includes(other))
          .map((other) => ({
            regex: `^(\\.\\./)+${other}(/|$)`,
            message: `${room} may not import ${other} (see docs/architecture.md).`,
          })),
      },
    ],
  },
}));

/** The core has no DOM, no Office, no file system and no clock. */
const pureCore = {
  files: ['src/{policy,workbook,classify,rules,audit,rounds,marks,messages,decisions}/**/*.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      'window',
      'document',
      'Office',
      'Excel',
      'process',
      'require',
      'fetch',
      'localStorage',
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: 'The core has no clock: pass the time in.' },
    ],
    'no-restricted-syntax': [
      'error',
      { selector: 'ExportDefaultDeclaration', message: 'No default exports.' },
      {
        selector: "NewExpression[callee.name='Date'][arguments.length=0]",
        message: 'The core has no clock: pass the time in.',
      },
      {
        selector: 'ImportDeclaration[source.value=/^(node:|fs$|path$|os$)/]',
        message: 'The core reads no files.',
      },
    ],
  },
};

module.exports = tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', 'release/**', '.cache/**', '.tmp/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', prefer: 'type-imports', disallowTypeAnnotations: false },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'No default exports.' },
      ],
      eqeqeq: 'error',
    },
  },
  { files: ['src/assets.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
        __filename: 'readonly',
        Buffer: 'readonly',
        global: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        URL: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['src/**/*.tsx', 'src/taskpane/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src/hosts/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/load-object-before-read': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'off',
    },
  },
  pureCore,
  ...walls,
);

/**
 * Do tests notice when the code changes? `npm run mutation -- rules`, `-- classify`, or one file or pattern below src/: Stryker changes the code piece
 * by piece and runs the room's own tests each time. Below 80 % it fails. Hours for classify; --concurrency as Stryker takes it.
 */
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

const root = join(__dirname, '..');

const EVERYTHING = ['rules', 'classify'];
const NOT = ['!src/rules/*/cases.ts', '!src/**/types.ts', '!src/**/*.d.ts'];

/** `rules` → the room; `src/rules/unlisted/rule.ts` → the file, judged by its room's tests. */
const planOf = (what) => {
  const room = EVERYTHING.find((one) => what === one || what.startsWith(`src/${one}/`));
  if (!room) throw new Error(`${what}: rules, classify, or a path below src/rules/ or src/classify/`);
  return { room, mutate: what === room ? `src/${room}/**/*.ts` : what };
};

const run = ({ room, mutate }, options) => {
  const args = ['stryker', 'run', '--mutate', [mutate, ...NOT].join(','), ...options];
  const env = { ...process.env, MUTATION_TESTS: room };
  return spawnSync('npx', args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
};

const main = () => {
  const given = process.argv.slice(2);
  const at = given.findIndex((one) => one.startsWith('-'));
  const options = at < 0 ? [] : given.slice(at);
  const named = at < 0 ? given : given.slice(0, at);
  const plans = (named.length > 0 ? named : EVERYTHING).map(planOf);
  process.exit(Math.max(...plans.map((plan) => run(plan, options))));
};

try {
  main();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}

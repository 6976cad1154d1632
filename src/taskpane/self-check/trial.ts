/** Tries the host's promises in a blank workbook, and leaves it blank. */
import type { Host } from '../../workbook/host';
import { good, missing, told, type Check } from './check';
import { isBlank, PROMISES, type Promised, type Trial } from './promises';

const triedOne = async ({ id, kept }: Promised, trial: Trial): Promise<Check> => {
  const found = await kept(trial).catch(() => false);
  return found ? good(`check.promise.${id}`) : missing(`check.promise.${id}`);
};

/** Nothing is done unless every sheet is empty and none is ours: marks and records of an audit would be lost with the trial's. */
export const runTrial = async (host: Host): Promise<readonly Check[]> => {
  const [first] = await host.sheets();
  if (!first || !(await isBlank(host))) return [told('check.trial.not-empty')];
  const trial = { host, sheetId: first.id };
  const checks: Check[] = [];
  try {
    for (const one of PROMISES) checks.push(await triedOne(one, trial));
  } finally {
    // Whatever broke on the way, nothing of the trial stays.
    await host.clear('everything').catch(() => undefined);
  }
  const failed = checks.filter(({ state }) => state === 'missing').length;
  const count = PROMISES.length;
  const sum =
    failed === 0 ? good('check.trial.passed', { count }) : missing('check.trial.failed', { failed, count });
  return [sum, ...checks];
};

/** Tries the host's promises in a blank workbook, and leaves it blank. */
import { HostError, type Host } from '../../workbook/host';
import { good, missing, told, type Check } from './check';
import { PROMISES, type Promised } from './promises';
import { isBlank, type Trial } from './scratch';

/** Codes only: a message may quote the workbook. */
const codeOf = (error: unknown): string => (error instanceof HostError ? error.code : 'unexpected');

const triedOne = async ({ id, needs, kept }: Promised, trial: Trial): Promise<Check> => {
  if (needs && !needs(trial.host.can)) return told(`check.promise.${id}.none`);
  try {
    return (await kept(trial)) ? good(`check.promise.${id}`) : missing(`check.promise.${id}`);
  } catch (error) {
    return { ...missing(`check.promise.${id}`), code: codeOf(error) };
  }
};

const sumOf = (checks: readonly Check[]): Check => {
  const count = checks.filter(({ state }) => state !== 'told').length;
  const failed = checks.filter(({ state }) => state === 'missing').length;
  return failed === 0
    ? good('check.trial.passed', { count })
    : missing('check.trial.failed', { failed, count });
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
  return [sumOf(checks), ...checks];
};

/** Takes away our marks and sheets, found by their tags. Done again after a failure, it goes on where it stopped. */
import { HostError } from '../../workbook/host';
import { inspectMarks } from './inspect';
import { Queue } from './queue';
import { remove, type Kept } from './remove';
import type { Runner } from './runner';

/** HostError `protected` with the sheet, once all else is gone, where marks stand on a protected sheet. */
export const clearOurs = async (runner: Runner, scope: 'marks' | 'everything'): Promise<void> => {
  const kept = await runner.repeatable(async (context) => {
    const view = await inspectMarks(context);
    return remove(new Queue(context), view, {
      rule: () => true,
      annotation: () => true,
      sheet: (sheet) =>
        sheet.leftover || (sheet.ours !== null && (scope === 'everything' || sheet.ours !== 'store')),
    });
  });
  complain(kept);
};

const complain = ({ protectedSheets, structure }: Kept): void => {
  const [sheet] = protectedSheets;
  if (sheet !== undefined) throw new HostError('protected', { sheet }, 'marks stay on a protected sheet');
  if (structure) throw new HostError('protected', {}, 'the structure of the workbook is protected');
};

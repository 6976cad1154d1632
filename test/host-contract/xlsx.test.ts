/** Workbook files: a fixture written as a real file, marked by patching, looked at by another reader. */
import { openXlsx } from '../../src/hosts/xlsx';
import { makeXlsx } from '../support/make-xlsx';
import { seeXlsx } from '../support/see-xlsx';
import { describeHost } from './describe-host';

describeHost('A workbook file', async (fixture) => {
  const host = openXlsx(makeXlsx(fixture), '预算.xlsx');
  return { host, see: async () => seeXlsx(await host.save()) };
});

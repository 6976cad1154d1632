import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../../src/hosts/xlsx';

const root = join(__dirname, '..', '..', '..');
const open = (path: string) => openXlsx(readFileSync(join(root, path)), path.replace(/^.*\//, ''));

describe('reading the sample workbooks', () => {
  it('lists sheets with visibility and protection', async () => {
    const sheets = await open('samples/budget-messy.xlsx').sheets();
    expect(
      sheets.map(({ name, visibility, protected: locked, ours }) => ({ name, visibility, locked, ours })),
    ).toEqual([
      { name: '项目支出(报送稿)', visibility: 'visible', locked: false, ours: null },
      { name: '2023年执行(锁定)', visibility: 'visible', locked: true, ours: null },
      { name: '_字典', visibility: 'veryHidden', locked: false, ours: null },
    ]);
  });

  it('reads values, formula results and formula errors', async () => {
    const host = open('samples/budget-messy.xlsx');
    const [first, second] = await host.sheets();
    const data = await host.read(second!.id);
    expect(data).toMatchObject({ top: 0, left: 0, merges: [{ top: 0, left: 0, bottom: 0, right: 7 }] });
    expect(data.values[9]!.slice(5)).toEqual([381, 333, 38]);
    const messy = await host.read(first!.id);
    expect(messy.values[46]!.slice(2, 4)).toEqual([{ error: '#N/A' }, { error: '#N/A' }]);
    expect(messy.values.every((row) => row.length === messy.values[0]!.length)).toBe(true);
  });

  it('notes hidden columns', async () => {
    const host = open('samples/budget-bureau.xlsx');
    const [, second] = await host.sheets();
    expect((await host.read(second!.id)).hiddenColumns).toEqual([1]);
  });
});

import { pictureOf } from '../../support/excel-emulation/model/picture';
import { EmulatedExcel } from '../../support/excel-emulation/emulated-excel';
import { loadOffice, type LoadedOffice } from '../../support/excel-emulation/load-office';

const office: LoadedOffice = loadOffice();
const { Excel } = office;

const fresh = (): EmulatedExcel => {
  const excel = new EmulatedExcel();
  excel.workbook.addSheet('表1');
  excel.install(office.OfficeExtension);
  return excel;
};

const codeOf = async (
  act: (context: Excel.RequestContext) => Promise<unknown> | unknown,
): Promise<string> => {
  try {
    await Excel.run(async (context) => {
      await act(context);
      await context.sync();
    });
    return 'ok';
  } catch (error) {
    return String((error as { code?: string }).code);
  }
};

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem('表1');

describe('the emulated workbook behind the real library', () => {
  it('reads back what was written, as Excel takes it', async () => {
    fresh();
    const values = await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('B2:C4');
      range.values = [
        ['文字', 12.5],
        ["'=1+1", '2024-01-02'],
        ['#N/A', true],
      ];
      range.load('values,valueTypes,address,rowIndex');
      await context.sync();
      return [range.values, range.valueTypes, range.address, range.rowIndex];
    });
    expect(values).toEqual([
      [
        ['文字', 12.5],
        ['=1+1', 45293],
        ['#N/A', true],
      ],
      [
        ['String', 'Double'],
        ['String', 'Integer'],
        ['Error', 'Boolean'],
      ],
      '表1!B2:C4',
      1,
    ]);
  });

  it('writes more cells than the library sends at once', async () => {
    const excel = fresh();
    const rows = Array.from({ length: 900 }, (_, row) => [row, `名称${row}`, null]);
    expect(
      await codeOf((context) => {
        sheetOf(context).getRangeByIndexes(0, 0, 900, 3).values = rows;
      }),
    ).toBe('ok');
    expect(excel.workbook.sheets[0]?.cell(899, 1).value).toBe('名称899');
  });

  it('answers null objects for what is missing and refuses what must exist', async () => {
    fresh();
    const found = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('无');
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowCount');
      await context.sync();
      return [sheet.isNullObject, used.isNullObject];
    });
    expect(found).toEqual([true, true]);
    expect(await codeOf((context) => context.workbook.worksheets.getItem('无').load('name'))).toBe(
      'ItemNotFound',
    );
  });

  it.each<[string, string, (context: Excel.RequestContext) => unknown]>([
    [
      'a long address',
      'InvalidArgument',
      (c) =>
        sheetOf(c)
          .getRanges('A1,'.repeat(3000) + 'B1')
          .load('address'),
    ],
    ['a wrong array size', 'InvalidArgument', (c) => void (sheetOf(c).getRange('A1:B1').values = [[1]])],
    ['a duplicate name', 'ItemAlreadyExists', (c) => c.workbook.worksheets.add('表1')],
    ['a bad name', 'InvalidArgument', (c) => c.workbook.worksheets.add('a/b')],
    ['the last visible sheet', 'InvalidOperation', (c) => sheetOf(c).delete()],
    [
      'a text too long',
      'InvalidArgument',
      (c) => void (sheetOf(c).getRange('A1').values = [['x'.repeat(40000)]]),
    ],
    [
      'a literal too long',
      'InvalidArgument',
      (c) => {
        const rule = sheetOf(c).getRange('A1').conditionalFormats.add(Excel.ConditionalFormatType.custom);
        rule.custom.rule.formula = `=A1="${'x'.repeat(256)}"`;
      },
    ],
  ])('refuses %s', async (_, code, act) => {
    fresh();
    expect(await codeOf(act)).toBe(code);
  });

  it('refuses writes to a protected sheet, everything while editing, and too big a payload', async () => {
    const excel = fresh();
    const write = (context: Excel.RequestContext): void =>
      void (sheetOf(context).getRange('A1').values = [['x'.repeat(3000)]]);
    excel.workbook.sheets[0]!.protection.on = true;
    expect(await codeOf(write)).toBe('AccessDenied');
    excel.executor.editing = true;
    expect(await codeOf((context) => sheetOf(context).load('name'))).toBe('InvalidOperationInCellEditMode');
    excel.executor.editing = false;
    excel.executor.payloadLimit = 2_000;
    expect(await codeOf(write)).toBe('RequestPayloadSizeLimitExceeded');
  });

  it('puts new conditional formats first and finds custom formulas among other rules', async () => {
    const excel = fresh();
    const sheet = excel.workbook.sheets[0]!;
    const area = { top: 0, left: 0, bottom: 9, right: 0 };
    sheet.rules = [
      { id: 'user', type: 'DataBar', areas: [area], formula: null, looks: {}, stopIfTrue: false },
    ];
    const seen = await Excel.run(async (context) => {
      const rule = sheetOf(context)
        .getRanges('A2,A4:B5')
        .conditionalFormats.add(Excel.ConditionalFormatType.custom);
      rule.custom.rule.formula = '=TRUE';
      rule.custom.format.fill.color = '#ff0000';
      const all = sheetOf(context).getRange().conditionalFormats;
      all.load('items/id,items/type,items/priority,items/customOrNullObject/rule/formula');
      await context.sync();
      return all.items.map((item) => [
        item.type,
        item.priority,
        item.customOrNullObject.isNullObject ? null : item.customOrNullObject.rule.formula,
      ]);
    });
    expect(seen).toEqual([
      ['Custom', 0, '=TRUE'],
      ['DataBar', 1, null],
    ]);
  });

  it('fails at the action it is told to, and keeps what came before', async () => {
    const excel = fresh();
    const before = pictureOf(excel.workbook);
    excel.executor.failAt({ at: 1, code: 'GeneralException' });
    const write = (context: Excel.RequestContext): void => {
      sheetOf(context).getRange('A1').values = [[1]];
      sheetOf(context).getRange('A2').values = [[2]];
    };
    expect(await codeOf(write)).toBe('GeneralException');
    expect(pictureOf(excel.workbook)).toEqual(before);
    expect(await codeOf(write)).toBe('ok');
  });

  it('tells handlers of edits and selections until they are removed', async () => {
    const excel = fresh();
    const heard: string[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async (event) => {
        heard.push(`${event.address} ${String(event.triggerSource)}`);
      });
      await context.sync();
      return added;
    });
    excel.userEdits(excel.workbook.activeSheetId, { top: 1, left: 1, bottom: 1, right: 1 });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard).toEqual(['B2 Unknown']);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    expect(excel.handlers).toBe(0);
  });
});

/** Stages are linear where calls can be counted: a part is unpacked once, a text is judged once. */
import { auditSteps } from '../../src/audit/pipeline';
import { TOOLS } from '../../src/audit/tools';
import { optionsOf } from '../../src/cli/audit-file';
import { nodeCodec } from '../../src/cli/codec';
import { EMPTY_STORE } from '../../src/decisions/store';
import { openXlsx, type ZipCodec } from '../../src/hosts/xlsx';
import { marksOf } from '../../src/marks/marks';
import { outputSheets } from '../../src/report/sheets';
import { readSheets } from '../../src/workbook/read-sheets';
import { bookOf, POLICIES, type Line } from './books';

const counting = () => {
  const counts = { unpacked: 0, unpackedBytes: 0, packed: 0 };
  const codec: Partial<ZipCodec> = {
    ...nodeCodec,
    inflate: (data, size) => {
      counts.unpacked += 1;
      counts.unpackedBytes += size;
      return (nodeCodec.inflate as ZipCodec['inflate'])(data, size);
    },
    deflate: (data) => {
      counts.packed += 1;
      return (nodeCodec.deflate as ZipCodec['deflate'])(data);
    },
  };
  return { counts, codec };
};

const lines = (count: number, distinct: number): readonly Line[] =>
  Array.from({ length: count }, (_, at) => ({
    name: `第${at % distinct}批专利导航（${at % distinct}号）`,
    level: '盟市级',
  }));

const auditCounted = async (book: Uint8Array) => {
  const { counts, codec } = counting();
  const calls = { classify: 0, rowText: 0 };
  const host = openXlsx(book, '甲.xlsx', codec);
  const sheets = await readSheets(host);
  const tools: typeof TOOLS = {
    ...TOOLS,
    rowText: (row) => {
      calls.rowText += 1;
      return TOOLS.rowText(row);
    },
    classifier: (policies) => {
      const classifier = TOOLS.classifier(policies);
      return {
        policies,
        classify: (row, context) => {
          calls.classify += 1;
          return classifier.classify(row, context);
        },
      };
    },
  };
  const steps = auditSteps({ file: '甲.xlsx', sheets }, optionsOf(EMPTY_STORE, POLICIES), tools);
  let step = steps.next();
  while (!step.done) step = steps.next();
  await host.apply([
    ...marksOf(step.value).changes,
    ...outputSheets(step.value).map((sheet) => ({ kind: 'sheet' as const, sheet })),
  ]);
  await host.save();
  return { ...counts, ...calls };
};

describe('work in proportion to what is there', () => {
  it('unpacks each part at most once, to read, to mark and to write', async () => {
    const book = bookOf(lines(300, 300));
    const parts = 12;
    const counts = await auditCounted(book);
    expect(counts.unpacked).toBeLessThanOrEqual(parts);
  });

  it('unpacks and packs as many parts for many rows as for few', async () => {
    const [few, many] = [
      await auditCounted(bookOf(lines(30, 30))),
      await auditCounted(bookOf(lines(600, 600))),
    ];
    expect([many.unpacked, many.packed]).toEqual([few.unpacked, few.packed]);
  });

  it('looks at each row’s words once, and judges each text once', async () => {
    const counts = await auditCounted(bookOf(lines(400, 100)));
    expect([counts.rowText, counts.classify]).toEqual([400, 100]);
    const twice = await auditCounted(bookOf(lines(800, 200)));
    expect([twice.rowText, twice.classify]).toEqual([800, 200]);
  });
});

/** A changed sheet through the engines: the same result as an audit from the beginning, in a worker and in slices. */
import { auditWorkbook } from '../../src/audit/pipeline';
import type { AuditInput, FileAudit } from '../../src/audit/types';
import { builtinPolicies } from '../../src/policy/builtin';
import { bestEngine } from '../../src/taskpane/engine/best-engine';
import type { AuditEngine, RunOptions } from '../../src/taskpane/engine/engine';
import type { FromWorker, ToWorker } from '../../src/taskpane/engine/protocol';
import { serveAudits, type WorkerScope } from '../../src/taskpane/engine/serve-audits';
import { createSliceEngine } from '../../src/taskpane/engine/slice-engine';
import type { CellValue, SheetData } from '../../src/workbook/types';
import { aSheet } from '../support/builders';

const OPTIONS: RunOptions = {
  settings: { off: [], severities: {}, amountsBySpending: [], year: null },
  table: {},
  accepted: [],
  precedents: [],
};

const WORK = ['结合自治区产业发展开展专利导航', '盟市知识产权执法', '专利开放许可推广'];

const sheetOf = (rows: readonly (readonly [string, number])[], id = 's1'): SheetData =>
  aSheet({
    id,
    name: `项目支出表${id}`,
    values: [
      ['2025年项目支出预算表', null, null, null],
      ['单位：万元', null, null, null],
      ['预算单位', '项目名称', '财政事权级次', '预算数'],
      ...rows.map(([name, amount]): CellValue[] => ['内蒙古自治区知识产权局', name, '自治区级', amount]),
      ['合计', null, null, rows.reduce((sum, [, amount]) => sum + amount, 0)],
    ],
  });

const ROWS = Array.from({ length: 120 }, (_, i): [string, number] => [
  `${WORK[i % WORK.length] ?? ''}${i}`,
  i + 1,
]);

/** Messages are copied as between threads; counts what came back. */
class NearWorker {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly heard: FromWorker[] = [];
  beforeDone: (() => void) | null = null;
  private readonly scope: WorkerScope = {
    onmessage: null,
    postMessage: (message) => {
      const copy = structuredClone(message);
      if (copy.kind === 'done') {
        const { beforeDone } = this;
        this.beforeDone = null;
        beforeDone?.();
      }
      setTimeout(() => {
        this.heard.push(copy);
        this.onmessage?.({ data: copy } as unknown as MessageEvent);
      }, 0);
    },
  };

  constructor() {
    serveAudits(this.scope);
  }

  postMessage(message: ToWorker): void {
    const copy = structuredClone(message);
    setTimeout(() => this.scope.onmessage?.({ data: copy } as unknown as MessageEvent<ToWorker>), 0);
  }

  terminate(): void {
    this.scope.onmessage = null;
  }
}

const control = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

const fresh = (input: AuditInput): FileAudit =>
  auditWorkbook(input, { ...OPTIONS, policies: builtinPolicies() });

/** What an audit says, without the tables and policies that every row leads to. */
const said = (audit: FileAudit) => ({
  rows: audit.rows.map(({ row, table, result, findings }) => [
    row,
    table.key,
    result.level,
    result.ref?.matter.id,
    findings,
  ]),
  tables: audit.tables.map((table) => [table.key, table.firstRow, table.lastRow, table.rows.length]),
  same: audit.rows.every(({ table }) => audit.tables.includes(table)),
  findings: audit.findings,
  summary: audit.summary,
  notes: audit.notes,
});

const edited = ROWS.map(([name, amount], index): [string, number] =>
  index === 3 ? ['作品登记', 7] : [name, amount],
);

const engines: readonly (readonly [string, () => { engine: AuditEngine; worker: NearWorker | null }])[] = [
  [
    'worker',
    () => {
      const worker = new NearWorker();
      return { engine: bestEngine(() => worker as unknown as Worker), worker };
    },
  ],
  ['slices', () => ({ engine: createSliceEngine(), worker: null })],
];

describe.each(engines)('%s', (_, make) => {
  test('an edited row: the result is that of a whole audit', async () => {
    const { engine, worker } = make();
    const first = [sheetOf(ROWS), sheetOf(ROWS.slice(0, 5), 's2')];
    await engine.audit({ file: 'f.xlsx', sheets: first }, OPTIONS, control());
    if (worker) worker.heard.length = 0;
    const changed = sheetOf(edited);
    const order = ['s1', 's2'];
    const after = await engine.update!({ sheets: [changed], order }, OPTIONS, control());
    expect(said(after)).toEqual(said(fresh({ file: 'f.xlsx', sheets: [changed, first[1]!] })));
    const sent = worker?.heard.flatMap((message) => (message.kind === 'rows' ? message.rows : []));
    // The edited row and those it was a duplicate of before, not the whole table again.
    expect(sent?.length ?? 0).toBeLessThan(10);
    engine.dispose();
  });

  test('rows inserted and removed, a sheet gone', async () => {
    const { engine } = make();
    await engine.audit(
      { file: 'f.xlsx', sheets: [sheetOf(ROWS), sheetOf(ROWS.slice(0, 5), 's2')] },
      OPTIONS,
      control(),
    );
    const longer = sheetOf([['知识产权宣传周', 1], ...ROWS.slice(0, 60), ...ROWS.slice(70)]);
    const after = await engine.update!({ sheets: [longer], order: ['s1'] }, OPTIONS, control());
    expect(said(after)).toEqual(said(fresh({ file: 'f.xlsx', sheets: [longer] })));
    engine.dispose();
  });

  test('a look for tables judges nothing and does not disturb the audit', async () => {
    const { engine } = make();
    const sheets = [sheetOf(ROWS)];
    await engine.audit({ file: 'f.xlsx', sheets }, OPTIONS, control());
    const look = await engine.audit({ file: 'f.xlsx', sheets, tablesOnly: true }, OPTIONS, control());
    expect([look.tables.length, look.rows.length]).toEqual([1, 0]);
    const changed = sheetOf(edited);
    const after = await engine.update!({ sheets: [changed], order: ['s1'] }, OPTIONS, control());
    expect(said(after)).toEqual(said(fresh({ file: 'f.xlsx', sheets: [changed] })));
    engine.dispose();
  });

  test('a change in what is kept alone: no sheet is sent, the findings follow', async () => {
    const { engine } = make();
    const before = await engine.audit({ file: 'f.xlsx', sheets: [sheetOf(ROWS)] }, OPTIONS, control());
    const code = before.rows.flatMap(({ findings }) => findings)[0]!.code;
    const off = { ...OPTIONS, settings: { ...OPTIONS.settings, off: [code] } };
    const after = await engine.update!({ sheets: [], order: ['s1'] }, off, control());
    expect(after.rows.flatMap(({ findings }) => findings).some((one) => one.code === code)).toBe(false);
    expect(after.rows).toHaveLength(before.rows.length);
    engine.dispose();
  });
});

test('an audit the page stopped listening to is no ground for telling the next one', async () => {
  const worker = new NearWorker();
  const engine = bestEngine(() => worker as unknown as Worker);
  await engine.audit({ file: 'f.xlsx', sheets: [sheetOf(ROWS)] }, OPTIONS, control());
  const first = sheetOf(edited);
  let look: Promise<FileAudit> | null = null;
  // The worker is done with the first edit at the moment the page asks for something else.
  worker.beforeDone = () => {
    look = engine.audit({ file: 'f.xlsx', sheets: [first], tablesOnly: true }, OPTIONS, control());
  };
  await expect(engine.update!({ sheets: [first], order: ['s1'] }, OPTIONS, control())).rejects.toMatchObject({
    code: 'cancelled',
  });
  await look;
  const second = sheetOf(
    edited.map(([name, amount], i) => (i === 50 ? ['知识产权宣传周', amount] : [name, amount])),
  );
  const after = await engine.update!({ sheets: [second], order: ['s1'] }, OPTIONS, control());
  expect(said(after)).toEqual(said(fresh({ file: 'f.xlsx', sheets: [second] })));
  engine.dispose();
});

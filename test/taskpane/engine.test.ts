/** The audit as the page runs it: in a worker, in slices, cancelled, failing; always the same result. */
import { auditWorkbook } from '../../src/audit/pipeline';
import type { AuditInput, AuditProgress, FileAudit } from '../../src/audit/types';
import { createClassifier } from '../../src/classify/classifier';
import { rowText } from '../../src/classify/row-text';
import { builtinPolicies } from '../../src/policy/builtin';
import { findTables } from '../../src/workbook/tables';
import { createEngine } from '../../src/taskpane/engine/create-engine';
import { drive } from '../../src/taskpane/engine/drive';
import type { AuditEngine, RunOptions } from '../../src/taskpane/engine/engine';
import { serveAudits, type WorkerScope } from '../../src/taskpane/engine/serve-audits';
import { createSliceEngine } from '../../src/taskpane/engine/slice-engine';
import type { CellValue } from '../../src/workbook/types';
import { aSheet } from '../support/builders';

const OPTIONS: RunOptions = {
  settings: { off: [], severities: {}, amountsBySpending: [], year: null },
  table: {},
  accepted: [],
  precedents: [],
};

const HEAD: CellValue[][] = [
  ['2025年项目支出预算表', null, null, null],
  ['单位：万元', null, null, null],
  ['预算单位', '项目名称', '财政事权级次', '预算数'],
];
const WORK = ['结合自治区产业发展开展专利导航', '盟市知识产权执法', '专利开放许可推广', '办公楼维修'];

const workbook = (rows: number): AuditInput => ({
  file: '预算.xlsx',
  sheets: [
    aSheet({
      name: '项目支出表',
      values: [
        ...HEAD,
        ...Array.from({ length: rows }, (_, i): CellValue[] => [
          '内蒙古自治区知识产权局',
          `${WORK[i % WORK.length]}${i}`,
          i % 2 === 0 ? '自治区级' : '盟市级',
          i + 1,
        ]),
      ],
    }),
  ],
});

/** A worker without a thread: both ends in this process, messages copied as between threads. */
class NearWorker {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  private readonly scope: WorkerScope;

  constructor() {
    this.scope = {
      onmessage: null,
      postMessage: (message) =>
        this.later(() => this.onmessage?.({ data: message } as unknown as MessageEvent)),
    };
    serveAudits(this.scope);
  }

  postMessage(message: unknown): void {
    const copy = structuredClone(message) as never;
    this.later(() => this.scope.onmessage?.({ data: copy } as unknown as MessageEvent));
  }

  terminate(): void {
    this.onmessage = null;
  }

  private later(action: () => void): void {
    setImmediate(action);
  }
}

const near = (): AuditEngine => createEngine(() => new NearWorker() as unknown as Worker);

const quiet = (): { signal: AbortSignal; onProgress: (progress: AuditProgress) => void } => ({
  signal: new AbortController().signal,
  onProgress: () => undefined,
});

const direct = (input: AuditInput): FileAudit =>
  auditWorkbook(
    input,
    { ...OPTIONS, policies: builtinPolicies() },
    { findTables, rowText, classifier: createClassifier },
  );

/** What an audit says, without the graph of tables and rows that point to one another. */
const outline = (audit: FileAudit) => ({
  tables: audit.tables.map(({ rows, ...table }) => ({ ...table, rows: rows.length })),
  rows: audit.rows.map(({ row, result, findings }) => ({
    row,
    findings,
    ...result,
    ref: result.ref?.matter.id,
    refs: result.refs?.map((ref) => ref.matter.id),
    candidates: result.candidates.map(({ ref, ...each }) => ({ ...each, ref: ref.matter.id })),
  })),
  findings: audit.findings,
  summary: audit.summary,
  notes: audit.notes,
});

describe.each([
  ['in a worker', near],
  ['in slices', createSliceEngine],
])('an audit %s', (_name, make) => {
  test('gives what the audit itself gives', async () => {
    const input = workbook(250);
    const result = await make().audit(input, OPTIONS, quiet());
    expect(outline(result)).toEqual(outline(direct(input)));
    const [first] = result.rows;
    expect(first?.table).toBe(result.tables[0]);
    expect(first?.row).toBe(result.tables[0]?.rows[0]);
    expect(result.policies[0]?.policy.matters).toContain(first?.result.ref?.matter);
  });

  test('reports its stages in order', async () => {
    const stages: string[] = [];
    await make().audit(workbook(800), OPTIONS, {
      ...quiet(),
      onProgress: ({ stage }) => stages[stages.length - 1] === stage || stages.push(stage),
    });
    const order = ['tables', 'classify', 'judge'];
    expect(stages).toEqual(order.filter((stage) => stages.includes(stage)));
    expect(stages.length).toBeGreaterThan(0);
  });

  test('stops when cancelled, and audits again afterwards', async () => {
    const engine = make();
    const abort = new AbortController();
    const stopped = engine.audit(workbook(3000), OPTIONS, {
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    const again = await engine.audit(workbook(8), OPTIONS, quiet());
    expect(again.rows).toHaveLength(8);
  });

  test('names the policy in force', async () => {
    const [policy] = await make().policies();
    expect(policy?.policy.number).toBe('内政办发〔2024〕48号');
  });
});

test('where no worker can be started the audit still runs', async () => {
  const engine = createEngine(() => {
    throw new Error('SecurityError');
  });
  expect((await engine.audit(workbook(8), OPTIONS, quiet())).rows).toHaveLength(8);
});

test('a worker that breaks off before it answers is replaced by slices', async () => {
  const engine = createEngine(() => {
    const worker = new NearWorker();
    worker.postMessage = () => setImmediate(() => worker.onerror?.({ message: 'no' } as ErrorEvent));
    return worker as unknown as Worker;
  });
  expect((await engine.audit(workbook(8), OPTIONS, quiet())).rows).toHaveLength(8);
});

test('an unexpected error in the worker arrives with its name', async () => {
  const broken = { ...OPTIONS, settings: null as never };
  await expect(near().audit(workbook(4), broken, quiet())).rejects.toMatchObject({ name: 'TypeError' });
});

test('no slice is longer than allowed by more than one step', async () => {
  let clock = 0;
  let longest = 0;
  let started = 0;
  const steps = (function* (): Generator<AuditProgress, FileAudit> {
    for (let i = 0; i < 50; i++) {
      clock += 5;
      longest = Math.max(longest, clock - started);
      yield { stage: 'classify', done: i, total: 50, sheet: null, tables: 1 };
    }
    return direct(workbook(1));
  })();
  await drive(steps, {
    slice: 12,
    now: () => clock,
    stopped: () => false,
    onProgress: () => {
      started = clock;
    },
  });
  expect(longest).toBeLessThanOrEqual(17);
});

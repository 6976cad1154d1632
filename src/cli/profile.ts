/** Time and rows per stage, for `--profile`. */

/** Milliseconds and rows by stage, as one worker hands them to another. */
export interface StageTimes {
  readonly times: readonly (readonly [stage: string, ms: number])[];
  readonly rows: readonly (readonly [stage: string, rows: number])[];
}

const add = (to: Map<string, number>, key: string, value: number): void => {
  to.set(key, (to.get(key) ?? 0) + value);
};

/** The stages in the order a workbook passes them; any other comes last. */
const ORDER = ['open', 'read', 'policy', 'tables', 'classify', 'judge', 'summary', 'mark', 'write', 'report'];

const place = (stage: string): number => {
  const found = ORDER.indexOf(stage);
  return found < 0 ? ORDER.length : found;
};

export class Stages {
  private readonly times = new Map<string, number>();
  private readonly rows = new Map<string, number>();

  time<T>(stage: string, work: () => T): T {
    const start = process.hrtime.bigint();
    try {
      return work();
    } finally {
      this.add(stage, start);
    }
  }

  async timeAsync<T>(stage: string, work: () => Promise<T>): Promise<T> {
    const start = process.hrtime.bigint();
    try {
      return await work();
    } finally {
      this.add(stage, start);
    }
  }

  count(stage: string, rows: number): void {
    add(this.rows, stage, rows);
  }

  /** What was measured so far, as plain values. */
  taken(): StageTimes {
    return { times: Array.from(this.times), rows: Array.from(this.rows) };
  }

  /** Adds what another measured: the sum over workers may exceed the clock's time. */
  merge({ times, rows }: StageTimes): void {
    times.forEach(([stage, ms]) => add(this.times, stage, ms));
    rows.forEach(([stage, count]) => add(this.rows, stage, count));
  }

  /** One line a stage: name, milliseconds, rows. */
  lines(): readonly string[] {
    return Array.from(this.times)
      .sort(([a], [b]) => place(a) - place(b))
      .map(([stage, ms]) => {
        const rows = this.rows.get(stage);
        return `${stage}\t${ms.toFixed(1)} ms${rows === undefined ? '' : `\t${rows} rows`}`;
      });
  }

  private add(stage: string, start: bigint): void {
    add(this.times, stage, Number(process.hrtime.bigint() - start) / 1e6);
  }
}

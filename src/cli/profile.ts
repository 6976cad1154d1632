/** Time and rows per stage, for `--profile`. */

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
    this.rows.set(stage, (this.rows.get(stage) ?? 0) + rows);
  }

  /** One line a stage: name, milliseconds, rows. */
  lines(): readonly string[] {
    return Array.from(
      this.times,
      ([stage, ms]) =>
        `${stage}\t${ms.toFixed(1)} ms${this.rows.has(stage) ? `\t${this.rows.get(stage)} rows` : ''}`,
    );
  }

  private add(stage: string, start: bigint): void {
    const ms = Number(process.hrtime.bigint() - start) / 1e6;
    this.times.set(stage, (this.times.get(stage) ?? 0) + ms);
  }
}

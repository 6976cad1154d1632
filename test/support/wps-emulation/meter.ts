/** The way to another process: every property and call is a hop that can be counted and can fail. */

export interface WpsFault {
  /** 1 is the first hop from now on. */
  readonly at: number;
  /** Fails from there on until cured; else once. */
  readonly lasting?: boolean;
}

/** WPS throws without codes, with the text of a result number at most. */
export const hresult = (number: string): Error => new Error(`HRESULT: 0x${number}`);
export const refused = (): Error => hresult('800A03EC');

/** Members that this build has as functions without arguments, or as properties where others have functions. */
export type Build = 'properties' | 'functions';

const AS_FUNCTIONS = new Set(
  (
    'Count Row Column Rows Columns UsedRange Comments FormatConditions Interior Font Borders Address MergeCells ' +
    'MergeArea EntireRow EntireColumn Areas Worksheet Worksheets ActiveSheet Parent Formula1 Type AppliesTo Cells ' +
    'ActiveWorkbook Selection ProtectContents ProtectStructure FullName'
  ).split(' '),
);
const AS_PROPERTIES = new Set(['ChartObjects', 'SeriesCollection']);

type Call = (...args: unknown[]) => unknown;

export class Meter {
  hops = 0;
  editing = false;
  private left = 0;
  private fault: WpsFault | null = null;
  private readonly inner = new WeakMap<object, object>();
  private readonly outer = new WeakMap<object, object>();

  constructor(readonly build: Build) {}

  failAt(fault: WpsFault | null): void {
    this.fault = fault;
    this.left = fault?.at ?? 0;
  }

  hop(name: string): void {
    this.hops += 1;
    if (this.editing && name !== 'Ready') throw hresult('800AC472');
    if (!this.fault) return;
    this.left -= 1;
    if (this.left === 0 || (this.left < 0 && this.fault.lasting)) throw hresult('800706BA');
  }

  /** An object as the page sees it. */
  wrap<T>(value: T): T {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const known = this.outer.get(value);
    if (known) return known as T;
    const proxy = new Proxy(value, {
      get: (target, name) => this.read(target, name),
      set: (target, name, given) => this.write(target, String(name), given),
      has: (target, name) => name in target,
    });
    this.outer.set(value, proxy);
    this.inner.set(proxy, value);
    return proxy;
  }

  unwrap(value: unknown): unknown {
    return typeof value === 'object' && value !== null ? (this.inner.get(value) ?? value) : value;
  }

  private read(target: object, name: string | symbol): unknown {
    if (typeof name === 'symbol' || !(name in target)) return undefined;
    const asFunction = this.build === 'functions' && AS_FUNCTIONS.has(name);
    if (asFunction)
      return () => {
        this.hop(name);
        return this.wrap(Reflect.get(target, name, target));
      };
    const member: unknown = Reflect.get(target, name, target);
    if (typeof member !== 'function') {
      this.hop(name);
      return this.wrap(member);
    }
    const call: Call = (...args) => {
      this.hop(name);
      return this.wrap(
        (member as Call).apply(
          target,
          args.map((arg) => this.unwrap(arg)),
        ),
      );
    };
    return this.build === 'properties' && AS_PROPERTIES.has(name) ? call() : call;
  }

  private write(target: object, name: string, given: unknown): boolean {
    this.hop(name);
    return Reflect.set(target, name, this.unwrap(given), target);
  }
}

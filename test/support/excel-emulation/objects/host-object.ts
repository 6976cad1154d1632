/** What stands behind a proxy: its members by the names of the wire (PascalCase), and nothing else. */
import { Refusal } from '../protocol';

export interface Members {
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  /** Objects reached by a property; null stands for a null object. */
  readonly child?: Readonly<Record<string, () => HostObject | null>>;
  /** Methods; an answer that is a `HostObject` can be a path. */
  readonly call?: Readonly<Record<string, (args: readonly unknown[]) => unknown>>;
  /** A collection's `getItem` by indexer. */
  readonly item?: (key: unknown) => HostObject;
  readonly items?: () => readonly HostObject[];
  readonly id?: () => string;
  /** Refuses where the object is gone. */
  readonly check?: () => void;
}

export class HostObject {
  constructor(
    readonly kind: string,
    readonly members: Members,
  ) {}

  get(name: string): unknown {
    this.members.check?.();
    const read = this.members.get?.[name];
    if (!read) throw new Refusal('ApiNotFound', `${this.kind}.${name}`);
    return read();
  }

  set(name: string, value: unknown): void {
    this.members.check?.();
    const write = this.members.set?.[name];
    if (!write) throw new Refusal('ApiNotFound', `${this.kind}.${name}=`);
    write(value);
  }

  child(name: string): HostObject | null {
    this.members.check?.();
    const reach = this.members.child?.[name];
    if (!reach) throw new Refusal('ApiNotFound', `${this.kind}.${name}`);
    return reach();
  }

  call(name: string, args: readonly unknown[]): unknown {
    this.members.check?.();
    const method = this.members.call?.[name];
    if (!method) throw new Refusal('ApiNotFound', `${this.kind}.${name}()`);
    return method(args);
  }

  item(key: unknown): HostObject {
    this.members.check?.();
    if (!this.members.item) throw new Refusal('ApiNotFound', `${this.kind}[]`);
    return this.members.item(key);
  }
}

/** A collection of objects found by id (and by whatever `find` takes). */
export const collection = (
  kind: string,
  items: () => readonly HostObject[],
  find: (key: unknown) => HostObject | null,
  more: Members = {},
): HostObject => {
  const item = (key: unknown): HostObject => {
    const found = find(key);
    if (!found) throw new Refusal('ItemNotFound', `${kind} ${String(key)}`);
    return found;
  };
  const at = (index: unknown): HostObject => {
    const found = items()[Number(index)];
    if (!found) throw new Refusal('ItemNotFound', `${kind}[${String(index)}]`);
    return found;
  };
  return new HostObject(kind, {
    ...more,
    get: { Count: () => items().length, ...more.get },
    call: {
      GetCount: () => items().length,
      GetItem: ([key]) => item(key),
      GetItemAt: ([index]) => at(index),
      GetItemOrNullObject: ([key]) => find(key),
      ...more.call,
    },
    item,
    items,
  });
};

export const text = (value: unknown): string => {
  if (typeof value !== 'string') throw new Refusal('InvalidArgument', 'a text was expected');
  return value;
};

export const whole = (value: unknown): number => {
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw new Refusal('InvalidArgument', 'a whole number was expected');
  return value;
};

/** What engines back to Chromium 69 lack and the pages use. Comes before every other script of a page or worker. */

const scope = self as unknown as Record<string, unknown>;

const fromEntries = (entries: Iterable<readonly [PropertyKey, unknown]>): Record<PropertyKey, unknown> => {
  const object: Record<PropertyKey, unknown> = {};
  for (const [key, value] of entries)
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  return object;
};

const settle = (value: unknown): Promise<PromiseSettledResult<unknown>> =>
  Promise.resolve(value).then(
    (result): PromiseSettledResult<unknown> => ({ status: 'fulfilled', value: result }),
    (reason: unknown): PromiseSettledResult<unknown> => ({ status: 'rejected', reason }),
  );

const allSettled = (values: Iterable<unknown>): Promise<PromiseSettledResult<unknown>[]> =>
  Promise.all(Array.from(values, settle));

/** Of an expression with `g`, as the language asks. */
function* matchAll(this: string, expression: RegExp): IterableIterator<RegExpExecArray> {
  const own = new RegExp(expression.source, expression.flags);
  own.lastIndex = expression.lastIndex;
  for (let found = own.exec(this); found; found = own.exec(this)) {
    if (found[0] === '') own.lastIndex += 1;
    yield found;
  }
}

/** Holds on for good: what the controls keep by it is few and small. */
class HeldRef {
  constructor(private readonly target: object) {}
  deref(): object {
    return this.target;
  }
}

const supply = (home: object, name: string, value: unknown): void => {
  if (name in home) return;
  Object.defineProperty(home, name, { value, configurable: true, writable: true });
};

supply(scope, 'globalThis', scope);
supply(scope, 'WeakRef', HeldRef);
supply(Object, 'fromEntries', fromEntries);
supply(Promise, 'allSettled', allSettled);
supply(String.prototype, 'matchAll', matchAll);

export {};

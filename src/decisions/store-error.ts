/** The store's text or a file of officers' choices is not what it should be. `detail` says which part. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(readonly detail: string) {
    super(`store: ${detail}`);
  }
}

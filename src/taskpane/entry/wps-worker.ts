/** A worker where files may not start one: its script comes as a function (see webpack.config.js), whose text is run from memory. */

interface Holder {
  readonly shiquanWorker?: () => void;
}

/** Throws where the page allows none; the audit then runs in slices on the page's own thread. */
export const startWorkerFromMemory = (): Worker => {
  const { shiquanWorker } = window as Holder;
  if (!shiquanWorker) throw new Error('worker');
  const blob = new Blob([`(${String(shiquanWorker)})();`], { type: 'text/javascript' });
  const address = URL.createObjectURL(blob);
  const worker = new Worker(address);
  // Once it runs, its text is not needed any more; revoked at once, older engines do not find it.
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return worker;
};

/** The samples to try, as bytes within scripts: a page opened from disk may fetch nothing. */
export const SAMPLES = ['budget-bureau.xlsx', 'budget-simple.xlsx', 'budget-messy.xlsx'] as const;

type Load = () => Promise<{ readonly default: string }>;

const LOADERS: Readonly<Record<string, Load>> = {
  'budget-bureau.xlsx': () => import(/* webpackChunkName: "samples" */ '../../samples/budget-bureau.xlsx'),
  'budget-simple.xlsx': () => import(/* webpackChunkName: "samples" */ '../../samples/budget-simple.xlsx'),
  'budget-messy.xlsx': () => import(/* webpackChunkName: "samples" */ '../../samples/budget-messy.xlsx'),
};

const bytesOf = (address: string): Uint8Array => {
  const text = atob(address.slice(address.indexOf(',') + 1));
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
};

/** Rejects where there is no sample of this name. */
export const loadSample = async (name: string): Promise<Uint8Array> => {
  const load = LOADERS[name];
  if (!load) throw new Error(`samples/${name}`);
  return bytesOf((await load()).default);
};

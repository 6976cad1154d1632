/** Changes to the workbook's store: one after the other, each over what is there. */
import { EMPTY_STORE, parseStore, StoreError } from '../../../src/decisions/store';
import { changeStore, readStore } from '../../../src/taskpane/policies/state/store-access';
import { keptHost } from './support';

it('two changes at once both stay', async () => {
  const { host, store } = keptHost();
  await Promise.all([
    changeStore(host, (before) => ({ ...before, amountsBySpending: [...before.amountsBySpending, '甲'] })),
    changeStore(host, (before) => ({ ...before, amountsBySpending: [...before.amountsBySpending, '乙'] })),
  ]);
  expect(store().amountsBySpending).toEqual(['甲', '乙']);
});

it('a change that fails stops no later one', async () => {
  const { host, store, refuse } = keptHost();
  refuse(new Error('editing'));
  await expect(changeStore(host, () => ({ ...EMPTY_STORE, amountsBySpending: ['甲'] }))).rejects.toThrow(
    'editing',
  );
  refuse(null);
  await changeStore(host, (before) => ({ ...before, amountsBySpending: ['乙'] }));
  expect(store().amountsBySpending).toEqual(['乙']);
});

it('nothing is written where nothing changed, and nothing over what cannot be read', async () => {
  const empty = keptHost();
  expect(await changeStore(empty.host, (before) => before)).toEqual(EMPTY_STORE);
  expect(empty.text()).toBeNull();
  const damaged = keptHost('{');
  await expect(changeStore(damaged.host, () => parseStore('{}'))).rejects.toBeInstanceOf(StoreError);
  expect(damaged.text()).toBe('{');
  await expect(readStore(damaged.host)).rejects.toBeInstanceOf(StoreError);
});

/** The self-check's promises, over every host: kept, and nothing left behind. */
import { checkText } from '../../../src/taskpane/self-check/check';
import { gatherFacts } from '../../../src/taskpane/self-check/facts';
import { runTrial } from '../../../src/taskpane/self-check/trial';
import { HostError, type Host } from '../../../src/workbook/host';
import { makeExcel, makeExcelWithNotes, makeFile, makeWps } from '../../host-contract/factories';
import { budgetSheet, type MakeHost } from '../../host-contract/fixture';
import { aPolicy, loaded } from '../../support/builders';

const HOSTS: readonly [string, () => MakeHost][] = [
  ['Excel', makeExcel],
  ['Excel with notes', makeExcelWithNotes],
  ['WPS', () => makeWps('properties')],
  ['WPS of another build', () => makeWps('functions')],
  ['a file', makeFile],
];

const BLANK = { sheets: [{ name: 'Sheet1' }] };
const AROUND = { build: '16.0', agent: 'Chromium', worker: true };

const facts = (host: Host) => gatherFacts(host, async () => [loaded(aPolicy())], AROUND, 'zh');

describe.each(HOSTS)('the trial in %s', (_, makeHost) => {
  it('keeps every promise and leaves the workbook as it was', async () => {
    const { host, see } = await makeHost()(BLANK);
    const before = await see();
    const checks = await runTrial(host);
    const { can } = host;
    const untried = [!can.charts && 'chart', !can.notes && 'notes', !(can.reveal && can.selection) && 'goes'];
    expect(checks.filter(({ state }) => state !== 'good').map(({ what }) => what.id)).toEqual(
      untried.filter(Boolean).map((id) => `check.promise.${id}.none`),
    );
    expect(checks.length).toBe(16);
    expect(await see()).toEqual(before);
  });

  it('is not made where anything stands in the workbook', async () => {
    const { host, see } = await makeHost()({ sheets: [{ name: 'Sheet1' }, budgetSheet('项目', 2)] });
    const before = await see();
    expect((await runTrial(host)).map(({ what }) => what.id)).toEqual(['check.trial.not-empty']);
    expect(await see()).toEqual(before);
  });

  it('is not made where the workbook keeps a record of ours', async () => {
    const { host } = await makeHost()(BLANK);
    await host.saveStore('{"precedents":[]}');
    expect((await runTrial(host)).map(({ what }) => what.id)).toEqual(['check.trial.not-empty']);
    expect(await host.loadStore()).toBe('{"precedents":[]}');
  });
});

describe('a host that breaks a promise', () => {
  it('is told of, the rest is tried, and nothing stays', async () => {
    const { host, see } = await makeFile()(BLANK);
    const before = await see();
    const broken = Object.create(host, {
      saveStore: { value: () => Promise.reject(new HostError('host-failed')) },
    }) as Host;
    const checks = await runTrial(broken);
    expect(checks.filter(({ state }) => state === 'missing').map(({ what }) => what.id)).toEqual([
      'check.trial.failed',
      'check.promise.store',
      'check.promise.kept',
    ]);
    expect(checkText(checks, 'zh')).toContain('保存记录，读回一致 (host-failed)');
    expect(await see()).toEqual(before);
  });
});

describe('the facts', () => {
  it('name host, version, abilities, policies, workbook and store', async () => {
    const { host } = await makeWps('properties')({ sheets: [budgetSheet('机密项目', 2)] });
    const text = checkText(await facts(host), 'zh');
    for (const words of [
      '宿主：WPS 表格',
      '宿主版本：16.0',
      '能做：批注',
      '已装政策 1 份',
      '能读取工作簿：1 张表',
    ])
      expect(text).toContain(words);
    expect(text).toContain('没有本工具的记录');
  });

  it('hold nothing of the workbook', async () => {
    const { host } = await makeFile()({ sheets: [budgetSheet('机密项目', 2)] });
    expect(checkText(await facts(host), 'zh')).not.toMatch(/机密|专利导航|知识产权局|预算\.xlsx/);
  });

  it('say what is missing and how to mend it', async () => {
    const { host } = await makeFile()(BLANK);
    await host.saveStore('{');
    const closed = Object.create(host, {
      sheets: { value: () => Promise.reject(new HostError('editing', { sheet: '机密' })) },
    }) as Host;
    const found = await gatherFacts(
      closed,
      () => Promise.reject(new Error('机密')),
      { ...AROUND, build: null, worker: false },
      'zh',
    );
    expect(found.filter(({ state }) => state === 'missing').map(({ what }) => what.id)).toEqual([
      'check.no-policies',
      'check.no-sheets',
      'check.store.bad',
    ]);
    expect(checkText(found, 'en')).not.toContain('机密');
  });
});

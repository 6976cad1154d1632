/** The document view: what was read stands in its sentence, what to check comes first, and an officer corrects it. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { compilePolicies } from '../../../src/policy/compile';
import { toJson } from '../../../src/policy/json';
import {
  aFile,
  documentText,
  giveHeights,
  keptHost,
  LEAGUE,
  SHORT_TEXT,
  shortHost,
  shortPolicy,
  showPolicies,
  type KeptHost,
} from './support';

// Finding controls by their names is slow in jsdom, and slower on a busy machine.
jest.setTimeout(30_000);

beforeEach(() => giveHeights());

type User = ReturnType<typeof showPolicies>['user'];

const open = async () => {
  const kept = shortHost();
  const { user } = showPolicies({ host: kept.host });
  await user.click(await screen.findByRole('button', { name: /^查看原文：.*消防/ }));
  await screen.findByRole('region', { name: '文件原文' });
  return { user, kept };
};

const mark = (name: string) => screen.getByRole('button', { name });
const card = () => screen.getByRole('region', { name: '事项' });
const press = (user: User, name: string) => user.click(within(card()).getByRole('button', { name }));

const save = async (user: User, reason = '核对原文') => {
  fireEvent.change(within(card()).getByRole('textbox', { name: '修改依据' }), { target: { value: reason } });
  await press(user, '保存修改');
};

const texts = (kept: KeptHost) => shortPolicy(kept).matters.map(({ text }) => text);

it('marks each matter in its sentence, with its level in words, and what is to be checked first', async () => {
  await open();
  expect(mark('自治区：全区消防规划编制').textContent).toBe('全区消防规划编制自治区');
  const region = screen.getByRole('region', { name: '文件原文' });
  const checks = within(region).getByRole('region', { name: '先看这里' });
  expect(
    within(checks)
      .getAllByRole('button')
      .map((one) => one.textContent),
  ).toEqual([
    '未读懂消防救援队伍建设由有关方面另行商定。',
    expect.stringMatching(/^核对“消防训练”在不同级次下各列一次/),
  ]);
  expect(checks.compareDocumentPosition(mark('盟市：消防执法'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(region.textContent).toContain('确认为自治区级财政事权，由自治区承担支出责任。');
});

it('what is to be checked leads to its place', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: /“消防训练”在不同级次/ }));
  expect(within(card()).getByRole('heading', { level: 3 }).textContent).toBe('消防训练');
  expect(within(card()).getByText('消防规划')).not.toBeNull();
});

it('keys alone: one stop, arrows between matters, Enter opens, Escape goes back', async () => {
  const { user } = await open();
  const first = mark('自治区：全区消防规划编制');
  const stops = Array.from(document.querySelectorAll<HTMLElement>('[data-mark]'));
  expect(stops.filter(({ tabIndex }) => tabIndex === 0)).toEqual([first]);
  first.focus();
  await user.keyboard('{ArrowRight}{ArrowDown}');
  await waitFor(() => expect(document.activeElement).toBe(stops[2]));
  await user.keyboard('{Enter}');
  expect(within(card()).getByRole('heading', { level: 3 })).toBe(document.activeElement);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(stops[2]));
  expect(screen.queryByRole('region', { name: '事项' })).toBeNull();
  await user.keyboard('{End}');
  await waitFor(() => expect(document.activeElement).toBe(stops[stops.length - 1]));
});

it('a long document draws only what is in sight', async () => {
  giveHeights(600);
  const kept = keptHost();
  const { user } = showPolicies({ host: kept.host });
  await user.click(await screen.findByRole('button', { name: '导入政策文件…' }));
  const [head, ...rest] = documentText(LEAGUE).split('\n');
  const long = [head, ...Array.from({ length: 60 }, () => rest).flat()].join('\n');
  await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, aFile(long, '长.txt'));
  await screen.findByRole('button', { name: '装入' });
  expect(document.querySelectorAll('.sq-doc__block').length).toBeLessThan(80);
});

describe('corrections', () => {
  it('change level and payer, with a reason and a name, kept with the document', async () => {
    const { user, kept } = await open();
    await user.click(mark('盟市：消防执法'));
    await press(user, '改级次');
    const [level, payer] = within(card()).getAllByRole<HTMLSelectElement>('combobox');
    await user.selectOptions(level!, 'county');
    expect(payer!.value).toBe('county');
    await user.selectOptions(payer!, 'prefecture');
    await press(user, '保存修改');
    await screen.findByText('请填写修改依据。');
    expect(shortPolicy(kept).matters.every(({ correctedBy }) => correctedBy === undefined)).toBe(true);
    await user.type(within(card()).getByRole('textbox', { name: /经办人/ }), '张');
    await save(user, '盟里答复');
    await screen.findByText('已保存。');
    const changed = mark('旗县，由盟市承担：消防执法（经办人改过）');
    expect(changed.textContent).toBe('消防执法旗县·盟市付·改');
    expect(kept.store().policies!.documents[0]!.corrections[0]).toMatchObject({
      reason: '盟里答复',
      by: '张',
    });
    expect(shortPolicy(kept).matters.find(({ text }) => text === '消防执法')).toMatchObject({
      level: 'county',
      payer: 'prefecture',
      correctedBy: '张',
    });
  });

  it('split at 、 or 和, and are undone from the list of corrections', async () => {
    const { user, kept } = await open();
    const before = texts(kept).length;
    await user.click(mark('自治区：消防标准、政策和技术规范制定'));
    await press(user, '拆分');
    await user.selectOptions(within(card()).getByRole('combobox', { name: '拆分位置' }), '1');
    await user.type(within(card()).getByRole('textbox', { name: /完整表述/ }), '消防技术规范制定');
    await save(user);
    const part = await screen.findByRole('button', { name: /^自治区：消防技术规范制定/ });
    expect(part.textContent).toMatch(/^技术规范制定/);
    expect(mark('自治区：消防标准、政策（经办人改过）')).not.toBeNull();
    expect(texts(kept)).toHaveLength(before + 1);
    await user.click(screen.getByText('修改记录（1）'));
    await user.click(screen.getByRole('button', { name: /^撤销：“消防标准、政策和技术规范制定”拆成 2 项/ }));
    await screen.findByText('已撤销 1 处修改。');
    expect(texts(kept)).toHaveLength(before);
    expect(kept.store().policies!.documents[0]!.corrections).toEqual([]);
  });

  it('split at any place, by slider', async () => {
    const { user, kept } = await open();
    await user.click(mark('盟市：消防执法'));
    await press(user, '拆分');
    const slider = within(card()).getByRole<HTMLInputElement>('slider');
    fireEvent.change(slider, { target: { value: String(Number(slider.min) + 1) } });
    await save(user);
    await waitFor(() => expect(texts(kept)).toEqual(expect.arrayContaining(['消防', '执法'])));
  });

  it('join with the next of the sentence', async () => {
    const { user, kept } = await open();
    await user.click(mark('盟市：消防执法'));
    await press(user, '与后一项合并');
    await save(user);
    await waitFor(() => expect(texts(kept)).toContain('消防执法、火灾调查'));
  });

  it('take other words of the sentence, and only of it', async () => {
    const { user, kept } = await open();
    await user.click(mark('盟市：消防执法'));
    await press(user, '改文字');
    const words = within(card()).getByRole('textbox', { name: /事项文字/ });
    fireEvent.change(words, { target: { value: '别处的文字' } });
    await save(user);
    await screen.findByText(/这段文字不在原句中/);
    expect(shortPolicy(kept).matters.every(({ correctedBy }) => correctedBy === undefined)).toBe(true);
    fireEvent.change(words, { target: { value: '执法' } });
    await press(user, '保存修改');
    await waitFor(() => expect(texts(kept)).toContain('执法'));
  });

  it('take a matter out, and Ctrl+Z brings it back', async () => {
    const { user, kept } = await open();
    await user.click(mark('盟市：消防执法'));
    await press(user, '不是事项');
    await save(user);
    await waitFor(() => expect(screen.queryByRole('button', { name: '盟市：消防执法' })).toBeNull());
    screen.getByRole('region', { name: '文件原文' }).focus();
    await user.keyboard('{Control>}z{/Control}');
    await screen.findByRole('button', { name: '盟市：消防执法' });
    expect(kept.store().policies!.documents[0]!.corrections).toEqual([]);
  });

  it('that cannot be saved leave everything as it was', async () => {
    const { user, kept } = await open();
    await user.click(mark('盟市：消防执法'));
    await press(user, '不是事项');
    kept.refuse(new Error('disk'));
    await save(user);
    expect((await screen.findByRole('alert')).textContent).toMatch(/没有完成（disk）/);
    expect(mark('盟市：消防执法')).not.toBeNull();
  });
});

describe('a sentence that was not understood', () => {
  const openUnread = async () => {
    const opened = await open();
    await opened.user.click(screen.getByRole('button', { name: /^未读懂\s*消防救援队伍/ }));
    return opened;
  };

  it('becomes a matter', async () => {
    const { user, kept } = await openUnread();
    await press(user, '定为事项');
    fireEvent.change(within(card()).getByRole('textbox', { name: /事项文字/ }), {
      target: { value: '消防救援队伍建设' },
    });
    await user.selectOptions(within(card()).getByRole('combobox', { name: '级次' }), 'shared');
    await save(user);
    await screen.findByRole('button', { name: '共同：消防救援队伍建设（经办人改过）' });
    const { matters, unread } = shortPolicy(kept);
    expect(matters[matters.length - 1]).toMatchObject({
      text: '消防救援队伍建设',
      level: 'shared',
      parties: ['province', 'prefecture'],
    });
    expect(unread).toEqual([]);
  });

  it('or is said to hold none', async () => {
    const { user, kept } = await openUnread();
    await press(user, '不含事项');
    await save(user, '另有文件规定');
    await waitFor(() => expect(shortPolicy(kept).unread).toEqual([]));
    expect(screen.getByRole('button', { name: /^已处理\s*消防救援队伍/ })).not.toBeNull();
  });
});

it('compiled data without its document is shown as a list, in which levels can be corrected', async () => {
  const kept = keptHost();
  const { user } = showPolicies({ host: kept.host });
  await user.click(await screen.findByRole('button', { name: '导入政策文件…' }));
  const json = toJson(compilePolicies(SHORT_TEXT));
  await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, aFile(json, '编译.json'));
  await screen.findByText(/没有原文/);
  await user.click(screen.getByRole('button', { name: '装入' }));
  await user.click((await screen.findAllByRole('button', { name: /^查看原文/ }))[1]!);
  await user.click((await screen.findAllByRole('button', { name: /^自治区：/ }))[0]!);
  expect(within(card()).queryByRole('button', { name: '拆分' })).toBeNull();
  await press(user, '改级次');
  await user.selectOptions(within(card()).getAllByRole('combobox')[0]!, 'prefecture');
  await save(user);
  await screen.findByText('已保存。');
  expect(kept.store().policies!.documents[0]!.corrections).toHaveLength(1);
});

/** What an officer sees and can do on the policy pages: the list, import, export, an office's own words. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { PolicyError } from '../../../src/policy/errors';
import { HostError } from '../../../src/workbook/host';
import { ReadStopped } from '../../../src/taskpane/policies/read/policy-reader';
import { aFile, CENTRAL, documentText, giveHeights, keptHost, LEAGUE, showPolicies } from './support';

// Finding controls by their names is slow in jsdom, and slower on a busy machine.
jest.setTimeout(30_000);

beforeAll(() => giveHeights());

const FOUNDING = '内蒙古自治区知识产权领域自治区与盟市财政事权和支出责任划分改革实施方案';

type User = ReturnType<typeof showPolicies>['user'];

const paste = async (user: User, text: string) => {
  await user.click(await screen.findByRole('button', { name: '导入政策文件…' }));
  fireEvent.change(screen.getByRole('textbox', { name: '政策文件正文' }), { target: { value: text } });
  await user.click(screen.getByRole('button', { name: '读取' }));
};

const chooseFile = async (user: User, file: File) => {
  await user.click(await screen.findByRole('button', { name: '导入政策文件…' }));
  await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, file);
};

describe('the list', () => {
  it('says of each document what it is, what was read, and what is to be checked', async () => {
    showPolicies();
    const card = (await screen.findByRole('checkbox', { name: `用于审核：${FOUNDING}` })).closest('li')!;
    const text = card.textContent ?? '';
    for (const part of [
      '内政办发〔2024〕48号',
      '内置',
      '文中未写明',
      '内蒙古自治区',
      '自治区、盟市',
      '自治区 29',
      '需核对',
    ])
      expect(text).toContain(part);
  });

  it('asks for a central document where none is used, and says that nothing is used', async () => {
    const kept = keptHost();
    const { user } = showPolicies({ host: kept.host });
    await screen.findByText(/未装入中央文件/);
    await user.click(screen.getByRole('checkbox', { name: `用于审核：${FOUNDING}` }));
    await screen.findByText(/没有勾选任何政策文件/);
    expect(Object.values(kept.store().policies!.used)).toEqual([false]);
  });

  it('leads back to the pane, which hears whether anything changed', async () => {
    const { user, closed } = showPolicies();
    const box = await screen.findByRole('checkbox');
    await user.click(screen.getByRole('button', { name: '返回' }));
    await user.click(box);
    await waitFor(() => expect(box).not.toHaveProperty('disabled', true));
    await user.keyboard('{Escape}');
    screen.getByRole('heading', { level: 2 }).focus();
    await user.keyboard('{Escape}');
    expect(closed).toEqual([false, true]);
  });
});

describe('import', () => {
  it('shows what was read before anything is kept, then installs it', async () => {
    const kept = keptHost();
    const { user } = showPolicies({ host: kept.host });
    await chooseFile(user, aFile(documentText(LEAGUE), LEAGUE));
    await screen.findByRole('button', { name: '装入' });
    expect(kept.text()).toBeNull();
    expect(screen.getAllByRole('region', { name: /朔云盟/ }).length).toBeGreaterThan(1);
    expect(screen.getAllByRole('button', { name: /^市级：/ }).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: '装入' }));
    await screen.findByText(/^已装入“/);
    expect(kept.store().policies!.documents.map(({ name }) => name)).toEqual([LEAGUE]);
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(3);
  });

  it('takes pasted text', async () => {
    const kept = keptHost();
    const { user } = showPolicies({ host: kept.host });
    await paste(user, documentText(CENTRAL));
    await user.click(await screen.findByRole('button', { name: '装入' }));
    await screen.findByText(/^已装入“/);
    expect(screen.queryByText(/未装入中央文件/)).toBeNull();
    expect(kept.store().policies!.documents[0]!.name).toBe('粘贴的文字');
  });

  it.each([
    ['no policy', aFile('今天天气很好，我们去公园。', '日记.txt'), /没有读到划分财政事权/],
    ['an empty file', aFile('', '空.txt'), /“空.txt”是空的/],
    ['a file of blanks', aFile(' \n ', '空白.txt'), /是空的/],
    ['what only looks like a .docx', aFile('x', '坏.docx'), /已损坏或不完整/],
    ['data that is no policy', aFile('{"format":1,"policies":[{}]}', '坏.json'), /不是完好的政策数据/],
  ])('%s is refused in words, and nothing is kept', async (_name, file, sentence) => {
    const kept = keptHost();
    const { user } = showPolicies({ host: kept.host });
    await chooseFile(user, file);
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
    expect(screen.queryByRole('button', { name: '装入' })).toBeNull();
    expect(kept.text()).toBeNull();
  });

  it('a file far too big is not even read', async () => {
    const file = aFile('x', '大.txt');
    Object.defineProperty(file, 'size', { value: 100 * 1024 * 1024 });
    const read = jest.fn();
    const { user } = showPolicies({ reader: { read } });
    await chooseFile(user, file);
    expect((await screen.findByRole('alert')).textContent).toMatch(/过大（100 MB）/);
    expect(read).not.toHaveBeenCalled();
  });

  it('can be stopped', async () => {
    const { user } = showPolicies({
      reader: {
        read: (_source, signal) =>
          new Promise((_resolve, reject) =>
            signal.addEventListener('abort', () => reject(new ReadStopped())),
          ),
      },
    });
    await paste(user, '慢');
    await screen.findByText(/正在读取/);
    await user.click(screen.getByRole('button', { name: '取消' }));
    await screen.findByText(/已停止读取/);
  });

  it('says that a document of the same number is replaced, and unticks the former', async () => {
    const kept = keptHost();
    const { user } = showPolicies({ host: kept.host });
    const { builtinPolicies } = jest.requireActual<typeof import('../../../src/policy/builtin')>(
      '../../../src/policy/builtin',
    );
    await paste(user, `${builtinPolicies()[0]!.text}\n`);
    await screen.findByText(/已装入同一文号的文件/);
    await user.click(screen.getByRole('button', { name: '装入' }));
    await screen.findByText(/旧文件已取消勾选/);
    expect(screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked)).toEqual([
      false,
      true,
    ]);
  });
});

describe('removing', () => {
  it('asks first, then takes the document out of the workbook', async () => {
    const kept = keptHost();
    const { user } = showPolicies({ host: kept.host });
    await paste(user, documentText(CENTRAL));
    await user.click(await screen.findByRole('button', { name: '装入' }));
    await user.click(await screen.findByRole('button', { name: /^移除：/ }));
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(kept.store().policies!.documents).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: /^移除：/ }));
    await user.click(screen.getByRole('button', { name: '确定移除' }));
    await screen.findByText(/^已移除/);
    expect(kept.store().policies).toBeUndefined();
  });
});

describe('what goes wrong', () => {
  it('a store that cannot be read is told of and left alone', async () => {
    const kept = keptHost('{');
    const { user } = showPolicies({ host: kept.host });
    expect((await screen.findByRole('alert')).textContent).toMatch(/审核记录读不出（JSON）/);
    await user.click(await screen.findByRole('checkbox'));
    await screen.findByText(/审核记录读不出/);
    expect(kept.text()).toBe('{');
  });

  it('a kept document that cannot be read can be taken out, and the rest stays', async () => {
    const document = { name: '坏', sha256: 'a'.repeat(64), body: 'x', corrections: [] };
    const kept = keptHost(
      JSON.stringify({
        format: 1,
        rules: { off: ['mixed'] },
        policies: { documents: [document], used: {} },
      }),
    );
    const { user } = showPolicies({ host: kept.host });
    await user.click(await screen.findByRole('button', { name: '移除读不出的文件' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(kept.store().policies).toBeUndefined();
    expect(kept.store().rules.off).toEqual(['mixed']);
  });

  it('a workbook that takes no store says why, and the list stays as it was', async () => {
    const kept = keptHost();
    kept.refuse(new HostError('editing'));
    const { user } = showPolicies({ host: kept.host });
    const box = await screen.findByRole('checkbox');
    await user.click(box);
    expect((await screen.findByRole('alert')).textContent).toMatch(/没有保存：有单元格正在编辑/);
    expect(box).toHaveProperty('checked', true);
  });

  it('a document more than a workbook should carry is refused', async () => {
    const kept = keptHost();
    kept.refuse(new PolicyError('too-big', '大.txt', '9000 KB'));
    const { user } = showPolicies({ host: kept.host });
    await paste(user, documentText(CENTRAL));
    await user.click(await screen.findByRole('button', { name: '装入' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/过大（9000 KB）/);
    expect(screen.getByRole('button', { name: '装入' })).not.toBeNull();
  });
});

describe('an office’s own words', () => {
  const open = async (kept = keptHost()) => {
    const { user } = showPolicies({ host: kept.host });
    await user.click(await screen.findByRole('button', { name: '本单位用语' }));
    return { user, kept };
  };

  it('are added for a matter, kept, and taken out again', async () => {
    const { user, kept } = await open();
    await user.click(screen.getByRole('button', { name: '添加' }));
    await screen.findByText('请填写用语。');
    await user.type(screen.getByRole('textbox', { name: '用语' }), '灯塔行动');
    await user.click(screen.getByRole('button', { name: '添加' }));
    await screen.findByText('请选择对应事项。');
    await user.selectOptions(
      screen.getByRole('combobox', { name: '对应事项' }),
      '结合自治区产业发展开展专利导航',
    );
    await user.click(screen.getByRole('button', { name: '添加' }));
    const list = await screen.findByRole('region', { name: '已添加的用语' });
    await within(list).findByText('灯塔行动');
    expect(kept.store().lexicons![0]!.works![0]).toMatchObject({ strong: ['灯塔行动'] });
    await user.click(screen.getByRole('button', { name: '删除“灯塔行动”' }));
    await screen.findByText('还没有添加用语。');
    expect(kept.store().lexicons).toBeUndefined();
  });

  it('signs of the word lists are refused', async () => {
    const { user } = await open();
    await user.type(screen.getByRole('textbox', { name: '用语' }), '专利+导航');
    await user.click(screen.getByRole('button', { name: '添加' }));
    await screen.findByText(/用语中不能有/);
  });

  it('come as a file, which is tried before it is kept', async () => {
    const { user, kept } = await open();
    const input = () => document.querySelector<HTMLInputElement>('input[type=file]')!;
    const bad = {
      format: 1,
      id: 'x',
      for: ['知识产权'],
      works: [{ id: 'w', matter: ['规划'], strong: ['{none}'] }],
    };
    await user.upload(input(), aFile(JSON.stringify(bad), '坏词库.json'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/“坏词库.json”不是完好的词库/);
    expect(kept.store().lexicons).toBeUndefined();
    const good = { format: 1, id: 'x', title: '兄弟单位', for: ['知识产权'], works: [] };
    await user.upload(input(), aFile(JSON.stringify(good), '词库.json'));
    await screen.findByText('导入的词库：兄弟单位');
    expect(kept.store().lexicons).toEqual([good]);
  });
});

it('speaks English', async () => {
  showPolicies({ language: 'en' });
  await screen.findByRole('checkbox', { name: /^Use for the audit/ });
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Policy documents');
});

import { ProgressLine, timeLeft, timeText } from '../../src/cli/progress';

const watch = (isTTY: boolean, quiet = false) => {
  let at = 0;
  let text = '';
  const output = { isTTY, write: (part: string) => (text += part) };
  const progress = new ProgressLine([100, 200, 300, 400], quiet, output, { now: () => at });
  return {
    progress,
    pass: (ms: number) => (at += ms),
    said: () => text,
  };
};

describe('progress over files', () => {
  it('tells files, rows and the time left by the bytes still to come', () => {
    const { progress, pass, said } = watch(true);
    pass(3000);
    progress.ended(0, 10, true);
    progress.ended(1, 20, true);
    expect(said()).toContain('已审 2/4 个文件，30 行，预计还需 7 秒。');
  });

  it('counts what the journal had as done, but not as work', () => {
    const { progress, pass, said } = watch(true);
    pass(1000);
    progress.ended(3, 10, false);
    expect(said()).toContain('预计还需 —');
    progress.ended(2, 10, true);
    expect(said()).toContain('已审 2/4 个文件，20 行，预计还需 1 秒。');
  });

  it('makes room on a terminal for a line about a file', () => {
    const { progress, said } = watch(true);
    progress.ended(0, 1, true);
    progress.line('甲.xlsx');
    expect(said().endsWith('\r\u001b[K甲.xlsx\n')).toBe(true);
  });

  it('speaks seldom where nobody watches, and not at all when told to be quiet', () => {
    const log = watch(false);
    log.pass(1000);
    log.progress.ended(0, 1, true);
    expect(log.said()).toBe('');
    log.pass(5000);
    log.progress.ended(1, 1, true);
    expect(log.said()).toMatch(/^已审 2\/4 个文件，2 行，.*\n$/);
    const quiet = watch(true, true);
    quiet.pass(9000);
    quiet.progress.ended(0, 1, true);
    expect(quiet.said()).toBe('');
  });

  it('says times as people do', () => {
    expect([timeText(400), timeText(59_000), timeText(125_000)]).toEqual(['1 秒', '59 秒', '2 分 5 秒']);
    expect(timeLeft(1000, 0, 10)).toBeNull();
  });
});

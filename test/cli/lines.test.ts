import fc from 'fast-check';
import { LineSplitter, LONGEST } from '../../src/cli/lines';

const split = (bytes: Buffer, sizes: readonly number[]): readonly (string | null)[] => {
  const lines = new LineSplitter();
  const found: (string | null)[] = [];
  let at = 0;
  for (let turn = 0; at < bytes.length; turn++) {
    const size = sizes.length === 0 ? bytes.length : Math.max(1, sizes[turn % sizes.length] as number);
    found.push(...lines.push(bytes.subarray(at, at + size)));
    at += size;
  }
  found.push(...lines.end());
  return found;
};

const whole = (text: string): readonly (string | null)[] => split(Buffer.from(text), []);

describe('lines of a stream', () => {
  it('end with LF or CRLF; the last needs no end', () => {
    expect(whole('甲\n乙\r\n丙')).toEqual(['甲', '乙', '丙']);
    expect(whole('甲\n')).toEqual(['甲']);
    expect(whole('')).toEqual([]);
  });

  it('may be blank', () => {
    expect(whole('\n\n甲\n\n')).toEqual(['', '', '甲', '']);
  });

  it('do not begin with a byte order mark', () => {
    expect(whole('\ufeff甲\n\ufeff乙\n')).toEqual(['甲', '\ufeff乙']);
  });

  it('are the same however the bytes arrive', () => {
    const line = fc.string({ unit: fc.constantFrom('专', '利', 'a', ' ', '"', '𠀀', 'é'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(line), fc.array(fc.integer({ min: 1, max: 9 })), (lines, sizes) => {
        const text = lines.map((one) => `${one}\n`).join('');
        expect(split(Buffer.from(text), sizes)).toEqual(lines);
      }),
      { numRuns: 200 },
    );
  });

  it('that are no rows are given up, and the next one is read', () => {
    const long = 'x'.repeat(LONGEST + 1);
    expect(whole(`甲\n${long}\n乙\n`)).toEqual(['甲', null, '乙']);
    expect(split(Buffer.from(`甲\n${long}\n乙\n${long}`), [65_536])).toEqual(['甲', null, '乙', null]);
  });

  it('are split often in one process', () => {
    const bytes = Buffer.from(
      Array.from({ length: 20_000 }, (_, at) => `{"name":"专利导航${at}"}\n`).join(''),
    );
    for (let run = 0; run < 25; run++) expect(split(bytes, [4096])).toHaveLength(20_000);
  }, 60_000);
});

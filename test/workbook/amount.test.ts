import fc from 'fast-check';
import { parseAmount, toYuan, UNIT_FACTOR } from '../../src/workbook/amount';
import type { MoneyUnit } from '../../src/workbook/types';

const UNITS = Object.keys(UNIT_FACTOR) as MoneyUnit[];

describe('parseAmount', () => {
  it.each([
    [12, '万元', 120000],
    [4.5, '万元', 45000],
    [1.13, '万元', 11300],
    [0.07, '万元', 700],
    [1234.56789, '万元', 12345678.9],
    [0.1 + 0.2, '万元', 3000],
    [1.005, '元', 1.005],
    [2.3, '百万元', 2300000],
    [0.12345678, '亿元', 12345678],
    [19.99, '千元', 19990],
    ['50万元', '元', 500000],
    ['8万元', '万元', 80000],
    ['3.5亿', '万元', 350000000],
    ['１，２００', '元', 1200],
    ['１２．５', '万元', 125000],
    ['1,200.00', '元', 1200],
    ['1 200', '元', 1200],
    [' 650,000.00 ', '元', 650000],
    ['￥1,200', '元', 1200],
    ['人民币300元', '万元', 300],
    ['1 200 元整', '元', 1200],
    ['+30', '元', 30],
    ['.5', '万元', 5000],
    ['12.', '元', 12],
    ['1.2E+05', '元', 120000],
    [0, '万元', 0],
    ['0.00', '万元', 0],
  ] as const)('reads %p in %s', (value, unit, yuan) => {
    expect(parseAmount(value, unit)).toMatchObject({ value: yuan, state: 'ok' });
  });

  it.each([
    [-5, '万元', -50000],
    ['-50,000', '元', -50000],
    ['(30)', '元', -30],
    ['（１，０００．５）', '元', -1000.5],
    ['(30万元)', '元', -300000],
    ['－30', '元', -30],
    ['—30', '元', -30],
    ['△30', '元', -30],
  ] as const)('reads %p in %s as negative', (value, unit, yuan) => {
    expect(parseAmount(value, unit)).toMatchObject({ value: yuan, state: 'negative' });
  });

  it.each([null, undefined, '', '  ', '\u3000', '—', '-', '－', '——', '--', '/', '\\', '无'])(
    'reads %p as blank',
    (value) => {
      expect(parseAmount(value, '元')).toMatchObject({ value: null, state: 'blank' });
    },
  );

  it.each([
    '约50',
    '七万元',
    '待定',
    '50左右',
    '10-20',
    '10~20',
    '1,20',
    '1.2.3',
    '30%',
    '5万3',
    '50+20',
    '（待定）',
    true,
  ])('takes %p for no number', (value) => {
    expect(parseAmount(value, '元')).toMatchObject({ value: null, state: 'bad' });
  });

  it.each([{ error: '#REF!' }, { error: '#DIV/0!' }, '#N/A', '#REF!', NaN])(
    'takes %p for an error',
    (value) => {
      expect(parseAmount(value, '元')).toMatchObject({ value: null, state: 'error' });
    },
  );

  it('shows the cell as it stands', () => {
    expect(parseAmount(' 1,200 ', '万元').shown).toBe(' 1,200 ');
    expect(parseAmount(4.5, '万元').shown).toBe('4.5');
    expect(parseAmount({ error: '#REF!' }, '万元').shown).toBe('#REF!');
  });

  it('scales whole 分 without noise in every unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(...UNITS), (fen, unit) => {
        const value = Number((BigInt(fen) * 10n ** 8n) / 1n) / 1e8 / 100 / UNIT_FACTOR[unit];
        expect(toYuan(value, unit)).toBe(fen / 100);
      }),
      { numRuns: 400 },
    );
  });

  it('reads text as it reads the number', () => {
    const digits = fc.tuple(fc.integer({ min: 0, max: 99999999 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(digits, fc.constantFrom(...UNITS), ([whole, cents], unit) => {
        const number = Number(`${whole}.${String(cents).padStart(2, '0')}`);
        const grouped = number.toLocaleString('en-US', { minimumFractionDigits: 2 });
        const wide = grouped.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
        const expected = parseAmount(number, unit).value;
        [grouped, wide, ` ${grouped}`, `${number}`].forEach((text) => {
          expect(parseAmount(text, unit).value).toBe(expected);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('never throws and always gives a state', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null)), (value) => {
        const amount = parseAmount(value, '万元');
        expect(amount.value === null).toBe(amount.state !== 'ok' && amount.state !== 'negative');
      }),
      { numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import { areaAddress, cellAddress, columnLetters, columnNumber, parseArea } from '../../src/workbook/address';

describe('addresses', () => {
  it('counts from 0 inside and from 1 outside', () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
    expect(cellAddress(6, 1)).toBe('B7');
    expect(areaAddress({ top: 3, left: 0, bottom: 4, right: 11 })).toBe('A4:L5');
    expect(areaAddress({ top: 3, left: 2, bottom: 3, right: 2 })).toBe('C4');
  });

  it('reads what officers type', () => {
    expect(parseArea('$b$7')).toEqual({ top: 6, left: 1, bottom: 6, right: 1 });
    expect(parseArea(' L5:A4 ')).toEqual({ top: 3, left: 0, bottom: 4, right: 11 });
  });

  it.each(['', 'A', '7', 'A0', 'XFE1', 'A1048577', 'A1:B2:C3', 'A1:', '专利', 'A-1'])(
    'refuses %p',
    (text) => {
      expect(parseArea(text)).toBeNull();
    },
  );

  it.each(['', '1', 'XFE', 'AAAA', '列'])('has no column %p', (text) => {
    expect(columnNumber(text)).toBe(-1);
  });

  it('comes back the same', () => {
    const cell = fc.record({ row: fc.nat(1048575), column: fc.nat(16383) });
    fc.assert(
      fc.property(cell, cell, (a, b) => {
        expect(columnNumber(columnLetters(a.column))).toBe(a.column);
        const area = {
          top: Math.min(a.row, b.row),
          left: Math.min(a.column, b.column),
          bottom: Math.max(a.row, b.row),
          right: Math.max(a.column, b.column),
        };
        expect(parseArea(areaAddress(area))).toEqual(area);
      }),
      { numRuns: 300 },
    );
  });
});

/** Which number formats tell a money unit or a date; the same judgement as for workbook files. */

const MONEY = /[元万亿千百]/;

const withoutLiterals = (code: string): string => code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');

const tells = (code: string): boolean =>
  MONEY.test(code) || /[yd]|mmm/i.test(withoutLiterals(code).replace(/General/gi, ''));

/** The format that most numbers of a sample share, where it tells something; else null. `formats[i]` is the format of `values[i]`. */
export const tellingFormat = (values: readonly unknown[], formats: readonly unknown[]): string | null => {
  const counts = new Map<string, number>();
  let numbers = 0;
  values.forEach((value, index) => {
    const code = formats[index];
    if (typeof value !== 'number' || typeof code !== 'string') return;
    numbers += 1;
    if (tells(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
  });
  for (const [code, times] of counts) if (times * 2 > numbers) return code;
  return null;
};

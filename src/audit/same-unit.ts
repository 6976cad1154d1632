/**
 * Two units' names, bare of punctuation, are one: short and full name agree (自治区知识产权局, 内蒙古自治区知识产权局), and a
 * unit that is not told agrees with any.
 */
export const sameUnit = (a: string, b: string): boolean => {
  if (a === b || a === '' || b === '') return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.slice(-short.length) === short;
};

/** A link within the workbook as a formula: thousands are written at once, and each keeps its cell's own look. */

const LONGEST_LITERAL = 250;
const LONGEST_FORMULA = 8_000;

const quoted = (text: string): string => `"${text.split('"').join('""')}"`;

/** Text as one or several literals, since one of over 255 characters is refused. */
const literals = (text: string): string => {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += LONGEST_LITERAL)
    pieces.push(quoted(text.slice(at, at + LONGEST_LITERAL)));
  return pieces.length === 0 ? '""' : pieces.join('&');
};

/** `=HYPERLINK("#'表'!C12","C12")`, or null where it would be longer than programs take. */
export const linkFormula = (sheet: string, address: string, words: string): string | null => {
  const target = `#'${sheet.split("'").join("''")}'!${address}`;
  const formula = `=HYPERLINK(${literals(target)},${literals(words)})`;
  return formula.length > LONGEST_FORMULA ? null : formula;
};

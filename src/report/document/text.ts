/** Text that XML can hold: cells may have control characters and halves of characters. */

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

const isAllowed = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code < 0x20) return code === 9 || code === 10;
  if (isHigh(code)) return isLow(text.charCodeAt(at + 1));
  if (isLow(code)) return at > 0 && isHigh(text.charCodeAt(at - 1));
  return code !== 0xfffe && code !== 0xffff;
};

/** The text without what XML cannot hold; line breaks are kept as `\n`. */
export const plainText = (text: string): string => {
  const lines = text.replace(/\r\n?/g, '\n');
  let clean = '';
  let from = 0;
  for (let at = 0; at < lines.length; at++) {
    if (isAllowed(lines, at)) continue;
    clean += lines.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? lines : clean + lines.slice(from);
};

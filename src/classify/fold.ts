import traditional from '../../assets/script/traditional-simplified.txt';

/** A character that ends a line in the text as typed; kept, since cells list items line by line. */
export const NEWLINE = 10;

/** Code unit → folded code unit; 0 drops it. Longer foldings stand in `LONG`. */
const MAP = new Uint16Array(65536);
const LONG = new Map<number, readonly number[]>();

/** Between these no character folds to several: nearly all of a Chinese text needs no look into `LONG`. */
const LAST_LOW = 0x33ff;
const FIRST_HIGH = 0xf900;

const range = (from: number, to: number, visit: (code: number) => void): void => {
  for (let code = from; code <= to; code++) visit(code);
};

const foldCompatible = (code: number): void => {
  const normal = String.fromCharCode(code).normalize('NFKC').toLowerCase();
  if (normal.length === 1) MAP[code] = normal.charCodeAt(0);
  else
    LONG.set(
      code,
      [...normal].map((c) => c.charCodeAt(0)).filter((c) => c !== 32),
    );
};

/** One shape for what typists write in several: dots, dashes, brackets. */
const SHAPES: readonly (readonly [string, string])[] = [
  ['・‧•∙⋅', '·'],
  ['—–―─−‐‑﹣－', '-'],
  ['【〔[﹝{「『', '('],
  ['】〕]﹞}」』', ')'],
  ['〈', '《'],
  ['〉', '》'],
  ['｡．', '。'],
  ['﹑', '、'],
];

const QUOTES = '"\'“”‘’＂＇`´';

const buildMap = (): void => {
  range(0, 65535, (code) => (MAP[code] = code));
  range(0xa0, LAST_LOW, foldCompatible);
  range(FIRST_HIGH, 0xffef, foldCompatible);
  range(65, 90, (code) => (MAP[code] = code + 32));
  for (let i = 0; i + 1 < traditional.length; i += 2) {
    if (traditional.charCodeAt(i) === NEWLINE) i += 1;
    if (i + 1 < traditional.length) MAP[traditional.charCodeAt(i)] = traditional.charCodeAt(i + 1);
  }
  for (const [from, to] of SHAPES) for (const c of from) setOne(c, to.charCodeAt(0));
  for (const c of QUOTES) setOne(c, 0);
  range(0, 32, (code) => (MAP[code] = code === NEWLINE ? NEWLINE : 0));
  for (const code of [0xa0, 0xad, 0x180e, 0x3000, 0x2028, 0x2029, 0xfeff])
    setOne(String.fromCharCode(code), 0);
  range(0x2000, 0x200f, (code) => setOne(String.fromCharCode(code), 0));
  range(0x202a, 0x202e, (code) => setOne(String.fromCharCode(code), 0));
  range(0x2060, 0x2064, (code) => setOne(String.fromCharCode(code), 0));
  range(0xd800, 0xdfff, (code) => (MAP[code] = code));
};

const setOne = (char: string, to: number): void => {
  const code = char.charCodeAt(0);
  MAP[code] = to;
  LONG.delete(code);
};

buildMap();

/** Arguments a call may take everywhere. */
const CHUNK = 4096;

/** Folded text with the way back: `origin[i]` is the offset of the character that `codes[i]` came from. */
export class FoldBuffer {
  codes = new Uint16Array(512);
  origin = new Int32Array(512);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  /** Appends `text`; line breaks are dropped where `joinLines` (a name that wraps inside its cell). */
  append(text: string, joinLines: boolean): void {
    this.reserve(text.length * 4 + 2);
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const folded = MAP[code] as number;
      const long = code < 0xa0 || (code > LAST_LOW && code < FIRST_HIGH) ? undefined : LONG.get(code);
      if (long && folded === code) for (const c of long) this.push(c, i);
      else if (folded !== 0 && !(joinLines && folded === NEWLINE)) this.push(folded, i);
    }
  }

  /** A boundary no term can cross. */
  separate(): void {
    this.reserve(1);
    this.push(0, -1);
  }

  /** The folded characters of [from, to) as a string. */
  slice(from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; at += CHUNK)
      text += String.fromCharCode.apply(
        null,
        this.codes.subarray(at, Math.min(to, at + CHUNK)) as unknown as number[],
      );
    return text;
  }

  private push(code: number, origin: number): void {
    this.codes[this.length] = code;
    this.origin[this.length] = origin;
    this.length += 1;
  }

  private reserve(more: number): void {
    const need = this.length + more;
    if (need <= this.codes.length) return;
    const size = Math.max(need, this.codes.length * 2);
    const codes = new Uint16Array(size);
    const origin = new Int32Array(size);
    codes.set(this.codes);
    origin.set(this.origin);
    this.codes = codes;
    this.origin = origin;
  }
}

const shared = new FoldBuffer();

/** Folds a text for comparison: NFKC, simplified characters, lower case, no spaces, quotes or invisible marks. */
export const foldText = (text: string): string => {
  shared.clear();
  shared.append(text, true);
  return shared.slice(0, shared.length);
};

/** HTML as tags and text, as tolerant as browsers are; what no table is made of is passed over. Works on char codes. */

export interface HtmlEvents {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** Entities decoded. */
  text(text: string): void;
}

export type Attributes = Readonly<Record<string, string>>;

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const EQUALS = 61;
const DOUBLE = 34;
const SINGLE = 39;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  times: '×',
  yen: '¥',
  copy: '©',
  deg: '°',
};

const ofCode = (code: number): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';

export const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/gi,
    (whole, hex: string, dec: string, name: string) => {
      if (hex) return ofCode(parseInt(hex, 16));
      if (dec) return ofCode(Number(dec));
      return ENTITIES[name.toLowerCase()] ?? whole;
    },
  );

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Elements whose content is no HTML. */
const RAW = new Set(['script', 'style', 'xml', 'title', 'textarea']);

class Scanner {
  private at = 0;
  constructor(
    private readonly html: string,
    private readonly events: HtmlEvents,
  ) {}

  run(): void {
    let from = 0;
    while (this.at < this.html.length) {
      if (this.html.charCodeAt(this.at) !== LESS || !this.startsTag()) {
        this.at += 1;
        continue;
      }
      this.say(from, this.at);
      this.tag();
      from = this.at;
    }
    this.say(from, this.html.length);
  }

  private say(from: number, to: number): void {
    if (to > from) this.events.text(decodeEntities(this.html.slice(from, to)));
  }

  /** A `<` that begins nothing is text. */
  private startsTag(): boolean {
    const next = this.html.charCodeAt(this.at + 1);
    return isLetter(next) || next === SLASH || next === BANG || next === QUESTION;
  }

  private tag(): void {
    const next = this.html.charCodeAt(this.at + 1);
    if (next === BANG || next === QUESTION) return this.passOver();
    const closing = next === SLASH;
    this.at += closing ? 2 : 1;
    const name = this.name();
    const attributes = this.attributes();
    if (closing) this.events.close(name);
    else if (RAW.has(name)) this.passContent(name);
    else this.events.open(name, attributes);
  }

  /** A comment or declaration. */
  private passOver(): void {
    const comment = this.html.startsWith('<!--', this.at);
    const end = this.html.indexOf(comment ? '-->' : '>', this.at + 2);
    this.at = end < 0 ? this.html.length : end + (comment ? 3 : 1);
  }

  private passContent(name: string): void {
    for (; this.at < this.html.length; this.at += 1) {
      if (this.html.charCodeAt(this.at) !== LESS || this.html.charCodeAt(this.at + 1) !== SLASH) continue;
      const found = this.html.slice(this.at + 2, this.at + 2 + name.length).toLowerCase();
      if (found === name) break;
    }
    const end = this.html.indexOf('>', this.at);
    this.at = end < 0 ? this.html.length : end + 1;
  }

  /** Lower case, without a prefix's meaning: `o:p` stays `o:p`. */
  private name(): string {
    const from = this.at;
    while (this.at < this.html.length && !this.endsName(this.html.charCodeAt(this.at))) this.at += 1;
    return this.html.slice(from, this.at).toLowerCase();
  }

  private endsName(code: number): boolean {
    return isSpace(code) || code === GREATER || code === SLASH || code === EQUALS;
  }

  private attributes(): Attributes {
    const found: Record<string, string> = {};
    while (this.at < this.html.length) {
      const code = this.html.charCodeAt(this.at);
      if (code === GREATER) {
        this.at += 1;
        break;
      }
      if (isSpace(code) || code === SLASH || code === EQUALS) this.at += 1;
      else found[this.name()] = this.value();
    }
    return found;
  }

  private value(): string {
    this.passSpace();
    if (this.html.charCodeAt(this.at) !== EQUALS) return '';
    this.at += 1;
    this.passSpace();
    const quote = this.html.charCodeAt(this.at);
    if (quote !== DOUBLE && quote !== SINGLE) return decodeEntities(this.bareValue());
    const from = this.at + 1;
    for (this.at = from; this.at < this.html.length && this.html.charCodeAt(this.at) !== quote;) this.at += 1;
    const value = this.html.slice(from, this.at);
    this.at += 1;
    return decodeEntities(value);
  }

  private bareValue(): string {
    const from = this.at;
    for (; this.at < this.html.length; this.at += 1) {
      const code = this.html.charCodeAt(this.at);
      if (isSpace(code) || code === GREATER) break;
    }
    return this.html.slice(from, this.at);
  }

  private passSpace(): void {
    while (isSpace(this.html.charCodeAt(this.at))) this.at += 1;
  }
}

export const readHtml = (html: string, events: HtmlEvents): void => new Scanner(html, events).run();

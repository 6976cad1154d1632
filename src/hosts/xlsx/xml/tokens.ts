/** A byte scanner for XML: says where things stand, decodes nothing. Refuses DOCTYPE, the door of entity attacks. */
import { HostError } from '../../../workbook/host';
import { find, standsAt } from './bytes';
import { decodeRange } from './text';

export const EOF = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;
export const CDATA = 4;
/** A comment or a processing instruction. */
export const OTHER = 5;

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Walks over tokens from `position` on. All positions are byte offsets; fields describe the token last read. */
export class XmlTokens {
  kind = EOF;
  start = 0;
  end = 0;
  nameStart = 0;
  /** Behind the prefix and its colon. */
  localStart = 0;
  nameEnd = 0;
  /** `<x/>`. */
  empty = false;
  attrNameStart = 0;
  attrNameEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  private attrAt = 0;

  constructor(
    readonly bytes: Uint8Array,
    private position = 0,
    readonly limit = bytes.length,
    readonly part = '',
  ) {}

  fail(detail: string): never {
    throw new HostError('damaged', { part: this.part }, detail);
  }

  next(): number {
    const at = this.position;
    this.start = at;
    if (at >= this.limit) return this.token(EOF, at);
    if (this.bytes[at] !== LT) return this.textToken(at);
    const byte = this.bytes[at + 1];
    if (byte === SLASH) return this.closeToken(at + 2);
    if (byte === 0x21) return this.declaration(at);
    if (byte === 0x3f) return this.token(OTHER, this.behind('?>', at + 2));
    return this.openToken(at + 1);
  }

  /** Skips to just behind the end of the element whose OPEN was read last. */
  skip(): void {
    if (this.empty) return;
    let depth = 1;
    while (depth > 0) {
      const kind = this.next();
      if (kind === OPEN && !this.empty) depth++;
      else if (kind === CLOSE) depth--;
      else if (kind === EOF) this.fail('unclosed element');
    }
  }

  /** Goes on at a byte position, e.g. one found before. */
  seek(position: number): void {
    this.position = position;
  }

  /** True where the token's local name is `local`. */
  isNamed(local: string): boolean {
    return this.nameEnd - this.localStart === local.length && standsAt(this.bytes, this.localStart, local);
  }

  local(): string {
    return decodeRange(this.bytes, this.localStart, this.nameEnd);
  }

  prefix(): string {
    const end = this.localStart > this.nameStart ? this.localStart - 1 : this.nameStart;
    return decodeRange(this.bytes, this.nameStart, end);
  }

  /** Moves to the next attribute of the OPEN token; false where there is none left. */
  nextAttr(): boolean {
    const { bytes, end } = this;
    let i = this.attrAt;
    while (isSpace(bytes[i])) i++;
    if (i >= end || bytes[i] === GT || bytes[i] === SLASH) return false;
    this.attrNameStart = i;
    while (i < end && bytes[i] !== EQUALS && !isSpace(bytes[i])) i++;
    this.attrNameEnd = i;
    while (i < end && bytes[i] !== QUOTE && bytes[i] !== APOSTROPHE) i++;
    const quote = bytes[i];
    this.valueStart = ++i;
    while (i < end && bytes[i] !== quote) i++;
    if (i >= end) this.fail('attribute without a value');
    this.valueEnd = i;
    this.attrAt = i + 1;
    return true;
  }

  /** Lets the attributes be read once more. */
  rewindAttrs(): void {
    this.attrAt = this.nameEnd;
  }

  isAttr(name: string): boolean {
    return (
      this.attrNameEnd - this.attrNameStart === name.length && standsAt(this.bytes, this.attrNameStart, name)
    );
  }

  value(): string {
    return decodeRange(this.bytes, this.valueStart, this.valueEnd);
  }

  private token(kind: number, end: number): number {
    this.kind = kind;
    this.end = end;
    this.position = end;
    return kind;
  }

  private textToken(at: number): number {
    const { bytes, limit } = this;
    let i = at;
    while (i < limit && bytes[i] !== LT) i++;
    return this.token(TEXT, i);
  }

  private readName(at: number): number {
    const { bytes, limit } = this;
    this.nameStart = at;
    this.localStart = at;
    let i = at;
    for (; i < limit; i++) {
      const byte = bytes[i]!;
      if (byte === COLON) this.localStart = i + 1;
      else if (byte === GT || byte === SLASH || isSpace(byte)) break;
    }
    this.nameEnd = i;
    if (i === at) this.fail('tag without a name');
    return i;
  }

  private closeToken(at: number): number {
    let i = this.readName(at);
    while (i < this.limit && this.bytes[i] !== GT) i++;
    if (i >= this.limit) this.fail('unclosed tag');
    return this.token(CLOSE, i + 1);
  }

  private openToken(at: number): number {
    const { bytes, limit } = this;
    let i = this.readName(at);
    this.attrAt = i;
    while (i < limit && bytes[i] !== GT) {
      const byte = bytes[i]!;
      i++;
      if (byte === QUOTE || byte === APOSTROPHE) {
        while (i < limit && bytes[i] !== byte) i++;
        i++;
      }
    }
    if (i >= limit) this.fail('unclosed tag');
    this.empty = bytes[i - 1] === SLASH;
    return this.token(OPEN, i + 1);
  }

  private declaration(at: number): number {
    if (standsAt(this.bytes, at, '<!--')) return this.token(OTHER, this.behind('-->', at + 4));
    if (standsAt(this.bytes, at, '<![CDATA[')) return this.token(CDATA, this.behind(']]>', at + 9));
    throw new HostError('unsafe-xml', { part: this.part }, 'document type declaration');
  }

  private behind(ascii: string, from: number): number {
    const at = find(this.bytes, ascii, from, this.limit);
    if (at < 0) this.fail('unclosed markup');
    return at + ascii.length;
  }
}

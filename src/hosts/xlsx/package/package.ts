/** A package of parts over a zip. Edits are kept beside the untouched entries; nothing is written before `toBytes`. */
import { HostError } from '../../../workbook/host';
import { inflateEntry, type ZipCodec } from '../zip/codec';
import { readZip, type ZipEntry } from '../zip/read';
import { packEntry, packTexts, writeZip } from '../zip/write';
import { toUtf8Part, toOriginalEncoding } from './encoding';

/** Unpacked parts stay in memory up to this sum, in bytes. */
const KEEP = 200e6;

const NOTHING = new Uint8Array(0);

export class OpcPackage {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly byLowerCase = new Map<string, string>();
  private readonly unpacked = new Map<string, Uint8Array>();
  private kept = 0;
  /** New content as bytes, or packed already; null where the part is gone. */
  private edits = new Map<string, Uint8Array | ZipEntry | null>();
  private order: string[] = [];

  constructor(
    private readonly file: Uint8Array,
    readonly codec: ZipCodec,
  ) {
    for (const entry of readZip(file)) {
      this.entries.set(entry.name, entry);
      this.byLowerCase.set(entry.name.toLowerCase(), entry.name);
      this.order.push(entry.name);
    }
  }

  /** Names of all parts, edits included, in the order of the zip. */
  names(): string[] {
    return this.order.filter((name) => this.edits.get(name) !== null && !name.endsWith('/'));
  }

  /** The part's name as the zip spells it (names differ at most in case), or null. */
  find(name: string): string | null {
    const exact =
      this.entries.has(name) || this.edits.has(name) ? name : this.byLowerCase.get(name.toLowerCase());
    return exact === undefined || this.edits.get(exact) === null ? null : exact;
  }

  has(name: string): boolean {
    return this.find(name) !== null;
  }

  /** The part as UTF-8 bytes; HostError `damaged` where it is missing or broken. */
  get(name: string): Uint8Array {
    const found = this.find(name);
    if (found === null) throw new HostError('damaged', { part: name }, 'part is missing');
    const edit = this.edits.get(found);
    if (!edit) return this.unpack(found);
    return edit instanceof Uint8Array ? edit : this.raw(edit);
  }

  set(name: string, content: Uint8Array): void {
    const known = this.find(name) ?? name;
    if (!this.order.includes(known)) this.order.push(known);
    this.edits.set(known, content);
    this.forgetUnpacked(known);
  }

  /** A part of ours whose text comes in pieces: packed at once, so that it never stands in memory whole. */
  setTexts(name: string, texts: Iterable<string>): void {
    this.set(name, NOTHING);
    this.edits.set(name, packTexts(name, texts, this.codec));
  }

  remove(name: string): void {
    const known = this.find(name);
    if (known === null) return;
    if (this.entries.has(known)) this.edits.set(known, null);
    else {
      this.edits.delete(known);
      this.order = this.order.filter((other) => other !== known);
    }
  }

  /** What `restore` brings back: a change that fails half way leaves no trace. */
  snapshot(): () => void {
    const edits = new Map(this.edits);
    const order = [...this.order];
    return () => {
      this.edits = edits;
      this.order = order;
    };
  }

  /** The file; the very bytes that were opened where nothing was edited. */
  toBytes(): Uint8Array {
    if (this.edits.size === 0) return this.file.slice();
    const kept = this.order.filter((name) => this.edits.get(name) !== null);
    return writeZip(kept.map((name) => this.entryFor(name)));
  }

  private entryFor(name: string): ZipEntry {
    const original = this.entries.get(name);
    const edit = this.edits.get(name);
    if (!edit) return original!;
    if (!(edit instanceof Uint8Array)) return edit;
    const encoded = original ? toOriginalEncoding(edit, this.raw(original)) : edit;
    return packEntry(name, encoded, this.codec, original);
  }

  private raw(entry: ZipEntry): Uint8Array {
    return inflateEntry(entry, this.codec);
  }

  private forgetUnpacked(name: string): void {
    this.kept -= this.unpacked.get(name)?.length ?? 0;
    this.unpacked.delete(name);
  }

  private unpack(name: string): Uint8Array {
    const known = this.unpacked.get(name);
    if (known) return known;
    const bytes = toUtf8Part(this.raw(this.entries.get(name)!));
    if (this.kept + bytes.length <= KEEP) {
      this.kept += bytes.length;
      this.unpacked.set(name, bytes);
    }
    return bytes;
  }
}

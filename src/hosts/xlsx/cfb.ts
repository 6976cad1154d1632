/** Compound files (D0CF11E0): only the names in the directory are read, to tell an .xls from an encrypted workbook. */

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const END_OF_CHAIN = 0xfffffffe;
const HEADER = 512;
/** Directory sectors followed at most: a loop in the chain must end. */
const MOST_SECTORS = 4096;

export const isCompoundFile = (bytes: Uint8Array): boolean =>
  bytes.length >= 8 && MAGIC.every((byte, i) => bytes[i] === byte);

class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.u16(30);
    this.sectorSize = shift === 12 ? 4096 : 512;
  }

  names(): string[] {
    const names: string[] = [];
    let sector = this.u32(48);
    for (let i = 0; i < MOST_SECTORS && sector < END_OF_CHAIN; i++) {
      const at = this.offset(sector);
      if (at + this.sectorSize > this.bytes.length) break;
      for (let entry = at; entry < at + this.sectorSize; entry += 128) names.push(this.nameAt(entry));
      sector = this.nextSector(sector);
    }
    return names.filter((name) => name !== '');
  }

  private u16(at: number): number {
    return at + 2 <= this.bytes.length ? this.view.getUint16(at, true) : 0;
  }

  private u32(at: number): number {
    return at + 4 <= this.bytes.length ? this.view.getUint32(at, true) : END_OF_CHAIN;
  }

  private offset(sector: number): number {
    return Math.max(HEADER, this.sectorSize) + sector * this.sectorSize;
  }

  /** By the first 109 FAT sectors, which stand in the header: enough for files of 7 MB and more. */
  private nextSector(sector: number): number {
    const perSector = this.sectorSize / 4;
    const index = Math.floor(sector / perSector);
    if (index >= 109) return END_OF_CHAIN;
    const fat = this.u32(76 + index * 4);
    return fat >= END_OF_CHAIN ? END_OF_CHAIN : this.u32(this.offset(fat) + (sector % perSector) * 4);
  }

  private nameAt(entry: number): string {
    const length = Math.min(this.u16(entry + 64), 64) / 2 - 1;
    let name = '';
    for (let i = 0; i < length; i++) name += String.fromCharCode(this.u16(entry + i * 2));
    return name;
  }
}

/** Names of the storages and streams that can be reached, empty where the directory is unreadable. */
export const compoundNames = (bytes: Uint8Array): string[] => new CompoundFile(bytes).names();

/** What a compound file holds; `damaged` where its directory cannot be read. */
export const compoundKind = (bytes: Uint8Array): 'xls' | 'encrypted' | 'other' | 'damaged' => {
  const names = compoundNames(bytes);
  if (names.includes('EncryptedPackage') || names.includes('EncryptionInfo')) return 'encrypted';
  if (names.includes('Workbook') || names.includes('Book')) return 'xls';
  return names.length > 0 ? 'other' : 'damaged';
};

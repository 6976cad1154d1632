/** From bytes to a package, or to a clear refusal. */
import { HostError, type HostErrorCode } from '../../workbook/host';
import { compoundKind, isCompoundFile } from './cfb';
import { OpcPackage } from './package/package';
import { sniffFile } from './sniff';
import { type ZipCodec } from './zip/codec';

const refusal = (bytes: Uint8Array): HostErrorCode | null => {
  if (bytes.length === 0) return 'empty-file';
  if (isCompoundFile(bytes)) {
    const kind = compoundKind(bytes);
    return kind === 'other' ? 'not-a-workbook' : kind;
  }
  switch (sniffFile(bytes)) {
    case 'xls':
      return 'xls';
    case 'ods':
      return 'unsupported';
    case 'xlsx':
      return null;
    default:
      return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 ? null : 'not-a-workbook';
  }
};

/** HostError: `empty-file`, `not-a-workbook`, `xls`, `encrypted`, `signed`, `unsupported`, `damaged`, `too-big`. */
export const openPackage = (bytes: Uint8Array, codec: ZipCodec): OpcPackage => {
  const refused = refusal(bytes);
  if (refused)
    throw new HostError(refused, {}, refused === 'damaged' ? 'no directory in the compound file' : '');
  const pack = new OpcPackage(bytes, codec);
  if (pack.names().some((name) => /^_xmlsignatures\//i.test(name))) throw new HostError('signed');
  return pack;
};

/** The open workbook's bytes from Office: a copy that Excel makes, slice by slice. */
import { HostError } from '../../workbook/host';
import type { OwnFile } from '../deliver/own-file';

/** The largest that every Office takes. */
const SLICE = 65_536;

const failed = (error: Office.Error | undefined): HostError =>
  new HostError('host-failed', {}, error ? `${error.code} ${error.name}` : 'no file');

const called = <T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    call((result) =>
      result.status === Office.AsyncResultStatus.Succeeded
        ? resolve(result.value)
        : reject(failed(result.error)),
    );
  });

const slicesOf = async (file: Office.File): Promise<Uint8Array> => {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for (let index = 0; index < file.sliceCount; index++) {
    const slice = await called<Office.Slice>((done) => file.getSliceAsync(index, done));
    const data = slice.data as ArrayLike<number>;
    if (at + data.length > bytes.length) throw failed(undefined);
    bytes.set(data, at);
    at += data.length;
  }
  if (at !== bytes.length) throw failed(undefined);
  return bytes;
};

/** Null where this Office hands out no file. Only two files may be open at a time: each is closed, whatever happens. */
export const officeFile = (): OwnFile | null => {
  if (!Office.context.requirements.isSetSupported('CompressedFile')) return null;
  return async () => {
    const file = await called<Office.File>((done) =>
      Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
    );
    try {
      return await slicesOf(file);
    } finally {
      file.closeAsync();
    }
  };
};

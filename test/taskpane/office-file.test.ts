/** The workbook's bytes from Office, slice by slice, over an Office made for the test. */
import { officeFile } from '../../src/taskpane/entry/office-file';
import { HostError } from '../../src/workbook/host';

interface Behaviour {
  readonly bytes: Uint8Array;
  /** Bytes Office says there are. */
  readonly size?: number;
  readonly refuse?: 'file' | 'slice';
  readonly supported?: boolean;
}

let closed = 0;

const office = ({ bytes, size = bytes.length, refuse, supported = true }: Behaviour): void => {
  closed = 0;
  const good = <T>(value: T) => ({ status: 'succeeded', value });
  const bad = { status: 'failed', error: { code: 2010, name: 'no' } };
  const file = (slice: number) => ({
    size,
    sliceCount: Math.ceil(bytes.length / slice),
    getSliceAsync: (at: number, done: (result: unknown) => void) =>
      done(
        refuse === 'slice' && at > 0
          ? bad
          : good({ data: Array.from(bytes.subarray(at * slice, (at + 1) * slice)) }),
      ),
    closeAsync: () => (closed += 1),
  });
  Object.assign(globalThis, {
    Office: {
      AsyncResultStatus: { Succeeded: 'succeeded' },
      FileType: { Compressed: 'compressed' },
      context: {
        requirements: { isSetSupported: () => supported },
        document: {
          getFileAsync: (
            _type: string,
            { sliceSize }: { readonly sliceSize: number },
            done: (result: unknown) => void,
          ) => done(refuse === 'file' ? bad : good(file(sliceSize))),
        },
      },
    },
  });
};

afterAll(() => void delete (globalThis as { Office?: unknown }).Office);

const BYTES = Uint8Array.from({ length: 200_000 }, (_, at) => at & 255);

test('all slices in order, and the file is closed', async () => {
  office({ bytes: BYTES });
  expect(Buffer.from(await officeFile()!()).equals(Buffer.from(BYTES))).toBe(true);
  expect(closed).toBe(1);
});

test.each([
  ['no file', { refuse: 'file' }, 0],
  ['a slice that fails', { refuse: 'slice' }, 1],
  ['fewer bytes than said', { size: 300_000 }, 1],
  ['more bytes than said', { size: 100_000 }, 1],
] as const)('%s is a failure of the host, and what was opened is closed', async (_, over, files) => {
  office({ bytes: BYTES, ...over });
  await expect(officeFile()!()).rejects.toBeInstanceOf(HostError);
  expect(closed).toBe(files);
});

test('an Office that hands out none is not asked', () => {
  office({ bytes: BYTES, supported: false });
  expect(officeFile()).toBeNull();
});

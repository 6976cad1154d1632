/** Rows that stand in the digests of several files, as rules see rows. */
import type { LoadedPolicy } from '../policy/types';
import type { MatterRef } from '../classify/types';
import type { JudgedRow } from '../rules/types';
import {
  COMPARING,
  type Comparing,
  type DigestHead,
  type DigestRow,
  type Hashes,
  type RefId,
} from './digest';

/** A finished file, by its name in the result. */
export interface DigestFile {
  readonly shown: string;
  readonly head: DigestHead;
  readonly hashes: Hashes;
  /** Reads the file's rows anew. */
  readonly rows: () => Iterable<DigestRow>;
}

export interface CrossRow {
  readonly file: DigestFile;
  readonly rowKey: string;
  readonly judged: JudgedRow;
}

/** By rule and hash: rows that may be a finding together, from at least two files. */
export type CrossGroups = Readonly<Record<Comparing, ReadonlyMap<number, readonly CrossRow[]>>>;

/** Hashes that more than one file has: sorted side by side, eight bytes a row, whatever the number of files. */
export const spanning = (files: readonly DigestFile[], code: Comparing): ReadonlySet<number> => {
  const all = new Float64Array(files.reduce((total, file) => total + file.hashes[code].length, 0));
  let at = 0;
  files.forEach((file) => {
    all.set(file.hashes[code], at);
    at += file.hashes[code].length;
  });
  all.sort();
  const found = new Set<number>();
  for (let index = 1; index < all.length; index++) {
    if (all[index] === all[index - 1]) found.add(all[index] as number);
  }
  return found;
};

const matters = (policies: readonly LoadedPolicy[]): ReadonlyMap<string, MatterRef> =>
  new Map(
    policies.flatMap(({ policy }) =>
      policy.matters.map((matter) => [`${policy.id}\n${matter.id}`, { policy, matter }] as const),
    ),
  );

/** Turns digest rows back into judged rows; the sheet is named with its file, as messages must name it. */
const reviver = (policies: readonly LoadedPolicy[]) => {
  const known = matters(policies);
  const refOf = (id: RefId | null): MatterRef | null => (id ? (known.get(id.join('\n')) ?? null) : null);
  const refsOf = (ids: readonly RefId[]): MatterRef[] =>
    ids.map(refOf).filter((ref): ref is MatterRef => ref !== null);
  return (digest: DigestRow, file: DigestFile): CrossRow => {
    const near = refOf(digest.near);
    const { row } = digest;
    return {
      file,
      rowKey: digest.rowKey,
      judged: {
        row: { ...row, sheetId: `${file.shown}\n${row.sheetId}`, sheet: `${file.shown} ${row.sheet}` },
        table: file.head.comparedTables[digest.table] as JudgedRow['table'],
        result: {
          ...digest.result,
          ref: refOf(digest.ref),
          refs: digest.refs ? refsOf(digest.refs) : null,
          candidates: near
            ? [{ ref: near, level: digest.result.level, confidence: digest.result.confidence, why: '' }]
            : [],
        },
      },
    };
  };
};

/** Reads the digests once more and keeps the rows whose hash several files have. */
export const crossGroups = (files: readonly DigestFile[], policies: readonly LoadedPolicy[]): CrossGroups => {
  const revive = reviver(policies);
  const shared = { inconsistent: spanning(files, 'inconsistent'), duplicate: spanning(files, 'duplicate') };
  const groups = {
    inconsistent: new Map<number, CrossRow[]>(),
    duplicate: new Map<number, CrossRow[]>(),
  };
  const keep = (digest: DigestRow, file: DigestFile): void => {
    const codes = COMPARING.filter((code) => shared[code].has(digest.hashes[code] ?? NaN));
    if (codes.length === 0) return;
    const row = revive(digest, file);
    codes.forEach((code) => {
      const hash = digest.hashes[code] as number;
      const group = groups[code].get(hash);
      if (group) group.push(row);
      else groups[code].set(hash, [row]);
    });
  };
  if (shared.inconsistent.size + shared.duplicate.size === 0) return groups;
  files.forEach((file) => {
    for (const digest of file.rows()) keep(digest, file);
  });
  return groups;
};

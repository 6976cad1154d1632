import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyDocuments, type KeptDocument } from '../../src/decisions/policies';
import { exportPolicies, importPolicies, type ReadDocument } from '../../src/decisions/policies-file';
import { packBody } from '../../src/decisions/policies-pack';
import { applyCorrections } from '../../src/decisions/policy-corrections';
import { builtinPolicies } from '../../src/policy/builtin';
import { compilePolicies } from '../../src/policy/compile';
import { PolicyError } from '../../src/policy/errors';
import { fromJson, toJson } from '../../src/policy/json';

const NAME = 'xuni-shuoyun-league-two-fields-2022.txt';
const TEXT = readFileSync(join(__dirname, '..', 'policies', NAME), 'utf8');
const READ = compilePolicies(TEXT, { name: NAME });
const SHA = 'a'.repeat(64);
const FILE_SHA = 'b'.repeat(64);

const matter = READ[1]!.matters[0]!;
const KEPT: KeptDocument = {
  name: NAME,
  sha256: SHA,
  body: packBody({ text: TEXT, policies: READ }, NAME),
  corrections: [
    {
      id: 'c1',
      policy: READ[1]!.id,
      change: { kind: 'assign', matter: matter.id, level: 'county', payer: 'county' },
      reason: '盟里答复',
      by: '张',
      at: null,
    },
  ],
};
const DOCUMENTS = policyDocuments({ documents: [KEPT], used: {} }, builtinPolicies());
const JSON_FILE = exportPolicies(DOCUMENTS);

interface FilePolicy {
  matters: { level: string; text: string }[];
}

interface File {
  policies: FilePolicy[];
  documents: { text?: string; sha256: string; corrections: unknown[]; policies: FilePolicy[] }[];
}

const changed = (change: (file: File) => void): string => {
  const file = JSON.parse(JSON_FILE) as File;
  change(file);
  return JSON.stringify(file);
};

const detailOf = (json: string): string => {
  try {
    importPolicies(json, '导出.json', FILE_SHA);
  } catch (error) {
    expect(error).toBeInstanceOf(PolicyError);
    return `${(error as PolicyError).code} ${(error as PolicyError).detail}`;
  }
  return 'read';
};

it('holds the corrected policies as format 1, for whoever reads that', () => {
  const found = fromJson(JSON_FILE);
  expect(toJson(found)).toBe(
    toJson(DOCUMENTS.flatMap(({ plans }) => plans.map(({ loaded }) => loaded.policy))),
  );
  expect(found[2]!.matters[0]).toMatchObject({ level: 'county', correctedBy: '张' });
});

it('comes back with text, reading and corrections, which can still be undone', () => {
  const found = importPolicies(JSON_FILE, '导出.json', FILE_SHA);
  expect(found.map(({ name, sha256 }) => [name, sha256])).toEqual(
    DOCUMENTS.map(({ name, sha256 }) => [name, sha256]),
  );
  const league = found[1] as ReadDocument;
  expect(league).toEqual({
    name: NAME,
    sha256: SHA,
    text: TEXT,
    read: READ,
    corrections: KEPT.corrections,
    edited: false,
  });
  const { policy } = applyCorrections(league.read[1]!, league.text, league.corrections);
  expect(policy.matters[0]!.level).toBe('county');
});

it('changed by hand is taken as it stands', () => {
  const edited = changed(({ policies }) => {
    policies[1]!.matters[0]!.level = 'province';
  });
  const [, league] = importPolicies(edited, '导出.json', FILE_SHA);
  expect(league).toMatchObject({ edited: true, corrections: [] });
  expect(league!.read[0]!.matters[0]!.level).toBe('province');
});

it('may be compiled data alone: then there is no text', () => {
  const [only] = importPolicies(toJson(READ), '编译.json', FILE_SHA);
  expect(only).toEqual({
    name: '编译.json',
    sha256: FILE_SHA,
    text: '',
    read: READ,
    corrections: [],
    edited: false,
  });
});

it.each([
  ['not JSON', '{', 'bad-json'],
  ['another format', '{"format":2,"policies":[]}', 'bad-json format 1'],
  ['no policy in it', '{"format":1,"policies":[]}', 'not-a-policy'],
  ['a document without text', changed((file) => delete file.documents[0]!.text), 'bad-json documents.text'],
  [
    'a document of no known file',
    changed((file) => void (file.documents[0]!.sha256 = 'x')),
    'bad-json documents.sha256',
  ],
  [
    'a correction of no kind',
    changed((file) => void (file.documents[1]!.corrections = [{}])),
    'bad-json corrections[0].id',
  ],
  [
    'policies that no document holds',
    changed((file) => void file.policies.push(file.policies[0]!)),
    'bad-json policies, documents',
  ],
  [
    'words that do not stand in the text',
    changed((file) => {
      for (const list of [file.policies, file.documents[0]!.policies]) list[0]!.matters[0]!.text = '别的文字';
    }),
    'bad-json 别的文字',
  ],
])('is refused with %s', (_name, json, detail) => {
  expect(detailOf(json)).toContain(detail);
});

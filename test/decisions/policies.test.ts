import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policiesOfStore, policyDocuments, planKey, type KeptDocument } from '../../src/decisions/policies';
import { packBody, unpackBody } from '../../src/decisions/policies-pack';
import { sha256Hex } from '../../src/decisions/policies-sha256';
import {
  EMPTY_STORE,
  mergeStores,
  parseStore,
  StoreError,
  storeText,
  type AuditStore,
} from '../../src/decisions/store';
import { builtinPolicies } from '../../src/policy/builtin';
import { compilePolicies } from '../../src/policy/compile';
import { PolicyError } from '../../src/policy/errors';

const LEAGUE = 'xuni-shuoyun-league-two-fields-2022.txt';
const CENTRAL = 'xuni-central-natural-resources-2021.txt';

const read = (name: string): string => readFileSync(join(__dirname, '..', 'policies', name), 'utf8');

const document = (name: string, over: Partial<KeptDocument> = {}): KeptDocument => {
  const text = read(name);
  const body = packBody({ text, policies: compilePolicies(text, { name }) }, name);
  return { name, sha256: sha256Hex(Buffer.from(text)), body, corrections: [], ...over };
};

const store = (over: Partial<NonNullable<AuditStore['policies']>>): AuditStore => ({
  ...EMPTY_STORE,
  policies: { documents: [], used: {}, ...over },
});

const BUILTIN = builtinPolicies();
const KEY = planKey(BUILTIN[0]!.sha256!, BUILTIN[0]!.policy.id);

describe('SHA-256', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 119, 1000, 100_000])('of %d bytes is what others find', (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 255);
    expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});

describe('a body in the store', () => {
  it.each([LEAGUE, CENTRAL])('comes back as it was: %s', (name) => {
    const text = read(name);
    const policies = compilePolicies(text, { name });
    const body = packBody({ text, policies }, name);
    expect(unpackBody(body, 'x')).toEqual({ text, policies });
    expect(body.length).toBeLessThan(text.length * 3);
  });

  it('stays plain where it is short', () => {
    expect(packBody({ text: '短', policies: [] }, 'x')).toBe('{"text":"短","policies":[]}');
  });

  it('can be read twenty times over', () => {
    const { body } = document(LEAGUE);
    const first = unpackBody(body, 'x');
    for (let i = 0; i < 20; i++) expect(unpackBody(body, 'x')).toEqual(first);
  });

  it('is refused where a workbook should not carry it', () => {
    let seed = 1;
    const noise = (): string => String.fromCharCode(0x4e00 + ((seed = (seed * 48271) % 2147483647) % 20000));
    const text = Array.from({ length: 1_600_000 }, noise).join('');
    expect(() => packBody({ text, policies: [] }, '大.txt')).toThrow(PolicyError);
  });

  it.each([
    ['cut off', (body: string) => body.slice(0, 400)],
    ['longer than it says', (body: string) => body.replace(/^deflate:\d+/, 'deflate:100')],
    ['shorter than it says', (body: string) => body.replace(/^deflate:(\d+)/, 'deflate:1$1')],
    ['said to fill memory', (body: string) => body.replace(/^deflate:\d+/, 'deflate:999999999')],
    ['no body', () => 'x'],
    ['no policies', () => '{"text":"x","policies":[{}]}'],
  ])('%s is refused by its place', (_name, damage) => {
    expect(() => unpackBody(damage(document(LEAGUE).body), 'documents[0]')).toThrow(/documents\[0\]/);
  });
});

describe('policies of a workbook', () => {
  it('are the built-in ones, the very same, where nothing is kept', () => {
    expect(policiesOfStore(EMPTY_STORE, BUILTIN)).toBe(BUILTIN);
    expect(policiesOfStore(store({}), BUILTIN)).toBe(BUILTIN);
  });

  it('go from the highest issuer down, whatever the order of import', () => {
    const found = policiesOfStore(store({ documents: [document(LEAGUE), document(CENTRAL)] }), BUILTIN);
    expect(found.map(({ policy }) => policy.issuer)).toEqual([
      'central',
      'province',
      'prefecture',
      'prefecture',
    ]);
    expect(
      found.every(({ policy, text }) => policy.matters.every(({ span }) => span[1] <= text.length)),
    ).toBe(true);
  });

  it('leave out what is switched off, the built-in one too', () => {
    const league = document(LEAGUE);
    const plan = policyDocuments({ documents: [league], used: {} }, BUILTIN)[1]!.plans[0]!;
    const found = policiesOfStore(
      store({ documents: [league], used: { [KEY]: false, [plan.key]: false } }),
      BUILTIN,
    );
    expect(found.map(({ policy }) => policy.id)).toEqual([`${plan.loaded.policy.id}#2`]);
  });

  it('are the built-in ones all the same where everything is switched off', () => {
    const found = policiesOfStore(store({ used: { [KEY]: false } }), BUILTIN);
    expect(found.map(({ policy }) => policy.id)).toEqual(BUILTIN.map(({ policy }) => policy.id));
  });

  it('are corrected as officers corrected them; the built-in one also', () => {
    const { policy, text } = BUILTIN[0]!;
    const change = {
      kind: 'assign',
      matter: policy.matters[0]!.id,
      level: 'prefecture',
      payer: 'prefecture',
    } as const;
    const kept: KeptDocument = {
      name: '48号',
      sha256: BUILTIN[0]!.sha256!,
      body: packBody({ text, policies: [policy] }, ''),
      corrections: [{ id: 'c1', policy: policy.id, change, reason: '口头答复', by: '李', at: null }],
    };
    const found = policiesOfStore(store({ documents: [kept] }), BUILTIN);
    expect(found).toHaveLength(1);
    expect(found[0]!.policy.matters[0]).toMatchObject({ level: 'prefecture', correctedBy: '李' });
  });

  it('count once where two files hold the same plan: the later', () => {
    const text = `${BUILTIN[0]!.text}\n附注`;
    const twin: KeptDocument = {
      name: '同一文件.docx',
      sha256: sha256Hex(Buffer.from(text)),
      body: packBody({ text, policies: compilePolicies(text) }, ''),
      corrections: [],
    };
    const found = policiesOfStore(store({ documents: [twin] }), BUILTIN);
    expect(found.map(({ sha256 }) => sha256)).toEqual([twin.sha256]);
  });

  it('say which kept document cannot be read', () => {
    expect(() => policiesOfStore(store({ documents: [document(LEAGUE, { body: 'x' })] }), BUILTIN)).toThrow(
      StoreError,
    );
  });
});

describe('the store', () => {
  const full = store({
    documents: [
      document(LEAGUE, {
        corrections: [
          {
            id: 'c1',
            policy: 'p',
            change: { kind: 'split', matter: 'm', parts: [{ span: [1, 2], expanded: null }] },
            reason: 'r',
            by: null,
            at: null,
          },
          {
            id: 'c2',
            policy: 'p',
            change: { kind: 'join', matters: ['a', 'b'] },
            reason: 'r',
            by: null,
            at: null,
          },
        ],
      }),
    ],
    used: { [KEY]: false },
  });

  it('keeps policies word for word', () => {
    expect(parseStore(storeText(full))).toEqual(full);
  });

  it('of two stores keeps each document once, with the corrections of both', () => {
    const [mine] = full.policies!.documents;
    const other = { ...mine!.corrections[0]!, id: 'c9' };
    const theirs = store({
      documents: [{ ...mine!, corrections: [other] }, document(CENTRAL)],
      used: { [KEY]: true },
    });
    const { documents, used } = mergeStores(full, theirs).policies!;
    expect(documents.map(({ name }) => name)).toEqual([LEAGUE, CENTRAL]);
    expect(documents[0]!.corrections.map(({ id }) => id)).toEqual(['c1', 'c2', 'c9']);
    expect(used).toEqual({ [KEY]: true });
    expect(mergeStores(full, EMPTY_STORE).policies).toEqual(full.policies);
    expect(mergeStores(EMPTY_STORE, full).policies).toEqual(full.policies);
  });

  it.each([
    ['{"policies":[]}', 'policies'],
    ['{"policies":{"used":{"k":1}}}', 'policies.used.k'],
    ['{"policies":{"documents":[{"sha256":"x"}]}}', 'policies.documents[0].sha256'],
    ['{"lexicons":[{"id":"x"}]}', 'lexicons[0]: lexicon: expected {"format": 1, "id": …}'],
  ])('refuses %s and says where', (json, detail) => {
    expect(() => parseStore(json)).toThrow(expect.objectContaining({ detail }));
  });

  it.each([
    [{ kind: 'assign', matter: 'm', level: 'x', payer: 'province' }, '.level'],
    [{ kind: 'drop' }, '.matter'],
    [{ kind: 'no-matter', sentence: [1] }, '.sentence'],
    [{ kind: 'words', matter: 'm', span: [-1, 2] }, '.span'],
    [{ kind: 'paint' }, '.kind'],
  ])('refuses the change %j', (change, place) => {
    const [kept] = full.policies!.documents;
    const bad = { ...kept, corrections: [{ ...kept!.corrections[0], change }] };
    const json = JSON.stringify({ policies: { documents: [bad] } });
    expect(() => parseStore(json)).toThrow(/documents\[0\]\.corrections\[0\]\.change/);
    try {
      parseStore(json);
    } catch (error) {
      expect((error as StoreError).detail.replace(/.*\.change/, '')).toContain(place);
    }
  });
});

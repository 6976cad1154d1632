import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagesAt, readyMade } from '../../scripts/package/contents';
import { isPermissive, licenceText, refused } from '../../scripts/package/licences';
import { sbomOf } from '../../scripts/package/sbom';

const product = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as {
  name: string;
  version: string;
  license: string;
  dependencies: Record<string, string>;
};

// What the product depends on by name, and what is inside the ready-made scripts: no build is needed to know these.
const packages = packagesAt([
  ...readyMade(),
  ...Object.keys(product.dependencies)
    .filter((name) => name !== '@univerjs/presets')
    .map((name) => `node_modules/${name}`),
]);

describe('licences', () => {
  it.each(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'])(
    '%s is permissive',
    (licence) => expect(isPermissive(licence)).toBe(true),
  );
  it.each(['GPL-3.0', 'AGPL-3.0-only', '(MIT AND GPL-2.0)', 'SEE LICENSE', null])('%s is not', (licence) =>
    expect(isPermissive(licence)).toBe(false),
  );

  it('refuses a licence that is not permissive', () =>
    expect(
      refused([
        { name: 'copyleft', licence: 'GPL-3.0' },
        { name: 'silent', licence: null },
      ]),
    ).toEqual(['copyleft: GPL-3.0', 'silent: no licence']));

  it('of everything inside are permissive, or Microsoft’s own', () => expect(refused(packages)).toEqual([]));

  it('stand in one text, same words once, Microsoft’s among them', () => {
    const text = licenceText(packages, [['数据', '许可']]);
    for (const { name, version } of packages) expect(text).toContain(`${name} ${version} (`);
    expect(text).toMatch(/Microsoft Office\.js licence \(redistributed unmodified\)/);
    expect(text).toContain('数据\n\n许可');
  });
});

describe('the parts list', () => {
  const sbom = sbomOf(product, packages);

  it('has what CycloneDX 1.5 requires', () => {
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1 });
    expect(sbom.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    );
    expect(sbom.metadata.component).toMatchObject({ type: 'application', name: product.name });
    for (const component of sbom.components) {
      expect(component).toMatchObject({ type: 'library', name: expect.stringMatching(/./) as string });
      expect(component.licenses.length).toBe(1);
      component.hashes?.forEach(({ alg, content }) => {
        expect(alg).toBe('SHA-512');
        expect(content).toMatch(/^[0-9a-f]{128}$/);
      });
    }
  });

  it('knows every package by version and checksum', () => {
    const refs = sbom.components.map((component) => component['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    expect(
      sbom.components.filter(({ version, hashes }) => !version || !hashes).map(({ name }) => name),
    ).toEqual([]);
    expect(refs).toContain(`pkg:npm/%40microsoft/office-js@${product.dependencies['@microsoft/office-js']}`);
  });

  it('is the same for the same parts', () => expect(sbomOf(product, packages)).toEqual(sbom));
});

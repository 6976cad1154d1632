const { createHash } = require('node:crypto');
const { OTHERS } = require('./licences');

const hexOf = (integrity) => {
  const [, encoded] = /^sha512-([\w+/=]+)/.exec(integrity ?? '') ?? [];
  return encoded ? Buffer.from(encoded, 'base64').toString('hex') : null;
};

const licencesOf = ({ name, licence }) => {
  if (OTHERS[name]) return [{ license: { name: OTHERS[name] } }];
  return / (OR|AND) /.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }];
};

const purlOf = ({ name, version }) => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

const componentOf = (one) => {
  const hash = hexOf(one.integrity);
  return {
    type: 'library',
    'bom-ref': purlOf(one),
    name: one.name,
    version: one.version,
    ...(hash ? { hashes: [{ alg: 'SHA-512', content: hash }] } : {}),
    licenses: licencesOf(one),
    purl: purlOf(one),
  };
};

/** A version 5 like UUID of the content: the same parts list has the same number, which a random one would not. */
const serialOf = (text) => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** CycloneDX 1.5: what is inside, with versions, licences and npm's checksums. No time of day, so that two builds agree. */
const sbomOf = (product, packages) => {
  const seen = new Map(packages.map((one) => [purlOf(one), one]));
  const components = [...seen.values()].map(componentOf);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: serialOf(JSON.stringify([product.version, components])),
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `${product.name}@${product.version}`,
        name: product.name,
        version: product.version,
        licenses: [{ license: { id: product.license } }],
      },
    },
    components,
  };
};

module.exports = { sbomOf };

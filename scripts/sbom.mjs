// The packages that Amanat stands on, as CycloneDX 1.6 in JSON, on standard output. Made of package-lock.json alone, so
// that the same lock gives the same bytes: no time, no serial number. Usage: node scripts/sbom.mjs [FOLDER]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
const { packages } = lock;

const isOutside = ([path, { link }]) => path.includes('node_modules/') && link !== true;
const nameOf = (path, entry) => entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const purlOf = (path, entry) =>
  `pkg:npm/${nameOf(path, entry).replace('@', '%40')}@${encodeURIComponent(entry.version)}`;
const by = (key) => (left, right) => (left[key] < right[key] ? -1 : left[key] > right[key] ? 1 : 0);

/** CycloneDX: `excluded` is what runs on no machine that takes complaints. */
const scopeOf = ({ dev, optional, devOptional }) =>
  dev === true ? 'excluded' : optional === true || devOptional === true ? 'optional' : 'required';

function licencesOf({ license }) {
  if (license === undefined) return {};
  return { licenses: [/ (?:OR|AND|WITH) /.test(license) ? { expression: license } : { license: { id: license } }] };
}

function hashesOf({ integrity = '' }) {
  const sha512 = /^sha512-(?<digest>.+)$/.exec(integrity)?.groups?.digest;
  return sha512 === undefined
    ? {}
    : { hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }] };
}

function componentOf([path, entry]) {
  const name = nameOf(path, entry);
  const [group, short] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const purl = purlOf(path, entry);
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group === undefined ? {} : { group }),
    name: short,
    version: entry.version,
    scope: scopeOf(entry),
    ...hashesOf(entry),
    ...licencesOf(entry),
    purl,
  };
}

/** As Node looks: in the package's own folder first, then upwards. */
function resolved(from, name) {
  for (let at = from; ; at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '') {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (packages[path] !== undefined) return packages[path].link === true ? undefined : purlOf(path, packages[path]);
    if (at === '') return undefined;
  }
}

const needsOf = (path, entry, groups) => [
  ...new Set(groups.flatMap((group) => Object.keys(entry[group] ?? {})).flatMap((name) => resolved(path, name) ?? [])),
];
const everyGroup = ['dependencies', 'optionalDependencies', 'peerDependencies'];

const root = packages[''];
const rootRef = `pkg:npm/${root.name}@${root.version}`;
const own = Object.entries(packages).filter((each) => !isOutside(each) && each[1].link !== true);
const components = new Map();
const needs = new Map([
  [rootRef, new Set(own.flatMap(([path, entry]) => needsOf(path, entry, [...everyGroup, 'devDependencies'])))],
]);
for (const [path, entry] of Object.entries(packages).filter(isOutside)) {
  const component = componentOf([path, entry]);
  const ref = component['bom-ref'];
  // The same version in two folders is one component; it is wanted as much as in the one where it is wanted more.
  const before = components.get(ref);
  const order = ['required', 'optional', 'excluded'];
  const scope = order[Math.min(order.indexOf(component.scope), order.indexOf(before?.scope ?? 'excluded'))];
  components.set(ref, { ...component, scope });
  needs.set(ref, new Set([...(needs.get(ref) ?? []), ...needsOf(path, entry, everyGroup)]));
}

const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    component: {
      type: 'application',
      'bom-ref': rootRef,
      name: root.name,
      version: root.version,
      licenses: [{ license: { id: root.license } }],
      purl: rootRef,
    },
  },
  components: [...components.values()].sort(by('bom-ref')),
  dependencies: [...needs].map(([ref, on]) => ({ ref, dependsOn: [...on].sort() })).sort(by('ref')),
};
process.stdout.write(`${JSON.stringify(bom, undefined, 2)}\n`);

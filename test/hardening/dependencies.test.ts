/** What stands in the lock file: digests, licences, nothing that runs at installation; and the list of it for others. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { folderOf, repository, runScript } from './ran-script.ts';

const manifest = { name: 'example', version: '1.0.0', license: 'AGPL-3.0-or-later', dependencies: { good: '1.2.3' } };
const good = {
  version: '1.2.3',
  resolved: 'https://registry.npmjs.org/good/-/good-1.2.3.tgz',
  integrity: `sha512-${'A'.repeat(86)}==`,
  license: 'MIT',
};
const filesOf = (entry: object, changed: object = {}) => ({
  'package.json': JSON.stringify({ ...manifest, ...changed }),
  'package-lock.json': JSON.stringify({ packages: { '': manifest, 'node_modules/good': entry } }),
});

test('our own lock file holds every rule, or says why not', () => {
  const { exitCode, complaints, output } = runScript('audit-dependencies.mjs');
  assert.equal(exitCode, 0, complaints);
  assert.match(output, /^\d{3} packages/);
});

test('a lock file in which all is well passes', (context) => {
  assert.equal(runScript('audit-dependencies.mjs', folderOf(filesOf(good), context)).exitCode, 0);
});

const { integrity: _none, ...withoutDigest } = good;
const bad: Readonly<Record<string, Record<string, string>>> = {
  'a package without a digest': filesOf(withoutDigest),
  'a package with a weak digest': filesOf({ ...good, integrity: 'sha1-ixXZgyrDM8xTyB6Aj7yLdOzjOto=' }),
  'a licence that does not go with ours': filesOf({ ...good, license: 'SSPL-1.0' }),
  'one of two licences that do not both go': filesOf({ ...good, license: '(MIT AND SSPL-1.0)' }),
  'no licence': filesOf({ ...good, license: undefined }),
  'a program that runs at installation': filesOf({ ...good, hasInstallScript: true }),
  'a package from elsewhere': filesOf({ ...good, resolved: 'git+ssh://git@example.invalid/good.git' }),
  'a version that may move': filesOf(good, { dependencies: { good: '^1.2.3' } }),
  'a script that is allowed': filesOf(good, { allowScripts: { good: true } }),
  'nothing at all': { 'package.json': JSON.stringify(manifest), 'package-lock.json': '{"packages":{}}' },
};
for (const [what, files] of Object.entries(bad))
  test(`${what} is told`, (context) => {
    assert.equal(runScript('audit-dependencies.mjs', folderOf(files, context)).exitCode, 1);
  });

test('one of two licences is enough where either may be chosen', (context) => {
  const files = filesOf({ ...good, license: '(MIT OR SSPL-1.0)' });
  assert.equal(runScript('audit-dependencies.mjs', folderOf(files, context)).exitCode, 0);
});

const licence = z.union([
  z.strictObject({ license: z.strictObject({ id: z.string().min(2) }) }),
  z.strictObject({ expression: z.string().min(2) }),
]);
const component = z.strictObject({
  type: z.enum(['library', 'application']),
  'bom-ref': z.string().min(1),
  group: z.string().startsWith('@').optional(),
  name: z.string().min(1),
  version: z.string().min(1),
  scope: z.enum(['required', 'optional', 'excluded']).optional(),
  hashes: z
    .array(z.strictObject({ alg: z.literal('SHA-512'), content: z.string().regex(/^[0-9a-f]{128}$/) }))
    .optional(),
  licenses: z.array(licence).length(1).optional(),
  purl: z.string().regex(/^pkg:npm\/(?:%40[a-z0-9._-]+\/)?[a-z0-9._-]+@[0-9A-Za-z.%-]+$/),
});
/** What we use of the format; strict, so that a word that it does not have fails. @source CycloneDX 1.6, JSON reference */
const bomSchema = z.strictObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  version: z.literal(1),
  metadata: z.strictObject({ component }),
  components: z.array(component).min(100),
  dependencies: z.array(z.strictObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

test('the list of packages has the form of CycloneDX, names each once, and points at nothing that is not there', () => {
  const bom = bomSchema.parse(JSON.parse(runScript('sbom.mjs').output));
  const refs = bom.components.map((each) => each['bom-ref']);
  assert.equal(new Set(refs).size, refs.length);
  const known = new Set([...refs, bom.metadata.component['bom-ref']]);
  assert.deepEqual([...known].toSorted(), bom.dependencies.map(({ ref }) => ref).toSorted());
  for (const { dependsOn } of bom.dependencies) for (const ref of dependsOn) assert.ok(known.has(ref), ref);
});

test('every package of package.json is on the list, each in the version that is installed', () => {
  const bom = bomSchema.parse(JSON.parse(runScript('sbom.mjs').output));
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')));
  const purls = new Set(bom.components.map(({ purl }) => purl));
  for (const [name, version] of Object.entries(dependencies))
    assert.ok(purls.has(`pkg:npm/${name.replace('@', '%40')}@${version}`), name);
});

test('the same lock file gives the same list, byte for byte', () => {
  assert.equal(runScript('sbom.mjs').output, runScript('sbom.mjs').output);
});

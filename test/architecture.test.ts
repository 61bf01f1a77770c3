/** The table of style: which folder may import which (DESIGN.md). Held here, because the compiler does not. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');

/** `types`: only with `import type`. */
const mayImport: Readonly<Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }>> =
  {
    domain: { values: [] },
    rules: { values: [] },
    linking: { values: ['domain'] },
    figures: { values: ['domain'] },
    // Knows the audit bundle's form, and nothing of how it was made.
    attacker: { values: [], types: ['figures'] },
    ledger: { values: [] },
    sealing: { values: [] },
    casework: { values: ['domain', 'rules', 'linking', 'figures', 'ledger', 'sealing'] },
    store: { values: ['domain', 'ledger'], types: ['casework'] },
    'node-crypto': { values: ['ledger'] },
    'log-service': { values: ['ledger', 'node-crypto', 'store'], types: ['casework'] },
    web: { values: ['domain'], types: ['casework', 'figures'] },
    // What runs in the reader's browser, and checks what the server says.
    'web/client': { values: ['ledger', 'sealing'] },
    server: {
      values: [
        'casework',
        'domain',
        'rules',
        'linking',
        'figures',
        'attacker',
        'web',
        'ledger',
        'sealing',
        'store',
        'log-service',
        'node-crypto',
      ],
    },
    cli: {
      values: [
        'casework',
        'domain',
        'rules',
        'linking',
        'figures',
        'attacker',
        'ledger',
        'sealing',
        'store',
        'server',
        'log-service',
        'node-crypto',
      ],
    },
  };
/** Folders that see the language only: no Node, no browser. */
const pure: ReadonlySet<string> = new Set(['domain', 'rules', 'linking', 'figures', 'ledger', 'sealing', 'casework']);
/** The files of pure folders that read files: rules, learned tables and settlements, which programs hand to what calculates. */
const fileReaders: ReadonlySet<string> = new Set([
  'rules/pack/read-packs.ts',
  'linking/data/read-data.ts',
  'domain/places/read-settlements.ts',
]);
const fileReading: ReadonlySet<string> = new Set([
  '@amanat/rules/read-packs',
  '@amanat/linking/read-data',
  '@amanat/domain/read-settlements',
]);
/** Files of `server` that may touch the store: where a deployment is put together. */
const storeUsers: ReadonlySet<string> = new Set([
  'server/main.ts',
  'server/open-deployment.ts',
  'server/error-response.ts',
  'server/log/begin-next-log.ts',
]);

const sources = globSync(
  '{domain,rules,linking,figures,attacker,ledger,sealing,casework,store,node-crypto,log-service,web,server,cli}/**/*.{ts,tsx}',
  {
    cwd: root,
  },
).filter((path) => !/\.test\.tsx?$/.test(path) && !path.includes('node_modules') && !path.includes('/testing/'));

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

const importLine = /^(?:import|export)\s+(?<type>type\s)?[^;]*?from\s+'(?<from>[^']+)'|^import\s+'(?<bare>[^']+)'/gm;

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(importLine)].map(({ groups = {} }) => ({
    file,
    from: groups['from'] ?? groups['bare'] ?? '',
    typeOnly: groups['type'] !== undefined,
  }));
}

const imports = sources.flatMap(importsOf);
const folderOf = (file: string): string => file.split('/')[0] ?? '';

test('there is something to check', () => {
  assert.ok(sources.length > 50);
  assert.ok(imports.length > 200);
});

test('a folder imports only what the table allows', () => {
  const wrong = imports.filter(({ file, from, typeOnly }) => {
    const wanted =
      /^@amanat\/([a-z-]+)(?:(?<=\/rules)\/read-packs|(?<=\/linking)\/read-data|(?<=\/domain)\/read-settlements)?$/.exec(
        from,
      )?.[1];
    if (wanted === undefined) return from.startsWith('@amanat/');
    const rule = mayImport[file.startsWith('web/client/') ? 'web/client' : folderOf(file)];
    return !(rule?.values.includes(wanted) === true || (typeOnly && rule?.types?.includes(wanted) === true));
  });
  assert.deepEqual(wrong, []);
});

test('no relative path leaves its folder', () => {
  const wrong = imports.filter(
    ({ file, from }) =>
      from.startsWith('.') &&
      folderOf(relative(root, resolve(root, dirname(file), from))) !== folderOf(normalize(file)),
  );
  assert.deepEqual(wrong, []);
});

test('the pure folders import neither Node nor anything that does input or output', () => {
  const allowed = new Set(['zod']);
  const wrong = imports.filter(
    ({ file, from }) =>
      !fileReaders.has(file) &&
      pure.has(folderOf(file)) &&
      !from.startsWith('.') &&
      (!from.startsWith('@amanat/') || fileReading.has(from)) &&
      !allowed.has(from),
  );
  assert.deepEqual(wrong, []);
});

test('in the server only the files that put a deployment together touch the store', () => {
  const wrong = imports.filter(
    ({ file, from }) => folderOf(file) === 'server' && from === '@amanat/store' && !storeUsers.has(file),
  );
  assert.deepEqual(wrong, []);
});

test('only the programs read the environment and the clock', () => {
  const readers = /process\.env|process\.argv|Temporal\.Now|Date\.now\(|new Date\(|Math\.random\(/;
  const allowed = /^(cli\/|server\/main\.ts$|store\/)/;
  const wrong = sources.filter((file) => !allowed.test(file) && readers.test(readFileSync(join(root, file), 'utf8')));
  assert.deepEqual(wrong, []);
});

test('no file is so long that nobody would like to live in it', () => {
  const long = sources.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 400);
  assert.deepEqual(long, []);
});

test('no folder has a name that says nothing', () => {
  const vague = /\/(utils?|helpers?|common|misc|manager|handler|impl|info)(\/|\.tsx?$)/;
  const wrong = sources.filter((file) => vague.test(`/${file}`) && !file.startsWith('web/locales/'));
  assert.deepEqual(wrong, []);
});

test('one page alone lets a file be chosen, to be read on the device: it has no form, and its field has no name', () => {
  const choosing = sources.filter((file) => /type=["']file["']/.test(readFileSync(join(root, file), 'utf8')));
  assert.deepEqual(choosing, ['web/pages/verify/verify-page.tsx']);
  const page = readFileSync(join(root, choosing[0] ?? ''), 'utf8');
  assert.doesNotMatch(page, /<form|<Form |<input[^>]* name=/u);
  assert.match(
    readFileSync(join(root, 'server/verify/verify-routes.ts'), 'utf8'),
    /"connect-src 'none'"[^]*"form-action 'none'"/u,
  );
});

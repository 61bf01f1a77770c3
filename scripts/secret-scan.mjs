// Looks for secrets in what is kept in the repository; part of `npm run check`. Says where, never what: the line may be
// read by anybody who sees the build. Usage: node scripts/secret-scan.mjs [FOLDER]
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';

/** Letters of a key by its own form: nowhere in the repository but in what shows that it is found. */
const forms = [
  ['private key', /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/],
  ['age secret key', /AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]{20,}/i],
  ['signer key of a log', /PRIVATE\+KEY\+[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]{40,}/],
  [
    'token of a registry or a forge',
    /\b(?:npm_[A-Za-z0-9]{36}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60,}|glpat-[\w-]{20,})/,
  ],
  ['cloud key', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['address with a passphrase', /\b[a-z][a-z0-9+]*:\/\/[^\s/:@'"`$<{]+:(?!\/\/)[^\s/@'"`$<{]{3,}@/i],
];
/** Bytes spelled out: 32 or more of them. Public ones have a place below, with a reason. */
const spelled = [
  ['long hex', /(?<![0-9A-Za-z+/_-])[0-9a-f]{64,}(?![0-9A-Za-z+/_-])/gi],
  [
    'long base64',
    /(?<![0-9A-Za-z+/_=-])(?:[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==|[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])|[A-Za-z0-9+/]{64,}={0,2})(?![A-Za-z0-9+/=])/g,
  ],
];

/** Where spelled bytes belong, and why they are no secret. */
const spelledMayStand = [
  [/\.test\.tsx?$/, 'examples of tests, drawn for them'],
  [/^(?:test|bench)\//, 'fixtures of tests and measurements'],
  [/\/(?:testing|vectors)\//, 'fixtures and published vectors'],
  [/\.examples\.tsx?$/, 'what example pages show'],
  [/^package-lock\.json$/, 'digests of packages'],
  [/^ledger\/tree\.ts$/, 'SHA-256 of nothing'],
  [/^ledger\/verifier-key\.ts$/, 'a public key, as an example of the format'],
  [/^docs\/verify-it-yourself\.md$/, 'public keys and proofs of an invented log'],
];
/** Where a secret's own form may stand. */
const formsMayStand = [
  [/^test\/hardening\/secret-scan\.test\.ts$/, 'shows that each form is found'],
  [/^ledger\/vectors\/signed-note\.json$/, 'the published example of the format, known to everybody'],
  [/^store\/(?:access\/settings-from-url|open-database\.test)\.ts$/, 'an address as an example'],
];

const isText = (bytes) => !bytes.subarray(0, 8000).includes(0);
const mayStand = (list, path) => list.some(([pattern]) => pattern.test(path));
/** A word is written with few of the letters there are; random bytes with nearly all. */
const looksRandom = (run) => new Set(run.toLowerCase()).size >= (/^[0-9a-f]+$/i.test(run) ? 10 : 20) && /\d/.test(run);

function paths() {
  if (existsSync(join(folder, '.git')))
    return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: folder })
      .toString()
      .split('\0')
      .filter((path) => path !== '' && existsSync(join(folder, path)));
  return globSync('**/*', { cwd: folder, exclude: (name) => name === 'node_modules' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
}

const found = [];
let looked = 0;
for (const path of paths()) {
  if (!lstatSync(join(folder, path)).isFile()) continue;
  const bytes = readFileSync(join(folder, path));
  if (!isText(bytes)) continue;
  looked += 1;
  bytes
    .toString('utf8')
    .split('\n')
    .forEach((line, index) => {
      const tell = (kind) => found.push(`${path}:${index + 1}: ${kind}`);
      if (!mayStand(formsMayStand, path)) for (const [kind, form] of forms) if (form.test(line)) tell(kind);
      if (!mayStand(spelledMayStand, path))
        for (const [kind, form] of spelled) if ([...line.matchAll(form)].some(([run]) => looksRandom(run))) tell(kind);
    });
}

if (looked === 0) {
  process.stderr.write('no file was looked at\n');
  process.exit(2);
}
if (found.length > 0) {
  process.stderr.write(
    `${found.join('\n')}\nThis looks like a secret. If it is public, say so in scripts/secret-scan.mjs, with the reason.\n`,
  );
  process.exit(1);
}
process.stdout.write(`no secret in ${looked} files\n`);

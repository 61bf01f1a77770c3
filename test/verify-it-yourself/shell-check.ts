/**
 * Runs docs/verify-it-yourself.md as it stands: every `sh` block, in order, in one `sh -eu`, in a folder that holds only
 * the files given, on a terminal where `age` asks for the code.
 */
import { spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What the document asks for: no other program can be found while it runs, none of ours least of all. */
const programs = 'age openssl sha256sum base64 sed head tail cut tr dd od wc cat grep date'.split(' ');

/** The document, as it is published. */
export const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'verify-it-yourself.md'), 'utf8');

/** What a reader has pasted, in the end. */
export const script = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block).join('');

/** Every line that a check can print when it fails. */
export const failures: ReadonlySet<string> = new Set(
  [...script.matchAll(/\bfail '([^']+)'/g)].map(([, reason = '']) => reason),
);

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Checked {
  readonly exitCode: number | null;
  /** Of the lines `FAILED: …`; there should be one at the most. */
  readonly failed: readonly string[];
  /** Of the lines `ok: …`. */
  readonly held: readonly string[];
  /** The last line. */
  readonly ending: string;
  /** What it left in the folder under these names. */
  readonly left: Readonly<Record<string, string>>;
}

export interface Reader {
  /** Typed whenever `age` asks. */
  readonly code: string;
  readonly shell?: 'sh' | 'bash';
  /** Files to be looked at afterwards. */
  readonly leaves?: readonly string[];
}

export async function checkByShell(files: Files, { code, shell = 'sh', leaves = [] }: Reader): Promise<Checked> {
  const above = mkdtempSync(join(tmpdir(), 'amanat-yourself-'));
  const [folder, bin] = [join(above, 'papers'), join(above, 'bin')];
  try {
    for (const made of [folder, bin]) mkdirSync(made);
    for (const name of [...programs, shell]) symlinkSync(found(name), join(bin, name));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    writeFileSync(join(above, 'check.sh'), script);
    const { exitCode, printed } = await onTerminal(`${shell} -eu ../check.sh`, { folder, bin, code });
    const lines = printed.split('\n').map((line) => line.replace(/\r$/, '').replace(/^(?:\u001B\[[FK])+/, ''));
    const after = (start: string) =>
      lines.filter((line) => line.startsWith(start)).map((line) => line.slice(start.length));
    return {
      exitCode,
      failed: after('FAILED: '),
      held: after('ok: '),
      ending: lines.findLast((line) => line !== '') ?? '',
      left: Object.fromEntries(leaves.map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
    };
  } finally {
    rmSync(above, { recursive: true });
  }
}

function found(name: string): string {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
  const place = places.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (place === undefined) throw new Error(`${name} is not on this machine`);
  return place;
}

interface Place {
  readonly folder: string;
  readonly bin: string;
  readonly code: string;
}

/** `age` reads a passphrase from a terminal only: `script` (util-linux) gives it one. */
async function onTerminal(command: string, { folder, bin, code }: Place) {
  const child = spawn(found('script'), ['-qec', command, '/dev/null'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH: bin, HOME: folder, SHELL: '/bin/sh' },
  });
  let printed = '';
  let answered = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    const asked = printed.match(/Enter passphrase[^\n]*:/g)?.length ?? 0;
    for (; answered < asked; answered++) child.stdin.write(`${code}\n`);
  });
  const exitCode = await new Promise<number | null>((resolve, reject) =>
    child.once('close', resolve).once('error', reject),
  );
  return { exitCode, printed };
}

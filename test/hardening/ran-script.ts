/** A script of `scripts/`, run over a folder of the test's own, with what it said and how it ended. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

export const repository = join(import.meta.dirname, '..', '..');

export interface RanScript {
  readonly exitCode: number | null;
  readonly output: string;
  readonly complaints: string;
}

export function runScript(script: string, folder = '.'): RanScript {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('scripts', script), folder], {
    cwd: repository,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return { exitCode: status, output: stdout, complaints: stderr };
}

/** Files by path, in a folder that is gone after the test. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>, context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'amanat-hardening-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Folders for tests, thrown away afterwards. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Takes work for the end of a test: its context, or a suite's own list. */
export interface Cleanup {
  after(work: () => unknown): void;
}

/** A private folder, gone when the process ends: by then no server runs in it. Any user may reach it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-store-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

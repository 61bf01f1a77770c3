/** Folders for tests, thrown away afterwards. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Takes work for the end of a test: its context, or a suite's own list. */
export interface Cleanup {
  after(work: () => unknown): void;
}

/** A private folder, gone when the test ends. Below the system's temporary folder, so that any user may reach it. */
export function temporaryFolder(context: Cleanup): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-store-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

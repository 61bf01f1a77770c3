/** Folders for tests, thrown away afterwards. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/** A private folder, gone when the test ends. Below the system's temporary folder, so that any user may reach it. */
export function temporaryFolder(context: Pick<TestContext, 'after'>): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-store-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Where a test restores to and what from: folders and databases of its own, so that no test finds what another one
 * left. The folders go with the test, the databases with their PostgreSQL.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { freshFolder, removeFolder } from '../fixtures/fresh-folder.ts';
import { databaseEnvironment } from '../fixtures/server-database.ts';
import type { Rehearsal } from './rehearsal.ts';

/** A folder that a restore may make; taken away with what was made of it. */
export function newFolder(context: TestContext): string {
  const data = freshFolder();
  context.after(() => removeFolder(data));
  return data;
}

/** With the identity of the rehearsal and `--json`. */
export const restoreArgs = (
  { identity }: Rehearsal,
  from: string,
  data: string,
  ...more: readonly string[]
): readonly string[] => ['restore', '--from', from, '--identity', identity, '--data', data, '--json', ...more];

/** A copy of a backup, to be changed. */
export function copyOf(context: TestContext, { above }: Rehearsal, backup: string): string {
  const copy = mkdtempSync(join(above, 'copy-'));
  context.after(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(backup, copy, { recursive: true });
  return copy;
}

/** Where the next record goes: under `npm run test:postgres` an empty database. */
export const emptyPlace = databaseEnvironment;

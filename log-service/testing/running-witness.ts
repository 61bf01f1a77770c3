/** A real witness in a folder of its own, whose clock a test may set. */
import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { VerifierKey } from '@amanat/ledger';
import { type RunningWitness, startWitnessServer } from '../witness-server.ts';

export interface TestWitness extends RunningWitness {
  readonly folder: string;
  /** POSIX seconds; the machine's until it is set. */
  second: number | undefined;
  post(body: string): Promise<{ readonly status: number; readonly type: string | null; readonly body: string }>;
}

export function newWitnessFolder(context: TestContext): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-witness-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function startTestWitness(
  context: TestContext,
  logs: readonly VerifierKey[],
  { name = 'witness.example/bar', folder = newWitnessFolder(context) } = {},
): Promise<TestWitness> {
  const now = (): Temporal.Instant =>
    witness.second === undefined
      ? Temporal.Now.instant()
      : Temporal.Instant.fromEpochMilliseconds(witness.second * 1000);
  const failed = (error: unknown): void => assert.fail(String(error));
  const running = await startWitnessServer({ folder, logs, name, now, failed, host: '127.0.0.1', port: 0 });
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= running.stop());
  context.after(stop);
  const post = async (body: string) => {
    const response = await fetch(`${running.url}/add-checkpoint`, { method: 'POST', body });
    return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
  };
  const witness: TestWitness = { ...running, folder, stop, second: undefined, post };
  return witness;
}

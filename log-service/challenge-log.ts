/**
 * An auditor's question of the day, asked and checked: what stands at indexes that nobody chose must open to what the
 * mirror has there. Both notes and results stay in the mirror, so that a day is asked once.
 *
 *     challenges/2026-11-22          the challenge as it was signed
 *     challenges/2026-11-22.opened   how many indexes opened
 */
import { join } from 'node:path';
import {
  challengedIndexes,
  commitmentOf,
  equalBytes,
  type NoteSigner,
  parseOpenings,
  parseVerifierKey,
  type PolicyCheckpoint,
  encodeVerifierKey,
  signChallenge,
  verifyChallenge,
} from '@amanat/ledger';
import { flushFolder, readIfThere, writeWhole } from './durable-file.ts';
import { LogProblem } from './log-problem.ts';
import type { Mirror } from './mirror.ts';
import type { LogChecks } from './verify-log.ts';

export interface Auditor {
  /** As registered at the log. */
  readonly name: string;
  readonly signer: NoteSigner;
  /** What was encrypted to the auditor. @throws if it does not open */
  decrypt(answer: Uint8Array): Promise<Uint8Array>;
}

export interface ChallengeNews {
  readonly day: string;
  /** Indexes that opened to what the mirror has. */
  readonly opened: readonly number[];
}

/** Twenty openings of the largest event, and what encryption adds. */
const maxAnswerBytes = 45_000_000;
const answerTimeoutMs = 60_000;

/**
 * Asks for the openings of that day, over the newest checkpoint of the mirror; `undefined` if they were asked for before.
 * A day that broke off is asked again with the same note: another would be refused.
 *
 * @throws LogProblem `challenge-refused`, `opening-missing`, `opening-differs`, `log-unreachable`, `log-slow`;
 *   LedgerError `openings-malformed`
 */
export async function challengeLog(
  server: string,
  checkpoint: PolicyCheckpoint,
  day: string,
  auditor: Auditor,
  { mirror, folder }: { readonly mirror: Mirror; readonly folder: string },
  checks: LogChecks,
): Promise<ChallengeNews | undefined> {
  const { sha256, verify } = checks;
  const file = join(folder, 'challenges', day);
  if ((await readIfThere(`${file}.opened`)) !== undefined) return undefined;
  const { name, signer } = auditor;
  const { origin, size, root } = checkpoint;
  const asked = await readIfThere(file);
  const note =
    asked === undefined
      ? signChallenge({ origin, auditor: name, day, size, root }, signer, sha256)
      : Buffer.from(asked).toString('utf8');
  const key = parseVerifierKey(encodeVerifierKey(signer.name, signer.publicKey, sha256), sha256);
  const challenge = verifyChallenge(note, key, verify);
  if (asked === undefined) await keep(file, note);

  const answer = await post(new URL('/api/log/challenge', server), note);
  const plain = await auditor.decrypt(answer).catch(() => {
    throw new LogProblem('challenge-refused');
  });
  const indexes = challengedIndexes(challenge.signature, challenge.size, sha256);
  for (const { index, salt, body } of parseOpenings(plain, indexes)) {
    if (body.length === 0) throw new LogProblem('opening-missing', { index });
    const commitment = await mirror.commitmentAt(index, checkpoint.size);
    if (!equalBytes(commitmentOf(salt, body, sha256), commitment)) throw new LogProblem('opening-differs', { index });
  }
  await keep(`${file}.opened`, `${indexes.length} opened\n`);
  return { day, opened: indexes };
}

async function keep(file: string, text: string): Promise<void> {
  await writeWhole(file, text);
  await flushFolder(join(file, '..'));
}

/** @throws LogProblem */
async function post(url: URL, note: string): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(answerTimeoutMs);
  try {
    const headers = { 'content-type': 'text/plain' };
    const response = await fetch(url, { method: 'POST', body: note, headers, redirect: 'manual', signal });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new LogProblem('challenge-refused', { status: response.status });
    }
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body ?? []) {
      length += chunk.length;
      if (length > maxAnswerBytes) throw new LogProblem('answer-too-large');
      chunks.push(chunk);
    }
    return Uint8Array.from(Buffer.concat(chunks));
  } catch (error) {
    if (error instanceof LogProblem) throw error;
    throw new LogProblem(signal.aborted ? 'log-slow' : 'log-unreachable');
  }
}

/**
 * Registered auditors ask what stands at indexes that the log cannot choose (`ledger/challenge.ts`). The answer
 * is encrypted to them: whoever reads the line learns neither what was opened nor, by its length, of which kind it is.
 */
import { Encrypter } from 'age-encryption';
import { Hono } from 'hono';
import {
  challengeAuditorUnverified,
  encodeOpenings,
  LedgerError,
  parseVerifierKey,
  verifyChallenge,
  type VerifiedChallenge,
} from '@amanat/ledger';
import type { Auditor } from '../auditors.ts';
import { verifyEd25519 } from '../ciphers.ts';
import type { Services } from '../services.ts';
import { ApiRefused } from './api-refused.ts';

export function challengeRoutes(
  { casework, ciphers }: Pick<Services, 'casework' | 'ciphers'>,
  auditors: readonly Auditor[],
): Hono {
  const app = new Hono();

  app.post('/log/challenge', async (c) => {
    const note = await c.req.text();
    const { auditor, challenge } = verified(note);
    const answer = await casework.openChallenge(challenge);
    if (answer.kind === 'refused') throw new ApiRefused(answer.refusal);
    const encrypter = new Encrypter();
    encrypter.addRecipient(auditor.recipient);
    const sealed = await encrypter.encrypt(encodeOpenings(answer.openings));
    c.header('Content-Type', 'application/octet-stream');
    c.header('Cache-Control', 'no-store');
    return c.body(Uint8Array.from(sealed));
  });

  /** @throws ApiRefused `challenge-unreadable`, `auditor-unknown` */
  function verified(note: string): { readonly auditor: Auditor; readonly challenge: VerifiedChallenge } {
    const name = orRefuse(() => challengeAuditorUnverified(note), 'challenge-unreadable');
    const auditor = auditors.find((each) => each.name === name);
    // The same answer whether the name or the signature is wrong: who is registered is not told.
    if (auditor === undefined) throw new ApiRefused('auditor-unknown');
    const key = parseVerifierKey(auditor.verifierKey, ciphers.sha256);
    return { auditor, challenge: orRefuse(() => verifyChallenge(note, key, verifyEd25519), 'auditor-unknown') };
  }

  return app;
}

/** A note from outside that does not hold is no fault of ours. */
function orRefuse<Result>(read: () => Result, refusal: 'challenge-unreadable' | 'auditor-unknown'): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof LedgerError) throw new ApiRefused(refusal);
    throw error;
  }
}

/**
 * Who may challenge the log from outside: `auditors.json` in the data folder, written by the operator.
 *
 *     [{ "name": "bar-association", "verifierKey": "bar.example+1a2b3c4d+AbCd…", "recipient": "age1…" }]
 */
import { Encrypter } from 'age-encryption';
import { because, InputError, parseWith } from '@amanat/domain';
import { isAuditorName, parseVerifierKey } from '@amanat/ledger';
import { z } from 'zod';
import { ciphers } from './ciphers.ts';

const auditorSchema = z.strictObject({
  /** Names the auditor's stream on the record. */
  name: z.string().refine(isAuditorName, because('not-this-shape')),
  /** Of the key that signs challenges. */
  verifierKey: z
    .string()
    .max(300, because('too-long'))
    .refine((text) => holds(() => parseVerifierKey(text, ciphers.sha256)), because('not-this-shape')),
  /** Answers are encrypted to it. */
  recipient: z
    .string()
    .regex(/^age1[0-9a-z]{50,100}$/, because('not-this-shape'))
    .refine((text) => holds(() => new Encrypter().addRecipient(text)), because('not-this-shape')),
});

export type Auditor = Readonly<z.output<typeof auditorSchema>>;

/** @throws InputError `duplicate-id` also for one key under two names */
export function parseAuditors(outside: unknown): readonly Auditor[] {
  const auditors = parseWith(z.array(auditorSchema).max(100, because('too-many')), outside);
  for (const of of ['name', 'verifierKey'] as const)
    if (new Set(auditors.map((auditor) => auditor[of])).size < auditors.length) throw new InputError('duplicate-id');
  return auditors;
}

function holds(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

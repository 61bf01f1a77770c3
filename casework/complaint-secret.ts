/**
 * Ids and data keys of one complaint, all from 32 random bytes drawn with the draft. That makes sending the same twice
 * the same complaint, and lets the reporter alone, who still has the draft, open the one event for the own copy.
 */
import { caseId, type CaseId, eventId, type EventId, idLetters, type PartName, personId } from '@amanat/domain';
import { type Ciphers, type Code, codeFromCallerKey } from '@amanat/sealing';
import type { PersonKey } from './seal-event.ts';

export interface ComplaintSecret {
  readonly caseId: CaseId;
  readonly eventId: EventId;
  /** The data key of the person whose part that is. */
  personKey(part: PartName): PersonKey;
}

/** `secret` 32 random bytes, or bytes derived from at least 128 random bits. */
export function complaintSecret(secret: Uint8Array, ciphers: Ciphers): ComplaintSecret {
  if (secret.length !== 32) throw new Error('a complaint secret has 32 bytes');
  const derived = (label: string, lengthBytes: number): Uint8Array =>
    ciphers.hkdf(secret, `amanat/complaint/v1\n${label}`, lengthBytes);
  return {
    caseId: caseId(derived('case', 17)),
    eventId: eventId(derived('event', 17)),
    personKey: (part) => ({
      personId: personId(derived(`person\n${part}`, 17)),
      keyId: `key_${idLetters(derived(`key id\n${part}`, 17))}`,
      key: derived(`data key\n${part}`, 32),
    }),
  };
}

/** Code and secret of a program's complaint, from its idempotency key: the same key again is the same complaint. */
export function secretsFromCallerKey(
  callerKey: string,
  origin: string,
  ciphers: Ciphers,
): { readonly code: Code; readonly secret: Uint8Array } {
  const bytes = ciphers.utf8(callerKey);
  return {
    code: codeFromCallerKey(bytes, origin, ciphers),
    secret: ciphers.hkdf(bytes, `amanat/complaint-secret/from-caller-key/v1\n${origin}`, 32),
  };
}

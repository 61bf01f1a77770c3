/** From a decided event to the bytes that are kept: parts sealed, body canonical, commitment salted. */
import { type DecidedEvent, type EventBody, type PersonId, versionOf } from '@amanat/domain';
import { canonicalJson, commitmentOf, type Json, saltBytes } from '@amanat/ledger';
import { type Ciphers, sealText, wrapPersonKeys } from '@amanat/sealing';
import type { EventRow, PersonKeyRow } from './ports.ts';

/** A person's data key as it is used for one event. */
export interface PersonKey {
  readonly personId: PersonId;
  readonly keyId: string;
  /** 32 bytes; in memory only. */
  readonly key: Uint8Array;
}

export interface EventPlace {
  readonly eventId: string;
  readonly streamId: string;
  readonly streamSeq: number;
  /** Calendar day in the jurisdiction, `YYYY-MM-DD`. */
  readonly recordedOn: string;
}

/** The event as it is kept. `keys` must hold one key for every person whose part it has. */
export function sealEvent(
  decided: DecidedEvent,
  place: EventPlace,
  keys: readonly PersonKey[],
  ciphers: Ciphers,
): EventRow {
  const sealed: Record<string, Json> = {};
  for (const [part, { person, text }] of Object.entries(decided.parts)) {
    const key = keys.find(({ personId }) => personId === person);
    if (key === undefined) throw new Error('a part without a key');
    const where = { eventId: place.eventId, streamId: place.streamId, personId: person, part };
    const made = sealText(text, key.key, where, ciphers);
    sealed[part] = { person, key: key.keyId, text: made.text.toBase64(), check: made.check.toBase64() };
  }
  const withParts = Object.keys(sealed).length > 0;
  return commitEvent(decided.event.type, decided.event.data, place, ciphers, withParts ? sealed : undefined);
}

/** An event whose data all stands in clear (an office, a key, a dossier), or whose parts are sealed already. */
export function commitEvent(
  type: string,
  data: unknown,
  { eventId, streamId, streamSeq, recordedOn }: EventPlace,
  ciphers: Ciphers,
  sealed?: Readonly<Record<string, Json>>,
): EventRow {
  const text = canonicalJson({
    event: eventId,
    stream: streamId,
    seq: streamSeq,
    recordedOn,
    type,
    v: versionOf(type),
    data: data as Json,
    sealed,
  } satisfies Record<Exclude<keyof EventBody, 'sealed' | 'data'>, Json> & { data: Json; sealed: Json | undefined });
  const body = ciphers.utf8(text);
  const salt = ciphers.random(saltBytes);
  const commitment = commitmentOf(salt, body, ciphers.sha256);
  return { eventId, streamId, streamSeq, type, recordedOn, body, salt, commitment };
}

/** The rows that an erasure destroys, one for each key. */
export function personKeyRows(
  keys: readonly PersonKey[],
  caseId: string,
  intake: { readonly publicKey: Uint8Array; readonly fingerprint: string },
  ciphers: Ciphers,
): readonly PersonKeyRow[] {
  const wrapped = wrapPersonKeys(keys, intake.publicKey, ciphers);
  return keys.map(({ personId, keyId }, place) => {
    const bytes = wrapped[place];
    if (bytes === undefined) throw new Error('a key was not wrapped');
    return { personId, keyId, caseId, intakeKey: intake.fingerprint, wrapped: bytes };
  });
}

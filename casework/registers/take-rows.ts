/**
 * Rows of a register become claims: each person of each row an event in a stream of its own, sealed under a key drawn for it,
 * that under the register's key. A row that says what it said before is left alone; one that says something else is a new
 * claim in the same stream. Nothing follows from a claim: no case, no clock, no figure, and nobody is told.
 */
import { eventId, idLetters, type Mention, personId } from '@amanat/domain';
import { canonicalJson } from '@amanat/ledger';
import { drawPersonKey, sealText, unwrapKey, wrapKey } from '@amanat/sealing';
import { todayOf } from '../deployment.ts';
import type { EventRow } from '../ports.ts';
import { commitEvent } from '../seal-event.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { Permit } from './permit.ts';
import type { FoundRow, HeldImport, MentionKeyRow, RegisterRow, RowReads } from './register-ports.ts';
import { contentOf, personTokens, registerTokenKey, rowIdOf, rowNameToken } from './row-names.ts';

/**
 * What becomes of a row. `erased`: this very person was erased from this very row, which the office itself has decided. Somebody
 * who was erased elsewhere is answered like anybody else and not stored: else a register would be a way to ask who was.
 */
export type RowOutcome = 'added' | 'changed' | 'unchanged' | 'erased';

interface Looked {
  readonly mention: Mention;
  readonly row: string;
  readonly content: Uint8Array;
  readonly outcome: RowOutcome;
  /** Not to be brought back. */
  readonly isSilent: boolean;
  readonly seq: number;
}

/** In the order of the rows; what comes later in a batch sees what came before. @throws SealedError, StoreError */
export async function lookAtRows(
  mentions: readonly Mention[],
  register: string,
  reads: RowReads,
  { keyring, ciphers }: StaffDeployment,
): Promise<readonly Looked[]> {
  const key = registerTokenKey(keyring.deploymentKey(), ciphers);
  const named = mentions.map((mention) => {
    const row = rowIdOf(register, mention, key, ciphers);
    return {
      mention,
      row,
      content: contentOf(row, mention, key, ciphers),
      own: rowNameToken(row, mention.name, key, ciphers),
      elsewhere: personTokens(mention, key, ciphers),
    };
  });
  // One after the other: both may be asked on the one connection of an import.
  const found = await reads.rows(named.map(({ row }) => row));
  const erased = await reads.erasedAmong(named.flatMap(({ own, elsewhere }) => [own, ...elsewhere]));
  const now = new Map<string, Pick<FoundRow, 'content' | 'nextSeq' | 'state'>>(found);
  return named.map(({ mention, row, content, own, elsewhere }) => {
    const before = now.get(row);
    const seq = before?.nextSeq ?? 1;
    const isSilent = elsewhere.some((token) => erased.has(token.toHex()));
    const outcome = outcomeOf(before, content, erased.has(own.toHex()));
    if (outcome === 'added' || outcome === 'changed')
      now.set(row, { content, state: 'kept', nextSeq: isSilent ? seq : seq + 1 });
    return { mention, row, content, outcome, isSilent, seq };
  });
}

function outcomeOf(
  before: Pick<FoundRow, 'content' | 'state'> | undefined,
  content: Uint8Array,
  isErased: boolean,
): RowOutcome {
  if (isErased || before?.state === 'erasing') return 'erased';
  if (before === undefined) return 'added';
  if (before.content?.toHex() === content.toHex()) return 'unchanged';
  return 'changed';
}

/** What these rows store. `registerKey`: 32 bytes. */
export function claimsOf(
  looked: readonly Looked[],
  { register, permit, office }: Permit,
  registerKey: Uint8Array,
  deployment: StaffDeployment,
): Parameters<HeldImport['store']>[0] {
  const { ciphers } = deployment;
  const recordedOn = todayOf(deployment);
  const events: EventRow[] = [];
  const keys: MentionKeyRow[] = [];
  const rows = new Map<string, RegisterRow>();
  for (const { mention, row, content, outcome, isSilent, seq } of looked) {
    if (outcome === 'unchanged' || outcome === 'erased') continue;
    rows.set(row, { row, register, content, state: 'kept' });
    if (isSilent) continue;
    const place = { eventId: eventId(ciphers.random(17)), streamId: row, streamSeq: seq, recordedOn };
    const person = personId(ciphers.random(17));
    const keyId = `key_${idLetters(ciphers.random(17))}`;
    const key = drawPersonKey(ciphers);
    const where = { eventId: place.eventId, streamId: row, personId: person, part: 'mention' };
    const made = sealText(canonicalJson(mention), key, where, ciphers);
    const sealed = { person, key: keyId, text: made.text.toBase64(), check: made.check.toBase64() };
    events.push(commitEvent('register.row-claimed', { register, permit, office }, place, ciphers, { mention: sealed }));
    const under = { kind: 'person', personId: person, keyId, caseId: register } as const;
    keys.push({ personId: person, keyId, register, wrapped: wrapKey(key, registerKey, under, ciphers) });
  }
  return { events, keys, rows: [...rows.values()] };
}

/** The key of a register, which wraps those of the people in it; drawn when the first row comes. 32 bytes; in memory only. */
export async function registerKeyOf(register: string, deployment: StaffDeployment): Promise<Uint8Array> {
  const { keys, keyring, ciphers } = deployment;
  const place = { kind: 'case', caseId: register } as const;
  const kept = await keys.caseKey(register);
  if (kept !== undefined) return unwrapKey(kept, keyring.deploymentKey(), place, ciphers);
  const wrapped = wrapKey(ciphers.random(32), keyring.deploymentKey(), place, ciphers);
  await keys.rewrap({ caseKeys: [{ caseId: register, wrapped }], personKeys: [], tokens: [] });
  // Another program may have been first: what the table holds counts.
  const stored = await keys.caseKey(register);
  if (stored === undefined) throw new Error('the key of a register was not kept');
  return unwrapKey(stored, keyring.deploymentKey(), place, ciphers);
}

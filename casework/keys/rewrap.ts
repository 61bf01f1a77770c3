/**
 * What came in while the server was sealed is put under case keys: in the order of arrival, each key once, batch by batch,
 * each batch in one transaction. A power cut between two batches leaves nothing half: a key is under the one or the other.
 */
import { type Ciphers, openText, SealingError, unwrapKey, wrapKey } from '@amanat/sealing';
import { tokenKeyOf, tokensOf } from '../searches/phone-tokens.ts';
import type { KeyStore, StoredPersonKey } from '../staff-ports.ts';
import { readEvent } from '../stored-event.ts';
import { privateHalves, retireIntakeKeys } from './intake-keys.ts';
import type { KeyDeployment } from './key-deployment.ts';
import type { Keyring } from './keyring.ts';
import { openUnderIntake } from './person-keys.ts';

const batchKeys = 96;
const mostIdleRounds = 3;

type Batch = Parameters<KeyStore['rewrap']>[0];
/** A person's key as it is put under its case's. */
interface Opened {
  readonly row: StoredPersonKey;
  readonly key: Uint8Array;
}

/**
 * Until nothing waits that can be opened. What cannot (its intake key is lost, or its row was altered) stays as it is, goes
 * on counting as waiting, and holds up nothing behind it.
 *
 * @throws SealedError if the server is sealed meanwhile · StoreError
 */
export async function rewrapAll(keyring: Keyring, deployment: KeyDeployment): Promise<void> {
  const { keys } = deployment;
  const halves = await privateHalves(keyring.deploymentKey(), deployment);
  const stuck = new Set<string>();
  let idleRounds = 0;
  for (;;) {
    const rows = (await keys.keysUnderIntake(batchKeys + stuck.size)).filter(({ keyId }) => !stuck.has(keyId));
    if (rows.length === 0) break;
    const opened = rows.flatMap((row) => {
      const key = keyUnderIntake(row, halves, deployment.ciphers);
      if (key === undefined) stuck.add(row.keyId);
      return key === undefined ? [] : [{ row, key }];
    });
    const { batch, closed } = await batchOf(opened, keyring.deploymentKey(), deployment);
    for (const keyId of closed) stuck.add(keyId);
    if (batch.personKeys.length === 0) continue;
    const { moved } = await keys.rewrap(batch);
    // Another program put a key of its own on the same cases first: the next round takes that one.
    idleRounds = moved === 0 ? idleRounds + 1 : 0;
    if (idleRounds > mostIdleRounds) throw new Error('keys do not move under the keys of their cases');
  }
  await retireIntakeKeys(deployment);
}

function keyUnderIntake(
  row: StoredPersonKey,
  halves: ReadonlyMap<string, Uint8Array>,
  ciphers: Ciphers,
): Uint8Array | undefined {
  const half = row.intakeKey === undefined ? undefined : halves.get(row.intakeKey);
  return half === undefined ? undefined : orUndefined(() => openUnderIntake(row, half, ciphers));
}

/** `closed`: keys of cases whose own key does not open. */
async function batchOf(
  opened: readonly Opened[],
  deploymentKey: Uint8Array,
  deployment: KeyDeployment,
): Promise<{ readonly batch: Batch; readonly closed: readonly string[] }> {
  const { ciphers } = deployment;
  const tokenKey = tokenKeyOf(deploymentKey, ciphers);
  const caseKeys: { caseId: string; wrapped: Uint8Array }[] = [];
  const personKeys: Batch['personKeys'][number][] = [];
  const tokens: Batch['tokens'][number][] = [];
  const closed: string[] = [];
  for (const [caseId, ofCase] of Map.groupBy(opened, ({ row }) => row.caseId)) {
    const caseKey = await caseKeyOf(caseId, deploymentKey, deployment);
    if (caseKey === undefined) {
      closed.push(...ofCase.map(({ row }) => row.keyId));
      continue;
    }
    if (caseKey.isNew)
      caseKeys.push({ caseId, wrapped: wrapKey(caseKey.key, deploymentKey, { kind: 'case', caseId }, ciphers) });
    for (const { row, key } of ofCase) {
      const { personId, keyId } = row;
      const wrapped = wrapKey(key, caseKey.key, { kind: 'person', personId, keyId, caseId }, ciphers);
      personKeys.push({ personId, keyId, wrapped });
    }
    for (const { personId, texts } of await textsOf(caseId, ofCase, deployment))
      for (const token of tokensOf(texts, tokenKey, ciphers)) tokens.push({ personId, caseId, token });
  }
  return { batch: { caseKeys, personKeys, tokens }, closed };
}

/** `undefined` if it does not open. */
async function caseKeyOf(
  caseId: string,
  deploymentKey: Uint8Array,
  { keys, ciphers }: KeyDeployment,
): Promise<{ readonly key: Uint8Array; readonly isNew: boolean } | undefined> {
  const kept = await keys.caseKey(caseId);
  if (kept === undefined) return { key: ciphers.random(32), isNew: true };
  const key = orUndefined(() => unwrapKey(kept, deploymentKey, { kind: 'case', caseId }, ciphers));
  return key === undefined ? undefined : { key, isNew: false };
}

/** What these keys seal, person by person: in memory only, for the tokens that a search finds them by. */
async function textsOf(
  caseId: string,
  opened: readonly Opened[],
  { store, ciphers }: KeyDeployment,
): Promise<readonly { readonly personId: string; readonly texts: readonly string[] }[]> {
  const byKeyId = new Map(opened.map((each) => [each.row.keyId, each]));
  const texts = new Map<string, string[]>();
  for (const event of await store.loadStream(caseId)) {
    const body = orUndefined(() => readEvent(event, ciphers));
    for (const [part, sealed] of Object.entries(body?.sealed ?? {})) {
      const found = byKeyId.get(sealed.key);
      if (found === undefined || found.row.personId !== sealed.person) continue;
      const place = { eventId: event.eventId, streamId: caseId, personId: sealed.person, part };
      const bytes = { text: Uint8Array.fromBase64(sealed.text), check: Uint8Array.fromBase64(sealed.check) };
      const text = orUndefined(() => openText(bytes, found.key, place, ciphers).text);
      if (text !== undefined) texts.set(sealed.person, [...(texts.get(sealed.person) ?? []), text]);
    }
  }
  return [...texts].map(([personId, its]) => ({ personId, texts: its }));
}

/** An altered row is found by `audit`; here it must not hold up those behind it. */
function orUndefined<Value>(open: () => Value): Value | undefined {
  try {
    return open();
  } catch (error) {
    if (error instanceof SealingError || (error instanceof Error && error.name === 'LedgerError')) return undefined;
    throw error;
  }
}

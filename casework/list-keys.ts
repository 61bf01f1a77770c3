/**
 * The deployment's public keys as events on the ledger. What is sealed to a key that no event lists could be read by
 * whoever swapped the file: such a start is refused.
 */
import { encodeVerifierKey } from '@amanat/ledger';
import type { Deployment } from './deployment.ts';
import { appendPublic, loadPublic } from './public-record.ts';

/** The key in the folder is not the one that the record lists. */
export class UnlistedKeyError extends Error {
  override readonly name = 'UnlistedKeyError';
  readonly code: 'intake-key-not-listed' | 'promise-key-not-listed';

  constructor(code: UnlistedKeyError['code']) {
    super(code);
    this.code = code;
  }
}

/**
 * Lists both keys on a new record; on an older one checks that they are the listed ones. A log that takes a frozen one's
 * place has another name, and so has its promise key: the same key is then listed under the new name.
 *
 * @throws UnlistedKeyError
 */
export async function listKeys(deployment: Deployment): Promise<void> {
  const { intakeKey, promiseSigner, ciphers } = deployment;
  const kept = await loadPublic('key', deployment);
  const publicKey = intakeKey.publicKey.toBase64();
  const intake = { algorithm: 'X25519', publicKey, fingerprint: intakeKey.fingerprint };
  const verifierKey = encodeVerifierKey(promiseSigner.name, promiseSigner.publicKey, ciphers.sha256);
  await listOnce('key_intake', { type: 'intake-key.listed', data: intake }, 'intake-key-not-listed');
  await listOnce('key_promise', { type: 'promise-key.listed', data: { verifierKey } }, 'promise-key-not-listed');

  async function listOnce(
    streamId: string,
    event: { readonly type: string; readonly data: Readonly<Record<string, string>> },
    refusal: UnlistedKeyError['code'],
  ): Promise<void> {
    const last = kept.findLast(({ stream }) => stream === streamId);
    if (last === undefined) return appendPublic('list-key', streamId, 1, event, deployment);
    const listed = last.data as Readonly<Record<string, string>>;
    if (Object.entries(event.data).every(([name, value]) => listed[name] === value)) return undefined;
    if (!isRenamed(listed['verifierKey'], event.data['verifierKey'])) throw new UnlistedKeyError(refusal);
    return appendPublic('list-key', streamId, last.seq + 1, event, deployment);
  }
}

/** The same key under another name: `name+key id+base64 of the key`, and base64 has `+` too. */
function isRenamed(listed: string | undefined, wanted: string | undefined): boolean {
  if (listed === undefined || wanted === undefined) return false;
  const partsOf = (key: string) => /^(?<name>[^+]+)\+[0-9a-f]{8}\+(?<key>.+)$/.exec(key)?.groups;
  const [before, after] = [partsOf(listed), partsOf(wanted)];
  return before !== undefined && after !== undefined && before['key'] === after['key'];
}

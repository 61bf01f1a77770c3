/**
 * What a checker is given once (C2SP tlog-policy): which logs, which witnesses, and how many must have signed.
 *
 *     log record.example/kasur+c74f20a3+ARpc…
 *     witness bar witness.example/bar+b8a2cf20+BFLN… https://witness.example/bar
 *     witness press witness.example/press+0a1b2c3d+BJ8s…
 *     group outside any bar press
 *     quorum outside
 */
import { type VerifiedCheckpoint, parseCheckpointText, verifyCheckpoint } from './checkpoint.ts';
import type { Sha256 } from './commitment.ts';
import { type Cosignature, cosignatureTimes, type CosignerKey, parseCosignerKey } from './cosignature.ts';
import { parseDecimal } from './decimal.ts';
import { LedgerError } from './ledger-error.ts';
import { noteTextUnverified } from './signed-note.ts';
import { parseVerifierKey, type VerifierKey, type VerifyEd25519 } from './verifier-key.ts';

export interface PolicyLog {
  /** Its name is the log's origin. */
  readonly key: VerifierKey;
  readonly url: string | undefined;
}

export interface PolicyWitness {
  /** The policy's own name for it; the key has another. */
  readonly name: string;
  readonly key: CosignerKey;
  /** Submission prefix; only whoever asks witnesses needs it. */
  readonly url: string | undefined;
}

export interface PolicyGroup {
  readonly name: string;
  /** How many members must agree, 1 to all of them. */
  readonly needed: number;
  /** Names of witnesses, or of groups that stand before this one. */
  readonly members: readonly string[];
}

export interface TrustPolicy {
  readonly logs: readonly PolicyLog[];
  readonly witnesses: readonly PolicyWitness[];
  readonly groups: readonly PolicyGroup[];
  /** Name of a witness or a group; `undefined`: no witness is asked for. */
  readonly quorum: string | undefined;
}

/** A checkpoint that a policy holds good, and the policy's witnesses that cosigned it, under the policy's names. */
export type PolicyCheckpoint = VerifiedCheckpoint & { readonly cosigned: readonly Cosignature[] };

const maxLetters = 1_000_000;
const noQuorum = 'none';

/**
 * @throws LedgerError `policy-malformed` for a line that is none of these, or not exactly one quorum;
 *   `policy-name-unknown`, `policy-name-twice` (also a member of two groups), `policy-key-twice` (under any name);
 *   `key-malformed`
 */
export function parsePolicy(text: string, sha256: Sha256): TrustPolicy {
  if (text.length > maxLetters || !text.endsWith('\n') || /[\u0000-\u0008\u000b-\u001f\u007f]/.test(text))
    throw new LedgerError('policy-malformed');
  const logs: PolicyLog[] = [];
  const witnesses: PolicyWitness[] = [];
  const groups: PolicyGroup[] = [];
  const names = new Set<string>();
  const members = new Set<string>();
  const keys = new Set<string>();
  let quorum: string | undefined;

  const addName = (name: string): void => addOnce(names, name, 'policy-name-twice');
  const addKey = (key: VerifierKey): void => addOnce(keys, key.publicKey.toHex(), 'policy-key-twice');
  const addMember = (name: string): void => {
    if (!names.has(name)) throw new LedgerError('policy-name-unknown');
    addOnce(members, name, 'policy-name-twice');
  };

  for (const line of text.split('\n')) {
    const [kind = '', first, second, ...rest] = line.split(/[ \t]+/).filter((item) => item !== '');
    if (kind === '' || kind.startsWith('#')) continue;
    if (first === undefined || first === '') throw new LedgerError('policy-malformed');
    if (kind === 'log' && rest.length === 0) {
      const key = parseVerifierKey(first, sha256);
      addKey(key);
      logs.push({ key, url: second });
    } else if (kind === 'witness' && second !== undefined && rest.length <= 1 && first !== noQuorum) {
      const key = parseCosignerKey(second, sha256);
      addKey(key);
      addName(first);
      witnesses.push({ name: first, key, url: rest[0] });
    } else if (kind === 'group' && second !== undefined && rest.length > 0 && first !== noQuorum) {
      rest.forEach(addMember);
      addName(first);
      groups.push({ name: first, needed: neededOf(second, rest.length), members: rest });
    } else if (kind === 'quorum' && second === undefined && quorum === undefined) {
      if (first !== noQuorum && !names.has(first)) throw new LedgerError('policy-name-unknown');
      quorum = first;
    } else throw new LedgerError('policy-malformed');
  }
  if (quorum === undefined) throw new LedgerError('policy-malformed');
  return { logs, witnesses, groups, quorum: quorum === noQuorum ? undefined : quorum };
}

function addOnce(set: Set<string>, name: string, code: 'policy-name-twice' | 'policy-key-twice'): void {
  if (set.has(name)) throw new LedgerError(code);
  set.add(name);
}

function neededOf(word: string, memberCount: number): number {
  if (word === 'any') return 1;
  if (word === 'all') return memberCount;
  const needed = parseDecimal(word);
  if (needed < 1 || needed > memberCount) throw new LedgerError('policy-malformed');
  return needed;
}

/** The policy of whoever knows only one log's key: that log, and no witness is asked for. */
export const policyOfKey = (verifierKey: string, sha256: Sha256): TrustPolicy => ({
  logs: [{ key: parseVerifierKey(verifierKey, sha256), url: undefined }],
  witnesses: [],
  groups: [],
  quorum: undefined,
});

/**
 * A checkpoint that one of the policy's logs has signed and enough of its witnesses have cosigned.
 *
 * @throws LedgerError `log-not-listed`; `quorum-missing`; those of a checkpoint and of cosignatures: a line by a listed
 *   key that does not verify spoils the note
 */
export function verifyByPolicy(note: string, policy: TrustPolicy, verify: VerifyEd25519): PolicyCheckpoint {
  // Read before it is verified, to choose the keys: all keys chosen are listed, so a lie chooses none or fails.
  const { origin } = parseCheckpointText(noteTextUnverified(note));
  const keys = policy.logs.map(({ key }) => key).filter(({ name }) => name === origin);
  if (keys.length === 0) throw new LedgerError('log-not-listed');
  const checkpoint = verifyCheckpoint(note, { origin, keys }, verify);
  return { ...checkpoint, cosigned: requireQuorum(note, policy, verify) };
}

/**
 * The policy's witnesses that cosigned, if they are enough; the log's own signature is not looked at here.
 *
 * @throws LedgerError `quorum-missing`; those of cosignatures
 */
export function requireQuorum(note: string, policy: TrustPolicy, verify: VerifyEd25519): readonly Cosignature[] {
  const times = cosignatureTimes(
    note,
    policy.witnesses.map(({ key }) => key),
    verify,
  );
  const cosigned = policy.witnesses.flatMap(({ name, key }) => {
    const time = times.get(key);
    return time === undefined ? [] : [{ name, time }];
  });
  const agreeing = new Set(cosigned.map(({ name }) => name));
  for (const { name, needed, members } of policy.groups)
    if (members.filter((member) => agreeing.has(member)).length >= needed) agreeing.add(name);
  if (policy.quorum !== undefined && !agreeing.has(policy.quorum)) throw new LedgerError('quorum-missing');
  return cosigned;
}

/**
 * `witnesses.policy` in the data folder: who must cosign before anything is published (spec section 8). The log's own
 * keys need not stand in it; for strangers they are put in front. Without the file there are no witnesses.
 */
import { existsSync, readFileSync } from 'node:fs';
import {
  encodeCosignerKey,
  encodeVerifierKey,
  isCalendarSecond,
  LedgerError,
  parsePolicy,
  type PolicyWitness,
  requireQuorum,
  type TrustPolicy,
  verifyCosignatures,
} from '@amanat/ledger';
import { sha256, verifyEd25519 } from '@amanat/node-crypto';
import { openWitnessClient } from './witness-client.ts';
import { WitnessError } from './witness-error.ts';
import type { Witness, Witnesses } from './witnesses.ts';

export interface PolicyFile {
  readonly witnesses: Witnesses;
  /** The policy for strangers: these log keys (the signer's), the witnesses without their addresses, groups, quorum. */
  publicText(logKeys: readonly string[]): string;
  /** When the first of these witnesses signed the note; `undefined` if none did. */
  cosignedAt(note: string): Temporal.Instant | undefined;
}

/** @throws WitnessError `witness-policy-unreadable`, `witness-policy-wrong`, `witness-address-missing` */
export function openPolicyFile(file: string, timeoutMs?: number): PolicyFile {
  const policy = readPolicy(file);
  const all = policy.witnesses.map((witness) => clientOf(witness, timeoutMs));
  return {
    witnesses: { all, isEnough: (note) => isEnough(note, policy) },
    publicText: (logKeys) => encodePolicy(logKeys, policy),
    cosignedAt: (note) => cosignedAt(note, policy),
  };
}

function readPolicy(file: string): TrustPolicy {
  if (!existsSync(file)) return { logs: [], witnesses: [], groups: [], quorum: undefined };
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new WitnessError('witness-policy-unreadable');
  }
  try {
    return parsePolicy(text, sha256);
  } catch (error) {
    if (error instanceof LedgerError) throw new WitnessError('witness-policy-wrong', error, placeOf(file, text));
    throw error;
  }
}

/** Where a file that is no policy goes wrong: the first line up to which it is none, whatever may follow. */
function placeOf(file: string, text: string): string {
  const lines = text.split('\n');
  const isWrongUpTo = (line: number): boolean => {
    const begun = lines.slice(0, line);
    const isWhole = begun.some((each) => /^[ \t]*quorum\b/.test(each));
    try {
      parsePolicy([...begun, ...(isWhole ? [] : ['quorum none']), ''].join('\n'), sha256);
      return false;
    } catch {
      return true;
    }
  };
  const wrong = lines.findIndex((_, index) => isWrongUpTo(index + 1));
  if (wrong >= 0) return `${file}, line ${wrong + 1}`;
  return text.endsWith('\n') ? `${file} has no line quorum` : `${file}, line ${lines.length}, does not end`;
}

function clientOf({ name, key, url = '' }: PolicyWitness, timeoutMs: number | undefined): Witness {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new WitnessError('witness-address-missing');
  return openWitnessClient({ name, key, url, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
}

/** The log's own line was verified by whoever asks; its keys may change while this program runs. */
function isEnough(note: string, policy: TrustPolicy): boolean {
  try {
    requireQuorum(note, policy, verifyEd25519);
    return true;
  } catch (error) {
    if (error instanceof LedgerError && error.code === 'quorum-missing') return false;
    throw error;
  }
}

function cosignedAt(note: string, { witnesses }: TrustPolicy): Temporal.Instant | undefined {
  const keys = witnesses.map(({ key }) => key);
  const times = verifyCosignatures(note, keys, verifyEd25519)
    .map(({ time }) => time)
    .filter(isCalendarSecond);
  return times.length === 0 ? undefined : Temporal.Instant.fromEpochMilliseconds(Math.min(...times) * 1000);
}

/** Where witnesses are asked, and what the operator noted beside them, is nobody else's business. */
function encodePolicy(logKeys: readonly string[], policy: TrustPolicy): string {
  const listed = policy.logs.map(({ key }) => encodeVerifierKey(key.name, key.publicKey, sha256));
  const lines = [
    ...new Set([...logKeys, ...listed].map((key) => `log ${key}`)),
    ...policy.witnesses.map(({ name, key }) => `witness ${name} ${encodeCosignerKey(key.name, key.publicKey, sha256)}`),
    ...policy.groups.map(({ name, needed, members }) => `group ${name} ${needed} ${members.join(' ')}`),
    `quorum ${policy.quorum ?? 'none'}`,
  ];
  return `${lines.join('\n')}\n`;
}

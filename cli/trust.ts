/** Whom a check believes: the log's verifier key, or a policy file. Both come from elsewhere than what is checked. */
import {
  LedgerError,
  parsePolicy,
  parseVerifierKey,
  type PolicyLog,
  policyOfKey,
  type TrustPolicy,
} from '@amanat/ledger';
import { sha256 } from '@amanat/node-crypto';
import { readTextFile } from './read-file.ts';
import { WrongUse } from './terminal.ts';

export interface TrustOptions {
  readonly key?: string | undefined;
  readonly policy?: string | undefined;
}

const maxPolicyBytes = 1_000_000;

/** With both, the policy counts for the log of that key alone, which it must list. @throws WrongUse for neither, or what does not parse */
export function trustOf({ key, policy }: TrustOptions, use: string): TrustPolicy {
  const trusted = key === undefined ? undefined : trustOfKey(key);
  if (policy === undefined) {
    if (trusted !== undefined) return trusted;
    throw new WrongUse(`Give --key or --policy: nothing that lies with what is checked says whom to trust.\n${use}`);
  }
  const listed = policyOf(policy);
  if (trusted === undefined) return listed;
  const wanted = trusted.logs[0]?.key;
  const isWanted = ({ key: { name, publicKey } }: PolicyLog): boolean =>
    name === wanted?.name && publicKey.toHex() === wanted.publicKey.toHex();
  if (!listed.logs.some(isWanted))
    throw new WrongUse('The policy does not list the log of --key: give one of the two, or the policy of that log.');
  // Whoever names a log means that one: another of the same policy would be believed, and remembered, in its place.
  return { ...listed, logs: listed.logs.filter((log) => log.key.name === wanted?.name) };
}

/** @throws WrongUse */
export function verifierKeyOf(text: string, option: string) {
  try {
    return parseVerifierKey(text, sha256);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw new WrongUse(
      `${option} is not a verifier key. It has the form NAME+8 digits+base64, in quotes, copied whole from the log's page or a board.`,
    );
  }
}

function trustOfKey(key: string): TrustPolicy {
  verifierKeyOf(key, '--key');
  return policyOfKey(key, sha256);
}

function policyOf(file: string): TrustPolicy {
  try {
    return parsePolicy(readTextFile(file, maxPolicyBytes), sha256);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw new WrongUse(
      `${file} is not a trust policy (${error.code}). It has lines of log, witness, group and quorum.`,
    );
  }
}

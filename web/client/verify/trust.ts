/**
 * What the person trusts, as pasted into one field: bare verifier keys (of the log, and of its promises), or a policy
 * file's text. Nothing of it comes from the page.
 */
import { LedgerError, parsePolicy, parseVerifierKey, type TrustPolicy, type VerifierKey } from '@amanat/ledger';
import { sha256 } from './ciphers.ts';

export interface Trust {
  readonly policy: TrustPolicy;
  /** Keys named `<origin>/promise`. */
  readonly promiseKeys: readonly VerifierKey[];
}

export type TrustProblem = 'keys-missing' | 'key-malformed' | 'policy-malformed';

const bareKey = /^[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/;
const isPromiseKey = (key: string): boolean => /^[^+]*\/promise\+/.test(key);

/** Line ends, blanks and marks of direction as paper and phones leave them make no difference. */
export function pastedLines(pasted: string): readonly string[] {
  return pasted
    .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim());
}

export function parseTrust(pasted: string): Trust | TrustProblem {
  const lines = pastedLines(pasted).filter((line) => line !== '');
  if (lines.length === 0) return 'keys-missing';
  // One key that was broken over several lines, as on a narrow paper; a line of a policy has blanks in it.
  const joined = lines.join('');
  const wanted = bareKey.test(joined) ? [joined] : lines;
  const keys = wanted.filter((line) => bareKey.test(line));
  const others = wanted.filter((line) => !bareKey.test(line));
  const logKeys = keys.filter((key) => !isPromiseKey(key));
  const isPolicy = others.some((line) => /^(log|witness|group|quorum)\s/.test(line));
  if (!isPolicy && others.length > 0) return 'key-malformed';
  if (!isPolicy && logKeys.length === 0) return 'keys-missing';
  const policyLines = isPolicy ? others : ['quorum none'];
  try {
    return {
      policy: parsePolicy(`${[...logKeys.map((key) => `log ${key}`), ...policyLines].join('\n')}\n`, sha256),
      promiseKeys: keys.filter(isPromiseKey).map((key) => parseVerifierKey(key, sha256)),
    };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return isPolicy ? 'policy-malformed' : 'key-malformed';
  }
}

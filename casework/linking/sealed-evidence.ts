/**
 * What speaks for and against a pair, sealed under a key that opens with the deployment: it says no name, and yet that two share
 * a father. Of it stands in clear a digest of fields and levels alone, by which reasons that were refused are known again.
 */
import { type Evidence, evidenceFields } from '@amanat/linking';
import { canonicalJson, parseCanonicalJson } from '@amanat/ledger';
import { openText, type PartPlace, sealText } from '@amanat/sealing';
import { parseWith } from '@amanat/domain';
import { z } from 'zod';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { SuggestionRow } from './linking-ports.ts';

type Needs = Pick<StaffDeployment, 'keyring' | 'ciphers'>;

/** Bits are kept as whole thousandths: their sum is what is shown. */
const thousandths = 1000;

const lineSchema = z.strictObject({
  field: z.enum(evidenceFields),
  level: z.string().max(100),
  milliBits: z.int(),
  oneIn: z.int().min(1).optional(),
  left: z.int().min(0).optional(),
  right: z.int().min(0).optional(),
});
const evidenceSchema = z.strictObject({ v: z.literal(1), lines: z.array(lineSchema).max(100).readonly() });

export interface OpenedEvidence {
  readonly bits: number;
  readonly evidence: readonly Evidence[];
}

const checkBytes = 32;
const keyOf = ({ keyring, ciphers }: Needs): Uint8Array =>
  ciphers.hkdf(keyring.deploymentKey(), 'amanat/link-evidence-key/v1', 32);
/** A pair, and the streams that its row says its sides are of: pointed at others its evidence does not open. */
export type EvidencedPair = Pick<SuggestionRow, 'link' | 'left' | 'right'>;

const placeOf = ({ link, left, right }: EvidencedPair): PartPlace => {
  const sides = [left, right].map(({ subject, stream }) => `${subject} ${stream}`).join(' ');
  return { eventId: link, streamId: sides, personId: link, part: 'evidence' };
};

/** @throws SealedError */
export function sealEvidence(pair: EvidencedPair, evidence: readonly Evidence[], needs: Needs): Uint8Array {
  const lines = evidence.map(({ field, level, bits, oneIn, left, right }) => ({
    field,
    level,
    // Never a zero with a sign.
    milliBits: Math.round(bits * thousandths) + 0,
    ...(oneIn !== undefined && { oneIn: Math.max(1, Math.round(oneIn)) }),
    ...(left !== undefined && { left }),
    ...(right !== undefined && { right }),
  }));
  const { text, check } = sealText(canonicalJson({ v: 1, lines }), keyOf(needs), placeOf(pair), needs.ciphers);
  const sealed = new Uint8Array(checkBytes + text.length);
  sealed.set(check);
  sealed.set(text, checkBytes);
  return sealed;
}

/** @throws SealedError · SealingError if it was sealed for another pair or altered · InputError */
export function openEvidence(pair: EvidencedPair, sealed: Uint8Array, needs: Needs): OpenedEvidence {
  const parts = { check: sealed.slice(0, checkBytes), text: sealed.slice(checkBytes) };
  const { text } = openText(parts, keyOf(needs), placeOf(pair), needs.ciphers);
  const { lines } = parseWith(evidenceSchema, parseCanonicalJson(text));
  const evidence = lines.map(({ milliBits, oneIn, left, right, ...line }) => ({
    ...line,
    bits: milliBits / thousandths,
    ...(oneIn !== undefined && { oneIn }),
    ...(left !== undefined && { left }),
    ...(right !== undefined && { right }),
  }));
  return { bits: lines.reduce((sum, { milliBits }) => sum + milliBits, 0) / thousandths, evidence };
}

const ofAnAlteredRow: ReadonlySet<string> = new Set(['SealingError', 'LedgerError', 'InputError']);

/** `undefined` for what somebody has altered: it is found anew, speaks for nothing, and holds up no other. @throws SealedError */
export function evidenceIfWhole(
  row: EvidencedPair & Pick<SuggestionRow, 'evidence'>,
  needs: Needs,
): OpenedEvidence | undefined {
  try {
    return openEvidence(row, row.evidence, needs);
  } catch (error) {
    if (error instanceof Error && ofAnAlteredRow.has(error.name)) return undefined;
    throw error;
  }
}

/**
 * 64 hexadecimal digits, the same for the same reasons: fields and levels that both sides say something of, whatever they weigh
 * at the present size of the record.
 */
export function basisOf(evidence: readonly Evidence[], { ciphers }: Pick<StaffDeployment, 'ciphers'>): string {
  const reasons = evidence
    .filter(({ level }) => level !== 'missing')
    .map(({ field, level }) => `${field} ${level}`)
    .toSorted();
  return ciphers.sha256(ciphers.utf8(`amanat/link-basis/v1\n${reasons.join('\n')}`)).toHex();
}

/** Making a slot, and finding the one that somebody's secret opens. */
import { idLetters } from '@amanat/domain';
import {
  checkShares,
  closeSlot,
  encodeSlotParameters,
  formatShare,
  isOfSlot,
  type KeyShare,
  leastPassphraseLetters,
  mostPassphraseLetters,
  normalPassphrase,
  openSlot,
  parseSlotParameters,
  SealingError,
  shareDigest,
  slotArgon2,
  type SlotParameters,
  slotSaltBytes,
} from '@amanat/sealing';
import type { KeySlotRow } from '../staff-ports.ts';
import type { KeyDeployment } from './key-deployment.ts';

export type WantedSlot =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  /** 32 random bytes, drawn by whoever keeps the file. */
  | { readonly kind: 'key-file'; readonly key: Uint8Array }
  | { readonly kind: 'shares'; readonly shares: number; readonly threshold: number };

export type SlotRefusal = 'passphrase-too-short' | 'passphrase-too-long' | 'key-file-length' | 'shares-out-of-range';

/** How somebody unseals. */
export type UnsealMeans =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'key-file'; readonly key: Uint8Array }
  | { readonly kind: 'shares'; readonly shares: readonly KeyShare[] };

export interface MadeSlot {
  readonly row: KeySlotRow;
  /** One text for each custodian; nothing keeps them here. */
  readonly shares: readonly string[];
  /** What opens it, to be tried at once. */
  readonly means: readonly UnsealMeans[];
}

const mostShares = 20;

export function slotRefusalOf(wanted: WantedSlot): SlotRefusal | undefined {
  switch (wanted.kind) {
    case 'passphrase': {
      const letters = [...normalPassphrase(wanted.passphrase)].length;
      if (letters < leastPassphraseLetters) return 'passphrase-too-short';
      return letters > mostPassphraseLetters ? 'passphrase-too-long' : undefined;
    }
    case 'key-file':
      return wanted.key.length === 32 ? undefined : 'key-file-length';
    case 'shares': {
      const { shares, threshold } = wanted;
      const inRange = Number.isInteger(shares) && Number.isInteger(threshold) && threshold >= 2 && shares <= mostShares;
      return inRange && threshold <= shares ? undefined : 'shares-out-of-range';
    }
    default:
      throw new Error(`unknown slot: ${String(wanted satisfies never)}`);
  }
}

/** The caller has asked `slotRefusalOf`. Takes as long as its passphrase is slow. */
export async function makeSlot(
  wanted: WantedSlot,
  deploymentKey: Uint8Array,
  deployment: KeyDeployment,
): Promise<MadeSlot> {
  const { ciphers, sharing } = deployment;
  const slot = `slot_${idLetters(ciphers.random(17))}`;
  const closed = (parameters: SlotParameters, secret: Uint8Array): KeySlotRow => ({
    kind: parameters.kind,
    ...closeSlot(deploymentKey, { slot, parameters: encodeSlotParameters(parameters) }, secret, ciphers),
  });
  if (wanted.kind === 'key-file') return { row: closed({ kind: 'key-file' }, wanted.key), shares: [], means: [wanted] };
  if (wanted.kind === 'passphrase') {
    const parameters = { kind: 'passphrase', ...slotArgon2, salt: ciphers.random(slotSaltBytes) } as const;
    const secret = await secretOfPassphrase(wanted.passphrase, parameters, deployment);
    return { row: closed(parameters, secret), shares: [], means: [wanted] };
  }
  const { threshold } = wanted;
  const secret = ciphers.random(32);
  const dealt = await sharing.split(secret, wanted.shares, threshold);
  const shares = dealt.map((bytes, place): KeyShare => ({
    number: place + 1,
    threshold,
    slotLetters: slot.slice(5, 13),
    bytes,
  }));
  const digests = shares.map((share) => shareDigest(share, slot, ciphers));
  return {
    row: closed({ kind: 'shares', threshold, digests }, secret),
    shares: shares.map((share) => formatShare(share, ciphers)),
    // The first and the last so many: each share is used in one of the two, if enough of them are needed.
    means: [shares.slice(0, threshold), shares.slice(-threshold)].map((some) => ({ kind: 'shares', shares: some })),
  };
}

export type OpenedSlot =
  | { readonly kind: 'opened'; readonly slot: string; readonly key: Uint8Array }
  | { readonly kind: 'does-not-open' }
  | { readonly kind: 'shares-too-few'; readonly have: number; readonly threshold: number }
  /** This share is of another ceremony, or not as it was dealt. */
  | { readonly kind: 'share-unknown'; readonly number: number };

/** Tries each slot of that kind. Takes as long for a wrong secret as for a right one of the last slot. */
export async function openAnySlot(
  means: UnsealMeans,
  rows: readonly KeySlotRow[],
  deployment: KeyDeployment,
): Promise<OpenedSlot> {
  if (means.kind === 'shares') return openByShares(means.shares, rows, deployment);
  for (const row of rows) {
    const parameters = parseSlotParameters(row.parameters);
    if (parameters.kind !== means.kind) continue;
    const secret =
      means.kind === 'key-file'
        ? means.key
        : await secretOfPassphrase(means.passphrase, parameters as PassphraseParameters, deployment);
    const key = keyOf(row, secret, deployment);
    if (key !== undefined) return { kind: 'opened', slot: row.slot, key };
  }
  return { kind: 'does-not-open' };
}

type PassphraseParameters = Extract<SlotParameters, { readonly kind: 'passphrase' }>;

/** All must be of one slot: the slot of the first that any slot knows. */
async function openByShares(
  shares: readonly KeyShare[],
  rows: readonly KeySlotRow[],
  deployment: KeyDeployment,
): Promise<OpenedSlot> {
  const row = rows.find(({ slot, kind }) => kind === 'shares' && shares.some((share) => isOfSlot(share, slot)));
  const parameters = row === undefined ? undefined : parseSlotParameters(row.parameters);
  if (row === undefined || parameters?.kind !== 'shares')
    return shares[0] === undefined ? { kind: 'does-not-open' } : { kind: 'share-unknown', number: shares[0].number };
  const foreign = shares.find((share) => !isOfSlot(share, row.slot));
  if (foreign !== undefined) return { kind: 'share-unknown', number: foreign.number };
  const checked = checkShares(row, parameters, shares, deployment.ciphers);
  if (checked.kind === 'not-of-this-slot') return { kind: 'share-unknown', number: checked.number };
  if (checked.kind === 'too-few') return { kind: 'shares-too-few', have: checked.have, threshold: checked.threshold };
  const secret = await deployment.sharing.combine(checked.shares.map(({ bytes }) => bytes));
  const key = keyOf(row, secret, deployment);
  return key === undefined ? { kind: 'does-not-open' } : { kind: 'opened', slot: row.slot, key };
}

function keyOf(row: KeySlotRow, secret: Uint8Array, { ciphers }: KeyDeployment): Uint8Array | undefined {
  try {
    return openSlot(row, secret, ciphers);
  } catch (error) {
    if (error instanceof SealingError) return undefined;
    throw error;
  }
}

const secretOfPassphrase = (
  passphrase: string,
  { salt, memoryKib, passes }: PassphraseParameters,
  { derivePassphrase }: KeyDeployment,
): Promise<Uint8Array> => derivePassphrase(normalPassphrase(passphrase), salt, { memoryKib, passes });

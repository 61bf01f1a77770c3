/**
 * The ceremony: the deployment's key is drawn, put into its slots, and each slot is shown to open before the intake key's
 * file is destroyed. In this order, so that a power cut leaves either no slot or slots that open what is here.
 */
import { adoptIntakeKey } from './intake-keys.ts';
import type { KeyDeployment } from './key-deployment.ts';
import { listedSlots, recordKeyEvent } from './key-record.ts';
import { type MadeSlot, makeSlot, openAnySlot, type SlotRefusal, slotRefusalOf, type WantedSlot } from './slots.ts';

export interface CeremonyWish {
  readonly slots: readonly WantedSlot[];
  /** 32 bytes that its keepers bring, where the file is no longer on the machine. */
  readonly intakePrivateKey?: Uint8Array | undefined;
}

/** A new slot, as its keepers are told of it. */
export interface SlotToKeep {
  readonly slot: string;
  readonly kind: WantedSlot['kind'];
  /** One text for each custodian, shown once. */
  readonly shares: readonly string[];
}

export type CeremonyAnswer =
  | { readonly kind: 'held'; readonly slots: readonly SlotToKeep[] }
  | { readonly kind: 'held-before' }
  | {
      readonly kind: 'refused';
      readonly refusal: SlotRefusal | 'too-few-slots' | 'intake-key-missing' | 'intake-key-of-another';
    };

/** One alone would be one person's to lose. */
const leastSlots = 2;

/** Leaves the server sealed: the first unsealing shows that what was written down is right. */
export async function holdCeremony(wish: CeremonyWish, deployment: KeyDeployment): Promise<CeremonyAnswer> {
  const { keys, ciphers, training } = deployment;
  if ((await keys.slots()).length > 0) return { kind: 'held-before' };
  if (wish.slots.length < leastSlots && !training) return { kind: 'refused', refusal: 'too-few-slots' };
  const refusal = wish.slots.map(slotRefusalOf).find((each) => each !== undefined) ?? intakeRefusalOf(wish, deployment);
  if (refusal !== undefined) return { kind: 'refused', refusal };
  const deploymentKey = ciphers.random(32);
  const made: SlotToKeep[] = [];
  for (const wanted of wish.slots) made.push(await keepSlot(wanted, deploymentKey, deployment));
  await adoptIntakeKey(deploymentKey, wish.intakePrivateKey, deployment);
  deploymentKey.fill(0);
  return { kind: 'held', slots: made };
}

/**
 * Listed first, then kept: a slot that is not listed opens nothing. Then opened from what the table has by now.
 *
 * @throws Error if it does not open: nobody may leave with a secret that is good for nothing
 */
export async function keepSlot(
  wanted: WantedSlot,
  deploymentKey: Uint8Array,
  deployment: KeyDeployment,
): Promise<SlotToKeep> {
  const made = await makeSlot(wanted, deploymentKey, deployment);
  const { slot, kind } = made.row;
  const dealt = wanted.kind === 'shares' ? { shares: wanted.shares, threshold: wanted.threshold } : {};
  await recordKeyEvent({ type: 'key-slot.added', data: { slot, kind, ...dealt } }, deployment);
  await deployment.keys.addSlot(made.row);
  await checkOpens(made, deployment);
  return { slot, kind, shares: made.shares };
}

async function checkOpens({ row, means }: MadeSlot, deployment: KeyDeployment): Promise<void> {
  const kept = (await keptSlots(deployment)).filter(({ slot }) => slot === row.slot);
  for (const each of means) {
    const opened = await openAnySlot(each, kept, deployment);
    if (opened.kind !== 'opened') throw new Error('a slot does not open with what was made for it');
  }
}

/** Slots of the table that the record lists. */
export async function keptSlots(deployment: KeyDeployment) {
  const listed = await listedSlots(deployment);
  return (await deployment.keys.slots()).filter(({ slot }) => listed.has(slot));
}

/** Without it nothing that came in could ever be read, and the slots would seem to open everything. */
function intakeRefusalOf(
  { intakePrivateKey }: CeremonyWish,
  { ciphers, intakeKey, intakeFiles }: KeyDeployment,
): 'intake-key-missing' | 'intake-key-of-another' | undefined {
  const privateKey = intakePrivateKey ?? intakeFiles.readPrivate();
  if (privateKey === undefined) return 'intake-key-missing';
  const isRight = ciphers.sha256(ciphers.publicKeyOf(privateKey)).toHex() === intakeKey.fingerprint;
  return isRight ? undefined : 'intake-key-of-another';
}

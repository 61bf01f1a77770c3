/**
 * The keyring of a running deployment: ceremony, unsealing, sealing, and what happens in the background while it is
 * unsealed. Whatever changes it happens one after the other, so that two unsealings at once are one.
 */
import {
  type CeremonyAnswer,
  type CeremonyWish,
  holdCeremony,
  keepSlot,
  keptSlots,
  type SlotToKeep,
} from './ceremony.ts';
import { adoptIntakeKey, rotateIntakeKey } from './intake-keys.ts';
import type { KeyDeployment } from './key-deployment.ts';
import { recordKeyEvent } from './key-record.ts';
import { createHeldKey, type Keyring, SealedError } from './keyring.ts';
import { rewrapAll } from './rewrap.ts';
import {
  type OpenedSlot,
  openAnySlot,
  type SlotRefusal,
  slotRefusalOf,
  type UnsealMeans,
  type WantedSlot,
} from './slots.ts';

export type UnsealAnswer =
  | { readonly kind: 'unsealed'; readonly slot: string }
  | { readonly kind: 'was-unsealed' }
  | { readonly kind: 'no-keys' }
  | Exclude<OpenedSlot, { readonly kind: 'opened' }>;

export type SlotAnswer =
  | { readonly kind: 'added'; readonly slot: SlotToKeep }
  | { readonly kind: 'refused'; readonly refusal: SlotRefusal };

/** A slot as it may be shown. */
export type SlotView = Pick<SlotToKeep, 'slot' | 'kind'>;

export interface OpenedKeyring extends Keyring {
  holdCeremony(wish: CeremonyWish): Promise<CeremonyAnswer>;
  /** What does not open says no more than that, but for shares, which are named by their number. */
  unseal(means: UnsealMeans): Promise<UnsealAnswer>;
  /** Overwrites the key in memory. What runs in the background ends; what waits goes on waiting. */
  seal(): Promise<void>;
  slots(): Promise<readonly SlotView[]>;
  /** @throws SealedError */
  addSlot(wanted: WantedSlot): Promise<SlotAnswer>;
  /** Only while unsealed, so that nobody takes the last way in away from those who have it. @throws SealedError */
  removeSlot(slot: string): Promise<'removed' | 'unknown-slot' | 'last-slot'>;
  /** Fingerprint of the new intake key: the next start seals to it. @throws SealedError */
  rotateIntake(): Promise<string>;
  /** How many cases wait to be put under their keys. Told to nobody while sealed. @throws SealedError */
  waiting(): Promise<{ readonly cases: number }>;
  /** To be called after each append: what came in is put under its case's key a moment later. */
  appended(): void;
  /** When nothing runs in the background. While sealed: at once. @throws what the last run ended with */
  whenRewrapped(): Promise<void>;
}

export async function openKeyring(deployment: KeyDeployment): Promise<OpenedKeyring> {
  const { keys } = deployment;
  const held = createHeldKey((await keys.slots()).length > 0);
  const inTurn = oneAtATime();
  const background = rewrapInBackground(held, deployment);

  async function unsealNow(means: UnsealMeans): Promise<UnsealAnswer> {
    if (held.state() === 'unsealed') return { kind: 'was-unsealed' };
    if (held.state() === 'no-keys') return { kind: 'no-keys' };
    const opened = await openAnySlot(means, await keptSlots(deployment), deployment);
    if (opened.kind !== 'opened') return opened;
    await recordKeyEvent({ type: 'deployment.unsealed', data: { slot: opened.slot } }, deployment);
    // A ceremony that was cut off, or a file that its keepers brought back.
    await adoptIntakeKey(opened.key, undefined, deployment);
    held.hold(opened.key);
    opened.key.fill(0);
    background.wanted();
    return { kind: 'unsealed', slot: opened.slot };
  }

  return {
    state: held.state,
    deploymentKey: held.deploymentKey,
    holdCeremony: (wish) =>
      inTurn(async () => {
        try {
          return await holdCeremony(wish, deployment);
        } finally {
          // One that was cut off has left slots, too.
          if ((await keys.slots()).length > 0) held.exists();
        }
      }),
    unseal: (means) => inTurn(() => unsealNow(means)),
    seal: () => inTurn(async () => held.forget()),
    slots: async () => (await keptSlots(deployment)).map(({ slot, kind }) => ({ slot, kind })),
    addSlot: (wanted) =>
      inTurn(async () => {
        const deploymentKey = held.deploymentKey();
        const refusal = slotRefusalOf(wanted);
        if (refusal !== undefined) return { kind: 'refused', refusal };
        return { kind: 'added', slot: await keepSlot(wanted, deploymentKey, deployment) };
      }),
    removeSlot: (slot) =>
      inTurn(async () => {
        held.deploymentKey();
        const kept = await keptSlots(deployment);
        if (!kept.some((each) => each.slot === slot)) return 'unknown-slot';
        if (kept.length === 1) return 'last-slot';
        await recordKeyEvent({ type: 'key-slot.removed', data: { slot } }, deployment);
        await keys.removeSlot(slot);
        return 'removed';
      }),
    rotateIntake: () => inTurn(() => rotateIntakeKey(held.deploymentKey(), deployment)),
    waiting: async () => {
      held.deploymentKey();
      return { cases: await keys.countCasesUnderIntake() };
    },
    appended: background.wanted,
    whenRewrapped: background.ended,
  };
}

function rewrapInBackground(keyring: Keyring, deployment: KeyDeployment) {
  let running: Promise<void> | undefined;
  let again = false;
  let failure: { readonly error: unknown } | undefined;

  async function run(): Promise<void> {
    failure = undefined;
    try {
      do {
        again = false;
        await rewrapAll(keyring, deployment);
      } while (again);
    } catch (error) {
      // Sealed meanwhile: the next unsealing goes on.
      if (error instanceof SealedError) return;
      failure = { error };
      deployment.rewrapFailed(error);
    } finally {
      running = undefined;
    }
  }

  function wanted(): void {
    if (keyring.state() !== 'unsealed') return;
    if (running === undefined) running = run();
    else again = true;
  }

  async function ended(): Promise<void> {
    wanted();
    for (let now = running; now !== undefined; now = running) await now;
    if (failure !== undefined) throw failure.error;
  }

  return { wanted, ended };
}

/** Each begins when the one before has ended, however it ended. */
function oneAtATime(): <Answer>(work: () => Promise<Answer>) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

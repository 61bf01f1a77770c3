/** An import as the command line makes it: batch by batch, and an event with the counts when it is through. */
import { eventId, type ImportMode, type Mention } from '@amanat/domain';
import { mostAttempts } from '../change-complaint.ts';
import { todayOf } from '../deployment.ts';
import { commitEvent } from '../seal-event.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { findPermit, loadRegister, type Permit, type PermitRefusal } from './permit.ts';
import type { HeldImport } from './register-ports.ts';
import { claimsOf, lookAtRows, registerKeyOf, type RowOutcome } from './take-rows.ts';

export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

export type ImportRefusal =
  | PermitRefusal
  /** The same register is being taken in by somebody else. */
  | 'register-busy'
  /** Nothing came for two minutes, or the server began anew: nothing of it was stored. */
  | 'import-lost';

export type TakenAnswer =
  | { readonly kind: 'taken'; readonly outcomes: readonly RowOutcome[] }
  | { readonly kind: 'refused'; readonly refusal: ImportRefusal };

export type FinishedAnswer =
  | { readonly kind: 'finished'; readonly counts: ImportCounts & { readonly refused: number } }
  | { readonly kind: 'refused'; readonly refusal: ImportRefusal };

export interface Imports {
  /** What would become of these rows; nothing is stored, and the permit stays. */
  check(token: string, mentions: readonly Mention[]): Promise<TakenAnswer>;
  /** Row-wise what it answers is durable. Of `all-or-nothing` nothing is until it is finished; `isFirst` begins it anew. */
  take(token: string, mode: ImportMode, mentions: readonly Mention[], isFirst: boolean): Promise<TakenAnswer>;
  /** Says on the record what came of it, and ends the permit. */
  finish(token: string, mode: ImportMode, refused: number): Promise<FinishedAnswer>;
  /** Lets go of what `all-or-nothing` has taken. */
  cancel(token: string): Promise<void>;
}

/** What one permit has done since this program began; in memory only, and no text. */
interface Running {
  counts: ImportCounts;
  held?: HeldImport;
}

const none: ImportCounts = { added: 0, changed: 0, unchanged: 0 };
const refused = <Refusal extends ImportRefusal>(refusal: Refusal) => ({ kind: 'refused', refusal }) as const;

export function importsOf(deployment: StaffDeployment): Imports {
  const { registers } = deployment;
  const running = new Map<string, Running>();

  async function letGo(permit: string): Promise<void> {
    const held = running.get(permit)?.held;
    running.delete(permit);
    await held?.letGo();
  }

  /** @throws StoreError if what was held is gone */
  async function takeInto(held: HeldImport, permit: Permit, mentions: readonly Mention[]) {
    const looked = await lookAtRows(mentions, permit.register, held, deployment);
    const key = await registerKeyOf(permit.register, deployment);
    await held.store(claimsOf(looked, permit, key, deployment));
    return looked.map(({ outcome }) => outcome);
  }

  return {
    async check(token, mentions) {
      const found = await findPermit(token, deployment);
      if (found.kind === 'refused') return found;
      const looked = await lookAtRows(mentions, found.permit.register, registers, deployment);
      return { kind: 'taken', outcomes: looked.map(({ outcome }) => outcome) };
    },
    async take(token, mode, mentions, isFirst) {
      const found = await findPermit(token, deployment);
      if (found.kind === 'refused') return found;
      const { permit } = found;
      if (isFirst) await letGo(permit.permit);
      const its: Running = running.get(permit.permit) ?? { counts: none };
      if (mode === 'all-or-nothing' && !isFirst && its.held === undefined) return refused('import-lost');
      const held = its.held ?? (await registers.hold(permit.register));
      if (held === 'busy') return refused('register-busy');
      running.set(permit.permit, { ...its, ...(mode === 'all-or-nothing' ? { held } : {}) });
      try {
        const outcomes = await takeInto(held, permit, mentions);
        if (mode === 'row-wise') await held.keep();
        const counts = added(its.counts, outcomes);
        running.set(permit.permit, { counts, ...(mode === 'all-or-nothing' ? { held } : {}) });
        return { kind: 'taken', outcomes };
      } catch (error) {
        running.delete(permit.permit);
        await held.letGo();
        throw error;
      }
    },
    async finish(token, mode, refusedCount) {
      const found = await findPermit(token, deployment);
      if (found.kind === 'refused') return found;
      const { permit } = found;
      const its = running.get(permit.permit) ?? { counts: none };
      if (mode === 'all-or-nothing') {
        if (its.held === undefined) return refused('import-lost');
        running.delete(permit.permit);
        await its.held.keep();
      }
      const counts = { ...its.counts, refused: refusedCount };
      await keepImport(permit, mode, counts, deployment);
      running.delete(permit.permit);
      return { kind: 'finished', counts };
    },
    async cancel(token) {
      const found = await findPermit(token, deployment);
      if (found.kind === 'permit') await letGo(found.permit.permit);
    },
  };
}

function added(counts: ImportCounts, outcomes: readonly RowOutcome[]): ImportCounts {
  const count = (wanted: RowOutcome): number => outcomes.filter((each) => each === wanted).length;
  return {
    added: counts.added + count('added'),
    changed: counts.changed + count('changed'),
    unchanged: counts.unchanged + count('unchanged') + count('erased'),
  };
}

/** Rows first, then this: a power cut between the two leaves a permit by which the same file finds all its rows here. */
async function keepImport(
  { permit, register, by, office }: Permit,
  mode: ImportMode,
  counts: ImportCounts & { readonly refused: number },
  deployment: StaffDeployment,
): Promise<void> {
  const { staff, ciphers } = deployment;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const events = await loadRegister(register, deployment);
    const place = {
      eventId: eventId(ciphers.random(17)),
      streamId: register,
      streamSeq: events.length + 1,
      recordedOn: todayOf(deployment),
    };
    const data = { permit, by, office, mode, ...counts };
    const stored = await staff.append({ events: [commitEvent('register.imported', data, place, ciphers)] });
    if (stored.kind === 'stored') return;
  }
  throw new Error('others keep writing to the same register');
}

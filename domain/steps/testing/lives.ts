/**
 * Given what was recorded of a case, when somebody records a step, then it is accepted, or this is the refusal:
 * `given(entered, done).when(next).refused('not-yet')`. What is given must itself be lawful; days and people are invented.
 */
import { accountId } from '../../ids.ts';
import { officeIdSchema } from '../../offices/office.ts';
import type { StepTable } from '../catalogue.ts';
import { decideStep, offeredSteps, type StepRefusal } from '../decide.ts';
import type { FactsOf } from '../define-steps.ts';
import { parseStep } from '../events.ts';
import { emptyLife, evolveLife, type Life } from '../life.ts';
import { openedByCode } from '../opened-by-code.ts';
import type { PersonRole } from '../person-ref.ts';
import type { Actor, NewStep, Step, StepType } from '../step.ts';

type Facts<Type extends StepType> = Omit<FactsOf<StepTable[Type]>, 'happened'> & { readonly happened?: string };
/** May be left out where the step says nothing but when it happened. */
type Said<Type extends StepType> = Record<never, never> extends Facts<Type> ? [facts?: Facts<Type>] : [Facts<Type>];

/** Happened on 2025-03-01 unless told; read as a form's answers are, so that no test gives what nobody could. */
export const step = <Type extends StepType>(type: Type, ...[facts]: Said<Type>): NewStep =>
  parseStep(type, { happened: '2025-03-01', ...facts });

/** Somebody comes into the case, as the family says: the first of a role is `accused-1`. */
export const entered = (role: PersonRole): NewStep => step('person.entered', { role, saidBy: 'family' });

/** A case worker of a child-protection office, long after all of it. */
export const worker: Actor = {
  account: accountId(new Uint8Array(17).fill(1)),
  office: officeIdSchema.parse('office_child-protection-kasur'),
  officeKind: 'child-protection',
  role: 'case-worker',
  today: '2027-01-01',
};

export const actor = (changes: Partial<Actor>): Actor => ({ ...worker, ...changes });

/** The id that the n-th recorded step of a life has; the first is 1. */
export const stepId = (nth: number): string => `evt_${String(nth).padStart(26, '0')}`;

/** As it stands once `step` was recorded. The life must have accepted it. */
export function record(life: Life, { type, facts }: NewStep, by: Actor = worker): Life {
  const seq = life.recorded.length + 1;
  // A type and the facts of that very type.
  const kept = {
    type,
    facts,
    id: stepId(seq),
    seq,
    recordedOn: by.today,
    by: by.account,
    office: by.office,
  } as Step;
  return evolveLife(life, kept);
}

type Given = NewStep | readonly [NewStep, Actor];

/** What came by code is in the life without anybody's deciding: the first review of an event that is no step. */
function claimIn({ recorded, pressure, withdrawal }: Life, next: NewStep): Step | undefined {
  if (next.type !== 'pressure.review.opened' && next.type !== 'withdrawal.review.opened') return undefined;
  const { opened, step: id, happened } = next.facts;
  if (opened !== 'by-code' || pressure.reviews.has(id) || withdrawal.reviews.has(id)) return undefined;
  const about = next.type === 'pressure.review.opened' ? 'pressure' : 'withdrawal';
  const { account: by, office } = worker;
  return openedByCode({ about, id, seq: recorded.length + 1, recordedOn: happened.slice(0, 10), by, office });
}

/** @throws Error if one of them is refused: what is given must be a lawful life */
export const lived = (...steps: readonly Given[]): Life =>
  steps.reduce<Life>((life, each) => {
    const [next, by] = 'type' in each ? [each, worker] : each;
    const claimed = claimIn(life, next);
    if (claimed !== undefined) return evolveLife(life, claimed);
    const decision = decideStep(life, next, by);
    if (decision.kind === 'refused') throw new Error(`given ${next.type} is refused: ${decision.refusal}`);
    return record(life, next, by);
  }, emptyLife);

interface When {
  /** Accepted; gives the life with it. */
  accepted(): Life;
  refused(reason: StepRefusal): void;
}

export function given(...steps: readonly Given[]) {
  const life = lived(...steps);
  return {
    life,
    when(next: NewStep, by: Actor = worker): When {
      const decision = decideStep(life, next, by);
      return {
        accepted() {
          if (decision.kind === 'refused') throw new Error(`${next.type} is refused: ${decision.refusal}`);
          return record(life, next, by);
        },
        refused(reason) {
          if (decision.kind === 'accepted') throw new Error(`${next.type} is accepted, not refused as ${reason}`);
          if (decision.refusal !== reason)
            throw new Error(`${next.type} is refused as ${decision.refusal}, not as ${reason}`);
        },
      };
    },
    /** All of these come next, among others. */
    offers(...types: readonly StepType[]) {
      const offered = offeredSteps(life);
      const missing = types.filter((type) => !offered.includes(type));
      if (missing.length > 0) throw new Error(`not offered: ${missing.join(', ')}`);
    },
    doesNotOffer(...types: readonly StepType[]) {
      const offered = types.filter((type) => offeredSteps(life).includes(type));
      if (offered.length > 0) throw new Error(`offered: ${offered.join(', ')}`);
    },
  };
}

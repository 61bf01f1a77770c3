/**
 * When a limit that has passed goes to whom. Pure, and from what stands in clear, so that a sealed server does it too. Days
 * are the house's norm, not law (BRIEF 2.6); the chain is of keepers, never of whoever owes the duty.
 */
import type { OfficeId } from '../offices/office.ts';
import norms from './escalation.json' with { type: 'json' };
import type { KeepingEvent, PassedStatus } from './events.ts';
import type { Keeping } from './evolve.ts';

/** House norm, not law; what rows were counted by names it. */
export const escalationNorms = norms;

export interface RunningClock {
  readonly clock: string;
  readonly kind: 'cap' | 'duty' | 'window' | 'floor-before' | 'target' | 'threshold' | 'order-set' | 'floor';
  readonly confidence: 'text-read' | 'secondary' | 'recalled';
  /** The last lawful day. */
  readonly dueOn: string;
}

/** Only of rules whose words were read; others are told of and go nowhere (BRIEF section 6). */
const statusOf = ({ kind, confidence }: RunningClock): PassedStatus => {
  if (confidence !== 'text-read') return 'reported';
  switch (kind) {
    case 'cap':
      return 'power-exhausted';
    case 'target':
      return 'past-target';
    case 'window':
      return 'window-closed';
    case 'floor-before':
    case 'duty':
    case 'order-set':
    case 'threshold':
    case 'floor':
      return 'overdue';
    default:
      throw new Error(`unknown kind: ${String(kind satisfies never)}`);
  }
};

/** What is recorded of a clock that has passed. */
export type EscalationEvent = Extract<KeepingEvent, { readonly type: 'clock.passed' | 'clock.escalated' }>;

/** What has to be recorded of a clock by now, in order: that it passed, then each level that it has reached. */
export function escalationOf(keeping: Keeping, running: RunningClock, today: string): readonly EscalationEvent[] {
  const { clock, dueOn, kind } = running;
  const [first] = keeping.keepers;
  if (dueOn >= today || first === undefined) return [];
  const status = statusOf(running);
  const known = keeping.passed.get(clock);
  const isKnown = known !== undefined && known.dueOn === dueOn;
  const passed: readonly EscalationEvent[] = isKnown
    ? []
    : [{ type: 'clock.passed', data: { clock, status, dueOn, keeper: first } }];
  if (status === 'reported') return passed;
  const days = daysBetween(dueOn, today) - 1;
  const reached = norms[kind].filter((after) => after <= days).length - 1;
  const level = isKnown ? known.level : 0;
  return [
    ...passed,
    ...levelsTo(Math.min(reached, keeping.keepers.length - 1), level).flatMap((next): readonly EscalationEvent[] => {
      const to: OfficeId | undefined = keeping.keepers[next];
      return to === undefined ? [] : [{ type: 'clock.escalated', data: { clock, dueOn, level: next, to } }];
    }),
  ];
}

/** The day from which on `escalationOf` has something to record that it has not recorded yet; `undefined`: nothing, or nobody keeps it. */
export function nextEscalationOn(
  keeping: Keeping,
  { clock, dueOn, kind, confidence }: RunningClock,
): string | undefined {
  if (keeping.keepers.length === 0) return undefined;
  const known = keeping.passed.get(clock);
  if (known === undefined || known.dueOn !== dueOn) return dayAfter(dueOn, 1);
  if (confidence !== 'text-read') return undefined;
  const next = known.level + 1;
  const after = norms[kind][next];
  return after === undefined || next >= keeping.keepers.length ? undefined : dayAfter(dueOn, 1 + after);
}

const dayAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

const levelsTo = (last: number, from: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - from) }, (_, place) => from + 1 + place);

const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).total({ unit: 'days' });

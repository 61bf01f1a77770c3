/** A life told again by hand, day by day: what tests hold the domain's own counting against. */
import type { PersonRef } from '../person-ref.ts';
import type { Step, StepType } from '../step.ts';

/** All times of one life are written alike, so that their letters have their order; what is told late stands where it belongs. */
export const asItHappened = (steps: readonly Step[]): readonly Step[] =>
  steps.toSorted((one, other) =>
    one.facts.happened === other.facts.happened
      ? one.seq - other.seq
      : one.facts.happened < other.facts.happened
        ? -1
        : 1,
  );

const endsRemand: ReadonlySet<string> = new Set<StepType>([
  'custody.judicial.ordered',
  'accused.released',
  'accused.discharged',
  'accused.absconded',
]);
const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/** Each day on which an order of remand ran, until another was made, it ended or custody did. */
export function remandDaysOf(steps: readonly Step[], accused: PersonRef): ReadonlySet<string> {
  const days = new Set<string>();
  let remand: { readonly from: string; readonly until: string } | undefined;
  const endOn = (last: string): void => {
    if (remand === undefined) return;
    const until = last < remand.until ? last : remand.until;
    for (let day = remand.from; day <= until; day = dayAfter(day)) days.add(day);
    remand = undefined;
  };
  for (const { type, facts } of asItHappened(steps)) {
    if (!('accused' in facts) || facts.accused !== accused) continue;
    const day = facts.happened.slice(0, 10);
    if (type === 'remand.ordered') {
      endOn(day);
      remand = { from: day, until: facts.until };
    } else if (endsRemand.has(type)) endOn(day);
  }
  endOn('9999-12-31');
  return days;
}

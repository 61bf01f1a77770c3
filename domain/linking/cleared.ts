/**
 * Who in a case is cleared, and so leaves every suggestion, link and warning. A word of the person themself or of the police
 * alone clears nobody, and what a family says while pressure is being looked into does not count either: otherwise whoever
 * presses could also empty the picture.
 */
import { type Finding, isCleared } from '../steps/fairness.ts';
import type { Life } from '../steps/life.ts';
import type { PersonRef } from '../steps/person-ref.ts';
import type { Step } from '../steps/step.ts';

/** By pseudonym. Of a clearing that is set aside nothing is left, and who was cleared by it is back. */
export function clearedIn(life: Life): ReadonlySet<PersonRef> {
  const { fairness, people } = life;
  const everybody = [...people.people.values()];
  const accused = everybody.filter(({ role }) => role === 'accused' || role === 'official').map(({ ref }) => ref);
  return new Set([
    ...accused.filter((ref) => isCleared(fairness, ref)),
    ...(isFoundFalse(life) ? accused : []),
    ...life.steps.flatMap((step) => namedInError(step, life)),
  ]);
}

/** By a court or an inquiry, after all appeals that anybody lodged. */
const isFoundFalse = ({ fairness: { foundFalse }, steps }: Life): boolean =>
  foundFalse.some((finding) => stands(finding) && finding.authority !== 'police' && isByTrial(finding, steps));

const stands = ({ isSetAside, isUnderAppeal }: Finding): boolean => !isSetAside && !isUnderAppeal;

const isByTrial = ({ step }: Finding, steps: readonly Step[]): boolean =>
  steps.some(
    (each) =>
      each.id === step &&
      each.type === 'complaint.found-false' &&
      (each.facts.basedOn === 'trial' || each.facts.basedOn === 'inquiry'),
  );

function namedInError(step: Step, { pressure }: Life): readonly PersonRef[] {
  if (step.type !== 'person.named-in-error') return [];
  const { person, saidBy } = step.facts;
  if (saidBy === 'named-person' || saidBy === 'police') return [];
  return saidBy === 'survivor-side' && pressure.openReviews.length > 0 ? [] : [person];
}

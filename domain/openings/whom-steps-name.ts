/** Whose name a step brought into the case, by pseudonym: what an opening calls the people by, beside the name itself. */
import type { PersonRef, PersonRole } from '../steps/person-ref.ts';
import type { Step } from '../steps/step.ts';

/**
 * By the id of the step. Pseudonyms count in the order of recording; one that was struck had the next one, too, which whoever
 * came after it got in its place.
 *
 * @param recorded in order of recording, also those that were struck
 * @param counting those that count
 */
export function whomStepsName(
  recorded: readonly Step[],
  counting: ReadonlySet<string>,
): ReadonlyMap<string, PersonRef> {
  // The child of the complaint is there from the beginning.
  const counts = new Map<PersonRole, number>([['survivor', 1]]);
  const named = new Map<string, PersonRef>();
  for (const step of recorded) {
    if (step.type === 'identity.added') named.set(step.id, step.facts.person);
    if (step.type !== 'person.entered') continue;
    const { role } = step.facts;
    const number = (counts.get(role) ?? 0) + 1;
    if (counting.has(step.id)) counts.set(role, number);
    named.set(step.id, `${role}-${number}`);
  }
  return named;
}

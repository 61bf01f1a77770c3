/**
 * Accepts or refuses a step that somebody wants to record. Pure: the day comes with whoever acts. A refusal is kept on the
 * record with its reason, as an accepted step is.
 */
import { stepTable } from './catalogue.ts';
import type { StepDefinition } from './define-steps.ts';
import { correctionRefusals, correctionSteps } from './correction.ts';
import type { Life } from './life.ts';
import { lifeOf } from './life.ts';
import { type GroupRefusal, groupNamed, groupNameOf, groupNames, groups } from './groups.ts';
import { type PersonRef, roleOf } from './person-ref.ts';
import { isByCode } from './opened-by-code.ts';
import type { Actor, NewStep, Step, StepType } from './step.ts';

const generalRefusals = ['happened-in-future', 'no-such-person', 'person-of-another-role'] as const;
export type StepRefusal = (typeof generalRefusals)[number] | (typeof correctionRefusals)[number] | GroupRefusal;
export const stepRefusals: readonly StepRefusal[] = [
  ...generalRefusals,
  ...correctionRefusals,
  ...groupNames.flatMap((name) => groups[name].refusals),
];

export type StepDecision =
  | { readonly kind: 'accepted'; readonly step: NewStep }
  | { readonly kind: 'refused'; readonly refusal: StepRefusal };

export function decideStep(life: Life, step: NewStep, actor: Actor): StepDecision {
  const refusal = refusalOfStep(life, step, actor);
  return refusal === undefined ? { kind: 'accepted', step } : { kind: 'refused', refusal };
}

/** What would lawfully come next, of every part of the case's life. */
export const offeredSteps = (life: Life): readonly StepType[] => [
  ...new Set(groupNames.flatMap((name) => groupNamed(name).offers(life))),
];

function refusalOfStep(life: Life, step: NewStep, actor: Actor): StepRefusal | undefined {
  if (step.facts.happened.slice(0, 10) > actor.today) return 'happened-in-future';
  return refusalOfPeople(life, step) ?? refusalOfGroup(life, step, actor);
}

type Correction = Extract<NewStep, { readonly type: keyof typeof correctionSteps }>;
const isCorrection = (step: NewStep): step is Correction => Object.hasOwn(correctionSteps, step.type);

const refusalOfGroup = (life: Life, step: NewStep, actor: Actor): StepRefusal | undefined =>
  isCorrection(step)
    ? refusalOfCorrection(life, step, actor)
    : groupNamed(groupNameOf(step.type)).refusalOf(life, step, actor);

/** Everybody whom it names must be of the case, in a role that the field allows. */
function refusalOfPeople({ people }: Life, { type, facts }: NewStep): StepRefusal | undefined {
  const definition: StepDefinition = stepTable[type];
  for (const [name, { input }] of Object.entries(definition.facts)) {
    if (input.kind !== 'person' && input.kind !== 'people') continue;
    const value: unknown = Reflect.get(facts, name);
    const named = (Array.isArray(value) ? value : value === undefined ? [] : [value]) as readonly PersonRef[];
    if (named.some((ref) => !people.people.has(ref))) return 'no-such-person';
    if (named.some((ref) => !input.roles.includes(roleOf(ref)))) return 'person-of-another-role';
  }
  return undefined;
}

/** Struck only if what was recorded after it could have been recorded without it. */
function refusalOfCorrection(life: Life, { facts }: Correction, actor: Actor): StepRefusal | undefined {
  const struck = life.recorded.find(({ id }) => id === facts.step);
  // What came by code is nobody's to strike: its review is closed instead.
  if (struck === undefined || isCorrection(struck) || isByCode(struck)) return 'no-such-step';
  if (!life.steps.some(({ id }) => id === facts.step)) return 'already-struck';
  // Pseudonyms count in order: those after it would be called otherwise.
  const { type, facts: gone } = struck;
  const after = life.steps.slice(life.steps.findIndex(({ id }) => id === facts.step) + 1);
  if (type === 'person.entered' && after.some((step) => step.type === type && step.facts.role === gone.role))
    return 'other-steps-rest-on-it';
  const [before, rest] = [life.steps.slice(0, life.steps.length - after.length - 1), after];
  const kept: Step[] = [...before];
  for (const step of rest) {
    const by = { ...actor, today: step.recordedOn };
    // Refused to whoever strikes, for what they are: that says nothing of what it rests on.
    const rested =
      refusalOfStep(lifeOf(kept), step, by) !== undefined &&
      refusalOfStep(lifeOf(inOrder([...kept, struck])), step, by) === undefined;
    if (rested) return 'other-steps-rest-on-it';
    kept.push(step);
  }
  return undefined;
}

const inOrder = (steps: readonly Step[]): readonly Step[] => steps.toSorted((one, other) => one.seq - other.seq);

/**
 * What the steps of a case make of it. The parts are told apart by what they are about (`StepGroup`); each sees its own steps,
 * and every refusal sees all of them. A step that was struck stays on the record and counts no more.
 */
import { correctionSteps } from './correction.ts';
import { groupNamed, groupNameOf, groupNames, type Parts } from './groups.ts';
import type { Step } from './step.ts';

export interface Life extends Parts {
  /** In order of recording, also those that were struck. */
  readonly recorded: readonly Step[];
  /** Those that count. */
  readonly steps: readonly Step[];
}

export const emptyLife: Life = {
  recorded: [],
  steps: [],
  // One state for each name of a part.
  ...(Object.fromEntries(groupNames.map((name) => [name, groupNamed(name).empty])) as Parts),
};

type Correction = Extract<Step, { readonly type: keyof typeof correctionSteps }>;
const isCorrection = (step: Step): step is Correction => Object.hasOwn(correctionSteps, step.type);

export function evolveLife(life: Life, step: Step): Life {
  const recorded = [...life.recorded, step];
  if (isCorrection(step)) return lifeOf(recorded);
  const name = groupNameOf(step.type);
  return { ...life, recorded, steps: [...life.steps, step], [name]: groupNamed(name).evolve(life[name], step) };
}

/** Replays all of them, without those that were struck. */
export function lifeOf(recorded: readonly Step[]): Life {
  const struck = new Set(recorded.flatMap((step) => (isCorrection(step) ? [step.facts.step] : [])));
  const counting = recorded.filter((step) => !struck.has(step.id) && !isCorrection(step));
  return { ...counting.reduce(evolveLife, emptyLife), recorded };
}

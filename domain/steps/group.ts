/** One part of a case's life: its steps, what they make of it, which it refuses, and which it offers next. Pure. */
import type { StepDefinition } from './define-steps.ts';
import type { Life } from './life.ts';
import type { Actor, NewStep, StepOf, StepType } from './step.ts';

export interface StepGroup<State, Type extends StepType, Refusal extends string> {
  readonly steps: Readonly<Record<Type, StepDefinition>>;
  readonly refusals: readonly Refusal[];
  readonly empty: State;
  /** Only steps of its own types are given to it; an unknown one stops the replay (I8). */
  evolve(state: State, step: StepOf<Type>): State;
  /**
   * A lawful "no", with its reason. `life` is as it stands before the step; pseudonyms in the step are known to be of the case
   * and of a role that the field allows. `undefined`: nothing speaks against it.
   */
  refusalOf(life: Life, step: NewStep<Type>, actor: Actor): Refusal | undefined;
  /** Steps that would lawfully come next, the likeliest first; everything else can be recorded all the same. */
  offers(life: Life): readonly Type[];
}

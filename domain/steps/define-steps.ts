/** A kind of step: to which part of a case's life it belongs, what it says, and the type of that. */
import type { Field, PrivateField } from './field.ts';

/** Parts of a case's life, in the order in which a page shows them. */
export const stages = [
  'people',
  'report',
  'protection',
  'medical',
  'statements',
  'team',
  'investigation',
  'custody',
  'bail',
  'items',
  'online',
  'police-report',
  'trial',
  'judgment',
  'appeal',
  'pressure',
  'withdrawal',
  'care',
  'reach',
  'office',
  'fairness',
  'information',
  'clock',
  'correction',
] as const;
export type Stage = (typeof stages)[number];

export interface StepDefinition {
  readonly stage: Stage;
  /** Sealed, and shown to whoever sees the case. Every step also says when it happened. */
  readonly facts: Readonly<Record<string, Field>>;
  /** Sealed, and shown only in an opening of the child's part. */
  readonly numbers?: Readonly<Record<string, PrivateField>>;
  /** It brings somebody into the case, whose name is sealed under a key of their own. */
  readonly entersPerson?: true;
}

export const defineSteps = <const Steps extends Readonly<Record<string, StepDefinition>>>(steps: Steps): Steps => steps;

type ValueOf<Each> = Each extends Field<infer Value, boolean> ? Value : never;
type Optional<Facts> = { [Name in keyof Facts]: Facts[Name] extends Field<unknown, true> ? Name : never }[keyof Facts];

/** What a step of that definition says. */
export type FactsOf<Definition extends StepDefinition> = {
  readonly [Name in Exclude<keyof Definition['facts'], Optional<Definition['facts']>>]: ValueOf<
    Definition['facts'][Name]
  >;
} & { readonly [Name in Optional<Definition['facts']>]?: ValueOf<Definition['facts'][Name]> } & {
  /** As it is claimed; when it was recorded stands beside it. */
  readonly happened: string;
};

/** How the steps of a case are called, and what their forms ask: typed from the steps themselves, so that no word is missing. */
import type { Field, LawSection, PersonRef, PrivateField, StepDefinition } from '@amanat/domain';

type ValueOf<Each> = Each extends Field<infer Value, boolean> ? Value : never;
type OneOf<Value> = Value extends readonly (infer Each)[] ? Each : Value;
/** What a reader chooses from; sections and pseudonyms are shown as they are. */
type ChoiceOf<Each> =
  OneOf<ValueOf<Each>> extends infer Value extends string
    ? string extends Value
      ? never
      : Value extends PersonRef | LawSection
        ? never
        : Value
    : never;

export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}
type FactWords<Each> = [ChoiceOf<Each>] extends [never]
  ? FieldWords
  : FieldWords & { readonly choices: Readonly<Record<ChoiceOf<Each>, string>> };

export interface StepTitle {
  /** As a line of the timeline, and as the title of the form: "The accused was arrested". */
  readonly title: string;
  /** Above the form, where something must be known first: what law or a safeguard says. */
  readonly before?: string;
}

export type StepWordsOf<Definition extends StepDefinition> = StepTitle & {
  readonly facts: { readonly [Name in keyof Definition['facts']]: FactWords<Definition['facts'][Name]> };
} & (Definition extends { readonly numbers: infer Numbers extends Readonly<Record<string, PrivateField>> }
    ? { readonly numbers: { readonly [Name in keyof Numbers]: FieldWords } }
    : unknown);

/** Of one group of steps. */
export type GroupWords<Steps extends Readonly<Record<string, StepDefinition>>, Refusal extends string> = {
  readonly steps: { readonly [Type in keyof Steps]: StepWordsOf<Steps[Type]> };
  readonly refusals: Readonly<Record<Refusal, string>>;
};

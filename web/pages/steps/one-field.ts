/** What every field of a step's form is given: its words, what was typed, and what is wrong with it. */
import type { StepType } from '@amanat/domain';
import { type Lang, messages, stepText } from '../../locales/index.ts';
import {
  factField,
  happenedField,
  identityField,
  identityParts,
  numberField,
  timeField,
  type TypedStep,
} from './field-names.ts';
import type { StepChoices } from './step-choices.ts';

export type FactMistakeCode = keyof ReturnType<typeof messages>['life']['mistakes'];
export interface FactMistake {
  readonly field: string;
  readonly code: FactMistakeCode;
}

export interface StepFieldsProps {
  readonly lang: Lang;
  readonly type: StepType;
  readonly typed: TypedStep;
  readonly choices: StepChoices;
  readonly mistakes: readonly FactMistake[];
  /** Where somebody can be entered who is missing here. */
  readonly enterHref: string;
}

/** What all fields of one form share, and what this one is called. */
export interface OneField extends StepFieldsProps {
  readonly field: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean | undefined;
}

export const first = ({ typed }: StepFieldsProps, field: string): string | undefined => typed.get(field)?.[0];

export const errorOf = ({ lang, mistakes }: StepFieldsProps, field: string): string | undefined => {
  const found = mistakes.find((mistake) => mistake.field === field);
  return found === undefined ? undefined : messages(lang).life.mistakes[found.code];
};

export const propsOf = (one: OneField) => ({
  lang: one.lang,
  name: one.field,
  label: one.label,
  hint: one.hint,
  optional: one.optional,
  error: errorOf(one, one.field),
});

/** What a field is called: that a mistake says which one it is about. Parts of a field are called as the whole. */
export function labelOf(lang: Lang, type: StepType, field: string): string | undefined {
  const { life } = messages(lang);
  const { facts, numbers = {} } = stepText(lang, type);
  const labels: readonly (readonly [string, string])[] = [
    [timeField(happenedField), life.time],
    [happenedField, life.happened],
    ...Object.entries(facts).map(([name, { label }]) => [factField(name), label] as const),
    ...Object.entries(numbers).map(([name, { label }]) => [numberField(name), label] as const),
    ...identityParts.map((part) => [identityField(part), life.identity[part]] as const),
  ];
  return labels.find(([name]) => field === name || field.startsWith(`${name}-`))?.[1];
}

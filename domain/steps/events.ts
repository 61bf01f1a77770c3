/**
 * Steps as events of a case's stream. In clear stand only the type, who recorded it and in the name of which office; what
 * happened, and when, is sealed under the child's key (`step`), numbers and names of papers apart (`numbers`), and a person's
 * name under that person's own (`person`).
 */
import { z } from 'zod';
import { accountIdSchema } from '../accounts/events.ts';
import { officeIdSchema } from '../offices/index.ts';
import { parseWith } from '../parse.ts';
import { plainText } from '../text.ts';
import { stepTable, stepTypes } from './catalogue.ts';
import type { StepDefinition } from './define-steps.ts';
import { privateSchema, whenSchema } from './field.ts';
import type { NewStep, StepType } from './step.ts';

export const stepDataSchema = z.strictObject({ by: accountIdSchema, office: officeIdSchema });

export const stepEventSchemas: Readonly<Record<StepType, typeof stepDataSchema>> = Object.fromEntries(
  stepTypes.map((type) => [type, stepDataSchema]),
) as Record<StepType, typeof stepDataSchema>;

/** Names of one person, sealed under their own key. */
export const identitySchema = z.strictObject({
  name: plainText(120).optional(),
  aliases: z.array(plainText(120)).max(8).readonly().optional(),
  father: plainText(120).optional(),
  phone: plainText(40).optional(),
  place: plainText(120).optional(),
  /** Of an official: the office and the rank. */
  post: plainText(120).optional(),
});
export type Identity = Readonly<z.output<typeof identitySchema>>;

const factsSchemaOf = ({ facts }: StepDefinition) =>
  z.strictObject({
    happened: whenSchema,
    ...Object.fromEntries(
      Object.entries(facts).map(([name, { schema, isOptional }]) => [name, isOptional ? schema.optional() : schema]),
    ),
  });
const factsSchemas = new Map<string, z.ZodType>();

/** @throws InputError for facts that this step does not have, or not so */
export function parseStep(type: StepType, facts: unknown): NewStep {
  const schema = factsSchemas.get(type) ?? factsSchemaOf(stepTable[type]);
  factsSchemas.set(type, schema);
  // The schema is made from the very definition that the type is.
  return { type, facts: parseWith(schema, facts) } as NewStep;
}

export type StepNumbers = Readonly<Record<string, string>>;

/** @throws InputError for a text that this step does not have, or that is too long */
export function parseNumbers(type: StepType, numbers: unknown): StepNumbers {
  const { numbers: fields = {} }: StepDefinition = stepTable[type];
  const shape = Object.entries(fields).map(([name, field]) => [name, privateSchema(field).optional()] as const);
  return parseWith(z.strictObject(Object.fromEntries(shape)), numbers) as StepNumbers;
}

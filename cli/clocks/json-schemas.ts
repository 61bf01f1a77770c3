/** What `amanat clocks` reads and prints, as JSON Schema 2020-12, made of the schemas that the program itself goes by. */
import { clockCaseSchema, clockEventSchema, extension } from '@amanat/rules';
import { z } from 'zod';
import { clocksOutput } from './clock-schema.ts';

export const schemaNames = ['input', 'output'] as const;
export type SchemaName = (typeof schemaNames)[number];

/** The text of `docs/schemas/clocks-<name>.schema.json`. */
export function jsonSchemaOf(name: SchemaName): string {
  const made = z.toJSONSchema(name === 'input' ? inputSchema : clocksOutput, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // What a refinement asks for has no place in a schema of Zod's own.
      if (zodSchema === clockEventSchema) Object.assign(jsonSchema, eventAsksFor);
    },
  });
  return `${JSON.stringify(made, undefined, 2)}\n`;
}

const inputSchema = clockCaseSchema.meta({
  title: 'Case for `amanat clocks`',
  description: 'One case as JSON, or one a line. Fields that are not named here are left alone.',
});

const eventAsksFor = {
  anyOf: [{ required: ['at'] }, { required: ['on'] }],
  if: { properties: { type: { const: 'limit.extended' } }, required: ['type'] },
  // oxlint-disable-next-line unicorn/no-thenable -- the word of JSON Schema
  then: { required: ['rule'], properties: { by: { type: 'string', pattern: extension.source } } },
};

/** What the documents say of registers, held against the code. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { mappingSchema, registerTargets, rowFaults } from '@amanat/domain';
import { z } from 'zod';

const docs = join(import.meta.dirname, '..', '..', 'docs');

/** As it stands in docs/schemas. */
const schemaText = `${JSON.stringify(
  {
    $id: 'register-mapping.schema.json',
    title: 'Mapping of a register’s columns, for amanat import register',
    ...z.toJSONSchema(mappingSchema, { io: 'input', unrepresentable: 'any' }),
  },
  null,
  2,
)}\n`;

test('the schema of a mapping is the one that the code parses with', () => {
  const kept: unknown = JSON.parse(readFileSync(join(docs, 'schemas', 'register-mapping.schema.json'), 'utf8'));
  assert.deepEqual(kept, JSON.parse(schemaText));
});

const firstColumn = (heading: string): readonly string[] => {
  const text = readFileSync(join(docs, 'registers.md'), 'utf8');
  const section = text.slice(text.indexOf(`## ${heading}\n`)).split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([a-z-]+)`/gmu)].map(([, code = '']) => code);
};

test('each target and each fault has a row in docs/registers.md, and nothing else has', () => {
  assert.deepEqual(firstColumn('Targets').toSorted(), [...registerTargets].toSorted());
  assert.deepEqual(firstColumn('What can be wrong with a row').toSorted(), [...rowFaults].toSorted());
});

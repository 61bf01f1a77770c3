/** What was refused is kept on the case's stream, and must be read there ever after. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaintEventSchemas } from '../complaint/events.ts';
import { stepTypes } from './catalogue.ts';
import { stepRefusals } from './decide.ts';

test('a refusal of any step, for any reason, can be read again: numbers of sections stand in the names of some', () => {
  const schema = complaintEventSchemas['command.refused'];
  for (const type of stepTypes)
    assert.ok(schema.safeParse({ command: type.replaceAll('.', '-'), refusal: 'happened-in-future' }).success, type);
  for (const refusal of stepRefusals) assert.ok(schema.safeParse({ command: 'convicted', refusal }).success, refusal);
});

/** Wire names: each is one step of one part, and no other event's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountEventSchemas } from '../accounts/events.ts';
import { caseAccessEventSchemas } from '../case-access/events.ts';
import { districtEventSchemas } from '../changes/added-district.ts';
import { changeEventSchemas } from '../changes/events.ts';
import { complaintEventSchemas } from '../complaint/events.ts';
import { dossierEventSchemas } from '../dossier/index.ts';
import { erasureEventSchemas } from '../erasure/events.ts';
import { exportEventSchemas } from '../export-events.ts';
import { keepingEventSchemas } from '../keeping/index.ts';
import { keyEventSchemas } from '../key-events.ts';
import { logEventSchemas } from '../log-events.ts';
import { officeEventSchemas } from '../offices/index.ts';
import { openingEventSchemas } from '../openings/events.ts';
import { calendarEventSchemas, rulebookEventSchemas } from '../rulebook/events.ts';
import { searchEventSchemas } from '../searches/events.ts';
import { correctionSteps } from './correction.ts';
import { stages } from './define-steps.ts';
import { definitionOf, stepTypes } from './catalogue.ts';
import { groups } from './groups.ts';

const names = [...Object.values(groups), { steps: correctionSteps }].flatMap(({ steps }) => Object.keys(steps));

test('each wire name is used once', () => {
  assert.deepEqual(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  );
  assert.equal(names.length, stepTypes.length);
});

const others = [
  accountEventSchemas,
  caseAccessEventSchemas,
  districtEventSchemas,
  changeEventSchemas,
  complaintEventSchemas,
  dossierEventSchemas,
  erasureEventSchemas,
  exportEventSchemas,
  keepingEventSchemas,
  keyEventSchemas,
  logEventSchemas,
  officeEventSchemas,
  openingEventSchemas,
  calendarEventSchemas,
  rulebookEventSchemas,
  searchEventSchemas,
].flatMap((schemas) => Object.keys(schemas));

test('no step has the name of another event', () => {
  assert.ok(others.length > 50);
  assert.deepEqual(
    names.filter((name) => others.includes(name)),
    [],
  );
});

test('a wire name is words in lower case, parted by dots and hyphens', () => {
  assert.deepEqual(
    names.filter((name) => !/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u.test(name)),
    [],
  );
});

test('every part of a case’s life has steps, and every step belongs to one', () => {
  const used = new Set(stepTypes.map((type) => definitionOf(type).stage));
  assert.deepEqual(
    stages.filter((stage) => !used.has(stage)),
    [],
  );
});

test('a private text is short: a number, a name of a station, an office’s own reasons', () => {
  for (const type of stepTypes)
    for (const [name, { maxLetters, lines }] of Object.entries(definitionOf(type).numbers ?? {}))
      assert.ok(maxLetters <= (lines ? 500 : 160), `${type}.${name}`);
});

/** An event log is what the official schema of OCEL 2.0 accepts, hangs together, and says nothing but types, days and pseudonyms. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type EventBody, isPersonRef, type Life } from '@amanat/domain';
import * as fc from 'fast-check';
import { playedLife } from '../../domain/steps/testing/random-lives.ts';
import { worker } from '../../domain/steps/testing/lives.ts';
import { eventLogText, type LoggedCase } from './event-log.ts';
import { loggedEvents } from './event-log-export.ts';

/** What of JSON Schema (draft 7) the official file uses; a word that is not here fails the test. */
interface Schema {
  readonly $schema?: string;
  readonly type?: 'object' | 'array' | 'string';
  readonly format?: 'date-time';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}
const known = ['$schema', 'type', 'format', 'properties', 'required', 'items'];
const official = JSON.parse(
  readFileSync(new URL('../../docs/schemas/ocel20.schema.json', import.meta.url), 'utf8'),
) as Schema;

/** Stricter than the official one: members that it does not name are refused too. */
function check(value: unknown, schema: Schema, at = ''): void {
  assert.ok(
    Object.keys(schema).every((word) => known.includes(word)),
    at,
  );
  if (schema.type === 'string') {
    assert.equal(typeof value, 'string', at);
    if (schema.format === 'date-time') assert.match(String(value), /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, at);
    return;
  }
  if (schema.type === 'array') {
    assert.ok(Array.isArray(value), at);
    value.forEach((each, index) => schema.items && check(each, schema.items, `${at}/${index}`));
    return;
  }
  assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value), at);
  const members = new Map(Object.entries(value));
  for (const name of schema.required ?? []) assert.ok(members.has(name), `${at}/${name}`);
  for (const [name, member] of members) {
    const of = schema.properties?.[name];
    assert.ok(of !== undefined, `${at}/${name}`);
    check(member, of, `${at}/${name}`);
  }
}

interface Related {
  readonly objectId: string;
}
interface Log {
  readonly eventTypes: readonly { readonly name: string }[];
  readonly objectTypes: readonly { readonly name: string }[];
  readonly events: readonly { id: string; type: string; time: string; relationships: readonly Related[] }[];
  readonly objects: readonly { id: string; type: string; relationships: readonly Related[] }[];
}

function checked(text: string): Log {
  const log: unknown = JSON.parse(text);
  check(log, official);
  const { eventTypes, objectTypes, events, objects } = log as Log;
  const ids = new Set(objects.map(({ id }) => id));
  assert.equal(ids.size, objects.length);
  assert.equal(new Set(events.map(({ id }) => id)).size, events.length);
  for (const { type, relationships } of objects) {
    assert.ok(objectTypes.some(({ name }) => name === type));
    assert.ok(relationships.every(({ objectId }) => ids.has(objectId)));
  }
  for (const { type, relationships } of events) {
    assert.ok(eventTypes.some(({ name }) => name === type));
    assert.ok(relationships.length > 0 && relationships.every(({ objectId }) => ids.has(objectId)));
  }
  return log as Log;
}

const mark = { watermark: 'w'.repeat(26), account: 'account_a', madeOn: '2026-11-22', origin: 'test.invalid' };
const names = {
  kindOf: () => 'child-protection',
  event: (id: string) => `event_${id.slice(4)}`,
  person: (ref: string) => `person_${ref.replace('-', '')}`,
};

/** Events of the case's stream, as they would be kept; what they say is sealed. */
const bodiesOf = ({ recorded }: Life): readonly EventBody[] => [
  { event: 'evt_lodged', stream: 'case_x', seq: 1, recordedOn: '2025-01-01', type: 'complaint.lodged', v: 1, data: {} },
  { event: 'evt_told', stream: 'case_x', seq: 2, recordedOn: '2025-01-02', type: 'pressure.claimed', v: 1, data: {} },
  ...recorded.map(({ id, seq, recordedOn, type, by, office }) => ({
    event: id,
    stream: 'case_x',
    seq: seq + 2,
    recordedOn,
    type,
    v: 1,
    data: { by, office },
  })),
];

const loggedOf = (life: Life, opened: Life | undefined = life): LoggedCase => ({
  id: 'case_p',
  district: 'pk-pb-kasur',
  offenceGroup: 'other-or-unknown',
  channel: 'web',
  events: loggedEvents(bodiesOf(life), opened, names),
  clocks: [
    { id: 'clock_1', rule: 'PK-CRPC-173-14D', status: 'running', opensOn: '2025-02-01', accused: 'person_accused1' },
  ],
});

test('of any life, the log is valid, hangs together, and holds nothing but closed words, days and pseudonyms', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (seed) => {
      const life = [...playedLife(seed, 25)].at(-1)?.after;
      assert.ok(life !== undefined);
      const text = eventLogText([loggedOf(life)], mark);
      const log = checked(text);
      const counting = new Set(life.steps.map(({ id }) => names.event(id)));
      const ofSteps = log.events.filter(({ id }) => id !== 'event_lodged');
      assert.deepEqual(new Set(ofSteps.map(({ id }) => id)), counting, 'what was struck is not there, all else is');
      assert.doesNotMatch(text, /evt_|pressure\.claimed|per_|key_|"step_/);
      for (const value of text.matchAll(/"value": "([^"]*)"/g))
        assert.match(
          value[1] ?? '',
          /^(?:[a-z-]+|\d{4}-\d{2}-\d{2}T00:00:00Z|PK-[A-Z0-9-]+|w{26}|account_a|test\.invalid)$/,
        );
      assert.doesNotMatch(text, new RegExp(worker.account));
      for (const { id } of log.objects) assert.ok(!isPersonRef(id));
    }),
    { numRuns: 60 },
  );
});

test('where the child was erased, types and days of recording are all that is left', () => {
  const life = [...playedLife(7, 20)].at(-1)?.after;
  assert.ok(life !== undefined);
  const events = loggedEvents(bodiesOf(life), undefined, names);
  assert.equal(events.length, life.recorded.length + 1);
  for (const { on, recordedOn, children, accused } of events)
    assert.deepEqual([on, children.length, accused.length], [recordedOn, 0, 0]);
});

test('the same cases are written in the same way, in whatever order they came', () => {
  const [one, other] = [3, 11].map((seed) => {
    const life = [...playedLife(seed, 20)].at(-1)?.after;
    assert.ok(life !== undefined);
    const { events, clocks, ...logged } = loggedOf(life);
    const own = (id: string): string => `${id}_${String(seed)}`;
    return {
      ...logged,
      id: own(logged.id),
      events: events.map((each) => ({
        ...each,
        id: own(each.id),
        children: each.children.map(own),
        accused: each.accused.map(own),
      })),
      clocks: clocks.map((each) => ({ ...each, id: own(each.id), accused: undefined })),
    };
  });
  assert.ok(one !== undefined && other !== undefined);
  const text = eventLogText([one, other], mark);
  checked(text);
  assert.equal(eventLogText([other, one], mark), text);
});

/** The quick JSON of clocks beside that of `JSON.stringify`. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { clockStatuses, computeClocks, type Pack } from '@amanat/rules';
import { readPacks } from '@amanat/rules/read-packs';
import * as fc from 'fast-check';
import { clocksJson } from './clock-json.ts';

const packs = readPacks();
const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
const name = fc.oneof(
  fc.constantFrom('accused-1', 'accused-2', 'a "b"', 'a\\b', 'ملزم', 'a\u001bb\nc'),
  fc.string({ minLength: 1 }),
);

/** Events of every kind that the pack knows, and orders that move clocks. */
function eventsOf({ rules }: Pack): fc.Arbitrary<readonly object[]> {
  const limits = rules.flatMap((rule) => rule.limits);
  const known = limits.flatMap(({ opensOn, closesOn }) => [...opensOn, ...closesOn]);
  const orders = ['limit.extended', 'stay.served', 'stay.vacated', 'accused.absconded', 'offence.added', 'trial.fixed'];
  const event = fc.record(
    {
      type: fc.constantFrom(...known, ...orders),
      at: day.map((date) => (date.getTime() % 3 === 0 ? date.toISOString().slice(0, 10) : date.toISOString())),
      rule: fc.constantFrom(...rules.map(({ id }) => id)),
      accused: fc.oneof(name, fc.array(name, { minLength: 1, maxLength: 2 })),
      charge: name,
      until: day.map((date) => date.toISOString()),
      by: fc.constantFrom('P14D', 'PT12H'),
      journeyMinutes: fc.nat({ max: 90 }),
      sections: fc.constantFrom('PPC 376', 'PECA 22'),
    },
    { requiredKeys: ['type', 'at', 'rule'] },
  );
  return fc.array(event, { maxLength: 12 });
}

suite('the JSON of clocks', () => {
  test('is letter for letter that of JSON.stringify, of every pack and whatever names a case brings', () => {
    const statuses = new Set<string>();
    for (const pack of packs.values()) {
      const calendar = fc.record({ id: name, weeklyOff: fc.constant(['sunday'] as const), holidays: fc.constant([]) });
      fc.assert(
        fc.property(eventsOf(pack), fc.option(calendar, { nil: undefined }), (events, office) => {
          const text = JSON.stringify({ jurisdiction: pack.jurisdiction, calendar: office, events });
          const clocks = computeClocks(pack, JSON.parse(text), Temporal.Instant.from('2026-02-01T12:00:00Z'));
          assert.equal(clocksJson(clocks, pack, !text.includes('\\')), JSON.stringify(clocks));
          for (const { status } of clocks) statuses.add(status);
        }),
        { numRuns: 300 },
      );
    }
    assert.ok(statuses.size > clockStatuses.length / 2, [...statuses].join());
  });

  test('a pack whose words have quotes is escaped as it must be', () => {
    const [pack] = packs.values();
    assert.ok(pack !== undefined);
    const quoted = { ...pack, rules: pack.rules.map((rule) => ({ ...rule, section: 'the "same"\\' })) };
    const text = JSON.stringify({
      events: pack.rules
        .flatMap(({ limits }) => limits.flatMap(({ opensOn }) => opensOn))
        .map((type) => ({ type, at: '2025-01-01' })),
    });
    const clocks = computeClocks(quoted, JSON.parse(text), Temporal.Instant.from('2026-02-01T12:00:00Z'));
    assert.ok(clocks.length > 0);
    assert.deepEqual(JSON.parse(clocksJson(clocks, quoted, true)), clocks);
  });
});

/** An office that is kept away later leaves the chain of keepers; what was with it is with the next, and goes on from there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { officeIdSchema } from '../offices/office.ts';
import { nextEscalationOn } from './escalate.ts';
import type { KeepingEvent } from './events.ts';
import { evolveKeeping, noKeeping } from './evolve.ts';

const [station, district, province, monitor] = ['station', 'district', 'province', 'monitor'].map((name) =>
  officeIdSchema.parse(`office_${name}`),
) as [Office, Office, Office, Office];
type Office = ReturnType<typeof officeIdSchema.parse>;

const clock = 'PK-CRPC-173-14D';
const dueOn = '2026-03-01';
const set: KeepingEvent = { type: 'keepers.set', data: { offices: [station, district, province, monitor] } };
const passed: KeepingEvent = { type: 'clock.passed', data: { clock, status: 'overdue', dueOn, keeper: station } };
const up = (level: number, to: Office): KeepingEvent => ({
  type: 'clock.escalated',
  data: { clock, dueOn, level, to },
});
const away = (office: Office): KeepingEvent => ({
  type: 'offices.changed',
  data: { office, change: 'kept-away', ground: 'named-later', caseColumns: `${'A'.repeat(43)}=` },
});
const after = (...events: readonly KeepingEvent[]) => events.reduce(evolveKeeping, noKeeping);

test('what was with the office goes to the next keeper, at the same level', () => {
  const keeping = after(set, passed, up(1, district), away(district));
  assert.deepEqual(keeping.keepers, [station, province, monitor]);
  assert.deepEqual(keeping.passed.get(clock), { dueOn, level: 1, keeper: province });
});

test('what has gone past it stays where it is, and the next level is the one above, none is passed over', () => {
  const keeping = after(set, passed, up(1, district), away(station));
  assert.deepEqual(keeping.passed.get(clock), { dueOn, level: 0, keeper: district });
  assert.equal(keeping.keepers[1], province);
  assert.ok(nextEscalationOn(keeping, { clock, kind: 'duty', confidence: 'text-read', dueOn }) !== undefined);
});

test('if the highest is kept away, it goes back to the one below', () => {
  const keeping = after(set, passed, up(1, district), up(2, province), up(3, monitor), away(monitor));
  assert.deepEqual(keeping.passed.get(clock), { dueOn, level: 2, keeper: province });
});

test('with nobody left it is with nobody, until the case is given to somebody', () => {
  const none = after(set, passed, ...[station, district, province, monitor].map(away));
  assert.deepEqual(none, { keepers: [], passed: new Map([[clock, { dueOn, level: 0 }]]) });
});

test('an office that keeps nothing changes nothing', () => {
  const keeping = after(set, passed);
  assert.deepEqual(after(set, passed, away(officeIdSchema.parse('office_other'))), keeping);
});

test('in whatever order offices go, none of them is a keeper, and whatever has passed is with one that is left', () => {
  const all = [station, district, province, monitor];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 }), fc.shuffledSubarray(all), (level, gone) => {
      const ups = all.slice(1, level + 1).map((office, index) => up(index + 1, office));
      const { keepers, passed: still } = after(set, passed, ...ups, ...gone.map(away));
      const its = still.get(clock);
      assert.ok(its !== undefined);
      if (keepers.length === 0) return its.keeper === undefined;
      return keepers.every((each) => !gone.includes(each)) && its.keeper === keepers[its.level];
    }),
  );
});

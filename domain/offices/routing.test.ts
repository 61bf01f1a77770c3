import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { barringResponses } from './barring.ts';
import { defaultOffices } from './default-offices.ts';
import { type Office, officeKinds, officeLevels, parseOffices } from './office.ts';
import { covers, outsideBodies, routeComplaint, type RoutingQuestion } from './routing.ts';
import { findDistrict, listedDistricts } from '../places/district-list.ts';
import type { District } from '../places/district.ts';
import { jurisdictions } from '../places/jurisdiction.ts';

const listed = (id: string): District => {
  const district = findDistrict(id);
  assert.ok(district);
  return { kind: 'listed', id: district.id };
};
const kasur = listed('pk-pb-kasur');
const office = (id: string): Office => {
  const found = defaultOffices.find((one) => one.id === `office_${id}`);
  assert.ok(found, id);
  return found;
};
const ids = (...names: readonly string[]) => names.map((name) => office(name).id);
const route = (question: Partial<RoutingQuestion>) =>
  routeComplaint({ district: kasur, told: [], excluded: [], ...question }, defaultOffices);

test('a complaint that names no office goes to the unit of its district and to the monitor, who is no reason of it', () => {
  assert.deepEqual(route({}), {
    allowed: ids('child-protection-kasur', 'monitor-punjab'),
    because: ['unit-of-the-district', 'watched'],
    waitsWithCustodians: false,
  });
});

test('an office that registered, noted or did nothing is not kept away', () => {
  for (const did of ['registered', 'noted', 'nothing', 'unknown'])
    assert.deepEqual(route({ told: [{ kind: 'child-protection', did }] }), route({}), did);
});

test('whether the monitor sees a complaint does not tell that somebody was named', () => {
  const named = route({ told: [{ kind: 'police-station', did: 'refused' }] });
  assert.deepEqual(named.allowed, route({}).allowed);
  assert.ok(named.because.includes('monitor'));
  assert.deepEqual(route({}).because, ['unit-of-the-district', 'watched']);
});

test('a unit that refused, concealed or pressed is passed over: one level up, and the monitor', () => {
  for (const did of barringResponses) {
    const { allowed, because } = route({ told: [{ kind: 'child-protection', did }] });
    assert.deepEqual(allowed, ids('child-protection-punjab', 'monitor-punjab'), did);
    assert.ok(because.includes('one-level-up'));
  }
});

test('when the police are named the unit still works on it, and the monitor sees it', () => {
  const { allowed } = route({ told: [{ kind: 'police-station', did: 'refused' }] });
  assert.deepEqual(allowed, ids('child-protection-kasur', 'monitor-punjab'));
});

test('whoever stands under a barred office is barred with it', () => {
  assert.deepEqual(route({ excluded: ids('child-protection-punjab') }).allowed, ids('monitor-punjab'));
});

test('a barred monitor gives way to the next one', () => {
  const { allowed, because } = route({ excluded: ids('monitor-punjab', 'child-protection-kasur') });
  assert.deepEqual(allowed, ids('child-protection-punjab', 'commission-national'));
  assert.ok(because.includes('monitor-barred'));
});

test('if nobody is left it waits with the custodians, and bodies outside are told of', () => {
  const question = {
    district: kasur,
    told: [],
    excluded: ids('child-protection-punjab', 'monitor-punjab', 'commission-national', 'high-court'),
  };
  const routing = routeComplaint(question, defaultOffices);
  assert.deepEqual(routing.allowed, []);
  assert.equal(routing.waitsWithCustodians, true);
  const bodies = outsideBodies(question, defaultOffices).map(({ id }) => id);
  assert.ok(bodies.includes(office('justice-of-the-peace').id));
  assert.ok(!bodies.includes(office('high-court').id));
});

test('words that name somebody keep the complaint from every office but a monitor that the words do not name', () => {
  assert.deepEqual(route({ excludedInWords: 'the officer at the desk' }).allowed, ids('monitor-punjab'));
  assert.deepEqual(route({ excludedInWords: 'THE provincial  monitor!' }).allowed, ids('commission-national'));
  assert.deepEqual(route({ excludedInWords: 'صوبائي نگران' }).allowed, ids('commission-national'));
  assert.deepEqual(route({ told: [{ kind: 'other', did: 'pressed' }] }).allowed, ids('monitor-punjab'));
});

test('an excluded kind is barred everywhere', () => {
  assert.deepEqual(route({ excludedKinds: ['child-protection'] }).allowed, ids('monitor-punjab'));
});

test('a district without a unit falls to the province, else to the monitor, else to the custodians', () => {
  const typed = (jurisdiction: (typeof jurisdictions)[number]) => route({ district: { kind: 'typed', jurisdiction } });
  assert.deepEqual(typed('PK-PB').allowed, ids('child-protection-punjab', 'monitor-punjab'));
  assert.deepEqual(typed('PK-SD').allowed, ids('commission-national'));
  assert.equal(typed('IN').waitsWithCustodians, true);
});

const arbitraryDistrict: fc.Arbitrary<District> = fc.oneof(
  fc.constantFrom(...listedDistricts.slice(0, 6)).map(({ id }): District => ({ kind: 'listed', id })),
  fc.constantFrom(...jurisdictions).map((jurisdiction): District => ({ kind: 'typed', jurisdiction })),
);
const drafts = fc.array(
  fc.record({
    kind: fc.constantFrom(...officeKinds),
    level: fc.constantFrom(...officeLevels),
    district: fc.option(fc.constantFrom(...listedDistricts.slice(0, 6)), { nil: undefined }),
    up: fc.nat(20),
    work: fc.constantFrom('receives', 'monitors', 'both', 'custodians', 'outside', 'none'),
  }),
  { maxLength: 14 },
);
/** A list that the parser takes: each office stands under an earlier one, or under none. */
const arbitraryOffices = drafts.map((list) =>
  parseOffices({
    offices: list.map(({ kind, level, district, up, work }, index) => ({
      id: `office_n${index}`,
      kind,
      level,
      en: `Office number ${index}`,
      ur: `دفتر نمبر ${index}`,
      jurisdiction: district === undefined ? 'PK' : jurisdictionOfId(district.id),
      ...(district === undefined ? {} : { district: district.id }),
      ...(up < index ? { above: `office_n${up}` } : {}),
      receives: work === 'receives' || work === 'both',
      monitors: work === 'monitors' || work === 'both',
      custodians: work === 'custodians',
      outside: work === 'outside',
      basis: 'invented',
      confirmedOn: null,
    })),
  }),
);
const jurisdictionOfId = (id: string) => ({ 'pk-ba': 'PK-BA', 'pk-gb': 'PK-GB' })[id.slice(0, 5)] ?? 'PK';

const arbitraryCase = fc.tuple(arbitraryOffices, arbitraryDistrict).chain(([offices, district]) => {
  const someId = offices.length === 0 ? fc.constant(undefined) : fc.constantFrom(...offices.map(({ id }) => id));
  const told = fc.array(
    fc.record({
      officeId: fc.option(someId, { nil: undefined }),
      kind: fc.option(fc.constantFrom(...officeKinds), { nil: undefined }),
      name: fc.constantFrom(undefined, 'Office number 1', 'somebody'),
      did: fc.constantFrom(undefined, 'nothing', ...barringResponses),
    }),
    { maxLength: 3 },
  );
  const excluded = fc.uniqueArray(someId, { maxLength: 4 }).map((list) => list.filter((id) => id !== undefined));
  return fc.record({
    offices: fc.constant(offices),
    question: fc.record({
      district: fc.constant(district),
      told,
      excluded,
      excludedInWords: fc.constantFrom(undefined, '', 'somebody', 'office number 2 of them'),
    }),
    extra: someId,
  });
});

/** Written anew from BRIEF 2.8, not from the code under test. */
const mustNotGet = (question: RoutingQuestion): ReadonlySet<string> =>
  new Set([
    ...question.excluded,
    ...question.told.flatMap(({ officeId, did }) =>
      officeId !== undefined && ['refused', 'concealed', 'pressed'].includes(did ?? '') ? [officeId] : [],
    ),
  ]);

test('an office that is named or excluded is never allowed, nor one under its orders', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ offices, question }) => {
      const barred = mustNotGet(question);
      for (const id of routeComplaint(question, offices).allowed) {
        assert.ok(!barred.has(id));
        const chosen = offices.find((one) => one.id === id);
        assert.ok(chosen !== undefined && !chosen.outside && (chosen.receives || chosen.monitors));
        if (!chosen.monitors) assert.ok(chosen.above === undefined || !barred.has(chosen.above));
      }
    }),
    { numRuns: 1000 },
  );
});

test('somebody always holds a complaint: an office, or else the custodians', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ offices, question }) => {
      const { allowed, waitsWithCustodians } = routeComplaint(question, offices);
      assert.equal(waitsWithCustodians, allowed.length === 0);
    }),
    { numRuns: 500 },
  );
});

test('one more exclusion never adds the excluded office', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ offices, question, extra }) => {
      if (extra === undefined) return;
      const more = { ...question, excluded: [...question.excluded, extra] };
      assert.ok(!routeComplaint(more, offices).allowed.includes(extra));
    }),
    { numRuns: 1000 },
  );
});

test('a monitor that is left is always among those who get it', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ offices, question }) => {
      const barred = mustNotGet(question);
      const { allowed, because } = routeComplaint(question, offices);
      const isWatched = allowed.some((id) => offices.some((one) => one.id === id && one.monitors));
      const near = offices.filter((one) => one.monitors && covers(one, question.district));
      if (near.length === 0 || isWatched) return;
      // Nobody watches only if each monitor is barred, by id, by kind or by its name.
      assert.ok(because.includes('monitor-barred'));
      const isBarredSomehow = (one: Office): boolean =>
        barred.has(one.id) ||
        question.told.some(({ kind, did }) => kind === one.kind && barringResponses.some((bad) => bad === did)) ||
        question.told.some(({ name }) => name === one.en) ||
        question.excludedInWords?.startsWith(one.en.toLowerCase()) === true;
      assert.ok(near.every(isBarredSomehow));
    }),
    { numRuns: 1000 },
  );
});

test('the same question always has the same answer', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ offices, question }) => {
      assert.deepEqual(routeComplaint(question, offices), routeComplaint(question, offices));
    }),
    { numRuns: 100 },
  );
});

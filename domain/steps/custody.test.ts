import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decideStep } from './decide.ts';
import type { Life } from './life.ts';
import type { NewStep } from './step.ts';
import { entered, given, lived, record, step, worker } from './testing/lives.ts';

const who = 'accused-1';
const accused = entered('accused');
const arrested = (happened = '2025-03-01T22:15+05:00') => step('accused.arrested', { accused: who, happened });
const produced = (happened = '2025-03-02') =>
  step('accused.produced', { accused: who, before: 'magistrate', happened });
const remanded = (happened: string, until: string, under: 'crpc-167' | 'crpc-344' | 'peca-30a' = 'crpc-167') =>
  step('remand.ordered', { accused: who, under, place: 'police', until, happened });
const released = (happened: string) => step('accused.released', { accused: who, how: 'on-bail', happened });

const totalOf = (life: Life) => {
  const total = life.custody.totals.get(who);
  assert.ok(total !== undefined);
  return total;
};

test('an accused is sought, arrested, produced, remanded, sent to prison and released', () => {
  given(accused)
    .when(step('accused.sought', { accused: who, happened: '2025-02-20' }))
    .accepted();
  given(accused, step('accused.sought', { accused: who }))
    .when(step('proclamation.issued', { accused: who, until: '2025-04-10', happened: '2025-03-05' }))
    .accepted();
  given(accused).when(arrested()).accepted();
  given(accused, arrested()).when(produced()).accepted();
  given(accused, arrested(), produced()).when(remanded('2025-03-02', '2025-03-06')).accepted();
  given(accused, arrested(), produced())
    .when(step('custody.judicial.ordered', { accused: who, happened: '2025-03-08' }))
    .accepted();
  given(accused, arrested()).when(released('2025-03-09')).accepted();
  given(accused)
    .when(step('accused.discharged', { accused: who, by: 'magistrate' }))
    .accepted();
  given(accused)
    .when(step('accused.absconded', { accused: who }))
    .accepted();
});

test('a child accused is arrested as a child, also after the arrest, and told of their rights', () => {
  const asChild = step('juvenile.accused.arrested', {
    accused: who,
    heldIn: 'observation-home',
    happened: '2025-03-03',
  });
  const life = given(accused).when(asChild).accepted();
  assert.equal(totalOf(life).isHeldAsChild, true);
  assert.equal(totalOf(life).isInCustody, true);
  const later = given(accused, arrested()).when(asChild).accepted();
  assert.equal(totalOf(later).arrestedAt, '2025-03-01T22:15+05:00');
  given(accused, asChild).when(asChild).refused('already-in-custody');
  given(accused, asChild)
    .when(step('guardian.told', { accused: who, happened: '2025-03-03' }))
    .accepted();
  given(accused, asChild)
    .when(step('juvenile.rights.told', { accused: who, by: 'lawyer', happened: '2025-03-04' }))
    .accepted();
  given(accused, asChild).offers('guardian.told', 'juvenile.rights.told', 'age.determined');
});

test('the age of an accused is questioned and found; a committee orders only what was referred to it', () => {
  const questioned = step('age.questioned', { accused: who, saidBy: 'family', saysUnder18: true });
  const found = step('age.determined', { accused: who, by: 'juvenile-court', basis: 'birth-record', juvenile: true });
  const referred = step('juvenile.committee.referred', {
    accused: who,
    juvenileConsents: true,
    survivorConsents: true,
  });
  const ordered = step('juvenile.committee.ordered', { accused: who, order: 'diverted' });
  const life = given(accused, questioned).when(found).accepted();
  assert.deepEqual(life.custody.ages.get(who), { saysUnder18: true, juvenile: true });
  given(accused, questioned, found).offers('juvenile.committee.referred');
  given(accused, found, referred).offers('juvenile.committee.ordered');
  given(accused, found, referred).when(ordered).accepted();
  given(accused, found).when(ordered).refused('not-referred-to-committee');
  given(accused, found, referred, ordered).when(ordered).refused('not-referred-to-committee');
});

test('remand before arrest is refused, and after release', () => {
  given(accused).when(remanded('2025-03-02', '2025-03-05')).refused('not-arrested');
  given(accused, arrested()).when(remanded('2025-02-27', '2025-03-05')).refused('not-arrested');
  given(accused, arrested(), released('2025-03-04'))
    .when(remanded('2025-03-05', '2025-03-07'))
    .refused('released-already');
  given(accused, arrested(), step('accused.absconded', { accused: who, happened: '2025-03-04' }))
    .when(produced('2025-03-05'))
    .refused('released-already');
});

test('nobody is arrested twice without a release between, nor released without an arrest', () => {
  given(accused, arrested()).when(arrested('2025-03-05')).refused('already-in-custody');
  given(accused, arrested(), released('2025-03-04')).when(arrested('2025-03-05')).accepted();
  given(accused).when(released('2025-03-05')).refused('not-in-custody');
});

test('orders of remand do not overlap; one is made on the last day of the one before', () => {
  const first = remanded('2025-03-02', '2025-03-06');
  given(accused, arrested(), first).when(remanded('2025-03-05', '2025-03-09')).refused('remand-overlaps');
  given(accused, arrested(), first).when(remanded('2025-03-06', '2025-03-09')).accepted();
  given(accused, arrested(), remanded('2025-03-06', '2025-03-09'))
    .when(remanded('2025-03-02', '2025-03-08'))
    .refused('remand-overlaps');
  given(accused, arrested()).when(remanded('2025-03-05', '2025-03-04')).refused('remand-ends-before-order');
});

test('what is recorded late counts at its place, and is refused if it makes a later step impossible', () => {
  const life = lived(accused, arrested(), remanded('2025-03-06', '2025-03-09'), remanded('2025-03-02', '2025-03-05'));
  assert.deepEqual(
    totalOf(life).remands.map(({ from }) => from),
    ['2025-03-02', '2025-03-06'],
  );
  given(accused, arrested(), remanded('2025-03-06', '2025-03-09'))
    .when(released('2025-03-03'))
    .refused('contradicts-later-step');
});

test('an order beyond the cap is recorded as what happened, and shown as beyond it', () => {
  const within = lived(accused, arrested(), remanded('2025-03-02', '2025-03-16'));
  assert.equal(totalOf(within).days, 15);
  assert.equal(totalOf(within).beyondCap, false);
  const beyond = given(accused, arrested(), remanded('2025-03-02', '2025-03-16'))
    .when(remanded('2025-03-16', '2025-03-17'))
    .accepted();
  assert.equal(totalOf(beyond).days, 16);
  assert.equal(totalOf(beyond).beyondCap, true);
});

test('an order that alone is longer than one may be is beyond the cap, too', () => {
  const life = lived(accused, arrested(), remanded('2025-03-02', '2025-03-16', 'peca-30a'));
  assert.equal(totalOf(life).days, 15);
  assert.equal(totalOf(life).beyondCap, true);
  const renewed = lived(
    accused,
    arrested(),
    remanded('2025-03-02', '2025-03-15', 'peca-30a'),
    remanded('2025-03-16', '2025-03-29', 'peca-30a'),
  );
  assert.equal(totalOf(renewed).days, 28);
  assert.equal(totalOf(renewed).beyondCap, false);
});

test('days after release, flight or a move to prison are not counted', () => {
  for (const end of [
    released('2025-03-04'),
    step('accused.absconded', { accused: who, happened: '2025-03-04' }),
    step('accused.discharged', { accused: who, by: 'magistrate', happened: '2025-03-04' }),
    step('custody.judicial.ordered', { accused: who, happened: '2025-03-04' }),
  ]) {
    const life = lived(accused, arrested(), remanded('2025-03-02', '2025-03-10'), end);
    assert.equal(totalOf(life).days, 3, end.type);
    assert.equal(totalOf(life).remandedUntil, undefined);
  }
});

test('what comes next is offered: production first, then an order, then release', () => {
  given(accused).offers('accused.sought', 'accused.arrested');
  given(accused, arrested()).offers('accused.produced', 'accused.released');
  given(accused, arrested()).doesNotOffer('remand.ordered', 'accused.arrested');
  given(accused, arrested(), produced()).offers('remand.ordered', 'custody.judicial.ordered');
  given(accused, arrested(), produced()).doesNotOffer('accused.produced');
  given(accused, step('accused.absconded', { accused: who })).offers('proclamation.issued', 'accused.arrested');
  given(accused, step('age.questioned', { accused: who, saidBy: 'police', saysUnder18: true }), arrested()).offers(
    'age.determined',
    'juvenile.accused.arrested',
  );
});

test('the total is the number of different days under remand, however the orders are recorded', () => {
  const day = (offset: number): string => Temporal.PlainDate.from('2025-03-01').add({ days: offset }).toString();
  const order = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 }))
    .map(([from, length]) => remanded(day(from), day(from + length)));
  const end = fc.integer({ min: 0, max: 70 }).map((on) => released(day(on)));
  const again = fc.integer({ min: 0, max: 70 }).map((on) => arrested(day(on)));
  fc.assert(
    fc.property(fc.array(fc.oneof(order, order, order, end, again), { maxLength: 12 }), (steps) => {
      let life = lived(accused, arrested(day(0)));
      const kept: NewStep[] = [];
      for (const next of steps) {
        if (decideStep(life, next, worker).kind === 'refused') continue;
        life = record(life, next);
        kept.push(next);
      }
      const ends = kept.flatMap(({ type, facts }) => (type === 'accused.released' ? [facts.happened] : []));
      const days = new Set<string>();
      for (const { type, facts } of kept) {
        if (type !== 'remand.ordered') continue;
        // An order recorded on the very day of a release stands before or after it, as they were recorded.
        if (ends.includes(facts.happened)) return;
        const over = ends.filter((on) => on >= facts.happened).sort()[0] ?? facts.until;
        for (let on = facts.happened; on <= facts.until && on <= over; on = nextDay(on)) days.add(on);
      }
      assert.equal(totalOf(life).days, days.size);
    }),
    { numRuns: 300 },
  );
});

const nextDay = (on: string): string => Temporal.PlainDate.from(on).add({ days: 1 }).toString();

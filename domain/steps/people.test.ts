import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personRoles } from './person-ref.ts';
import type { NewStep } from './step.ts';
import { entered, given, lived, step, stepId } from './testing/lives.ts';

test('the child of the complaint is in the case from the beginning, as survivor-1', () => {
  given()
    .when(step('identity.added', { person: 'survivor-1' }))
    .accepted();
});

test('somebody of each role enters, under the next pseudonym of that role', () => {
  for (const role of personRoles) given().when(entered(role)).accepted();
  const { people } = lived(entered('survivor'), entered('witness'), entered('witness')).people;
  assert.deepEqual([...people.keys()], ['survivor-1', 'survivor-2', 'witness-1', 'witness-2']);
});

test('an accused is accused by somebody', () => {
  given()
    .when(step('person.entered', { role: 'accused' }))
    .refused('who-accuses');
  given()
    .when(step('person.entered', { role: 'accused', saidBy: 'police' }))
    .accepted();
});

test('a hundredth person of one role is refused', () => {
  given(...Array.from({ length: 99 }, () => entered('witness')))
    .when(entered('witness'))
    .refused('too-many-people');
});

test('what becomes known of somebody is added, and what was not said stays', () => {
  const life = given(
    step('person.described', { person: 'survivor-1', saidBy: 'family', ageBand: '12-to-15' }),
    step('person.described', { person: 'survivor-1', saidBy: 'doctor', gender: 'female' }),
  ).when(step('needs.assessed', { person: 'survivor-1', needs: ['companion'] }));
  const child = life.accepted().people.people.get('survivor-1');
  assert.deepEqual([child?.ageBand, child?.gender, child?.isJuvenile], ['12-to-15', 'female', false]);
});

test('a description says something', () => {
  given()
    .when(step('person.described', { person: 'survivor-1', saidBy: 'family' }))
    .refused('nothing-described');
  given(entered('accused'))
    .when(step('accused.described', { accused: 'accused-1', saidBy: 'police' }))
    .refused('nothing-described');
});

test('an accused is said to be under eighteen by word or by age band, and by nobody to begin with', () => {
  const isJuvenile = (...steps: readonly NewStep[]) =>
    lived(entered('accused'), ...steps).people.people.get('accused-1')?.isJuvenile;
  assert.equal(isJuvenile(), false);
  assert.equal(isJuvenile(step('accused.described', { accused: 'accused-1', saidBy: 'family', juvenile: true })), true);
  const described = step('person.described', { person: 'accused-1', saidBy: 'police', ageBand: '16-to-17' });
  assert.equal(isJuvenile(described), true);
  assert.equal(
    isJuvenile(described, step('accused.described', { accused: 'accused-1', saidBy: 'police', juvenile: false })),
    false,
  );
});

test('an official is in conflict by own word, by another’s, or by being in the case as somebody else too', () => {
  const conflict = (...steps: readonly NewStep[]) =>
    lived(entered('official'), entered('accused'), ...steps).people.people.get('official-1')?.hasConflict;
  assert.equal(conflict(), false);
  assert.equal(conflict(step('conflict.declared', { person: 'official-1', wasDeclaredBySelf: true })), true);
  const matched = step('person.matched', { person: 'accused-1', sameAs: 'official-1', saidBy: 'court' });
  assert.equal(conflict(matched), true);
});

test('two pseudonyms of one person are two, and the child is never the accused of the own case', () => {
  given(entered('official'))
    .when(step('person.matched', { person: 'official-1', sameAs: 'official-1', saidBy: 'police' }))
    .refused('same-pseudonym-twice');
  given(entered('accused'))
    .when(step('person.matched', { person: 'survivor-1', sameAs: 'accused-1', saidBy: 'police' }))
    .refused('child-is-not-the-accused');
});

test('whoever is named must be of the case, in a role that the step allows', () => {
  given()
    .when(step('identity.added', { person: 'witness-1' }))
    .refused('no-such-person');
  given(entered('witness'))
    .when(step('conflict.declared', { person: 'witness-1', wasDeclaredBySelf: false }))
    .refused('person-of-another-role');
});

test('a wrong step is struck once, and not under what rests on it', () => {
  const strike = (nth: number) => step('step.struck', { step: stepId(nth), ground: 'wrong-facts' });
  given(entered('official')).when(strike(1)).accepted();
  given().when(strike(1)).refused('no-such-step');
  given(entered('official'), strike(1)).when(strike(1)).refused('already-struck');
  given(entered('official'), step('conflict.declared', { person: 'official-1', wasDeclaredBySelf: true }))
    .when(strike(1))
    .refused('other-steps-rest-on-it');
});

test('people and what is not known of them are offered', () => {
  given(entered('accused')).offers('person.entered', 'person.described', 'accused.described');
});

test('that there is a source for what is said of an accused is asked for until somebody has confirmed it', () => {
  const confirmed = step('source.confirmed', { person: 'accused-1', how: 'met' });
  given(entered('accused')).offers('source.confirmed');
  given(entered('accused'), confirmed).doesNotOffer('source.confirmed');
  given(entered('accused'), confirmed, entered('accused')).offers('source.confirmed');
  given(entered('official')).doesNotOffer('source.confirmed');
  assert.equal(lived(entered('accused'), confirmed).people.people.get('accused-1')?.hasConfirmedSource, true);
});

test('a source is confirmed for what is said of an accused or an official, and not of a child', () => {
  given(entered('official'))
    .when(step('source.confirmed', { person: 'official-1', how: 'paper-seen' }))
    .accepted();
  given()
    .when(step('source.confirmed', { person: 'survivor-1', how: 'met' }))
    .refused('person-of-another-role');
});

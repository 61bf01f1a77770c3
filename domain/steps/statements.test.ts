import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonRef } from './person-ref.ts';
import { entered, given, lived, step } from './testing/lives.ts';

const toPolice = (takenBy: 'female-officer' | 'joint-team' = 'female-officer', happened = '2025-03-02') =>
  step('statement.161.recorded', {
    happened,
    person: 'survivor-1',
    takenBy,
    place: 'home',
    present: ['parent-or-guardian'],
    wasVideoRecorded: false,
  });
const toMagistrate = (person: PersonRef = 'survivor-1', wasWarned?: boolean) =>
  step('statement.164.recorded', {
    happened: '2025-03-05',
    person,
    magistrate: 'female',
    place: 'court',
    present: ['support-person'],
    wasVideoRecorded: true,
    ...(wasWarned === undefined ? {} : { wasWarned }),
  });
const again = step('statement.164.rerecording-ordered', {
  happened: '2025-03-10',
  person: 'survivor-1',
  court: 'high-court',
});
const team = step('team.constituted', {
  happened: '2025-03-03',
  base: 'provincial-order',
  constitutedBy: 'government',
  members: ['official-1'],
});
const fir = step('fir.registered', { sections: ['PPC 376'] });

test('statements fall due and are recorded: to the police, before a magistrate', () => {
  const person = 'survivor-1';
  given().when(step('statement.161.due', { person })).accepted();
  given(step('statement.161.due', { person })).when(toPolice()).accepted();
  given()
    .when(step('statement.164.due', { person, askedBy: 'police' }))
    .accepted();
  given(step('statement.164.due', { person, askedBy: 'police' }))
    .when(toMagistrate())
    .accepted();
  given()
    .when(step('version.recorded', { saidBy: 'accused-side' }))
    .accepted();
});

test('before a magistrate it is recorded once only', () => {
  given(toMagistrate()).when(toMagistrate()).refused('recorded-once-already');
  given(entered('witness'), toMagistrate()).when(toMagistrate('witness-1')).accepted();
});

test('a court’s order carries one further statement, and no third', () => {
  given(toMagistrate()).when(again).accepted();
  given(toMagistrate(), again).when(toMagistrate()).accepted();
  given(toMagistrate(), again, toMagistrate()).when(toMagistrate()).refused('recorded-once-already');
  given().when(again).refused('nothing-to-record-again');
});

test('to the police as often as it takes, and always labelled as that, whoever took it', () => {
  given(toPolice()).when(toPolice()).accepted();
  const { toPolice: taken, toMagistrate: before } = lived(
    entered('official'),
    team,
    toPolice('joint-team', '2025-03-04'),
  ).statements;
  assert.deepEqual([taken.map(({ byJointTeam }) => byJointTeam), before.size], [[true], 0]);
});

test('a joint team takes statements once there is one', () => {
  given().when(toPolice('joint-team')).refused('no-joint-team');
  given(entered('official'), team).when(toPolice('joint-team', '2025-03-02')).refused('before-the-joint-team');
  given(entered('official'), team).when(toPolice('joint-team', '2025-03-04')).accepted();
});

test('of an accused it says whether the warning was given', () => {
  given(entered('accused')).when(toMagistrate('accused-1')).refused('accused-not-warned');
  given(entered('accused')).when(toMagistrate('accused-1', false)).accepted();
});

test('a copy is of a statement, and nobody departs from one never given', () => {
  const copy = step('statement.copy.given', { person: 'survivor-1', givenTo: 'family' });
  const resiled = step('witness.resiled', { person: 'survivor-1', before: 'court' });
  for (const each of [copy, resiled]) {
    given(toPolice()).when(each).accepted();
    given(toMagistrate()).when(each).accepted();
    given().when(each).refused('no-statement-yet');
  }
});

test('what would come next is offered', () => {
  given(fir).offers('statement.161.recorded', 'statement.164.due');
  given(fir, toPolice()).offers('statement.164.recorded');
  given(fir, toPolice(), toMagistrate()).doesNotOffer('statement.164.recorded', 'statement.164.due');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonRef } from './person-ref.ts';
import { type TeamBase, membersInConflict } from './team.ts';
import { entered, given, lived, step } from './testing/lives.ts';

const officials = [entered('official'), entered('official'), entered('official')] as const;
const constituted = (
  members: readonly PersonRef[] = ['official-1', 'official-2'],
  { base = 'provincial-order', leader }: { base?: TeamBase; leader?: PersonRef } = {},
) =>
  step('team.constituted', {
    base,
    constitutedBy: 'government',
    members,
    ...(leader === undefined ? {} : { leader }),
  });
const conflict = (person: PersonRef) => step('conflict.declared', { person, wasDeclaredBySelf: false });
const added = (member: PersonRef, happened = '2025-03-02') =>
  step('team.member.added', { happened, member, from: 'police' });
const removed = (member: PersonRef) => step('team.member.removed', { happened: '2025-03-03', member, why: 'conflict' });
const reported = (reportedDay: string, happened = reportedDay) =>
  step('team.day.reported', {
    happened,
    reportedDay,
    statementsTaken: 3,
    placesVisited: 1,
    itemsSeized: 0,
    arrests: 0,
  });
const dissolved = step('team.dissolved', { happened: '2025-05-01', why: 'work-done' });

test('a team is constituted on a base of law; that nobody knows it is said, and asked again', () => {
  given(...officials)
    .when(constituted(undefined, { leader: 'official-2' }))
    .accepted();
  const unknown = given(...officials, constituted(undefined, { base: 'not-known' }));
  unknown.offers('team.base.named');
  assert.equal(
    unknown.when(step('team.base.named', { happened: '2025-03-02', base: 'court-order' })).accepted().team.base,
    'court-order',
  );
  given(...officials, constituted(undefined, { base: 'anti-rape-act-10' })).offers('team.base.named');
});

test('nobody in conflict is a member: not from the beginning, and not later', () => {
  given(...officials, conflict('official-1'))
    .when(constituted())
    .refused('member-in-conflict');
  given(...officials, constituted(), conflict('official-3'))
    .when(added('official-3'))
    .refused('member-in-conflict');
});

test('a member whose conflict comes to be known is shown, and removing them is offered first', () => {
  const life = given(...officials, constituted(), conflict('official-2'));
  assert.deepEqual(membersInConflict(life.life), ['official-2']);
  life.offers('team.member.removed');
  assert.deepEqual(membersInConflict(life.when(removed('official-2')).accepted()), []);
});

test('an official who is also an accused is in conflict', () => {
  given(
    ...officials,
    entered('accused'),
    step('person.matched', { person: 'official-1', sameAs: 'accused-1', saidBy: 'police' }),
  )
    .when(constituted())
    .refused('member-in-conflict');
});

test('members join once, and leave if they are in it; who leads is one of them', () => {
  given(...officials, constituted())
    .when(added('official-3'))
    .accepted();
  given(...officials, constituted())
    .when(added('official-1'))
    .refused('already-a-member');
  given(...officials)
    .when(constituted(['official-1', 'official-1']))
    .refused('already-a-member');
  given(...officials, constituted())
    .when(removed('official-3'))
    .refused('not-a-member');
  given(...officials)
    .when(constituted(undefined, { leader: 'official-3' }))
    .refused('leader-not-a-member');
  assert.equal(
    lived(...officials, constituted(undefined, { leader: 'official-1' }), removed('official-1')).team.leader,
    undefined,
  );
});

test('only officials are members', () => {
  given(entered('witness'))
    .when(constituted(['witness-1']))
    .refused('person-of-another-role');
});

test('each day has one report, of counts, of a day that there was a team', () => {
  given(...officials, constituted())
    .when(reported('2025-03-04'))
    .accepted();
  given(...officials, constituted(), reported('2025-03-04'))
    .when(reported('2025-03-04'))
    .refused('day-already-reported');
  given(...officials, constituted())
    .when(reported('2025-02-27', '2025-03-04'))
    .refused('before-the-team');
  given(...officials, constituted())
    .when(reported('2025-03-05', '2025-03-04'))
    .refused('day-not-yet-over');
});

test('there is one team at a time, and nothing is done by none', () => {
  given(...officials, constituted())
    .when(constituted())
    .refused('team-already-constituted');
  given(...officials, constituted())
    .when(dissolved)
    .accepted();
  given(...officials, constituted(), dissolved)
    .when(constituted())
    .accepted();
  for (const each of [added('official-1'), removed('official-1'), reported('2025-03-04'), dissolved])
    given(...officials)
      .when(each)
      .refused('no-team');
  given(...officials, constituted())
    .when(added('official-3', '2025-02-01'))
    .refused('before-the-team');
});

test('what would come next is offered', () => {
  given().doesNotOffer('team.day.reported');
  given(...officials, constituted()).offers('team.day.reported');
});

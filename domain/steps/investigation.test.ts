import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entered, given, lived, step } from './testing/lives.ts';

const fir = step('fir.registered', { sections: ['PPC 376'] });
const assigned = step('investigation.assigned', { happened: '2025-03-02', to: 'police-station' });
const applied = (forum?: number) =>
  step('investigation.transfer.applied', {
    happened: '2025-03-10',
    appliedBy: 'complainant',
    ground: 'not-fair',
    ...(forum === undefined ? {} : { forum }),
  });
const decided = (forum?: number) =>
  step('investigation.transfer.decided', {
    happened: '2025-03-20',
    result: 'refused',
    boardHeard: true,
    reasonsWritten: true,
    ...(forum === undefined ? {} : { forum }),
  });
const completed = (happened = '2025-04-01') => step('investigation.completed', { happened });
const further = step('investigation.further', { happened: '2025-05-01', orderedBy: 'magistrate' });
const team = step('team.constituted', {
  happened: '2025-03-03',
  base: 'court-order',
  constitutedBy: 'court',
  members: ['official-1'],
});
const toTeam = step('investigation.transferred', { happened: '2025-03-05', to: 'joint-team', orderedBy: 'high-court' });

test('an investigation is assigned, moves, is written down day by day, and is completed', () => {
  given(fir).when(assigned).accepted();
  given(fir)
    .when(step('investigation.ssoiu.assigned', { isSupervisedByGrade17: true, hasFemaleOfficer: true }))
    .accepted();
  given(fir, assigned)
    .when(step('case.diary.written', { hasTimesAndPlaces: true }))
    .accepted();
  given(fir, assigned)
    .when(step('progress.told', { told: 'family', how: 'in-person' }))
    .accepted();
  given(fir, assigned).when(completed()).accepted();
  const { by, held } = lived(
    assigned,
    step('investigation.ssoiu.assigned', {
      happened: '2025-03-06',
      isSupervisedByGrade17: true,
      hasFemaleOfficer: false,
    }),
  ).investigation;
  assert.deepEqual([by, held.map((each) => each.since)], ['special-unit', ['2025-03-02', '2025-03-06']]);
});

test('it goes to a joint team once there is one', () => {
  given(assigned).when(toTeam).refused('investigation-without-team');
  given(entered('official'), team, assigned).when(toTeam).accepted();
});

test('each forum hears after the one below, and once', () => {
  given().when(applied(1)).accepted();
  given().when(applied(2)).refused('earlier-forum-not-decided');
  given(applied(1)).when(applied(2)).refused('earlier-forum-not-decided');
  given(applied(1)).when(decided(1)).accepted();
  given(applied(1), decided(1)).when(applied(2)).accepted();
  given(applied(1), decided(1)).when(applied(1)).refused('forum-already-decided');
  given(applied(1)).when(decided(2)).refused('no-transfer-applied');
});

test('a transfer under the Anti-Rape Act knows no forum', () => {
  given(applied()).when(decided()).accepted();
  given().when(decided()).refused('no-transfer-applied');
});

test('what the police find of an accused is kept as theirs, and is no outcome', () => {
  const finding = step('investigation.finding', {
    happened: '2025-03-20',
    accused: 'accused-1',
    finding: 'declared-innocent',
    foundBy: 'police-station',
    hasReasons: false,
  });
  const life = given(entered('accused'), assigned).when(finding).accepted();
  assert.equal(life.investigation.findings.get('accused-1'), 'declared-innocent');
  assert.equal(life.policeReport.outcome, 'pending');
});

test('a fault is what somebody says', () => {
  given(entered('official'))
    .when(step('investigation.defective', { saidBy: 'family', fault: ['not-pursued'], official: 'official-1' }))
    .accepted();
});

test('it is completed once, not before the FIR, and goes on only by an order', () => {
  given(assigned, completed()).when(completed()).refused('already-completed');
  given(fir).when(completed('2025-02-01')).refused('completed-before-it-began');
  given(assigned).when(further).refused('not-completed-yet');
  given(assigned, completed()).when(further).accepted();
  given(assigned, completed(), further).when(completed('2025-06-01')).accepted();
});

test('what would come next is offered', () => {
  given(fir).offers('investigation.assigned');
  given(fir, assigned).offers('investigation.finding', 'investigation.completed', 'investigation.transfer.applied');
  given(fir, assigned, applied(1)).offers('investigation.transfer.decided');
  given(assigned, completed()).offers('investigation.further');
});

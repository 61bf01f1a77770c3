import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountId } from '../ids.ts';
import { officeIdSchema } from '../offices/office.ts';
import { evolveLife } from './life.ts';
import { openedByCode, opensReview } from './opened-by-code.ts';
import type { NewStep } from './step.ts';
import { actor, entered, given, lived, step, stepId, worker } from './testing/lives.ts';

const supervisor = actor({ account: accountId(new Uint8Array(17).fill(2)), role: 'supervisor' });
const first = stepId(1);
const claim = { by: 'accused-family', against: ['family'], saidBy: 'family', told: 'in-person' } as const;
const threat = step('threat.reported', { ...claim, to: 'person' });
const closed = (review = first) =>
  step('pressure.review.closed', { step: review, actions: ['protection-arranged', 'court-told'] });
const byCode = `evt_${'7'.repeat(26)}`;
const openedForCode = step('pressure.review.opened', { opened: 'by-code', step: byCode });

const reported: readonly NewStep[] = [
  threat,
  step('extortion.reported', { ...claim, wanted: 'signature' }),
  step('money.offered', claim),
  step('compromise.offered', { ...claim, through: 'village-council' }),
  step('withdrawal.demanded', claim),
  step('innocent.implicated', claim),
  step('concealment.reported', { ...claim, by: 'police', what: 'complaint' }),
  step('identity.published', { ...claim, by: 'press', whose: 'survivor', where: 'newspaper', removalAsked: false }),
  step('reprisal.reported', { ...claim, how: 'dismissal' }),
];

test('each kind of pressure opens a review, which a supervisor closes with an action', () => {
  for (const each of reported) {
    assert.equal(opensReview(each.type), true, each.type);
    const life = lived(each);
    assert.deepEqual(
      life.pressure.openReviews.map(({ review, about }) => [review, about]),
      [[first, each.type]],
    );
    given(each).offers('pressure.review.closed');
    const after = given(each).when(closed(), supervisor).accepted();
    assert.deepEqual(after.pressure.openReviews, []);
    assert.deepEqual(after.pressure.reviews.get(first)?.closed, {
      by: stepId(2),
      actions: ['protection-arranged', 'court-told'],
      ground: undefined,
    });
  }
});

test('a review is closed by a supervisor or a monitor only, and not by whoever recorded the pressure', () => {
  for (const role of ['case-worker', 'lawyer', 'investigator', 'team-secretary'] as const)
    given(threat)
      .when(closed(), actor({ account: supervisor.account, role }))
      .refused('not-a-supervisor');
  given(threat)
    .when(closed(), { ...supervisor, role: 'monitor' })
    .accepted();
  given([threat, supervisor]).when(closed(), supervisor).refused('recorded-by-oneself');
});

test('no office closes a review of pressure that is said to come from it or its kind', () => {
  const own = step('concealment.reported', { ...claim, by: 'other-office', ownOffice: true, what: 'delay' });
  given(own).when(closed(), supervisor).refused('own-office-is-named');
  const elsewhere = officeIdSchema.parse('office_commission-punjab');
  given(own)
    .when(closed(), { ...supervisor, office: elsewhere })
    .accepted();

  const ofKind = step('threat.reported', {
    ...claim,
    by: 'other-office',
    officeKind: 'child-protection',
    to: 'person',
  });
  given(ofKind).when(closed(), supervisor).refused('own-office-is-named');
  given(ofKind)
    .when(closed(), { ...supervisor, officeKind: 'commission' })
    .accepted();

  const byPolice = step('withdrawal.demanded', { ...claim, by: 'police' });
  given(byPolice)
    .when(closed(), { ...supervisor, officeKind: 'police-district' })
    .refused('own-office-is-named');
  const byStation = step('withdrawal.demanded', { ...claim, by: 'police', officeKind: 'police-station' });
  given(byStation)
    .when(closed(), { ...supervisor, officeKind: 'police-district' })
    .accepted();
});

test('a review is never closed with nothing, unless on a ground', () => {
  const nothing = step('pressure.review.closed', { step: first, actions: ['nothing-further'] });
  given(threat).when(nothing, supervisor).refused('nothing-needs-ground');
  given(threat)
    .when(
      step('pressure.review.closed', { step: first, actions: ['nothing-further'], ground: 'told-already' }),
      supervisor,
    )
    .accepted();
  given(threat)
    .when(step('pressure.review.closed', { step: first, actions: ['nothing-further', 'court-told'] }), supervisor)
    .refused('nothing-beside-something');
});

test('only an open review is closed, and only a closed one is opened again', () => {
  const again = step('pressure.review.opened', { opened: 'by-step', step: first });
  given(entered('accused')).when(closed(), supervisor).refused('no-such-review');
  given(threat, [closed(), supervisor]).when(closed(), supervisor).refused('no-such-review');
  given(threat).when(again).refused('review-open-already');
  given(entered('accused')).when(again).refused('no-such-review');
  const reopened = given(threat, [closed(), supervisor]).when(again).accepted();
  assert.equal(reopened.pressure.openReviews.length, 1);
});

test('pressure that came by code opens a review like any other, and no step passes for it', () => {
  given(openedForCode).when(closed(byCode), supervisor).accepted();
  given(openedForCode).when(openedForCode).refused('review-open-already');
  given(openedForCode, [closed(byCode), supervisor])
    .when(openedForCode)
    .accepted();
  given(entered('accused'))
    .when(step('pressure.review.opened', { opened: 'by-code', step: first }))
    .refused('no-such-review');
  given(threat, [closed(), supervisor])
    .when(step('pressure.review.opened', { opened: 'by-code', step: first }))
    .refused('no-such-review');
});

test("an event of the complaint is given to the case's life as a review that nobody here recorded", () => {
  const { account, office } = worker;
  const life = evolveLife(
    lived(threat),
    openedByCode({ about: 'pressure', id: byCode, seq: 2, recordedOn: '2025-03-04', by: account, office }),
  );
  const review = life.pressure.reviews.get(byCode);
  assert.equal(review?.opened, 'by-code');
  assert.equal(review.recordedBy, undefined);
  assert.equal(life.pressure.openReviews.length, 2);
});

test('a compromise brought to a court is an event with a review; that it is not accepted needs that it was brought', () => {
  const accused = entered('accused');
  const presented = step('compromise.presented', {
    accused: ['accused-1'],
    court: 'special-court',
    sections: ['PPC 377B'],
  });
  const notAccepted = step('compromise.not-accepted', { accused: ['accused-1'], happened: '2025-03-09' });
  given(accused).when(notAccepted).refused('no-compromise-presented');
  const life = given(accused, presented).when(notAccepted).accepted();
  assert.deepEqual([...life.pressure.notAccepted], ['accused-1']);
  assert.equal(life.pressure.openReviews.length, 1);
  given(accused, presented).offers('compromise.not-accepted', 'pressure.review.closed');
  assert.equal(opensReview('compromise.not-accepted'), false);
  assert.equal(opensReview('pressure.review.closed'), false);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountId } from '../ids.ts';
import { type CaseAccessEvent, caseAccessEventSchemas } from '../case-access/events.ts';
import { decideSafetyHold, replaySafetyHold } from './safety-hold.ts';

const [setter, reviewer] = [accountId(new Uint8Array(17).fill(1)), accountId(new Uint8Array(17).fill(2))];
const today = Temporal.PlainDate.from('2026-11-23');
const inDays = (days: number): Temporal.PlainDate => today.add({ days });
const isOn: CaseAccessEvent = { type: 'safety-hold.set', data: { by: setter, reviewOn: '2026-12-01' } };
const goesOn: CaseAccessEvent = {
  type: 'safety-hold.reviewed',
  data: { by: reviewer, goesOn: true, reviewOn: '2026-12-20' },
};
const ended: CaseAccessEvent = { type: 'safety-hold.reviewed', data: { by: reviewer, goesOn: false } };
const hold = replaySafetyHold([isOn]);

test('a hold is set once, with a review after today and at most thirty days away', () => {
  const set = (days: number) =>
    decideSafetyHold(undefined, { kind: 'set-safety-hold', by: setter, reviewOn: inDays(days), today });
  assert.deepEqual(set(8), { kind: 'accepted', event: isOn });
  assert.equal(set(1).kind, 'accepted');
  assert.equal(set(30).kind, 'accepted');
  for (const days of [-1, 0, 31]) assert.deepEqual(set(days), { kind: 'refused', refusal: 'hold-review-day' });
  assert.deepEqual(decideSafetyHold(hold, { kind: 'set-safety-hold', by: reviewer, reviewOn: inDays(8), today }), {
    kind: 'refused',
    refusal: 'hold-is-on',
  });
});

test('another person reviews it: it ends, or goes on to a further day; the next reviewer is another again', () => {
  const review = (by: typeof setter, days?: number, of: typeof hold | null = hold) =>
    decideSafetyHold(of ?? undefined, {
      kind: 'review-safety-hold',
      by,
      reviewOn: days === undefined ? undefined : inDays(days),
      today,
    });
  assert.deepEqual(review(reviewer), { kind: 'accepted', event: ended });
  assert.deepEqual(review(reviewer, 27), { kind: 'accepted', event: goesOn });
  assert.deepEqual(review(reviewer, 31), { kind: 'refused', refusal: 'hold-review-day' });
  for (const days of [undefined, 8])
    assert.deepEqual(review(setter, days), { kind: 'refused', refusal: 'hold-own-review' });
  const further = replaySafetyHold([isOn, goesOn]);
  assert.deepEqual(review(reviewer, undefined, further), { kind: 'refused', refusal: 'hold-own-review' });
  assert.equal(review(setter, undefined, further).kind, 'accepted');
  assert.deepEqual(review(reviewer, 8, null), { kind: 'refused', refusal: 'no-hold' });
});

test('a hold stands until a review ends it', () => {
  assert.deepEqual(hold, { by: setter, reviewOn: '2026-12-01' });
  assert.deepEqual(replaySafetyHold([isOn, goesOn]), { by: reviewer, reviewOn: '2026-12-20' });
  assert.equal(replaySafetyHold([isOn, ended]), undefined);
  assert.equal(replaySafetyHold([]), undefined);
  for (const { type, data } of [isOn, goesOn, ended]) assert.ok(caseAccessEventSchemas[type].safeParse(data).success);
});

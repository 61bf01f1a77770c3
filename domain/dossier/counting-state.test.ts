/** What a promise counts as, before its day and after. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countingState, promiseFigures } from './counting-state.ts';
import { shippedDossiers } from './shipped.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

test('the state that was published last counts; what is not yet due counts as neither kept nor open', () => {
  const on = (text: string, dueOn: string | undefined, ...statuses: readonly ('open' | 'kept' | 'not-kept')[]) =>
    countingState(
      {
        ...(dueOn === undefined ? {} : { dueOn }),
        fulfilment: statuses.map((status) => ({ source: 'S1', attributedTo: 'report', text: 'x', status })),
      },
      day(text),
    );
  assert.equal(on('2026-11-22', undefined), 'open');
  assert.equal(on('2026-11-22', undefined, 'kept', 'not-kept'), 'not-kept');
  assert.equal(on('2026-11-22', '2026-11-22', 'open'), 'not-yet-due');
  assert.equal(on('2026-11-23', '2026-11-22', 'open'), 'open');
  assert.equal(on('2026-11-30', '2026-11'), 'not-yet-due');
  assert.equal(on('2026-12-01', '2026-11'), 'open');
  assert.equal(on('2026-12-31', '2026'), 'not-yet-due');
  assert.equal(on('2026-01-01', '--12-31'), 'open');
  assert.equal(on('2026-01-01', '2027', 'kept'), 'kept');
  const none = { kept: 0, 'kept-late': 0, 'partly-kept': 0, 'not-kept': 0, 'not-stated': 0, open: 0, 'not-yet-due': 0 };
  const kasur = { ...none, kept: 1, 'partly-kept': 1, 'not-kept': 1, 'not-stated': 1, open: 1 };
  assert.deepEqual(promiseFigures(shippedDossiers, day('2026-11-22')), [
    { dossier: 'kasur', counts: kasur },
    { dossier: 'faisalabad', counts: none },
    { dossier: 'all', counts: kasur },
  ]);
});

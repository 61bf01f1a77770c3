/** What a new demo shows of figures: some months of releases, each of invented children, each continuing the one before. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { childrenAt, youngestSnapshotDays } from '@amanat/casework';
import { districtsOf, divisionOf } from '@amanat/domain';
import { noDay, parseDay, stages } from '@amanat/figures';
import * as fc from 'fast-check';
import { openChildHistory } from '../../casework/figures/child-history.ts';
import { addInventedChildren, inventedCount } from './invented-figures.ts';
import { inventedReleases } from './invented-releases.ts';

test('on any day there are three monthly releases of whole months and some weekly ones, in order and old enough', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000 }), (days) => {
      const today = Temporal.PlainDate.from('2024-01-01').add({ days });
      const wishes = inventedReleases(today);
      const monthly = wishes.filter(({ kind }) => kind === 'monthly');
      assert.equal(monthly.length, 3);
      assert.equal(new Set(monthly.map(({ snapshot }) => snapshot.slice(0, 7))).size, 3);
      for (const { snapshot } of monthly)
        assert.equal(Temporal.PlainDate.from(snapshot).add({ days: 1 }).day, 1, 'the end of a month');
      assert.ok(wishes.length >= 5 && wishes.length <= 7);
      assert.equal(new Set(wishes.map(({ snapshot }) => snapshot)).size, wishes.length);
      const youngest = today.subtract({ days: youngestSnapshotDays }).toString();
      wishes.forEach(({ snapshot }, at) =>
        assert.ok((wishes[at - 1]?.snapshot ?? '') < snapshot && snapshot <= youngest, snapshot),
      );
    }),
  );
});

test('invented children are the same for ever, in order, and only come and go on', () => {
  const anchor = parseDay('2026-08-31') ?? 0;
  const historyOf = (snapshots: readonly number[]) => {
    const districts = districtsOf('pk-pb').map(({ id }) => ({ name: id, division: divisionOf(id).id }));
    const history = openChildHistory([...districts, { name: 'other', division: 'other' }], snapshots);
    addInventedChildren(history, snapshots);
    return history.done();
  };
  const history = historyOf([anchor, anchor + 30, anchor + 60]);
  const [first, second, third] = [0, 1, 2].map((at) => childrenAt(history, at));
  assert.ok(first !== undefined && second !== undefined && third !== undefined);
  assert.deepEqual([first.rejected, second.rejected, third.rejected], [0, 0, 0]);
  assert.ok(first.children.size < second.children.size && third.children.size < inventedCount);
  assert.deepEqual(childrenAt(historyOf([anchor, anchor + 30]), 1), second, 'a later release changes nothing of it');
  for (const stage of stages)
    for (const [row, day] of third.children.days[stage].entries())
      assert.ok(day === noDay || day <= (third.children.lastOn[row] ?? 0), stage);
});

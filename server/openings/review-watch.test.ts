import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { type OpeningWorld, openOpeningWorld, wanted } from './testing/opening-world.ts';
import { watchReviews } from './review-watch.ts';

let world: OpeningWorld;
before(async () => {
  world = await openOpeningWorld();
});
after(() => world.stop());

const late = async (): Promise<number> =>
  (await world.alarmsOf('monitor')).filter((kind) => kind === 'opening-review-late').length;

test('a late review is told after unsealing and on the hour, without anybody reading a page, and never while sealed', async (t) => {
  const { services } = world.deployment;
  const breakGlass = async (): Promise<void> => {
    const { caseId } = await world.lodge();
    const browser = await world.as('case-worker-b');
    await browser.post(`/en/staff/cases/${caseId}/open`, wanted({ way: 'break-glass' }));
    world.deployment.pass({ hours: 73 });
  };
  let state: 'sealed' | 'unsealed' = 'sealed';
  const watch = watchReviews({ ...services, keyring: { ...services.keyring, state: () => state } }, 5);
  t.after(() => watch.stop());
  await breakGlass();
  await delay(30);
  await world.settle();
  assert.equal(await late(), 0);
  state = 'unsealed';
  await delay(30);
  await world.settle();
  assert.equal(await late(), 1);
  await breakGlass();
  await delay(30);
  await world.settle();
  assert.equal(await late(), 2);
});

/** An office that a complaint keeps away finds no way in from outside either: not by asking, nor by breaking the glass. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type OpeningWorld, openingIn, openOpeningWorld, wanted } from './testing/opening-world.ts';

let world: OpeningWorld;
before(async () => {
  world = await openOpeningWorld();
});
after(() => world.stop());

const hitsOf = async (): Promise<number> =>
  (await world.alarmsOf('monitor')).filter((kind) => kind === 'search-hit').length;

/** Breaks the glass, then asks, by number, as the supervisor of the whole province's office. */
async function tries(number: string): Promise<readonly string[]> {
  const browser = await world.as('supervisor-punjab');
  const glass = await browser.post('/en/staff/openings/break-glass', wanted({ way: 'break-glass', number }));
  const asked = await browser.post('/en/staff/openings/ask', wanted({ way: 'ask', number }));
  await world.settle();
  return [glass, asked].map((answer) => answer.headers.get('location') ?? String(answer.status));
}

const openingsOf = async (caseId: string): Promise<number> =>
  (await world.deployment.opened.database.staff.allOpenings(100)).filter((each) => each.caseId === caseId).length;

const sentence = '/en/staff/openings/asked';

test('from an office that nobody keeps away, both ways are there', async () => {
  const { caseId, number } = await world.lodgeWith({});
  const [glass = '', asked] = await tries(number);
  assert.match(glass, /\/openings\/opening_/);
  assert.equal(asked, sentence);
  assert.equal(await openingsOf(caseId), 2);
});

for (const [how, exclude] of [
  ['by its name in the list', { exclude: { offices: ['office_child-protection-punjab'] } }],
  ['in words that may mean any office', { exclude: { named: 'TRAINING: somebody of the head office' } }],
  [
    'because it pressed',
    { told: [{ office: 'child-protection', officeId: 'office_child-protection-punjab', did: 'pressed' }] },
  ],
] as const)
  test(`an office kept away ${how} gets the sentence of a number that is none, and the monitor is told`, async () => {
    const { caseId, number } = await world.lodgeWith(exclude);
    const before = await hitsOf();
    assert.deepEqual(await tries(number), [sentence, sentence]);
    assert.equal(await openingsOf(caseId), 0);
    assert.equal((await hitsOf()) - before, 2);
  });

test('once the child’s part is erased nobody can say whom it kept away, and no office from outside opens the rest', async () => {
  const { caseId, number } = await world.lodgeWith({});
  const [lodged] = await world.deployment.opened.database.record.loadStream(caseId);
  const { sealed } = JSON.parse(Buffer.from(lodged?.body ?? []).toString()) as {
    readonly sealed: Readonly<Record<string, { readonly person: string }>>;
  };
  await world.deployment.opened.database.keys.destroyPersons([sealed['child']?.person ?? '']);
  assert.deepEqual(await tries(number), [sentence, sentence]);
  assert.equal(await openingsOf(caseId), 0);
  const monitor = await world.as('monitor');
  const own = await monitor.post(`/en/staff/cases/${caseId}/open`, wanted({ way: 'break-glass' }));
  assert.match(openingIn(own), /^opening_/, 'who sees the case still may');
});

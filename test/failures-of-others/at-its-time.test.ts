/**
 * Who looked, and when, is on the record before the answer leaves, and with the time of the asking. No job writes it later: what
 * does follow later, so that its time tells the asker nothing, bears the time of what it follows from.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { readEvent } from '@amanat/casework';
import { answerWithinDays } from '@amanat/domain';
import { ciphers } from '../../server/ciphers.ts';
import { openingIn, openOpeningWorld, type OpeningWorld, wanted } from '../../server/openings/testing/opening-world.ts';

suite('on the record at its time', { timeout: 600_000 }, () => {
  let world: OpeningWorld;
  before(async () => {
    world = await openOpeningWorld();
  });
  after(() => world.stop());

  const now = (): Temporal.Instant => world.deployment.services.now();
  const today = (): string => world.deployment.services.today().toString();
  const eventsOf = async (streamId: string) =>
    (await world.deployment.opened.database.record.loadStream(streamId)).map((row) => readEvent(row, ciphers));
  const timeIn = (data: unknown): Temporal.Instant => {
    const { at } = data as { readonly at: string };
    return Temporal.Instant.from(at);
  };
  function assertBetween(time: Temporal.Instant, from: Temporal.Instant, until: Temporal.Instant): void {
    // Kept by whole seconds.
    assert.ok(Temporal.Instant.compare(time, from.subtract({ seconds: 1 })) >= 0, `${time} is before ${from}`);
    assert.ok(Temporal.Instant.compare(time, until) <= 0, `${time} is after ${until}`);
  }

  test('an opening stands there, with the time of the asking, before anything can be read', async () => {
    const { caseId } = await world.lodge();
    const asked = await world.as('case-worker-a');
    const from = now();
    const answer = await asked.post(`/en/staff/cases/${caseId}/open`, wanted({ way: 'own-case' }));
    const until = now();
    const opened = (await eventsOf(openingIn(answer))).find(({ type }) => type === 'identity.opened');
    assert.ok(opened !== undefined);
    assertBetween(timeIn(opened.data), from, until);
    assert.equal(opened.recordedOn, today());
  });

  test('a refusal stands there before it is told', async () => {
    const { caseId } = await world.lodge();
    const { length } = await eventsOf(caseId);
    const asked = await world.as('auditor');
    const from = today();
    assert.equal((await asked.get(`/en/staff/cases/${caseId}`)).status, 404);
    const kept = (await eventsOf(caseId)).slice(length);
    assert.deepEqual(
      kept.map(({ type }) => type),
      ['access.refused'],
    );
    assert.ok([from, today()].includes(kept[0]?.recordedOn ?? ''));
  });

  test('a search is counted before it is answered; what follows from it days later bears the day of the search', async () => {
    const { number, caseId } = await world.lodge();
    const asker = await world.as('supervisor-punjab');
    const [from, day] = [now(), today()];
    await asker.post('/en/staff/search', { kind: 'case-number', typed: number, purpose: 'court' });
    const stream = `search_${world.account('supervisor-punjab').slice('account_'.length)}-${day.replaceAll('-', '')}`;
    assert.deepEqual(
      (await eventsOf(stream)).map(({ type }) => type),
      ['search.made'],
    );
    const asked = await asker.post('/en/staff/openings/ask', wanted({ way: 'ask', number }));
    assert.equal(asked.headers.get('location'), '/en/staff/openings/asked');
    const until = now();
    assert.equal((await eventsOf(stream)).length, 2, 'and so is one that asks for an opening');
    // As if the machine had slept over what was still to be done.
    world.deployment.pass({ hours: 72 });
    await world.settle();
    assert.notEqual(today(), day);
    const rows = await world.deployment.opened.database.staff.allOpenings(1_000);
    const { opening, askedOn } = rows.find((each) => each.caseId === caseId) ?? assert.fail('it was asked for');
    assert.equal(askedOn, day);
    const [event = assert.fail('it is an event')] = await eventsOf(opening);
    assert.equal(event.type, 'opening.asked');
    assert.equal(event.recordedOn, day);
    const { answerBy } = event.data as { readonly answerBy: string };
    assertBetween(Temporal.Instant.from(answerBy).subtract({ hours: 24 * answerWithinDays }), from, until);
    const alarms = await world.deployment.opened.database.staff.readerFor(world.account('monitor')).alarms(100);
    const ofCase = alarms.filter((alarm) => alarm.caseId === caseId);
    assert.deepEqual(ofCase.map(({ kind }) => kind).toSorted(), ['opening-asked', 'search-hit']);
    for (const { onDay } of ofCase) assert.equal(onDay, day);
  });
});

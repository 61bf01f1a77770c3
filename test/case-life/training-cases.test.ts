/** Both published dossiers, replayed as training cases: what whoever tries the demo finds, and that nothing of it is left to chance. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, suite, test } from 'node:test';
import type { LifeView } from '@amanat/casework';
import { examinationOf, isOpen, outcomesOf, parseEventBody, shippedDossiers } from '@amanat/domain';
import { parseCanonicalJson } from '@amanat/ledger';
import { ciphers } from '../../server/ciphers.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import {
  type ReplayedCase,
  replayRelatedCases,
  replayTrainingCases,
  type StoryDays,
  type TrainingCase,
  trainingCases,
} from '../../server/training-cases/index.ts';
import { trainingMember } from '../fixtures/training-member.ts';

type Id = TrainingCase['id'];

/** The days of a story, for reading what it tells: they begin on any day. */
const anyDays: StoryDays = {
  day: (offset) => Temporal.PlainDate.from('2026-01-01').add({ days: offset }).toString(),
  minute: (offset, time) => `${anyDays.day(offset)}T${time}+05:00`,
  recordedAs: () => `evt_${'0'.repeat(26)}`,
};

suite('the published dossiers as training cases', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let replayed: readonly ReplayedCase[];
  before(async () => {
    deployment = await openTestDeployment();
    replayed = await replay();
  });
  after(() => deployment.stop());

  function replay(): Promise<readonly ReplayedCase[]> {
    const { casework, staff, keyring, settings, today } = deployment.services;
    const { origin, timeZone } = settings;
    return replayTrainingCases({ casework, staff, keyring, origin, timeZone, ciphers, today: today() });
  }
  const caseIdOf = (id: Id): string => replayed.find((each) => each.id === id)?.caseId ?? '';
  async function viewOf(id: Id): Promise<LifeView> {
    const member = await trainingMember('monitor', deployment);
    const answer = await deployment.services.staff.life.find(member, caseIdOf(id));
    assert.ok(answer.kind === 'life', answer.kind);
    return answer.view;
  }
  const eventsOf = async (id: Id) =>
    (await deployment.opened.database.record.loadStream(caseIdOf(id))).map(({ body }) =>
      parseEventBody(parseCanonicalJson(ciphers.text(body))),
    );
  const day = (offset: number): string => deployment.services.today().add({ days: offset }).toString();
  const clockOf = ({ clocks }: LifeView, name: string) => {
    const found = clocks.find(({ clock }) => clock === name);
    assert.ok(found !== undefined, `no clock ${name}`);
    return found;
  };

  test('the interim report is past its limit in both and went up; who was arrested was produced within the day', async () => {
    for (const { id } of trainingCases) {
      const view = await viewOf(id);
      const interim = clockOf(view, 'PK-CRPC-173-INTERIM');
      assert.deepEqual(
        [interim.status, interim.confirmed, interim.keeper],
        ['overdue', false, 'office_monitor-punjab'],
      );
      assert.equal(clockOf(view, 'PK-CONST-10~accused-1').status, 'done');
      assert.equal(clockOf(view, 'PK-CRPC-154').status, 'done');
      const late = view.clocks.filter(({ status }) => status === 'overdue' || status === 'power-exhausted');
      assert.deepEqual(
        late.map(({ clock }) => clock),
        ['PK-CRPC-173-INTERIM'],
        'days count from today, and no day of the week changes which limits passed',
      );
      const passed = (await eventsOf(id)).flatMap(({ type, data }) =>
        type === 'clock.passed' ? [(data as { readonly clock: string }).clock] : [],
      );
      assert.ok(passed.includes('PK-CRPC-173-INTERIM'), passed.join(' '));
    }
  });

  test('concealment by the station waits for a review; the extortion was reviewed by somebody else', async () => {
    const { reviews, life } = await viewOf('faisalabad');
    const open = life.pressure.openReviews.map(({ about }) => about);
    assert.deepEqual(open, ['concealment.reported']);
    assert.deepEqual(
      reviews.map(({ about }) => about),
      ['pressure'],
    );
    const extortion = [...life.pressure.reviews.values()].find(({ about }) => about === 'extortion.reported');
    const closing = life.steps.find(({ id }) => id === extortion?.closed?.by);
    assert.ok(closing !== undefined && closing.by !== extortion?.recordedBy);
  });

  test('a wish to withdraw was reviewed from outside the office, pressure was found, and the case goes on', async () => {
    const { life, keeping } = await viewOf('kasur');
    assert.deepEqual(
      life.pressure.openReviews.map(({ about }) => about),
      ['innocent.implicated', 'compromise.offered'],
    );
    const [wish] = life.withdrawal.reviews.values();
    assert.equal(wish?.decided?.decision, 'goes-on');
    assert.deepEqual(
      wish.meetings.map(({ metAlone, pressure }) => [metAlone, pressure]),
      [[true, 'found']],
    );
    const reviewers = life.steps.filter(({ id }) => id === wish.decided?.step || id === wish.meetings[0]?.step);
    for (const { office } of reviewers) assert.notEqual(office, keeping.keepers[0]);
    assert.equal(life.withdrawal.course, 'goes-on');
    assert.deepEqual(life.withdrawal.openReviews, []);
  });

  test('thirteen days of remand are counted against fifteen, the day of both orders once', async () => {
    const { life } = await viewOf('faisalabad');
    const total = life.custody.totals.get('accused-1');
    assert.equal(total?.days, 13);
    assert.deepEqual(total.byBase, [{ under: 'crpc-167', days: 13, cap: 15, beyondCap: false }]);
    assert.deepEqual([...life.custody.atLarge], ['accused-2', 'accused-3']);
  });

  test('provisional bail has both its dates: until when it was granted, and what was decided on it', async () => {
    const { life } = await viewOf('faisalabad');
    assert.deepEqual(life.bail.interim.get('accused-2'), [
      { grantedOn: day(-60), until: day(-46), decided: { as: 'recalled', on: day(-46) } },
    ]);
    assert.equal(life.bail.running.size, 0);
  });

  test('the seized computer is at the laboratory, and that its seal was not seen on the way is flagged', async () => {
    const { life } = await viewOf('faisalabad');
    const item = life.items.items.get('item-1');
    assert.equal(item?.place, 'laboratory');
    assert.equal(item.moves.length, 5);
    assert.deepEqual(
      life.items.flags.map(({ kind }) => kind),
      ['seal-not-seen'],
    );
    assert.equal(life.items.atLarge.length, 1);
  });

  test('the examination stands on an order over an objection whose author is recorded, is under appeal, and was not done', async () => {
    const { life } = await viewOf('kasur');
    const { order, objections, isUnderAppeal, done } = examinationOf(life.medical, 'survivor-1');
    assert.deepEqual(
      { order, objections, isUnderAppeal, done: done.length },
      {
        order: 'stands',
        objections: ['other'],
        isUnderAppeal: true,
        done: 0,
      },
    );
    assert.equal(life.team.base, 'not-known');
  });

  test('no accused has an outcome, and none could come of a compromise', async () => {
    for (const { id } of trainingCases) {
      const { life } = await viewOf(id);
      const all = outcomesOf(life);
      assert.ok(all.length > 0 && all.every(({ outcome }) => isOpen(outcome)), id);
      assert.ok(life.steps.every(({ type }) => type !== 'charge.compounded'));
    }
  });

  test('what was refused left its reason on the record, and no step', async () => {
    for (const [id, refused] of [
      ['faisalabad', { command: 'digest-entered', refusal: 'only-the-laboratory' }],
      ['kasur', { command: 'medical-exam-done', refusal: 'no-consent-and-no-order' }],
    ] as const) {
      const kept = (await eventsOf(id)).filter(({ type }) => type === 'command.refused');
      assert.deepEqual(
        kept.map(({ data }) => data),
        [refused],
      );
    }
  });

  test('a second start, also a day later, adds nothing', async () => {
    const before = await Promise.all(trainingCases.map(async ({ id }) => (await eventsOf(id)).length));
    deployment.pass({ hours: 30 });
    const again = await replay();
    assert.deepEqual(
      again.map(({ id, caseId }) => [id, caseId]),
      replayed.map(({ id, caseId }) => [id, caseId]),
    );
    assert.deepEqual(
      again.map(({ recorded }) => recorded),
      [0, 0],
    );
    assert.deepEqual(await Promise.all(trainingCases.map(async ({ id }) => (await eventsOf(id)).length)), before);
  });

  test('of two invented cases a pair is decided, two are open, and one early warning waits; a second start decides nothing again', async () => {
    const { casework, staff, keyring, settings, today } = deployment.services;
    const { origin, timeZone } = settings;
    const again = () => replayRelatedCases({ casework, staff, keyring, origin, timeZone, ciphers, today: today() });
    await again();
    const [worker, monitor] = [
      await trainingMember('case-worker-a', deployment),
      await trainingMember('monitor', deployment),
    ];
    const seen = async () => {
      const list = await staff.links.list(monitor);
      const warned = await staff.warnings.list(monitor);
      assert.ok(list.kind === 'suggestions' && warned.kind === 'warnings');
      const [first] = list.list.suggestions;
      assert.ok(first?.left.of.kind === 'case');
      const page = await staff.links.suggestionsOf(worker, first.left.of.caseId);
      assert.ok(page.kind === 'links');
      const decided = page.view.decided.map((each) => [each.left.ref, each.decided?.state]);
      const open = list.list.suggestions.map((each) => [each.left.ref, each.right.ref].join(' ')).toSorted();
      return { decided, open, warned: warned.warnings.map(({ rule, state }) => [rule, state]) };
    };
    const shown = {
      decided: [['accused-1', 'same']],
      open: ['accused-2 accused-2', 'item-1 item-1'],
      warned: [['same-thing', 'raised']],
    };
    assert.deepEqual(await seen(), shown);
    await again();
    assert.deepEqual(await seen(), shown);
  });

  test('whatever is sealed of a step says TRAINING, and nothing that could be of anybody', () => {
    for (const training of trainingCases)
      for (const { name, numbers = {}, identity = {} } of training.steps(anyDays))
        for (const text of [...Object.values(numbers), ...Object.values(identity)].flat())
          assert.match(text ?? '', /^TRAINING /, `${training.id} ${name}`);
  });

  test('each step restates claims of its dossier or says what of it is invented, and docs/training-cases.md lists it', () => {
    const page = readFileSync(new URL('../../docs/training-cases.md', import.meta.url), 'utf8');
    for (const training of trainingCases) {
      const dossier = shippedDossiers.find(({ id }) => id === training.id);
      const known = new Set([...(dossier?.claims ?? []), ...(dossier?.promises ?? [])].map(({ id }) => id as string));
      for (const { name, type, claims, invented } of training.steps(anyDays)) {
        assert.ok(claims.length > 0 || invented !== undefined, `${training.id} ${name}`);
        assert.deepEqual(
          claims.filter((claim) => !known.has(claim)),
          [],
          `${training.id} ${name}`,
        );
        const row = `| ${name} | \`${type}\` | ${claims.join(', ') || '–'} | ${invented ?? '–'} |`;
        assert.ok(page.includes(row), `${training.id} lacks the row\n${row}`);
      }
    }
  });
});

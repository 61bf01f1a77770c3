/** Given what happened to an opening, when somebody wants something, then this happens or this is the refusal. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { accountId, caseId } from '../ids.ts';
import { officeIdSchema, officeKinds } from '../offices/office.ts';
import { decideOpening, type OpeningCommand, type OpeningRefusal, openingRefusals } from './decide.ts';
import { type OpeningEvent, openingEventSchemas, type OpeningWish } from './events.ts';
import { isOpenAt, notAsked, type Opening, replayOpening, evolveOpening } from './evolve.ts';
import { openerKindOf } from './limits.ts';

const account = (number: number) => accountId(new Uint8Array(17).fill(number));
const [asker, second, third] = [account(1), account(2), account(3)];
const start = Temporal.Instant.from('2026-11-23T07:00:00Z');
const after = (duration: Temporal.DurationLike): Temporal.Instant => start.add(duration);
const justBefore = (duration: Temporal.DurationLike): Temporal.Instant => after(duration).subtract({ seconds: 1 });
const text = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'second' });

const wish: OpeningWish = {
  case: caseId(new Uint8Array(17)),
  parts: ['child'],
  by: asker,
  office: officeIdSchema.parse('office_a'),
  openerKind: 'police',
  purpose: 'child-safety',
  reason: 'plan-protection',
};

const opened = (way: 'own-case' | 'agreed' | 'break-glass', minutes: number): OpeningEvent => ({
  type: 'identity.opened',
  data: { ...wish, way, at: text(start), until: text(after({ minutes })) },
});
const asked: OpeningEvent = { type: 'opening.asked', data: { ...wish, answerBy: text(after({ hours: 168 })) } };
const agreed: OpeningEvent = {
  type: 'opening.agreed',
  data: { by: second, at: text(start), openBy: text(after({ hours: 24 })) },
};
const refusal: OpeningEvent = { type: 'opening.refused', data: { by: second } };
const closed: OpeningEvent = { type: 'opening.closed', data: { by: asker } };
const reviewed: OpeningEvent = {
  type: 'opening.reviewed',
  data: { by: second, at: text(after({ hours: 1 })), found: 'justified' },
};

const given = (...events: readonly OpeningEvent[]) => ({
  when: (command: OpeningCommand) => {
    const decision = decideOpening(replayOpening(events), command);
    return {
      // oxlint-disable-next-line unicorn/no-thenable -- given, when, then
      then(event: OpeningEvent) {
        assert.deepEqual(decision, { kind: 'accepted', event });
        assert.ok(openingEventSchemas[event.type].safeParse(event.data).success, 'it can be kept');
      },
      refused(reason: OpeningRefusal) {
        assert.deepEqual(decision, { kind: 'refused', refusal: reason });
      },
    };
  },
});

const ask: OpeningCommand = { kind: 'ask-opening', wish, at: start };
const openOwn: OpeningCommand = { kind: 'open-own', wish, at: start };
const breakGlass: OpeningCommand = { kind: 'break-glass', wish, alarmed: [second], at: start };
const agree = (by = second, at = start): OpeningCommand => ({ kind: 'agree-opening', by, at });
const refuse = (by = second, at = start): OpeningCommand => ({ kind: 'refuse-opening', by, at });
const openAgreed = (by = asker, at = start): OpeningCommand => ({ kind: 'open-agreed', by, at });
const close = (by = asker, at = start): OpeningCommand => ({ kind: 'close-opening', by, at });
const review = (by = second, at = after({ hours: 1 })): OpeningCommand => ({
  kind: 'review-opening',
  by,
  found: 'justified',
  at,
});

test('in one’s own case an opening lasts an hour, after an agreement half of one, by break-glass a quarter', () => {
  given().when(openOwn).then(opened('own-case', 60));
  given(asked, agreed).when(openAgreed()).then(opened('agreed', 30));
  const { type, data } = opened('break-glass', 15);
  assert.ok(type === 'identity.opened');
  given()
    .when(breakGlass)
    .then({ type, data: { ...data, reviewBy: text(after({ hours: 72 })), alarmed: [second] } });
});

test('what was asked is answered once, within seven days, by somebody else, and a refusal is final', () => {
  given().when(ask).then(asked);
  given(asked).when(agree()).then(agreed);
  given(asked).when(refuse()).then(refusal);
  given(asked).when(agree(asker)).refused('opening-own-wish');
  given(asked).when(refuse(asker)).refused('opening-own-wish');
  given(asked)
    .when(agree(second, justBefore({ hours: 168 })))
    .then({
      type: 'opening.agreed',
      data: { by: second, at: '2026-11-30T06:59:59Z', openBy: '2026-12-01T06:59:59Z' },
    });
  for (const late of [agree(second, after({ hours: 168 })), refuse(second, after({ hours: 168 }))])
    given(asked).when(late).refused('opening-time-over');
  for (const answered of [
    [asked, agreed],
    [asked, refusal],
    [asked, agreed, opened('agreed', 30)],
  ] as const)
    for (const answer of [agree(third), refuse(third)])
      given(...answered)
        .when(answer)
        .refused('opening-answered');
  given().when(agree()).refused('opening-not-asked');
});

test('what was agreed is opened by the asker alone, once, within a day', () => {
  given(asked, agreed)
    .when(openAgreed(asker, justBefore({ hours: 24 })))
    .then({
      type: 'identity.opened',
      data: { ...wish, way: 'agreed', at: '2026-11-24T06:59:59Z', until: '2026-11-24T07:29:59Z' },
    });
  given(asked, agreed)
    .when(openAgreed(asker, after({ hours: 24 })))
    .refused('opening-time-over');
  for (const other of [second, third]) given(asked, agreed).when(openAgreed(other)).refused('opening-not-yours');
  for (const events of [[], [asked], [asked, refusal], [asked, agreed, opened('agreed', 30)]])
    given(...events)
      .when(openAgreed())
      .refused('opening-not-agreed');
});

test('a stream holds one opening', () => {
  for (const events of [[asked], [asked, refusal], [opened('own-case', 60)], [opened('break-glass', 15), closed]])
    for (const command of [ask, openOwn, breakGlass])
      given(...events)
        .when(command)
        .refused('opening-begun-before');
});

test('it is closed by whoever opened it, while it is open', () => {
  given(opened('own-case', 60)).when(close()).then(closed);
  given(opened('own-case', 60)).when(close(second)).refused('opening-not-yours');
  given(opened('own-case', 60))
    .when(close(asker, after({ minutes: 60 })))
    .refused('opening-not-open');
  given(opened('own-case', 60), closed).when(close()).refused('opening-not-open');
  given(asked).when(close()).refused('opening-not-open');
});

test('it is reviewed once, by another person, after its end', () => {
  const events = [opened('break-glass', 15)];
  given(...events)
    .when(review())
    .then(reviewed);
  given(...events)
    .when(review(second, justBefore({ minutes: 15 })))
    .refused('opening-not-ended');
  given(...events, closed)
    .when(review(second, after({ minutes: 1 })))
    .then({
      type: 'opening.reviewed',
      data: { by: second, at: '2026-11-23T07:01:00Z', found: 'justified' },
    });
  given(...events)
    .when(review(asker))
    .refused('opening-own-review');
  given(...events, reviewed)
    .when(review(third))
    .refused('opening-reviewed-before');
  given(asked).when(review()).refused('opening-not-open');
});

test('it is open from its beginning until its last second, and not after it was closed', () => {
  const state = replayOpening([opened('own-case', 60)]);
  assert.ok(isOpenAt(state, start));
  assert.ok(isOpenAt(state, justBefore({ minutes: 60 })));
  assert.ok(!isOpenAt(state, after({ minutes: 60 })));
  assert.ok(!isOpenAt(replayOpening([opened('own-case', 60), closed]), start));
  for (const events of [[], [asked], [asked, agreed], [asked, refusal]])
    assert.ok(!isOpenAt(replayOpening(events), start));
});

test('events out of their order stop the replay', () => {
  const wrong: readonly (readonly OpeningEvent[])[] = [
    [agreed],
    [refusal],
    [closed],
    [reviewed],
    [asked, asked],
    [asked, opened('agreed', 30)],
    [asked, opened('own-case', 60)],
    [opened('agreed', 30)],
    [asked, refusal, agreed],
    [asked, agreed, refusal],
    [opened('own-case', 60), closed, closed],
    [opened('own-case', 60), reviewed, reviewed],
  ];
  for (const events of wrong) assert.throws(() => replayOpening(events), /out of order/);
});

test('every kind of office is of one kind for the holder of the code', () => {
  const police = officeKinds.filter((kind) => openerKindOf(kind) === 'police');
  assert.deepEqual(police, [
    'police-station',
    'police-district',
    'police-province',
    'cyber-crime',
    'federal-investigation',
  ]);
  assert.equal(openerKindOf('child-protection'), 'child-protection');
  assert.equal(openerKindOf('court'), 'court');
  assert.equal(openerKindOf('hospital'), 'other');
});

/** Any command by any of three people, at any of many minutes. */
const anyCommand = (at: Temporal.Instant): fc.Arbitrary<OpeningCommand> =>
  fc
    .constantFrom(asker, second, third)
    .chain((by) =>
      fc.constantFrom<OpeningCommand>(
        { kind: 'ask-opening', wish: { ...wish, by }, at },
        { kind: 'agree-opening', by, at },
        { kind: 'agree-opening', by, at },
        { kind: 'refuse-opening', by, at },
        { kind: 'open-agreed', by, at },
        { kind: 'open-agreed', by, at },
        { kind: 'open-own', wish: { ...wish, by }, at },
        { kind: 'break-glass', wish: { ...wish, by }, alarmed: [third], at },
        { kind: 'close-opening', by, at },
        { kind: 'review-opening', by, found: 'not-justified', at },
      ),
    );
const anyLife = fc
  .array(fc.integer({ min: 0, max: 2000 }), { maxLength: 25 })
  .chain((minutes) =>
    fc.tuple(
      ...minutes
        .map((_, index) => minutes.slice(0, index + 1).reduce((sum, each) => sum + each, 0))
        .map((minute) => anyCommand(after({ minutes: minute }))),
    ),
  );

test('no life of commands lets somebody agree to a wish of his own, review what he opened, open after the time or be reviewed twice', () => {
  let livesWithReview = 0;
  fc.assert(
    fc.property(anyLife, (life) => {
      let state: Opening = notAsked;
      const events: OpeningEvent[] = [];
      for (const command of life) {
        const before = state;
        const decision = decideOpening(state, command);
        if (decision.kind === 'refused') {
          assert.ok(openingRefusals.includes(decision.refusal));
          continue;
        }
        const { event } = decision;
        assert.ok(openingEventSchemas[event.type].safeParse(event.data).success);
        if (before.status === 'agreed') assert.ok(Temporal.Instant.compare(command.at, before.openBy) < 0);
        events.push(event);
        state = evolveOpening(state, event);
      }
      assert.deepEqual(state, replayOpening(events), 'step by step as rebuilt');
      assert.ok(events.filter(({ type }) => type === 'opening.reviewed').length <= 1);
      assert.ok(events.filter(({ type }) => type === 'identity.opened').length <= 1);
      if (state.status === 'opened') {
        assert.notEqual(state.agreedBy, state.wish.by);
        assert.notEqual(state.review?.by, state.wish.by);
        assert.equal(state.way === 'agreed', state.agreedBy !== undefined);
        assert.ok(!isOpenAt(state, Temporal.Instant.from(state.until)));
        if (state.review !== undefined) livesWithReview++;
      }
    }),
    { numRuns: 2000 },
  );
  assert.ok(livesWithReview > 10, 'some lives come so far');
});

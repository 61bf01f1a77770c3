/** Given what happened, when somebody wants something, then this happens or this is the refusal. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { personId } from '../ids.ts';
import { type ComplaintCommand, complaintRefusals, type ComplaintRefusal, decide } from './decide.ts';
import { type ComplaintEvent, complaintEventSchemas } from './events.ts';
import { type ComplaintState, evolve, notLodged, replay } from './evolve.ts';
import { questionCodes } from './questions.ts';
import { caseId } from '../ids.ts';

const person = (number: number) => personId(new Uint8Array(17).fill(number));
const child = person(1);
const reporter = person(2);

const lodge: ComplaintCommand = {
  kind: 'lodge-complaint',
  caseId: caseId(new Uint8Array(17)),
  caseColumns: `${'A'.repeat(43)}=`,
  promisedUntil: '2026-11-23T07:00:00Z',
  intakeKey: 'ab'.repeat(32),
  parts: { child: { person: child, text: 'TRAINING' } },
};
const lodgeNamed: ComplaintCommand = { ...lodge, parts: { ...lodge.parts, reporter: { person: reporter, text: 'R' } } };

const happened = (...events: readonly [ComplaintEvent['type'], object?, object?][]): readonly ComplaintEvent[] =>
  events.map(([type, data = {}, people = {}]) => ({ type, version: 1, data, people }) as ComplaintEvent);

const { caseId: _id, kind: _kind, parts: _parts, ...lodgedFacts } = lodge;
const lodged = happened(['complaint.lodged', lodgedFacts, { child }]);
const lodgedNamed = happened(['complaint.lodged', lodgedFacts, { child, reporter }]);
const acknowledged = happened(['complaint.acknowledged', { office: 'office_a' }]);
const asked = happened(['question.asked', { question: 'which-language' }]);

const given = (events: readonly ComplaintEvent[]) => ({
  when: (command: ComplaintCommand) => {
    const decision = decide(replay(events), command);
    return {
      // oxlint-disable-next-line unicorn/no-thenable -- given, when, then
      then(type: ComplaintEvent['type'], data: object, parts: object = {}) {
        assert.equal(decision.kind, 'accepted');
        assert.ok(decision.kind === 'accepted');
        const [first, ...more] = decision.events;
        assert.deepEqual(more, []);
        assert.equal(first?.event.type, type);
        assert.equal(first.event.version, 1);
        assert.deepEqual(first.event.data, data);
        assert.deepEqual(first.parts, parts);
        const people = Object.entries(parts as Record<string, { person: string }>).map(([name, each]) => [
          name,
          each.person,
        ]);
        assert.deepEqual(first.event.people, Object.fromEntries(people));
        assert.ok(complaintEventSchemas[type].safeParse(first.event.data).success, 'it can be kept');
      },
      refused(refusal: ComplaintRefusal) {
        assert.deepEqual(decision, { kind: 'refused', refusal });
      },
    };
  },
});

test('a complaint is lodged with its parts, and once only', () => {
  given([])
    .when(lodge)
    .then('complaint.lodged', lodgedFacts, { child: { person: child, text: 'TRAINING' } });
  given([])
    .when(lodgeNamed)
    .then('complaint.lodged', lodgedFacts, {
      child: { person: child, text: 'TRAINING' },
      reporter: { person: reporter, text: 'R' },
    });
  given(lodged).when(lodge).refused('complaint-already-lodged');
});

test('an office acknowledges once', () => {
  const command = { kind: 'acknowledge-complaint', office: 'office_a' } as const;
  given(lodged).when(command).then('complaint.acknowledged', { office: 'office_a' });
  given([...lodged, ...acknowledged])
    .when(command)
    .refused('complaint-already-acknowledged');
});

test('a question is asked once, and answered as often as the holder wants; an answer that nobody asked for is a message', () => {
  const ask = { kind: 'ask-question', question: 'which-language' } as const;
  const answer = { kind: 'answer-question', question: 'which-language', text: 'Urdu' } as const;
  const parts = { child: { person: child, text: 'Urdu' } };
  given(lodged).when(ask).then('question.asked', { question: 'which-language' });
  given([...lodged, ...asked])
    .when(ask)
    .refused('question-already-open');
  given(lodged).when(answer).then('message.received', {}, parts);
  given([...lodged, ...asked])
    .when(answer)
    .then('question.answered', { question: 'which-language' }, parts);
  const once = happened(['question.answered', { question: 'which-language' }, { child }]);
  given([...lodged, ...asked, ...once])
    .when(answer)
    .then('question.answered', { question: 'which-language' }, parts);
  given([...lodged, ...asked])
    .when({ ...answer, question: 'need-legal-aid' })
    .then('message.received', {}, parts);
});

test('what the holder says stands under the child, its text in no event', () => {
  const parts = { child: { person: child, text: 'said' } };
  given(lodged).when({ kind: 'keep-message', text: 'said' }).then('message.received', {}, parts);
  given(lodged).when({ kind: 'claim-pressure', text: 'said' }).then('pressure.claimed', {}, parts);
  given(lodged).when({ kind: 'request-withdrawal', text: 'said' }).then('withdrawal.requested', {}, parts);
  given(lodged).when({ kind: 'signal-duress' }).then('duress.signalled', {});
});

test('new ways of contact stand under the reporter, or the child if nobody else reported', () => {
  const command = { kind: 'give-contact', text: 'new' } as const;
  given(lodgedNamed)
    .when(command)
    .then('contact.given', {}, { reporter: { person: reporter, text: 'new' } });
  given(lodged)
    .when(command)
    .then('contact.given', {}, { reporter: { person: child, text: 'new' } });
});

const everything: readonly ComplaintCommand[] = [
  lodge,
  { kind: 'acknowledge-complaint', office: 'office_a' },
  ...questionCodes.flatMap((question): ComplaintCommand[] => [
    { kind: 'ask-question', question },
    { kind: 'answer-question', question, text: 'a' },
  ]),
  { kind: 'keep-message', text: 'm' },
  { kind: 'claim-pressure', text: 'p' },
  { kind: 'give-contact', text: 'c' },
  { kind: 'request-withdrawal', text: 'w' },
  { kind: 'signal-duress' },
];

test('before a complaint is lodged every other command is refused', () => {
  for (const command of everything)
    if (command.kind !== 'lodge-complaint') given([]).when(command).refused('complaint-not-lodged');
});

test('a wish to withdraw opens a review and ends nothing, however often it comes', () => {
  const wish = happened(['withdrawal.requested', {}, { child }]);
  const before = replay([...lodged, ...acknowledged, ...asked]);
  const after = replay([...lodged, ...acknowledged, ...asked, ...wish, ...wish, ...wish]);
  assert.deepEqual(after, { ...before, withdrawalReviewOpen: true });
  for (const command of everything)
    assert.deepEqual(decide(after, command), decide(before, command), `${command.kind} is as possible as before`);
});

test('pressure, claimed or signalled by the cover code, opens its review', () => {
  for (const type of ['pressure.claimed', 'duress.signalled'] as const) {
    const state = replay([...lodged, ...happened([type, {}, {}])]);
    assert.ok(state.status === 'lodged' && state.pressureReviewOpen);
  }
});

test('a kept refusal changes nothing', () => {
  const refusal = happened(['command.refused', { command: 'ask-question', refusal: 'question-already-open' }]);
  assert.deepEqual(replay([...lodged, ...refusal]), replay(lodged));
  assert.deepEqual(replay(refusal), notLodged);
});

test('an event that nobody here knows stops the replay', () => {
  for (const type of ['complaint.withdrawn', '', 'toString', 'Complaint.lodged']) {
    const [acknowledgement] = acknowledged;
    assert.ok(acknowledgement !== undefined);
    // Only the name is not one of ours: what a later version may have written.
    const unknown: ComplaintEvent = Object.assign({ ...acknowledgement }, { type });
    assert.throws(() => replay([...lodged, unknown]), Error);
    assert.throws(() => replay([unknown]), Error);
  }
});

test('events out of their order stop the replay', () => {
  assert.throws(() => replay([...lodged, ...lodged]), /out of order/);
  for (const type of Object.keys(complaintEventSchemas) as ComplaintEvent['type'][])
    if (type !== 'complaint.lodged' && type !== 'command.refused')
      assert.throws(() => replay(happened([type, { question: 'which-language' }])), /out of order/, type);
  assert.throws(() => replay(happened(['complaint.lodged', lodgedFacts, {}])), /out of order/, 'without a child');
  assert.throws(() => replay(happened(['complaint.lodged', lodgedFacts, { child: 'somebody' }])), /out of order/);
});

test('in any life whatever decide accepts can be replayed, and the state step by step is the state rebuilt', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...everything, lodge, lodge, lodgeNamed), { maxLength: 40 }), (life) => {
      let state: ComplaintState = notLodged;
      const events: ComplaintEvent[] = [];
      for (const command of life) {
        const frozen = structuredClone(state);
        const decision = decide(state, command);
        assert.deepEqual(state, frozen, 'decide changes nothing');
        if (decision.kind === 'refused') {
          assert.ok(complaintRefusals.includes(decision.refusal));
          continue;
        }
        for (const { event, parts } of decision.events) {
          assert.ok(complaintEventSchemas[event.type].safeParse(event.data).success);
          assert.deepEqual(Object.keys(event.people), Object.keys(parts));
          for (const { text } of Object.values(parts)) assert.ok(!JSON.stringify(event).includes(`"${text}"`));
          events.push(event);
          state = evolve(state, event);
        }
      }
      assert.deepEqual(replay(events), state);
      if (state.status === 'lodged') assert.equal(new Set(state.openQuestions).size, state.openQuestions.length);
    }),
    { numRuns: 300 },
  );
});

test('the questions ask for no account of events and name nobody', () => {
  for (const code of questionCodes) assert.doesNotMatch(code, /who|name|what-happened|describe|abuse|picture|video/);
});

/** Given what happened to an erasure, when somebody acts, then it is accepted or refused. Invented people throughout. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { accountId, caseId, personId } from '../ids.ts';
import { decideErasure, type ErasureCommand } from './decide.ts';
import { type ErasedPart, readErasedPart } from './erased-part.ts';
import { type ErasureEvent, erasureEventSchemas } from './events.ts';
import { evolveErasure, notProposed, replayErasure } from './evolve.ts';

const letter = (number: number): Uint8Array => new Uint8Array(17).fill(number);
const ofCase = caseId(letter(1));
const [asker, first, second, third] = [11, 12, 13, 14].map((each) => accountId(letter(each))) as [
  ReturnType<typeof accountId>,
  ReturnType<typeof accountId>,
  ReturnType<typeof accountId>,
  ReturnType<typeof accountId>,
];
const persons = ['per_00000000000000000000000001'];
const erased = { persons, upTo: 3 };

type Propose = Extract<ErasureCommand, { kind: 'propose' }>;
type Change = Partial<Omit<Propose, 'kind' | 'part' | 'person'>>;

const propose = (change: Change = {}, what: ErasedPart = { part: 'reporter' }): ErasureCommand => ({
  kind: 'propose',
  by: asker,
  caseId: ofCase,
  rule: 'data-subject-asks',
  lodgedOn: Temporal.PlainDate.from('2026-01-02'),
  today: Temporal.PlainDate.from('2026-11-22'),
  somethingLeft: true,
  ...change,
  ...what,
});
const agree = (by: typeof asker): ErasureCommand => ({ kind: 'agree', by, erased });
const refuse = (by: typeof asker): ErasureCommand => ({ kind: 'refuse', by });

/** All of them must be accepted. */
const given = (...commands: readonly ErasureCommand[]): readonly ErasureEvent[] =>
  commands.reduce<readonly ErasureEvent[]>((events, command) => {
    const decision = decideErasure(replayErasure(events), command);
    assert.equal(decision.kind, 'accepted');
    return decision.kind === 'accepted' ? [...events, ...decision.events] : events;
  }, []);

const whenThen = (events: readonly ErasureEvent[], command: ErasureCommand): unknown => {
  const decision = decideErasure(replayErasure(events), command);
  return decision.kind === 'accepted' ? decision.events.map(({ type }) => type) : decision.refusal;
};

suite('what a person proposed', () => {
  test('needs two others who agree, and only then begins', () => {
    const proposed = given(propose());
    assert.deepEqual(
      proposed.map(({ type }) => type),
      ['erasure.proposed'],
    );
    assert.deepEqual(whenThen(proposed, agree(first)), ['erasure.agreed']);
    assert.deepEqual(whenThen(given(propose(), agree(first)), agree(second)), ['erasure.agreed', 'erasure.begun']);
  });

  test('is not agreed to by who proposed it, nor twice by the same', () => {
    assert.equal(whenThen(given(propose()), agree(asker)), 'own-proposal');
    assert.equal(whenThen(given(propose(), agree(first)), agree(first)), 'agreed-before');
    assert.equal(whenThen(given(propose(), agree(first)), agree(asker)), 'own-proposal');
  });

  test('ends with one refusal, for good', () => {
    const no = given(propose(), agree(first), refuse(second));
    assert.equal(whenThen(no, agree(third)), 'already-refused');
    assert.equal(whenThen(no, refuse(third)), 'already-refused');
    assert.equal(whenThen(no, { kind: 'end', upTo: 4 }), 'already-refused');
    assert.equal(whenThen(no, propose()), 'already-proposed');
  });

  test('is named as proposed by a person, of that day', () => {
    const [proposed] = given(propose());
    assert.deepEqual(proposed?.data, {
      case: ofCase,
      part: 'reporter',
      rule: 'data-subject-asks',
      by: asker,
      dueOn: '2026-11-22',
    });
  });
});

suite('what a rule made due', () => {
  const due = propose({ rule: 'reporter-after-five-years', today: Temporal.PlainDate.from('2031-01-02') });

  test('is proposed by nobody, and whoever takes it up is the first of two', () => {
    const events = given(due);
    assert.deepEqual(
      events.map(({ type }) => type),
      ['erasure.proposed', 'erasure.agreed'],
    );
    const state = replayErasure(events);
    assert.ok(state.status === 'proposed');
    assert.equal(state.by, undefined);
    assert.deepEqual(state.agreedBy, [asker]);
    assert.equal(state.dueOn, '2031-01-02');
    assert.equal(whenThen(events, agree(asker)), 'agreed-before');
    assert.deepEqual(whenThen(events, agree(first)), ['erasure.agreed', 'erasure.begun']);
  });

  test('is not due a day before, nor by a rule of another part, nor by a rule that is not there', () => {
    assert.equal(
      whenThen([], { ...due, today: Temporal.PlainDate.from('2031-01-01') } as ErasureCommand),
      'not-due-yet',
    );
    assert.equal(whenThen([], { ...due, part: 'child' } as ErasureCommand), 'rule-not-for-part');
    assert.equal(whenThen([], { ...due, rule: 'at-once' } as ErasureCommand), 'rule-unknown');
  });

  test('is not proposed where nothing is left to erase', () => {
    assert.equal(whenThen([], { ...due, somethingLeft: false } as ErasureCommand), 'nothing-left');
  });
});

suite('what was begun', () => {
  const begun = given(propose(), agree(first), agree(second));

  test('can only be ended, and names the same persons then', () => {
    assert.equal(whenThen(begun, refuse(third)), 'already-done');
    assert.equal(whenThen(begun, agree(third)), 'already-done');
    const ended = given(propose(), agree(first), agree(second), { kind: 'end', upTo: 4 });
    assert.deepEqual(ended.at(-1), { type: 'person.erased', data: { persons, upTo: 4 } });
    assert.equal(whenThen(ended, { kind: 'end', upTo: 4 }), 'already-done');
  });

  test('what came in between may have gone along, and is told apart', () => {
    const ended = replayErasure(given(propose(), agree(first), agree(second), { kind: 'end', upTo: 4 }));
    assert.ok(ended.status === 'done');
    assert.deepEqual([ended.upTo, ended.mayReachTo], [3, 4]);
  });

  test('nothing ends what two have not agreed to', () => {
    assert.equal(whenThen([], { kind: 'end', upTo: 4 }), 'not-proposed');
    assert.equal(whenThen(given(propose()), { kind: 'end', upTo: 4 }), 'not-proposed');
    assert.equal(whenThen(given(propose(), agree(first)), { kind: 'end', upTo: 4 }), 'not-proposed');
  });
});

test('in whatever order people act, keys go only after two have agreed of whom neither proposed, and nobody refused', () => {
  const people = fc.constantFrom(asker, first, second, third);
  const rules = fc.constantFrom('data-subject-asks', 'reporter-after-five-years');
  const commands = fc.oneof(
    fc
      .record({ by: people, rule: rules })
      .map(({ by, rule }) => propose({ by, rule, today: Temporal.PlainDate.from('2031-01-02') })),
    people.map(agree),
    people.map(refuse),
    fc.constant<ErasureCommand>({ kind: 'end', upTo: 4 }),
  );
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 12 }), (sequence) => {
      const events: ErasureEvent[] = [];
      let state = notProposed;
      for (const command of sequence) {
        const decision = decideErasure(state, command);
        if (decision.kind === 'refused') continue;
        events.push(...decision.events);
        state = decision.events.reduce(evolveErasure, state);
      }
      if (!events.some(({ type }) => type === 'erasure.begun')) return true;
      const agreed = events.flatMap((event) => (event.type === 'erasure.agreed' ? [event.data.by] : []));
      const proposers = events.flatMap((event) => (event.type === 'erasure.proposed' ? [event.data.by] : []));
      return (
        new Set(agreed).size === 2 &&
        agreed.every((by) => !proposers.includes(by)) &&
        !events.some(({ type }) => type === 'erasure.refused')
      );
    }),
  );
});

suite('one of the people of a case', () => {
  const person = personId(letter(21));
  const asked = propose({ rule: 'named-in-error' }, { part: 'people', person });

  test('is proposed by themselves, and the record says who', () => {
    const [proposed] = given(asked);
    assert.deepEqual(proposed?.data, {
      case: ofCase,
      part: 'people',
      person,
      rule: 'named-in-error',
      by: asker,
      dueOn: '2026-11-22',
    });
    const state = replayErasure(given(asked, agree(first)));
    assert.ok(state.status === 'proposed' && state.part === 'people');
    assert.equal(state.person, person);
  });

  test('is nobody without saying who, and a part of the complaint is nobody of them', () => {
    assert.deepEqual(readErasedPart('people', person), { part: 'people', person });
    assert.deepEqual(readErasedPart('child', undefined), { part: 'child' });
    assert.equal(readErasedPart('people', undefined), undefined);
    assert.equal(readErasedPart('people', 'accused-1'), undefined);
    assert.equal(readErasedPart('child', person), undefined);
    const schema = erasureEventSchemas['erasure.proposed'];
    const data = { case: ofCase, rule: 'named-in-error', by: asker, dueOn: '2026-11-22' };
    assert.ok(schema.safeParse({ ...data, part: 'people', person }).success);
    assert.ok(!schema.safeParse({ ...data, part: 'people' }).success);
    assert.ok(!schema.safeParse({ ...data, part: 'official', person }).success);
  });

  test('goes on no ground that is not one for people', () => {
    assert.equal(
      whenThen([], propose({ rule: 'official-after-ten-years' }, { part: 'people', person })),
      'rule-not-for-part',
    );
  });
});

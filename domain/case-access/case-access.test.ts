/** Given what happened to a case, when somebody wants something about its people, then this happens or this is the refusal. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { type AccountId, accountId } from '../ids.ts';
import { type CaseAccessCommand, type CaseAccessRefusal, caseAccessRefusals, decideCaseAccess } from './decide.ts';
import { type CaseAccessEvent, caseAccessEventSchemas } from './events.ts';
import { type CaseAccess, evolveCaseAccess, noCaseAccess, replayCaseAccess } from './evolve.ts';

const account = (number: number): AccountId => accountId(new Uint8Array(17).fill(number));
const [worker, colleague, supervisor, monitor] = [account(1), account(2), account(3), account(4)];

const assigned: CaseAccessEvent = { type: 'case.assigned', data: { account: worker, by: supervisor } };
const shutOut: CaseAccessEvent = {
  type: 'account.shut-out',
  data: { account: worker, by: supervisor, ground: 'named-in-case' },
};
const letInAsked: CaseAccessEvent = { type: 'account.let-in-asked', data: { account: worker, by: supervisor } };

const given = (...events: readonly CaseAccessEvent[]) => ({
  when: (by: AccountId, command: CaseAccessCommand) => {
    const decision = decideCaseAccess(replayCaseAccess(events), by, command);
    return {
      // oxlint-disable-next-line unicorn/no-thenable -- given, when, then
      then(event: CaseAccessEvent) {
        assert.deepEqual(decision, { kind: 'accepted', event });
        assert.ok(caseAccessEventSchemas[event.type].safeParse(event.data).success, 'it can be kept');
      },
      refused: (refusal: CaseAccessRefusal) => assert.deepEqual(decision, { kind: 'refused', refusal }),
    };
  },
});

test('a case is assigned to somebody who may handle it, once, and never to somebody shut out of it', () => {
  const assign = { kind: 'assign-case', account: worker, mayHandle: true } as const;
  given().when(supervisor, assign).then(assigned);
  given(assigned).when(supervisor, assign).refused('already-assigned');
  given()
    .when(supervisor, { ...assign, mayHandle: false })
    .refused('may-not-handle');
  given(shutOut).when(supervisor, assign).refused('may-not-handle');
});

test('a case is handed to somebody who may handle it: not to nobody, not to oneself', () => {
  const handOver = { kind: 'hand-over-case', to: colleague, mayHandle: true } as const;
  given(assigned)
    .when(worker, handOver)
    .then({ type: 'case.handed-over', data: { from: worker, to: colleague, by: worker } });
  given(assigned)
    .when(worker, { ...handOver, to: worker })
    .refused('nobody-would-be-left');
  given(assigned)
    .when(worker, { ...handOver, mayHandle: false })
    .refused('may-not-handle');
});

test('a conflict shuts out whoever declares it, at once, and is declared once', () => {
  const declared = { type: 'account.shut-out', data: { account: worker, by: worker, ground: 'own-conflict' } } as const;
  given(assigned).when(worker, { kind: 'declare-conflict' }).then(declared);
  given(assigned, declared).when(worker, { kind: 'declare-conflict' }).refused('already-shut-out');
  assert.deepEqual(replayCaseAccess([assigned, declared]), { handlers: [], shutOut: [worker], letInsAsked: [] });
});

test('another is shut out on a ground, once; oneself by a conflict only; the last monitor by nobody else', () => {
  const order = { kind: 'shut-out', account: worker, ground: 'named-in-case', isLastMonitor: false } as const;
  given(assigned).when(supervisor, order).then(shutOut);
  given(shutOut).when(supervisor, order).refused('already-shut-out');
  given().when(worker, order).refused('own-conflict-is-declared');
  given()
    .when(supervisor, { ...order, account: monitor, isLastMonitor: true })
    .refused('no-monitor-would-be-left');
});

test('a let-in waits until another agrees or refuses', () => {
  const ask = { kind: 'ask-let-in', account: worker } as const;
  given().when(supervisor, ask).refused('not-shut-out');
  given(shutOut).when(supervisor, ask).then(letInAsked);
  given(shutOut, letInAsked).when(monitor, ask).refused('let-in-already-asked');
  given(shutOut).when(monitor, { kind: 'agree-let-in', account: worker }).refused('let-in-not-asked');
  given(shutOut, letInAsked).when(supervisor, { kind: 'agree-let-in', account: worker }).refused('asked-by-oneself');
  given(shutOut).when(monitor, { kind: 'refuse-let-in', account: worker }).refused('let-in-not-asked');
  given(shutOut, letInAsked)
    .when(monitor, { kind: 'agree-let-in', account: worker })
    .then({ type: 'account.let-in', data: { account: worker, by: supervisor, agreedBy: monitor } });
  const refused = { type: 'account.let-in-refused', data: { account: worker, by: monitor } } as const;
  given(shutOut, letInAsked).when(monitor, { kind: 'refuse-let-in', account: worker }).then(refused);
  given(shutOut, letInAsked, refused).when(supervisor, ask).then(letInAsked);
});

test('what somebody asked who is shut out since counts no more', () => {
  const gone = {
    type: 'account.shut-out',
    data: { account: supervisor, by: supervisor, ground: 'own-conflict' },
  } as const;
  given(shutOut, letInAsked, gone).when(monitor, { kind: 'agree-let-in', account: worker }).refused('let-in-not-asked');
});

test('somebody let in again is let in only: the case is not theirs', () => {
  const letIn = { type: 'account.let-in', data: { account: worker, by: supervisor, agreedBy: monitor } } as const;
  assert.deepEqual(replayCaseAccess([assigned, shutOut, letInAsked, letIn]), noCaseAccess);
});

test('a safety hold stands until a review ends it', () => {
  const set = { type: 'safety-hold.set', data: { by: supervisor, reviewOn: '2026-12-01' } } as const;
  const goesOn = { type: 'safety-hold.reviewed', data: { by: monitor, goesOn: true, reviewOn: '2026-12-20' } } as const;
  const ends = { type: 'safety-hold.reviewed', data: { by: monitor, goesOn: false } } as const;
  assert.equal(replayCaseAccess([set]).safetyHoldReviewOn, '2026-12-01');
  assert.equal(replayCaseAccess([set, goesOn]).safetyHoldReviewOn, '2026-12-20');
  assert.deepEqual(replayCaseAccess([set, goesOn, ends]), noCaseAccess);
});

test('a kept refusal changes nothing', () => {
  const data = { account: worker, action: 'assign-case', refusal: 'not-in-role' };
  assert.deepEqual(replayCaseAccess([assigned, { type: 'access.refused', data }]), replayCaseAccess([assigned]));
});

const anyAccount = fc.constantFrom(worker, colleague, supervisor, monitor);
const anyCommand: fc.Arbitrary<CaseAccessCommand> = fc.oneof(
  fc.record({ kind: fc.constant('assign-case'), account: anyAccount, mayHandle: fc.boolean() }),
  fc.record({ kind: fc.constant('hand-over-case'), to: anyAccount, mayHandle: fc.boolean() }),
  fc.record({ kind: fc.constant('declare-conflict') }),
  fc.record({
    kind: fc.constant('shut-out'),
    account: anyAccount,
    ground: fc.constantFrom('named-in-case', 'set-by-hand', 'confirmed-suggestion'),
    isLastMonitor: fc.boolean(),
  }),
  fc.record({ kind: fc.constantFrom('ask-let-in', 'agree-let-in', 'refuse-let-in'), account: anyAccount }),
);
const anyLife = fc.array(fc.tuple(anyAccount, anyCommand), { maxLength: 40 });

/** Everything that was accepted, with the state before each. */
function live(orders: readonly (readonly [AccountId, CaseAccessCommand])[]) {
  const steps: { readonly before: CaseAccess; readonly event: CaseAccessEvent }[] = [];
  let state = noCaseAccess;
  for (const [by, command] of orders) {
    // The access decision comes before, and refuses everything to whoever is shut out.
    if (state.shutOut.includes(by)) continue;
    const decision = decideCaseAccess(state, by, command);
    if (decision.kind === 'refused') {
      assert.ok(caseAccessRefusals.includes(decision.refusal));
      continue;
    }
    steps.push({ before: state, event: decision.event });
    state = evolveCaseAccess(state, decision.event);
  }
  return { steps, state };
}

test('in any life nobody handles a case whom it shuts out, and nobody is named twice', () => {
  fc.assert(
    fc.property(anyLife, (orders) => {
      const { state, steps } = live(orders);
      for (const { before } of [...steps, { before: state }]) {
        assert.ok(before.handlers.every((handler) => !before.shutOut.includes(handler)));
        assert.equal(new Set(before.handlers).size, before.handlers.length);
        assert.equal(new Set(before.shutOut).size, before.shutOut.length);
        for (const { account: of, by } of before.letInsAsked)
          assert.ok(before.shutOut.includes(of) && !before.shutOut.includes(by));
      }
      assert.deepEqual(replayCaseAccess(steps.map(({ event }) => event)), state);
    }),
  );
});

test('in any life only a shut-out or a hand-over to another handler takes one away, and nobody lets anybody in alone', () => {
  fc.assert(
    fc.property(anyLife, (orders) => {
      for (const { before, event } of live(orders).steps) {
        const after = evolveCaseAccess(before, event);
        if (event.type === 'account.let-in') assert.notEqual(event.data.by, event.data.agreedBy);
        if (event.type === 'case.handed-over') assert.ok(after.handlers.length > 0);
        if (after.handlers.length < before.handlers.length)
          assert.ok(event.type === 'account.shut-out' || event.type === 'case.handed-over');
      }
    }),
  );
});

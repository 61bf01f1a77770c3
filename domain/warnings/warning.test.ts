/** A warning as its keepers have it: given what happened, when somebody wants something, then an event or a refusal. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { accountId, caseId, idLetters } from '../ids.ts';
import { officeIdSchema } from '../offices/office.ts';
import { decideWarning, groundsToClose, type WarningCommand, type WarningRefusal } from './decide.ts';
import { warningCloseGrounds, type WarningEvent, warningEventSchemas } from './events.ts';
import { isWarningOpen, notRaised, replayWarning } from './evolve.ts';

const account = (fill: number) => accountId(new Uint8Array(17).fill(fill));
const cases = (...fills: readonly number[]) => fills.map((fill) => caseId(new Uint8Array(17).fill(fill)));
const subject = (fill: number) => `subject_${idLetters(new Uint8Array(17).fill(fill))}`;
const [office, above] = [officeIdSchema.parse('office_a'), officeIdSchema.parse('office_b')];
const by = account(1);

const raised: WarningEvent = {
  type: 'warning.raised',
  data: {
    rule: 'same-thing',
    rules: 1,
    about: 'device',
    cases: cases(1, 2),
    subjects: [subject(1), subject(2)],
    reasons: [{ reason: 'same-device', number: 2 }],
    keeper: office,
    lookBy: '2026-12-01',
  },
};
const grown: WarningEvent = {
  type: 'warning.grown',
  data: { cases: cases(3), subjects: [subject(3)], reasons: [{ reason: 'same-device', number: 3 }], keeper: above },
};
const seen: WarningEvent = { type: 'warning.seen', data: { by, office } };
const closed: WarningEvent = { type: 'warning.closed', data: { by, office, ground: 'acted-on' } };

const see: WarningCommand = { kind: 'see-warning', by, office };
const close: WarningCommand = { kind: 'close-warning', by, office, ground: 'acted-on' };
const end: WarningCommand = { kind: 'end-warning', ground: 'person-cleared' };

const decided = (events: readonly WarningEvent[], command: WarningCommand) =>
  decideWarning(replayWarning(events), command);
function refuses(events: readonly WarningEvent[], command: WarningCommand, refusal: WarningRefusal): void {
  assert.deepEqual(decided(events, command), { kind: 'refused', refusal });
}

test('it is seen once by each, closed once, and nothing follows what was closed', () => {
  assert.deepEqual(decided([raised], see), { kind: 'accepted', event: seen });
  refuses([raised, seen], see, 'warning-seen-before');
  assert.equal(decided([raised, seen], { ...see, by: account(2) }).kind, 'accepted');
  assert.deepEqual(decided([raised, seen], close), { kind: 'accepted', event: closed });
  for (const command of [see, close, end]) refuses([raised, closed], command, 'warning-closed');
  for (const command of [see, close, end]) refuses([], command, 'warning-closed');
});

test('with a further case it is to be seen again, under the keeper and the reasons of all', () => {
  const state = replayWarning([raised, seen, grown]);
  assert.ok(isWarningOpen(state));
  assert.deepEqual(
    [state.status, state.cases, state.subjects.length, state.keeper],
    ['raised', cases(1, 2, 3), 3, above],
  );
  assert.deepEqual(state.reasons, grown.data.reasons);
  assert.equal(decided([raised, seen, grown], see).kind, 'accepted');
});

test('that somebody was cleared is said by the record alone', () => {
  const program = warningCloseGrounds.filter((ground) => !groundsToClose.some((each) => each === ground));
  assert.deepEqual(program, ['person-cleared']);
  for (const ground of program) refuses([raised], { ...close, ground }, 'warning-ground-not-yours');
  assert.deepEqual(decided([raised], end), {
    kind: 'accepted',
    event: { type: 'warning.closed', data: { ground: 'person-cleared' } },
  });
});

test('another keeper has to look at it anew', () => {
  const passed: WarningEvent = { type: 'warning.passed-on', data: { keeper: above } };
  const state = replayWarning([raised, seen, passed]);
  assert.ok(isWarningOpen(state));
  assert.deepEqual([state.status, state.keeper, state.seenBy], ['raised', above, []]);
});

test('whatever is accepted can be kept and can follow; what is refused changes nothing', () => {
  const command = fc.oneof(
    fc.constantFrom(1, 2, 3).map((fill): WarningCommand => ({ kind: 'see-warning', by: account(fill), office })),
    fc
      .constantFrom(...warningCloseGrounds)
      .map((ground): WarningCommand => ({ kind: 'close-warning', by, office, ground })),
    fc.constant(end),
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
      const events: WarningEvent[] = [raised];
      for (const each of commands) {
        const decision = decided(events, each);
        if (decision.kind === 'refused') continue;
        assert.ok(warningEventSchemas[decision.event.type].safeParse(decision.event.data).success);
        events.push(decision.event);
        assert.notEqual(replayWarning(events), notRaised);
      }
      assert.ok(events.filter(({ type }) => type === 'warning.closed').length <= 1);
    }),
    { numRuns: 200 },
  );
});

/** Links as people decide them: given what happened, when somebody wants something, then an event or a refusal. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { accountId, idLetters } from '../ids.ts';
import { officeIdSchema } from '../offices/office.ts';
import { decideLink, inLinkOrder, type LinkCommand, linkRefusals } from './decide.ts';
import { type LinkEvent, linkDecisions, linkEventSchemas, linkGrounds } from './events.ts';
import { type Link, type LinkedSide, replayLink, spentBasesOf } from './evolve.ts';

const letters = (fill: number): string => idLetters(new Uint8Array(17).fill(fill));
const account = (fill: number) => accountId(new Uint8Array(17).fill(fill));
const [monitor, worker, custodian, other] = [account(1), account(2), account(3), account(4)];
const office = officeIdSchema.parse('office_of-the-test');
const side = (fill: number, stream = `case_${letters(fill)}`): LinkedSide => ({
  subject: `subject_${letters(fill)}`,
  stream,
});
const sides = [side(9), side(5)] as const;
const [basis, newBasis] = ['a'.repeat(64), 'b'.repeat(64)];

type Deciding = Extract<LinkCommand, { kind: 'decide-link' }>;
const says = (decision: Deciding['decision'], changes: Partial<Deciding> = {}): Deciding => ({
  kind: 'decide-link',
  by: monitor,
  office,
  sides,
  decision,
  grounds: [linkGrounds[decision][0]],
  basis,
  isOfCleared: false,
  ...changes,
});
const withdraws: LinkCommand = { kind: 'withdraw-link', by: monitor, office, ground: 'new-information' };
const asks: LinkCommand = { kind: 'ask-contact', by: worker, office, side: 'left' };
const answers = (by = custodian, of: 'left' | 'right' = 'left', answer: 'agree' | 'refuse' = 'agree'): LinkCommand => ({
  kind: 'answer-contact',
  by,
  side: of,
  answer,
});

/** The events of commands that must all be accepted. */
const given = (...commands: readonly LinkCommand[]): readonly LinkEvent[] =>
  commands.reduce<readonly LinkEvent[]>((events, command) => {
    const verdict = decideLink(replayLink(events), command);
    if (verdict.kind === 'refused') assert.fail(`${command.kind}: ${verdict.refusal}`);
    return [...events, verdict.event];
  }, []);
const linkOf = (...commands: readonly LinkCommand[]): Link => replayLink(given(...commands));
const refusalOf = (before: readonly LinkCommand[], command: LinkCommand): string => {
  const verdict = decideLink(linkOf(...before), command);
  return verdict.kind === 'refused' ? verdict.refusal : verdict.event.type;
};

test('a pair is the same pair whichever side is named first', () => {
  const [left, right] = inLinkOrder(sides);
  assert.deepEqual(inLinkOrder([right, left]), [left, right]);
  assert.deepEqual(given(says('same', { sides: [left, right] })), given(says('same', { sides: [right, left] })));
});

test('what was decided as same or not the same is decided anew only after it was withdrawn', () => {
  for (const decision of ['same', 'not-same'] as const) {
    for (const next of linkDecisions) assert.equal(refusalOf([says(decision)], says(next)), 'link-decided-already');
    for (const next of linkDecisions) assert.equal(refusalOf([says(decision), withdraws], says(next)), 'link.decided');
  }
});

test('whoever could not tell may come to know without a withdrawal', () => {
  for (const next of linkDecisions) assert.equal(refusalOf([says('cannot-tell')], says(next)), 'link.decided');
});

test('two pseudonyms of one case, or one and the same subject, are no link', () => {
  const stream = sides[0].stream;
  assert.equal(refusalOf([], says('same', { sides: [side(9), side(5, stream)] })), 'link-within-one-case');
  assert.equal(refusalOf([], says('same', { sides: [side(9), side(9, sides[1].stream)] })), 'link-of-one-subject');
});

test('a decision has grounds of its own kind, each once', () => {
  assert.equal(refusalOf([], says('same', { grounds: [] })), 'link-ground-missing');
  assert.equal(refusalOf([], says('same', { grounds: ['namesake'] })), 'link-ground-does-not-fit');
  assert.equal(refusalOf([], says('not-same', { grounds: ['namesake', 'namesake'] })), 'link-ground-does-not-fit');
  for (const decision of linkDecisions)
    for (const ground of linkGrounds[decision])
      assert.equal(refusalOf([], says(decision, { grounds: [ground] })), 'link.decided');
});

test('what nobody decided cannot be withdrawn, and a withdrawal is not withdrawn', () => {
  assert.equal(refusalOf([], withdraws), 'link-not-decided');
  assert.equal(refusalOf([says('same'), withdraws], withdraws), 'link-not-decided');
  assert.equal(refusalOf([], { kind: 'end-link', ground: 'person-erased' }), 'link-not-decided');
});

test('reasons are spent by not the same and by a person’s withdrawal; not by same, by doubt, or by a clearing', () => {
  assert.deepEqual(spentBasesOf(linkOf(says('same'))), []);
  assert.deepEqual(spentBasesOf(linkOf(says('cannot-tell'))), []);
  assert.deepEqual(spentBasesOf(linkOf(says('not-same'))), [basis]);
  assert.deepEqual(spentBasesOf(linkOf(says('same'), withdraws)), [basis]);
  assert.deepEqual(spentBasesOf(linkOf(says('same'), { kind: 'end-link', ground: 'person-cleared' })), []);
  const anew = says('not-same', { basis: newBasis });
  assert.deepEqual(spentBasesOf(linkOf(says('same'), withdraws, anew)), [basis, newBasis]);
});

test('contact is asked once, for cases that were said to belong together, and with no register', () => {
  assert.equal(refusalOf([], asks), 'contact-needs-same');
  assert.equal(refusalOf([says('not-same')], asks), 'contact-needs-same');
  const row = says('same', { sides: [side(5), side(9, `row_${letters(9)}`)] });
  assert.equal(refusalOf([row], asks), 'contact-with-a-register');
  assert.equal(refusalOf([says('same'), asks], asks), 'contact-asked-before');
});

test('two custodians agree, neither of them who asked, one for each side', () => {
  const asked = [says('same'), asks];
  assert.equal(refusalOf([says('same')], answers()), 'contact-not-asked');
  assert.equal(refusalOf(asked, answers(worker)), 'contact-own-wish');
  assert.equal(refusalOf([...asked, answers(custodian)], answers(custodian, 'right')), 'contact-one-custodian');
  assert.equal(refusalOf([...asked, answers(custodian)], answers(other)), 'contact-answered');
  const agreed = linkOf(...asked, answers(custodian), answers(other, 'right'));
  assert.equal(agreed.status === 'decided' && agreed.contact.status, 'agreed');
});

test('one refusal ends it', () => {
  const refused = [says('same'), asks, answers(custodian, 'left', 'refuse')];
  const link = linkOf(...refused);
  assert.equal(link.status === 'decided' && link.contact.status, 'refused');
  assert.equal(refusalOf(refused, answers(other, 'right')), 'contact-answered');
  assert.equal(refusalOf(refused, asks), 'contact-asked-before');
});

test('a link that is withdrawn and decided anew has no contact', () => {
  const anew = linkOf(says('same'), asks, withdraws, says('same'));
  assert.deepEqual(anew.status === 'decided' && anew.contact, { status: 'not-asked' });
});

test('nothing is decided about somebody who was cleared, and nothing any more about somebody who was erased', () => {
  assert.equal(refusalOf([], says('same', { isOfCleared: true })), 'link-person-cleared');
  const ended = (ground: 'person-cleared' | 'person-erased') => [says('same'), { kind: 'end-link' as const, ground }];
  assert.equal(refusalOf(ended('person-erased'), says('same')), 'link-person-erased');
  // The clearing was set aside: what was decided is decided anew by a person.
  assert.equal(refusalOf(ended('person-cleared'), says('same')), 'link.decided');
});

const anyCommand: fc.Arbitrary<LinkCommand> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...linkDecisions), fc.constantFrom(basis, newBasis), fc.boolean())
    .map(([decision, on, turned]) => says(decision, { basis: on, sides: turned ? [sides[1], sides[0]] : sides })),
  fc.constant(withdraws),
  fc
    .constantFrom('person-cleared' as const, 'person-erased' as const)
    .map((ground) => ({ kind: 'end-link' as const, ground })),
  fc.constant(asks),
  fc
    .tuple(
      fc.constantFrom(custodian, other, worker),
      fc.constantFrom('left' as const, 'right' as const),
      fc.constantFrom('agree' as const, 'refuse' as const),
    )
    .map((answer) => answers(...answer)),
);

test('whatever people try, what is accepted parses, can be replayed, and reasons once spent stay spent', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 30 }), (commands) => {
      let events: readonly LinkEvent[] = [];
      for (const command of commands) {
        const before = replayLink(events);
        const verdict = decideLink(before, command);
        if (verdict.kind === 'refused') {
          assert.ok(linkRefusals.includes(verdict.refusal));
          continue;
        }
        linkEventSchemas[verdict.event.type].parse(verdict.event.data);
        events = [...events, verdict.event];
        const after = replayLink(events);
        for (const spent of spentBasesOf(before)) assert.ok(spentBasesOf(after).includes(spent));
        if (after.status === 'decided' && after.contact.status === 'agreed') {
          const by = new Set([after.contact.by, ...after.contact.agreed.map((given) => given.by)]);
          assert.equal(by.size, 3);
        }
      }
    }),
  );
});

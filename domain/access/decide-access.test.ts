/** Laws of the decision who may do what, over any person, case and action. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { accountId, type AccountId } from '../ids.ts';
import { isOfficeId, type OfficeId } from '../offices/index.ts';
import { type StaffAction, staffActions } from './actions.ts';
import { type AccessQuestion, decideAccess, maySeeCase } from './decide-access.ts';
import type { CaseFacts, Member, Membership } from './member.ts';
import { policy } from './policy.ts';
import { purposes, roles, rolesThatSeeCases, scopes } from './roles.ts';

const account = (number: number): AccountId => accountId(new Uint8Array(17).fill(number));
const accounts = [1, 2, 3, 4].map(account);
const self = account(1);

function office(name: string): OfficeId {
  const id = `office_${name}`;
  assert.ok(isOfficeId(id));
  return id;
}
const offices = ['a', 'b', 'c'].map(office);
const teams = ['one', 'two'];
const districts = ['pk-pb-kasur', 'pk-pb-faisalabad', 'other'];

const membership: fc.Arbitrary<Membership> = fc.record(
  {
    membershipId: fc.constant(`mem_${'0'.repeat(26)}`),
    role: fc.constantFrom(...roles),
    scope: fc.constantFrom(...scopes),
    office: fc.constantFrom(...offices),
    team: fc.constantFrom(...teams),
    district: fc.constantFrom(...districts),
  },
  { requiredKeys: ['membershipId', 'role', 'scope', 'office'] },
);
const member: fc.Arbitrary<Member> = fc.record({
  account: fc.constant(self),
  memberships: fc.array(membership, { maxLength: 4 }),
  hasSecondFactor: fc.boolean(),
  acceptedConduct: fc.boolean(),
});
/** Nothing about the account itself is missing: what is refused is refused by the policy. */
const readyMember = member.map((each): Member => ({ ...each, hasSecondFactor: true, acceptedConduct: true }));

const facts: fc.Arbitrary<CaseFacts> = fc.record({
  allowedOffices: fc.subarray(offices),
  district: fc.constantFrom(...districts),
  waitsWithCustodians: fc.boolean(),
  handlers: fc.subarray(accounts),
  handlerTeams: fc.subarray(offices.flatMap((each) => teams.map((team) => `${each} ${team}`))),
  shutOut: fc.subarray(accounts),
});
const other = fc.record({
  account: fc.constantFrom(...accounts),
  teams: fc.subarray(offices.flatMap((each) => [each, ...teams.map((team) => `${each} ${team}`)])),
});
const question: fc.Arbitrary<AccessQuestion> = fc.record(
  {
    action: fc.constantFrom(...staffActions),
    case: facts,
    purpose: fc.constantFrom(...purposes),
    others: fc.array(other, { maxLength: 3 }),
  },
  { requiredKeys: ['action'] },
);

const isAllowed = (person: Member, asked: AccessQuestion): boolean => decideAccess(person, asked).kind === 'allowed';
const runs = { numRuns: 2000 };

test('without a membership nothing is allowed and no case is seen, whatever is asked', () => {
  fc.assert(
    fc.property(member, question, facts, (person, asked, some) => {
      const nobody = { ...person, memberships: [] };
      assert.ok(!isAllowed(nobody, asked));
      assert.ok(!maySeeCase(nobody, some));
    }),
    runs,
  );
});

test('a case that no office may see, that nobody handles and that does not wait with custodians is seen by nobody', () => {
  fc.assert(
    fc.property(readyMember, facts, (person, some) => {
      const empty = { ...some, allowedOffices: [], handlers: [], handlerTeams: [], waitsWithCustodians: false };
      assert.ok(!maySeeCase(person, empty));
      for (const action of [
        'see-case',
        'assign-case',
        'shut-out',
        'acknowledge-complaint',
        'open-own-identity',
      ] as const)
        assert.ok(!isAllowed(person, { action, case: empty, purpose: 'court' }));
    }),
    runs,
  );
});

test('whoever is shut out is refused everything about the case, and is not told that it exists', () => {
  fc.assert(
    fc.property(member, question, facts, (person, asked, some) => {
      const shut = { ...some, shutOut: [...some.shutOut, self] };
      const expected = { kind: 'refused', refusal: 'shut-out', existenceIsSecret: true };
      assert.deepEqual(decideAccess(person, { ...asked, case: shut }), expected);
      assert.ok(!maySeeCase(person, shut));
    }),
    runs,
  );
});

test('a membership of a role that sees no case never reveals one', () => {
  const blind = membership.filter(({ role }) => !rolesThatSeeCases.has(role));
  fc.assert(
    fc.property(readyMember, blind, facts, (person, added, some) => {
      const more = { ...person, memberships: [...person.memberships, added] };
      assert.equal(maySeeCase(more, some), maySeeCase(person, some));
      assert.equal(
        isAllowed(more, { action: 'see-case', case: some }),
        isAllowed(person, { action: 'see-case', case: some }),
      );
    }),
    runs,
  );
});

test('no scope reaches beyond the allow-list; only custodians see a case of no office of theirs', () => {
  fc.assert(
    fc.property(readyMember, facts, (person, some) => {
      const elsewhere = {
        ...some,
        waitsWithCustodians: false,
        allowedOffices: some.allowedOffices.filter((each) => !person.memberships.some((held) => held.office === each)),
      };
      assert.ok(!maySeeCase(person, elsewhere));
    }),
    runs,
  );
});

test('what is allowed on a visible or an assigned case is allowed only to somebody who may see it', () => {
  fc.assert(
    fc.property(readyMember, question, (person, asked) => {
      const answer = decideAccess(person, asked);
      if (answer.kind === 'refused') return;
      const grant = policy[answer.by.role][asked.action];
      assert.ok(grant !== undefined && person.memberships.includes(answer.by));
      if (grant.relation !== 'visible' && grant.relation !== 'assigned') return;
      assert.ok(asked.case !== undefined && maySeeCase(person, asked.case));
      if (grant.relation === 'assigned') assert.ok(asked.case.handlers.includes(self));
    }),
    runs,
  );
});

test('without a purpose, what needs one is refused', () => {
  const needing = staffActions.filter((action) => roles.some((role) => policy[role][action]?.purpose === true));
  assert.ok(needing.length >= 5);
  fc.assert(
    fc.property(readyMember, question, fc.constantFrom(...needing), (person, asked, action) => {
      const { purpose: _none, ...without } = asked;
      assert.ok(!isAllowed(person, { ...without, action }));
    }),
    runs,
  );
});

test('a second person is another one, and somebody must have been first', () => {
  const deciding = staffActions.filter((action) =>
    roles.some((role) => policy[role][action]?.secondPerson !== undefined),
  );
  assert.ok(deciding.length >= 6);
  fc.assert(
    fc.property(readyMember, question, fc.constantFrom(...deciding), other, (person, asked, action, first) => {
      const { others: _none, ...alone } = asked;
      assert.ok(!isAllowed(person, { ...alone, action }));
      assert.ok(!isAllowed(person, { ...alone, action, others: [] }));
      assert.ok(!isAllowed(person, { ...alone, action, others: [first, { account: self, teams: [] }] }));
    }),
    runs,
  );
});

test('who agrees to an opening is of no team of whoever asked', () => {
  fc.assert(
    fc.property(readyMember, facts, (person, some) => {
      for (const { office: of, team } of person.memberships) {
        const sameTeam = [{ account: account(9), teams: [team === undefined ? of : `${of} ${team}`] }];
        assert.ok(!isAllowed(person, { action: 'agree-opening', case: some, others: sameTeam }));
      }
    }),
    runs,
  );
});

test('without the second factor, or the code of conduct, whoever sees cases does nothing and learns of none', () => {
  fc.assert(
    fc.property(member, question, fc.boolean(), (person, asked, factor) => {
      const seeing = { ...person, memberships: person.memberships.filter(({ role }) => rolesThatSeeCases.has(role)) };
      const lacking = factor ? { ...seeing, hasSecondFactor: false } : { ...seeing, acceptedConduct: false };
      const answer = decideAccess(lacking, asked);
      assert.ok(answer.kind === 'refused');
      assert.equal(answer.existenceIsSecret, asked.case !== undefined);
    }),
    runs,
  );
});

test('a refusal tells that a case exists only to somebody who may see it', () => {
  fc.assert(
    fc.property(member, question, (person, asked) => {
      const answer = decideAccess(person, asked);
      if (answer.kind === 'allowed' || asked.case === undefined || answer.existenceIsSecret) return;
      assert.ok(maySeeCase(person, asked.case));
    }),
    runs,
  );
});

test('what no table lists is refused to everybody', () => {
  const all = roles.map((role): Membership => ({
    membershipId: `mem_${'0'.repeat(26)}`,
    role,
    scope: 'all',
    office: office('a'),
  }));
  const everybody: Member = { account: self, memberships: all, hasSecondFactor: true, acceptedConduct: true };
  const seen: CaseFacts = {
    allowedOffices: [office('a')],
    district: 'pk-pb-kasur',
    waitsWithCustodians: false,
    handlers: [self],
    handlerTeams: [],
    shutOut: [],
  };
  assert.ok(isAllowed(everybody, { action: 'see-case', case: seen }));
  for (const name of ['', 'constructor', 'toString', '__proto__', 'delete-case', 'read-text']) {
    // Only the name is none of ours: what a caller could be made to ask.
    const action = name as StaffAction;
    assert.ok(!isAllowed(everybody, { action, case: seen }), name);
    assert.ok(!isAllowed(everybody, { action, purpose: 'court', others: [{ account: account(2), teams: [] }] }), name);
  }
});

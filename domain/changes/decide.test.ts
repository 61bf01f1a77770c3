import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { type Role, roles, rolesThatSeeCases, scopes, scopesOfRole } from '../access/roles.ts';
import { membershipOf } from '../accounts/account.ts';
import { type AccountId, type ChangeId, isAccountId } from '../ids.ts';
import { defaultOffices } from '../offices/default-offices.ts';
import type { Office, OfficeId } from '../offices/office.ts';
import { type ChangeState, evolveChange, noChangeYet } from './change.ts';
import type { ChangeFacts, HeldRole } from './change-facts.ts';
import { administrators, maySetUpAlone } from './change-facts.ts';
import { type ChangeCommand, type ChangeRefusal, decideChange } from './decide.ts';
import { changeEventSchemas, type Proposal, proposalSchema } from './events.ts';
import { outcomeOf } from './outcome.ts';
import { districtIdSchema, listedDistricts } from '../places/district-list.ts';

const letters = (name: string): string => name.padEnd(26, '0');
function account(name: string): AccountId {
  const id = `account_${letters(name)}`;
  assert.ok(isAccountId(id));
  return id;
}
const [ada, bea, cyn, dot] = [account('a'), account('b'), account('c'), account('d')];
const officeOf = (id: string): Office => {
  const office = defaultOffices.find((one) => one.id === id);
  assert.ok(office, id);
  return office;
};
const kasur = officeOf('office_child-protection-kasur');
const punjab = officeOf('office_child-protection-punjab');
const watching = officeOf('office_monitor-punjab');
const keeping = officeOf('office_custodians');

let next = 0;
const held = (of: AccountId, role: Role, more: Partial<HeldRole> = {}): HeldRole => ({
  membershipId: `mem_${letters(String((next += 1)))}`,
  account: of,
  role,
  scope: scopesOfRole[role][0] ?? 'all',
  office: kasur.id,
  ended: false,
  ...more,
});
/** Two administrators, somebody active, somebody suspended. */
const facts = (more: Partial<ChangeFacts> = {}): ChangeFacts => ({
  accounts: new Map([
    [ada, 'active'],
    [bea, 'active'],
    [cyn, 'active'],
    [dot, 'suspended'],
  ]),
  roles: [held(ada, 'administrator', { scope: 'all' }), held(bea, 'administrator', { scope: 'all' })],
  offices: defaultOffices,
  districts: listedDistricts,
  ...more,
});
type Grant = Extract<Proposal, { kind: 'grant-role' }>;
const grant = (more: Partial<Grant> = {}): Grant => ({
  kind: 'grant-role',
  account: cyn,
  role: 'case-worker',
  scope: 'own',
  office: kasur.id,
  ...more,
});
const proposed = (proposal: Proposal, by = ada): ChangeState => ({ status: 'proposed', by, proposal });
const propose = (proposal: Proposal, by = ada, known = facts()) =>
  decideChange(noChangeYet, { kind: 'propose-change', by, proposal }, known);
const refuses = (proposal: Proposal, refusal: ChangeRefusal, known = facts(), by = ada): void =>
  assert.deepEqual(propose(proposal, by, known), { kind: 'refused', refusal });
const accepts = (proposal: Proposal, known = facts(), by = ada): void =>
  assert.equal(propose(proposal, by, known).kind, 'accepted', JSON.stringify(proposal));

test('what one proposes another agrees to, and what then happens is what was proposed', () => {
  const decision = decideChange(proposed(grant()), { kind: 'agree-change', by: bea }, facts());
  assert.deepEqual(decision, { kind: 'accepted', events: [{ type: 'change.agreed', data: { by: bea } }] });
  const change = `change_${letters('1')}` as ChangeId;
  const membershipId = `mem_${letters('9')}`;
  assert.deepEqual(outcomeOf(grant({ team: 'a' }), { change, by: bea, membershipId }, facts()), {
    stream: cyn,
    event: {
      type: 'role.granted',
      data: { membership: membershipId, role: 'case-worker', scope: 'own', office: kasur.id, team: 'a', change },
    },
  });
});

test('nobody agrees to, or refuses, what he proposed himself; only he takes it back', () => {
  const refusal = { kind: 'refused', refusal: 'own-proposal' };
  for (const kind of ['agree-change', 'refuse-change'] as const)
    assert.deepEqual(decideChange(proposed(grant()), { kind, by: ada }, facts()), refusal);
  const withdraw = (by: AccountId) => decideChange(proposed(grant()), { kind: 'withdraw-change', by }, facts());
  assert.equal(withdraw(ada).kind, 'accepted');
  assert.deepEqual(withdraw(bea), { kind: 'refused', refusal: 'not-own-proposal' });
});

test('nobody decides on a change of his own roles', () => {
  const proposals: readonly Proposal[] = [
    grant({ account: bea, role: 'auditor', scope: 'all' }),
    grant({ account: bea }),
    { kind: 'invite-again', account: bea },
  ];
  for (const proposal of proposals)
    for (const kind of ['agree-change', 'refuse-change'] as const)
      assert.deepEqual(decideChange(proposed(proposal), { kind, by: bea }, facts()), {
        kind: 'refused',
        refusal: 'about-oneself',
      });
});

test('nobody proposes for himself a role that sees cases, and may propose one that sees none', () => {
  const office = { monitor: watching.id, custodian: keeping.id };
  for (const role of roles) {
    const [scope] = scopesOfRole[role];
    assert.ok(scope);
    const place = role === 'monitor' || role === 'custodian' ? office[role] : kasur.id;
    const team = scope === 'team' ? { team: 'a' } : {};
    const proposal = grant({ account: ada, role, scope, office: place, ...team });
    if (rolesThatSeeCases.has(role)) refuses(proposal, 'own-role-that-sees-cases');
    else if (role === 'administrator') accepts({ ...proposal, office: punjab.id });
    else accepts(proposal);
  }
});

test('a role has one of its scopes, and what goes with that scope', () => {
  for (const role of roles)
    for (const scope of scopes)
      if (!scopesOfRole[role].includes(scope)) refuses(grant({ role, scope }), 'scope-not-of-role');
  refuses(grant({ scope: 'team' }), 'team-missing');
  for (const scope of ['own', 'team', 'office'] as const) accepts(grant({ scope, team: 'a' }));
  refuses(grant({ role: 'auditor', scope: 'all', team: 'a' }), 'team-not-of-scope');
  refuses(grant({ role: 'supervisor', scope: 'district' }), 'district-missing');
  refuses(grant({ role: 'supervisor', scope: 'district', district: 'pk-pb-nowhere' }), 'district-not-there');
  accepts(grant({ role: 'supervisor', scope: 'district', district: 'pk-pb-kasur' }));
  refuses(grant({ district: 'pk-pb-kasur' }), 'district-not-of-scope');
  refuses(grant({ role: 'supervisor', scope: 'district', district: 'pk-pb-kasur', team: 'a' }), 'team-not-of-scope');
});

test('a role is held in an office that is in this system, and watching and keeping in one that is there for it', () => {
  refuses(grant({ office: 'office_of-nobody' as OfficeId }), 'office-not-there');
  const outside = defaultOffices.find((office) => office.outside);
  assert.ok(outside);
  refuses(grant({ office: outside.id }), 'office-outside');
  refuses(grant({ role: 'monitor', scope: 'all' }), 'office-not-of-role');
  accepts(grant({ role: 'monitor', scope: 'all', office: watching.id }));
  refuses(grant({ role: 'custodian', scope: 'all', office: watching.id }), 'office-not-of-role');
  accepts(grant({ role: 'custodian', scope: 'all', office: keeping.id }));
});

test('a role is given to whoever is there and not suspended, and not twice', () => {
  refuses(grant({ account: account('x') }), 'account-not-there');
  refuses(grant({ account: dot }), 'account-suspended');
  const known = facts({ roles: [...facts().roles, held(cyn, 'case-worker')] });
  refuses(grant(), 'role-held-already', known);
  accepts(grant({ scope: 'office' }), known);
  accepts(grant(), facts({ roles: [...facts().roles, held(cyn, 'case-worker', { ended: true })] }));
});

test('only a role that is held is ended, and never that of the last administrator', () => {
  const worker = held(cyn, 'case-worker');
  const known = facts({ roles: [...facts().roles, worker] });
  const end = (of: AccountId, membership: string): Proposal => ({ kind: 'end-role', account: of, membership });
  accepts(end(cyn, worker.membershipId), known);
  refuses(end(ada, worker.membershipId), 'role-not-held', known);
  refuses(end(account('x'), worker.membershipId), 'account-not-there', known);
  const [first, second] = facts().roles;
  assert.ok(first && second);
  const both = facts({ roles: [first, second] });
  accepts(end(bea, second.membershipId), both);
  const accounts = new Map([...both.accounts, [ada, 'suspended' as const]]);
  refuses(end(bea, second.membershipId), 'last-administrator', { ...both, accounts }, bea);
});

test('only who is suspended is resumed, and only who had joined is invited again by two', () => {
  accepts({ kind: 'resume-account', account: dot });
  refuses({ kind: 'resume-account', account: cyn }, 'account-not-suspended');
  refuses({ kind: 'resume-account', account: account('x') }, 'account-not-there');
  accepts({ kind: 'invite-again', account: cyn });
  refuses({ kind: 'invite-again', account: dot }, 'account-suspended');
  const invited = facts({ accounts: new Map([...facts().accounts, [cyn, 'invited']]) });
  refuses({ kind: 'invite-again', account: cyn }, 'account-not-joined', invited);
});

test('an office stands under one that is there, never under itself, and in a district of its province', () => {
  const set = (office: object): Proposal => ({ kind: 'set-office', office: { ...kasur, ...office } });
  accepts(set({ en: 'Another name' }));
  refuses(set({}), 'nothing-changes');
  refuses(set({ above: 'office_of-nobody' }), 'above-not-there');
  refuses(set({ above: kasur.id }), 'chain-loops');
  refuses({ kind: 'set-office', office: { ...punjab, above: kasur.id } }, 'chain-loops');
  refuses(set({ jurisdiction: 'PK-SD' }), 'district-elsewhere');
  const added = { id: districtIdSchema.parse('pk-pb-new'), en: 'New', ur: 'نیا' };
  refuses(set({ district: added.id }), 'district-not-there');
  accepts(set({ district: added.id }), facts({ districts: [...listedDistricts, added] }));
  accepts({ kind: 'set-office', office: { ...kasur, id: 'office_new' as OfficeId } });
});

test('a district is added once, and its names may be mended', () => {
  const typed = (id: string, en: string) => ({ kind: 'set-district', district: { id, en, ur: 'قصور' } });
  const set = (id: string, en: string): Proposal => proposalSchema.parse(typed(id, en));
  refuses(set('pk-pb-kasur', 'Kasur'), 'nothing-changes');
  accepts(set('pk-pb-kasur', 'Qasur'));
  accepts(set('pk-pb-new', 'New'));
  for (const id of ['pk-pb-', 'pk-xx-new', 'new', 'PK-PB-NEW', 'pk-pb-new-', `pk-pb-${'n'.repeat(60)}`])
    assert.equal(proposalSchema.safeParse(typed(id, 'New')).success, false, id);
  assert.equal(proposalSchema.safeParse(typed('pk-pb-new', 'tur\u202ened')).success, false);
});

test('what has become impossible since it was proposed is not agreed to', () => {
  const agree = (known: ChangeFacts, proposal: Proposal = grant()) =>
    decideChange(proposed(proposal), { kind: 'agree-change', by: bea }, known);
  const suspended = (who: AccountId) => facts({ accounts: new Map([...facts().accounts, [who, 'suspended']]) });
  assert.deepEqual(agree(suspended(cyn)), { kind: 'refused', refusal: 'account-suspended' });
  assert.deepEqual(agree(suspended(ada)), { kind: 'refused', refusal: 'proposer-no-administrator' });
  assert.deepEqual(agree(facts({ offices: [] })), { kind: 'refused', refusal: 'office-not-there' });
});

test('a change that was decided is decided', () => {
  for (const status of ['agreed', 'refused', 'withdrawn'] as const)
    for (const kind of ['agree-change', 'refuse-change', 'withdraw-change'] as const) {
      const state: ChangeState = { status, by: ada, proposal: grant(), decidedBy: bea };
      assert.deepEqual(decideChange(state, { kind, by: cyn }, facts()), { kind: 'refused', refusal: 'change-decided' });
    }
});

test('alone one makes the second administrator only while there never was another', () => {
  const one = held(ada, 'administrator', { scope: 'all' });
  const second = held(bea, 'administrator', { scope: 'all' });
  assert.ok(maySetUpAlone(ada, facts({ roles: [one] })));
  assert.ok(!maySetUpAlone(bea, facts({ roles: [one] })));
  assert.ok(!maySetUpAlone(ada, facts({ roles: [one, second] })));
  assert.ok(!maySetUpAlone(ada, facts({ roles: [one, { ...second, ended: true }] })));
  const accounts = new Map([...facts().accounts, [bea, 'suspended' as const]]);
  assert.ok(!maySetUpAlone(ada, facts({ roles: [one, second], accounts })));
});

const people = [ada, bea, cyn, dot];
const somebody = fc.constantFrom(...people);
const someGrant: fc.Arbitrary<Proposal> = fc
  .record({
    account: somebody,
    role: fc.constantFrom(...roles),
    scope: fc.constantFrom(...scopes),
    office: fc.constantFrom(kasur.id, punjab.id, watching.id, keeping.id),
    team: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
    district: fc.option(fc.constant('pk-pb-kasur'), { nil: undefined }),
  })
  .map(({ team, district, ...rest }) => ({
    kind: 'grant-role',
    ...rest,
    ...(team === undefined ? {} : { team }),
    ...(district === undefined ? {} : { district }),
  }));
const someStep = fc.oneof(
  fc.record({ kind: fc.constant('propose' as const), by: somebody, proposal: someGrant }),
  fc.record({ kind: fc.constant('end' as const), by: somebody, which: fc.nat(20) }),
  fc.record({
    kind: fc.constantFrom('agree-change' as const, 'refuse-change' as const, 'withdraw-change' as const),
    by: somebody,
    which: fc.nat(20),
  }),
  fc.record({ kind: fc.constant('suspend' as const), who: somebody }),
  fc.record({ kind: fc.constant('resume' as const), by: somebody, who: somebody }),
);

test('whatever people try, no role comes or goes without two of them, neither of whom it concerns', () => {
  fc.assert(
    fc.property(fc.array(someStep, { maxLength: 60 }), (steps) => {
      const changes: ChangeState[] = [];
      let known = facts();
      const began = known.roles.length;
      for (const step of steps) {
        if (step.kind === 'suspend') {
          known = { ...known, accounts: new Map([...known.accounts, [step.who, 'suspended']]) };
          continue;
        }
        let command: ChangeCommand;
        let at = changes.length;
        if (step.kind === 'propose') command = { kind: 'propose-change', by: step.by, proposal: step.proposal };
        else if (step.kind === 'resume')
          command = { kind: 'propose-change', by: step.by, proposal: { kind: 'resume-account', account: step.who } };
        else if (step.kind === 'end') {
          const ending = known.roles[step.which % known.roles.length];
          assert.ok(ending);
          const { account: of, membershipId: membership } = ending;
          command = { kind: 'propose-change', by: step.by, proposal: { kind: 'end-role', account: of, membership } };
        } else {
          at = step.which;
          command = { kind: step.kind, by: step.by };
        }
        const before = changes[at] ?? noChangeYet;
        const decision = decideChange(before, command, known);
        if (decision.kind === 'refused') continue;
        for (const { type, data } of decision.events) assert.deepEqual(changeEventSchemas[type].parse(data), data);
        const after = decision.events.reduce(evolveChange, before);
        changes[at] = after;
        if (after.status !== 'agreed') continue;
        assert.notEqual(after.by, after.decidedBy);
        assert.ok(administrators(known).has(after.by));
        const { proposal } = after;
        if (!('account' in proposal)) continue;
        assert.notEqual(proposal.account, after.decidedBy);
        if (proposal.kind === 'grant-role') {
          assert.ok(!(rolesThatSeeCases.has(proposal.role) && proposal.account === after.by));
          assert.notEqual(known.accounts.get(proposal.account), 'suspended');
          const { kind: _kind, account: _account, ...place } = proposal;
          known = {
            ...known,
            roles: [
              ...known.roles,
              {
                ...membershipOf({ membership: `mem_${letters(String((next += 1)))}`, ...place }),
                account: proposal.account,
                ended: false,
              },
            ],
          };
        } else if (proposal.kind === 'end-role')
          known = {
            ...known,
            roles: known.roles.map((role) => ({
              ...role,
              ended: role.ended || role.membershipId === proposal.membership,
            })),
          };
        else known = { ...known, accounts: new Map([...known.accounts, [proposal.account, 'active']]) };
      }
      const grants = changes.filter((change) => change.status === 'agreed' && change.proposal.kind === 'grant-role');
      assert.equal(known.roles.length, began + grants.length);
    }),
    { numRuns: 500 },
  );
});

/** Changes by two people on the real record: what happens, what is refused, what races leave, who is told. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { type DecisionAnswer, readEvent, trainingAccount, type TrainingPerson } from '@amanat/casework';
import {
  type AccountId,
  type ChangeId,
  defaultOffices,
  type Member,
  type Office,
  type OfficeId,
  type Proposal,
} from '@amanat/domain';
import { ciphers } from '../../server/ciphers.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';

const kasur = 'office_child-protection-kasur' as OfficeId;

suite('changes by two people', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  before(async () => {
    deployment = await openTestDeployment();
  });
  after(() => deployment.stop());

  const changes = () => deployment.services.staff.changes;
  const people = () => deployment.services.staff.people;
  const accountOf = (person: TrainingPerson): AccountId =>
    trainingAccount(person, { ciphers, origin: deployment.opened.origin });
  async function memberOf(account: AccountId): Promise<Member> {
    const known = await deployment.services.staff.accounts.memberOf(account);
    assert.ok(known, 'somebody who can sign in');
    return known.member;
  }
  const member = (person: TrainingPerson): Promise<Member> => memberOf(accountOf(person));
  const typesOf = async (stream: string): Promise<readonly string[]> =>
    (await deployment.opened.database.record.loadStream(stream)).map((row) => readEvent(row, ciphers).type);

  async function proposed(proposal: Proposal, by: TrainingPerson = 'administrator-a'): Promise<ChangeId> {
    const answer = await changes().propose(await member(by), proposal);
    assert.equal(answer.kind, 'proposed', JSON.stringify(answer));
    return (answer as Extract<typeof answer, { kind: 'proposed' }>).change;
  }
  const agree = async (change: ChangeId, by: TrainingPerson): Promise<DecisionAnswer> =>
    changes().agree(await member(by), change);
  const grant = (account: AccountId, team: string): Proposal => ({
    kind: 'grant-role',
    account,
    role: 'investigator',
    scope: 'team',
    office: kasur,
    team,
  });
  const rolesOf = async (person: TrainingPerson) => (await member(person)).memberships;
  const alarmsOf = async (person: TrainingPerson, streamId: string) =>
    (await deployment.opened.database.staff.readerFor(accountOf(person)).alarms(100)).filter(
      (alarm) => alarm.streamId === streamId,
    );
  let names = 0;
  async function newcomer(by?: Member): Promise<AccountId> {
    const answer = await deployment.services.staff.accounts.invite(by ?? (await member('administrator-a')), {
      signInName: `newcomer-${(names += 1)}`,
      displayName: 'Newcomer',
    });
    assert.equal(answer.kind, 'invited');
    return (answer as Extract<typeof answer, { kind: 'invited' }>).invitation.account;
  }

  test('what one proposes is so when another agrees, in one transaction, and every monitor is told of both', async () => {
    const change = await proposed(grant(accountOf('case-worker-a'), 'one'));
    assert.ok(!(await rolesOf('case-worker-a')).some(({ team }) => team === 'one'));
    assert.deepEqual(
      (await alarmsOf('monitor', change)).map(({ kind, aboutAccount }) => [kind, aboutAccount]),
      [['change-proposed', accountOf('case-worker-a')]],
    );
    assert.equal((await alarmsOf('administrator-b', change)).length, 1);
    assert.deepEqual(await alarmsOf('administrator-a', change), []);
    assert.equal((await agree(change, 'administrator-b')).kind, 'done');
    const role = (await rolesOf('case-worker-a')).find(({ team }) => team === 'one');
    assert.equal(role?.role, 'investigator');
    assert.deepEqual((await alarmsOf('monitor', change)).map(({ kind }) => kind).toSorted(), [
      'change-made',
      'change-proposed',
    ]);
    assert.deepEqual(await typesOf(change), ['change.proposed', 'change.agreed']);
    assert.equal((await typesOf(accountOf('case-worker-a'))).at(-1), 'role.granted');
  });

  test('a monitor may be the second, its own proposer and whoever it is about may not; each refusal is kept', async () => {
    const change = await proposed(grant(accountOf('monitor'), 'two'));
    const own = await agree(change, 'administrator-a');
    assert.deepEqual([own.kind, 'refusal' in own && own.refusal], ['refused', 'same-person']);
    const about = await agree(change, 'monitor');
    assert.deepEqual(about, { kind: 'not-done', refusal: 'about-oneself' });
    const worker = await agree(change, 'case-worker-a');
    assert.deepEqual([worker.kind, 'refusal' in worker && worker.refusal], ['refused', 'not-in-role']);
    const refused = 'change.command-refused';
    assert.deepEqual(await typesOf(change), ['change.proposed', refused, refused, refused]);
    assert.equal((await changes().refuse(await member('administrator-b'), change)).kind, 'done');
    assert.deepEqual(await agree(change, 'administrator-b'), { kind: 'not-done', refusal: 'change-decided' });
    assert.equal((await agree(await proposed(grant(accountOf('case-worker-b'), 'two')), 'monitor')).kind, 'done');
  });

  test('two who agree at once leave one agreement and one role', async () => {
    const change = await proposed(grant(accountOf('case-worker-b'), 'race'));
    const answers = await Promise.all([
      agree(change, 'administrator-b'),
      agree(change, 'monitor'),
      agree(change, 'administrator-b'),
    ]);
    assert.deepEqual(answers.map(({ kind }) => kind).toSorted(), ['done', 'not-done', 'not-done']);
    assert.equal((await typesOf(change)).filter((type) => type === 'change.agreed').length, 1);
    assert.equal((await rolesOf('case-worker-b')).filter(({ team }) => team === 'race').length, 1);
  });

  test('the same role by two changes at once is given once', async () => {
    const both = [
      await proposed(grant(accountOf('case-worker-a'), 'twice')),
      await proposed(grant(accountOf('case-worker-a'), 'twice')),
    ];
    const answers = await Promise.all(both.map((change) => agree(change, 'monitor')));
    assert.deepEqual(answers.map(({ kind }) => kind).toSorted(), ['done', 'not-done']);
    assert.equal((await rolesOf('case-worker-a')).filter(({ team }) => team === 'twice').length, 1);
  });

  test('two offices that would each stand under the other are not both agreed to at once', async () => {
    const office = (id: string, above?: string): Office => {
      const [first] = defaultOffices;
      assert.ok(first);
      const { above: _above, ...rest } = first;
      return { ...rest, id: id as OfficeId, ...(above === undefined ? {} : { above: above as OfficeId }) };
    };
    for (const id of ['office_x', 'office_y'])
      await agree(await proposed({ kind: 'set-office', office: office(id) }), 'monitor');
    const both = [
      await proposed({ kind: 'set-office', office: office('office_x', 'office_y') }),
      await proposed({ kind: 'set-office', office: office('office_y', 'office_x') }),
    ];
    const answers = await Promise.all(both.map((change) => agree(change, 'monitor')));
    assert.deepEqual(answers.map((answer) => [answer.kind, 'refusal' in answer && answer.refusal]).toSorted(), [
      ['done', false],
      ['not-done', 'chain-loops'],
    ]);
  });

  test('an office is as it was agreed on at once, without a restart', async () => {
    const before = deployment.services.casework.offices().find(({ id }) => id === kasur);
    assert.ok(before);
    const change = await proposed({ kind: 'set-office', office: { ...before, receives: false } });
    const now = () => deployment.services.casework.offices().find(({ id }) => id === kasur)?.receives;
    assert.equal(now(), true);
    await agree(change, 'administrator-b');
    assert.equal(now(), false);
    assert.deepEqual(await typesOf(kasur), ['office.listed', 'office.changed']);
    await agree(await proposed({ kind: 'set-office', office: before }), 'administrator-b');
    assert.equal(now(), true);
  });

  test('whoever was suspended meanwhile gets no role, and comes back only by two', async () => {
    const account = await newcomer();
    const change = await proposed(grant(account, 'late'));
    assert.equal((await people().suspend(await member('administrator-b'), account)).kind, 'done');
    assert.deepEqual(await agree(change, 'monitor'), { kind: 'not-done', refusal: 'account-suspended' });
    assert.equal((await alarmsOf('monitor', account)).length, 1);
    const back = await proposed({ kind: 'resume-account', account }, 'administrator-b');
    const state = async () => (await deployment.opened.database.staff.findAccount(account))?.state;
    assert.equal(await state(), 'suspended');
    assert.equal((await agree(back, 'administrator-a')).kind, 'done');
    assert.equal(await state(), 'invited');
    assert.equal((await agree(change, 'monitor')).kind, 'done');
  });

  test('whose roles change signs in anew; suspended, nobody is signed in at all', async () => {
    const { accounts } = deployment.services.staff;
    const signedIn = async () => {
      const started = await accounts.signInForTraining('supervisor-punjab');
      assert.ok(started);
      return started.token;
    };
    const account = accountOf('supervisor-punjab');
    const token = await signedIn();
    assert.ok(await accounts.findSession(token));
    await agree(await proposed(grant(account, 'anew')), 'monitor');
    assert.equal(await accounts.findSession(token), undefined);
    const again = await signedIn();
    await people().endSessions(await member('administrator-a'), account);
    assert.equal(await accounts.findSession(again), undefined);
    assert.ok((await typesOf(account)).includes('account.sessions-ended'));
    const last = await signedIn();
    await people().suspend(await member('administrator-a'), account);
    assert.equal(await accounts.findSession(last), undefined);
    await agree(await proposed({ kind: 'resume-account', account }), 'monitor');
  });

  test('a role that ends is gone, and a second agreement to the same end is refused', async () => {
    const [role] = (await rolesOf('custodian-b')).filter(({ role: name }) => name === 'custodian');
    assert.ok(role);
    const end: Proposal = { kind: 'end-role', account: accountOf('custodian-b'), membership: role.membershipId };
    const both = [await proposed(end), await proposed(end, 'administrator-b')];
    const [one, other] = both;
    assert.ok(one && other);
    assert.equal((await agree(one, 'monitor')).kind, 'done');
    assert.deepEqual(await agree(other, 'monitor'), { kind: 'not-done', refusal: 'role-not-held' });
    assert.deepEqual(await rolesOf('custodian-b'), []);
  });

  test('somebody who joined is invited again by two only, and then by one', async () => {
    const { accounts } = deployment.services.staff;
    const account = accountOf('custodian-a');
    const alone = await accounts.inviteAgain(await member('administrator-a'), account);
    assert.deepEqual(alone, { kind: 'refused', refusal: 'invitation-not-open' });
    await agree(await proposed({ kind: 'invite-again', account }), 'monitor');
    assert.equal((await accounts.inviteAgain(await member('administrator-a'), account)).kind, 'invited');
  });

  test('nobody but an administrator proposes, and a proposal for oneself that sees cases is refused and kept', async () => {
    for (const person of ['case-worker-a', 'supervisor-kasur', 'monitor', 'auditor', 'custodian-a'] as const) {
      const answer = await changes().propose(await member(person), grant(accountOf('case-worker-b'), 'mine'));
      assert.deepEqual([answer.kind, 'refusal' in answer && answer.refusal], ['refused', 'not-in-role'], person);
    }
    const own = await changes().propose(await member('administrator-a'), grant(accountOf('administrator-a'), 'mine'));
    assert.deepEqual(own, { kind: 'not-done', refusal: 'own-role-that-sees-cases' });
  });

  test('two administrators who suspend each other at once leave one, and nobody suspends himself or the last one', async () => {
    const [a, b] = [await member('administrator-a'), await member('administrator-b')];
    assert.deepEqual(await people().suspend(a, a.account), { kind: 'not-done', refusal: 'not-of-oneself' });
    const answers = await Promise.all([people().suspend(a, b.account), people().suspend(b, a.account)]);
    assert.deepEqual(answers.map(({ kind }) => kind).toSorted(), ['done', 'refused']);
    const left = answers[0]?.kind === 'done' ? a : b;
    const gone = left === a ? b : a;
    // One alone does not make a second of his own: there was another once.
    const account = await newcomer(left);
    const proposal: Proposal = { kind: 'grant-role', account, role: 'administrator', scope: 'all', office: kasur };
    const answer = await changes().propose(left, proposal);
    assert.equal(answer.kind, 'proposed');
    const back = await changes().propose(left, { kind: 'resume-account', account: gone.account });
    assert.equal(back.kind, 'proposed');
    await agree((back as Extract<typeof back, { kind: 'proposed' }>).change, 'monitor');
  });
});

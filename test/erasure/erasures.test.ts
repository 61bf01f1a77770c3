/** Erasing a person as casework does it, on the real database: who may, what goes, what stays, and what is kept of it. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { readEvent, SealedError } from '@amanat/casework';
import { isErasureId, partNames } from '@amanat/domain';
import { ciphers } from '../../server/ciphers.ts';
import { unsealTraining } from '../../server/training-keys.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { amanat } from '../fixtures/amanat-command.ts';
import { erase, lodge, markers, memberOf, readable } from './erasing.ts';

suite('erasing a person', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  before(async () => {
    deployment = await openTestDeployment();
  });
  after(() => deployment.stop());

  const lodged = (how: Parameters<typeof lodge>[1] = {}) => lodge(deployment.opened, how, deployment.services.today());
  const member = (person: Parameters<typeof memberOf>[1]) => memberOf(deployment.opened, person);
  const work = () => deployment.opened.staff.erasures;
  const typesOf = async (stream: string) =>
    (await deployment.opened.database.record.loadStream(stream)).map(({ type }) => type);
  const all = { child: 1, reporter: 1, official: 1 };
  const counts = (texts: Awaited<ReturnType<typeof readable>>) =>
    Object.fromEntries(partNames.map((part) => [part, texts[part].length]));

  test('one proposes and two others agree: that part opens no more, the others do, and each step is on the record', async () => {
    const { caseId } = await lodged({ names: true });
    const before = await readable(deployment.opened, caseId);
    for (const [part, words] of Object.entries(markers))
      for (const word of words) assert.ok(before[part as keyof typeof markers].join().includes(word), word);
    const proposed = await work().propose(await member('monitor'), {
      caseId,
      part: 'reporter',
      rule: 'data-subject-asks',
    });
    assert.ok(proposed.kind === 'accepted');
    assert.deepEqual(counts(await readable(deployment.opened, caseId)), all);
    const first = await work().agree(await member('custodian-b'), proposed.erasure);
    assert.deepEqual([first.kind, counts(await readable(deployment.opened, caseId))], ['accepted', all]);
    const second = await work().agree(await member('custodian-a'), proposed.erasure);
    assert.deepEqual(second, { kind: 'accepted', erasure: proposed.erasure, status: 'done', oldLogFiles: false });
    assert.deepEqual(counts(await readable(deployment.opened, caseId)), { ...all, reporter: 0 });
    assert.deepEqual(await typesOf(proposed.erasure), [
      'erasure.proposed',
      'erasure.agreed',
      'erasure.agreed',
      'erasure.begun',
      'person.erased',
    ]);
    const parts = await work().erasedParts(caseId);
    assert.deepEqual([...parts], [['reporter', deployment.services.today().toString()]]);
    const seen = await work().find(await member('custodian-a'), proposed.erasure);
    assert.deepEqual([seen?.state, seen?.gone], ['done', { parts: ['reporter'], texts: 1 }]);
  });

  test('neither who proposed nor who agreed is the second, and one refusal ends it for good; it may be proposed anew', async () => {
    const { caseId } = await lodged();
    const wish = { caseId, part: 'official', rule: 'named-in-error' } as const;
    const [supervisor, monitor] = [await member('supervisor-kasur'), await member('monitor')];
    const proposed = await work().propose(supervisor, wish);
    assert.ok(proposed.kind === 'accepted');
    const own = await work().agree(supervisor, proposed.erasure);
    assert.deepEqual(own, { kind: 'refused', refusal: 'same-person', existenceIsSecret: false });
    await work().agree(monitor, proposed.erasure);
    assert.equal((await work().agree(monitor, proposed.erasure)).kind, 'refused');
    const refused = await work().refuse(await member('custodian-b'), proposed.erasure);
    assert.deepEqual(refused, { kind: 'accepted', erasure: proposed.erasure, status: 'refused' });
    const late = await work().agree(await member('custodian-a'), proposed.erasure);
    assert.deepEqual(late, { kind: 'refused', refusal: 'already-refused', existenceIsSecret: false });
    assert.deepEqual(counts(await readable(deployment.opened, caseId)), all);
    const again = await work().propose(monitor, wish);
    assert.ok(again.kind === 'accepted');
    assert.notEqual(again.erasure, proposed.erasure);
    assert.ok((await typesOf(caseId)).includes('access.refused'), 'who may not is kept on the case');
  });

  test('what time has made due is listed, and needs two people: whoever takes it up and another', async () => {
    const { caseId } = await lodged();
    const monitor = await member('monitor');
    const listed = async () => (await work().due(monitor)).due.filter((each) => each.caseId === caseId);
    assert.deepEqual(await listed(), []);
    deployment.pass({ hours: 24 * (365 * 5 + 2) });
    const [due, ...more] = await listed();
    assert.deepEqual([due?.part, due?.rule, more], ['reporter', 'reporter-after-five-years', []]);
    const taken = await work().propose(monitor, { caseId, part: 'reporter', rule: 'reporter-after-five-years' });
    assert.ok(taken.kind === 'accepted');
    assert.deepEqual(await typesOf(taken.erasure), ['erasure.proposed', 'erasure.agreed']);
    assert.deepEqual(await listed(), [], 'what waits is not listed as due');
    const early = await work().propose(monitor, { caseId, part: 'official', rule: 'official-after-ten-years' });
    assert.deepEqual(early, { kind: 'refused', refusal: 'not-due-yet', existenceIsSecret: false });
    const done = await work().agree(await member('supervisor-kasur'), taken.erasure);
    assert.ok(done.kind === 'accepted' && done.status === 'done');
    assert.deepEqual(counts(await readable(deployment.opened, caseId)), { ...all, reporter: 0 });
    assert.deepEqual(await listed(), []);
  });

  test('a child that reported for itself takes the reporter’s part along; only an unsealed server can see that', async () => {
    const { caseId } = await lodged({ relation: 'self' });
    const proposed = await work().propose(await member('monitor'), {
      caseId,
      part: 'child',
      rule: 'data-subject-asks',
    });
    assert.ok(proposed.kind === 'accepted');
    const supervisor = await member('supervisor-kasur');
    await deployment.opened.keyring.seal();
    await assert.rejects(work().agree(supervisor, proposed.erasure), SealedError);
    await unsealTraining(deployment.opened.keyring, deployment.dataDir);
    await work().agree(supervisor, proposed.erasure);
    await work().agree(await member('custodian-b'), proposed.erasure);
    assert.deepEqual(counts(await readable(deployment.opened, caseId)), { child: 0, reporter: 0, official: 1 });
    const seen = await work().find(await member('monitor'), proposed.erasure);
    assert.deepEqual(seen?.gone, { parts: ['child', 'reporter'], texts: 2 });
  });

  test('what the code’s holder sends afterwards is kept and can be read; what was erased cannot', async () => {
    const { caseId, code } = await lodged();
    await deployment.opened.casework.actByCode(code, { kind: 'message', text: 'TRAINING before' });
    await deployment.opened.keyring.whenRewrapped();
    assert.deepEqual((await readable(deployment.opened, caseId)).child.length, 2);
    await erase(deployment.opened, caseId, 'child');
    assert.deepEqual((await readable(deployment.opened, caseId)).child, []);
    await deployment.opened.casework.actByCode(code, { kind: 'message', text: 'TRAINING after' });
    await deployment.opened.keyring.whenRewrapped();
    const { child } = await readable(deployment.opened, caseId);
    assert.equal(child.length, 1);
    assert.match(child[0] ?? '', /TRAINING after/);
    const choices = await work().choices(await member('monitor'), caseId);
    assert.ok(
      choices?.some(({ part }) => part === 'child'),
      'and can be erased in its turn',
    );
  });

  test('two who propose at once write one proposal; of many who agree at once two count', async () => {
    const { caseId } = await lodged();
    const wish = { caseId, part: 'reporter', rule: 'data-subject-asks' } as const;
    const [supervisor, monitor] = [await member('supervisor-kasur'), await member('monitor')];
    const answers = await Promise.all(
      [supervisor, monitor, supervisor, monitor].map((who) => work().propose(who, wish)),
    );
    const accepted = answers.flatMap((answer) => (answer.kind === 'accepted' ? [answer.erasure] : []));
    assert.equal(accepted.length, 1);
    const [erasure = ''] = accepted;
    assert.ok(isErasureId(erasure));
    const people = ['supervisor-kasur', 'supervisor-punjab', 'monitor', 'custodian-a', 'custodian-b'] as const;
    const members = await Promise.all(people.map(member));
    await Promise.all([...members, ...members].map((who) => work().agree(who, erasure)));
    const types = await typesOf(erasure);
    assert.deepEqual(types.toSorted(), [
      'erasure.agreed',
      'erasure.agreed',
      'erasure.begun',
      'erasure.proposed',
      'person.erased',
    ]);
    const rows = await deployment.opened.database.record.loadStream(erasure);
    const agreed = rows.map((row) => readEvent(row, ciphers)).filter(({ type }) => type === 'erasure.agreed');
    assert.equal(new Set(agreed.map(({ data }) => JSON.stringify(data))).size, 2);
  });

  test('whoever is shut out, may not see the case, or holds a role without it learns nothing and can do nothing', async () => {
    const { caseId } = await lodged();
    const wish = { caseId, part: 'reporter', rule: 'data-subject-asks' } as const;
    const monitor = await member('monitor');
    const proposed = await work().propose(await member('supervisor-kasur'), wish);
    assert.ok(proposed.kind === 'accepted');
    const custodian = await member('custodian-b');
    await deployment.opened.staff.caseAccess.shutOut(monitor, caseId, custodian.account, 'named-in-case');
    for (const person of ['custodian-b', 'auditor', 'administrator-a'] as const) {
      const who = await member(person);
      assert.equal(await work().find(who, proposed.erasure), undefined, person);
      assert.equal(await work().choices(who, caseId), undefined, person);
      assert.deepEqual(
        (await work().list(who)).filter((each) => each.caseId === caseId),
        [],
        person,
      );
      for (const answer of [await work().agree(who, proposed.erasure), await work().propose(who, wish)])
        assert.ok(answer.kind === 'refused' && answer.existenceIsSecret, person);
    }
    const worker = await member('case-worker-a');
    const tried = await work().agree(worker, proposed.erasure);
    assert.deepEqual(tried, { kind: 'refused', refusal: 'not-in-role', existenceIsSecret: false });
    assert.deepEqual(counts(await readable(deployment.opened, caseId)), all);
  });

  test('a case whose columns were altered is erased by nobody', async () => {
    const { caseId } = await lodged();
    const { Client } = await import('pg');
    const client = new Client(deployment.opened.database.connectionOf('owner'));
    await client.connect();
    await client.query(`UPDATE cases SET recorded_on = '2000-01-01' WHERE case_id = $1`, [caseId]);
    const wish = { caseId, part: 'reporter', rule: 'reporter-after-five-years' } as const;
    await assert.rejects(work().propose(await member('monitor'), wish), { code: 'commitment-mismatch' });
    await client.query(`UPDATE cases SET recorded_on = $2 WHERE case_id = $1`, [
      caseId,
      deployment.services.today().toString(),
    ]);
    await client.end();
    assert.deepEqual(counts(await readable(deployment.opened, caseId)), all);
  });

  test('after all of that the audit finds nothing', async () => {
    const { exitCode, found } = await amanat(['audit', '--data', deployment.dataDir, '--demo']);
    assert.deepEqual([exitCode, found['findings']], [0, []]);
  });
});

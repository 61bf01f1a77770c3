/**
 * What a case's steps keep sealed apart: numbers of papers with the child's part, names of people each by themselves. Opened,
 * exported and erased as they belong, and nothing more of it anywhere.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { CaseId, CasePart } from '@amanat/domain';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { amanat } from '../fixtures/amanat-command.ts';
import { trainingMember } from '../fixtures/training-member.ts';
import { type CaseWithPeople, openCaseWithPeople, openParts, recordStep, stepMarkers } from './case-with-people.ts';
import { erase } from './erasing.ts';

const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

suite('numbers and people of a case', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let mine: CaseWithPeople;
  before(async () => {
    deployment = await openTestDeployment();
    mine = await openCaseWithPeople(deployment);
  });
  after(() => deployment.stop());

  const shown = async (caseId: string, ...parts: readonly CasePart[]): Promise<string> =>
    JSON.stringify(await openParts(deployment, caseId, parts));
  const lifeOf = async (caseId: string) =>
    deployment.services.staff.life.find(await trainingMember('case-worker-a', deployment), caseId);
  const exported = async (caseId: string): Promise<string> => {
    let content = '';
    const member = await trainingMember('case-worker-a', deployment);
    const wish = { recipient, purpose: 'court' } as const;
    const answer = await deployment.services.staff.exports.exportCase(member, caseId, wish, async (_to, text) => {
      content = text;
      return new Uint8Array(1);
    });
    assert.equal(answer.kind, 'made');
    return content;
  };
  const audited = async (): Promise<unknown> => {
    const { found, complained } = await amanat(['audit', '--data', deployment.dataDir, '--demo']);
    return found['findings'] ?? complained;
  };

  /** Proposed for the first of the people by that pseudonym, and agreed to by two. */
  async function eraseNamed(caseId: CaseId, ref: string): Promise<void> {
    const monitor = await trainingMember('monitor', deployment);
    const { erasures } = deployment.services.staff;
    const choice = (await erasures.choices(monitor, caseId))?.find(
      ({ who, rule }) => who?.ref === ref && rule === 'named-in-error',
    );
    assert.ok(choice?.part === 'people', ref);
    const proposed = await erasures.propose(monitor, { caseId, ...choice });
    assert.ok(proposed.kind === 'accepted', JSON.stringify(proposed));
    assert.equal((await erasures.find(monitor, proposed.erasure))?.who?.ref, ref);
    const custodian = await trainingMember('custodian-a', deployment);
    const seen = await erasures.find(custodian, proposed.erasure);
    assert.deepEqual(Object.keys(seen?.who ?? {}), ['enteredOn'], 'who does not see the case learns no pseudonym');
    for (const person of ['custodian-a', 'custodian-b'] as const) {
      const answer = await erasures.agree(await trainingMember(person, deployment), proposed.erasure);
      assert.ok(answer.kind === 'accepted', JSON.stringify(answer));
    }
  }

  test('an opening of the child’s part shows the numbers of each step, and no name', async () => {
    const texts = await openParts(deployment, mine.caseId, ['child']);
    const fir = texts.find(({ event }) => event === 'fir.registered');
    assert.deepEqual(fir?.content, { kind: 'answers', answers: { number: stepMarkers.number } });
    assert.equal(fir?.saidBy, 'staff');
    for (const name of [stepMarkers.accused, stepMarkers.alias, stepMarkers.witness])
      assert.ok(!JSON.stringify(texts).includes(name), name);
    assert.ok(!JSON.stringify(texts).includes('PPC 377'), 'facts are shown in the case, not opened');
  });

  test('an opening of its people shows each name by its pseudonym, and no number', async () => {
    const texts = await openParts(deployment, mine.caseId, ['people']);
    const told = texts.map(({ person, content }) => [person, JSON.stringify(content)] as const);
    assert.deepEqual(
      told.map(([person]) => person),
      ['accused-1', 'witness-1', 'accused-1'],
    );
    for (const [place, name] of [stepMarkers.accused, stepMarkers.witness, stepMarkers.alias].entries())
      assert.ok(told[place]?.[1].includes(name), name);
    assert.ok(!JSON.stringify(texts).includes(stepMarkers.number));
  });

  test('what is added about the child of the complaint is in the child’s part', async () => {
    const happened = deployment.services.today().toString();
    const facts = { happened, person: 'survivor-1' };
    await recordStep(deployment, mine.caseId, 'identity.added', facts, {}, { name: 'Zqchild4711' });
    assert.ok(!(await shown(mine.caseId, 'people')).includes('Zqchild4711'));
    const [added] = (await openParts(deployment, mine.caseId, ['child'])).filter(({ person }) => person !== undefined);
    assert.deepEqual([added?.person, added?.content.kind], ['survivor-1', 'answers']);
    assert.ok(JSON.stringify(added).includes('Zqchild4711'));
  });

  test('a name of a step that was struck stays to be read, and says that it counts no more', async () => {
    const { caseId } = await openCaseWithPeople(deployment);
    const happened = deployment.services.today().toString();
    const answer = await lifeOf(caseId);
    assert.ok(answer.kind === 'life');
    const step = answer.view.steps.find(({ step: each }) => each.type === 'identity.added')?.step.id;
    await recordStep(deployment, caseId, 'step.struck', { happened, step, ground: 'wrong-facts' });
    const texts = await openParts(deployment, caseId, ['people']);
    assert.deepEqual(
      texts.map(({ event, isStruck }) => [event, isStruck]),
      [
        ['person.entered', undefined],
        ['person.entered', undefined],
        ['identity.added', true],
      ],
    );
  });

  test('an export always carries what the steps say by pseudonym; names and numbers only what is open now', async () => {
    const without = await exported(mine.caseId);
    const steps = (JSON.parse(without) as { steps: readonly { type: string; facts?: { role?: string } }[] }).steps;
    assert.equal(steps.find(({ type }) => type === 'person.entered')?.facts?.role, 'accused');
    for (const word of Object.values(stepMarkers)) assert.ok(!without.includes(word), word);
    const member = await trainingMember('case-worker-a', deployment);
    const wanted = { parts: ['people'], purpose: 'court', reason: 'prepare-court' } as const;
    const opening = await deployment.services.staff.openings.openOwn(member, mine.caseId, wanted);
    assert.equal(opening.kind, 'done');
    const within = await exported(mine.caseId);
    for (const name of [stepMarkers.accused, stepMarkers.alias, stepMarkers.witness]) assert.ok(within.includes(name));
    assert.ok(!within.includes(stepMarkers.number));
  });

  test('one of the people is erased alone: the name and what was added to it are gone, the case goes on', async () => {
    const { caseId } = await openCaseWithPeople(deployment);
    await eraseNamed(caseId, 'accused-1');
    const texts = await openParts(deployment, caseId, ['child', 'people']);
    assert.deepEqual(
      texts.filter(({ part }) => part === 'people').map(({ person, content }) => [person, content.kind]),
      [
        ['accused-1', 'erased'],
        ['witness-1', 'answers'],
        ['accused-1', 'erased'],
      ],
    );
    assert.ok(JSON.stringify(texts).includes(stepMarkers.number));
    const life = await lifeOf(caseId);
    assert.ok(life.kind === 'life' && life.view.life.people.people.has('accused-1'), 'by pseudonym they stay');
    const happened = deployment.services.today().toString();
    await recordStep(deployment, caseId, 'case.diary.written', { happened, hasTimesAndPlaces: true });
    const monitor = await trainingMember('monitor', deployment);
    const choices = await deployment.services.staff.erasures.choices(monitor, caseId);
    assert.deepEqual([...new Set(choices?.flatMap(({ who }) => who?.ref ?? []))], ['witness-1']);
    assert.deepEqual(await audited(), []);
  });

  test('with the child goes all that the steps say and their numbers; names, days and clocks in clear stay', async () => {
    const { caseId, code } = await openCaseWithPeople(deployment);
    const { staff } = deployment.opened.database;
    const clocks = await staff.clocksOf(caseId);
    assert.ok(clocks.length > 0);
    await erase(deployment.opened, caseId, 'child');
    assert.equal((await lifeOf(caseId)).kind, 'erased');
    assert.deepEqual(await staff.clocksOf(caseId), clocks);
    const texts = await openParts(deployment, caseId, ['child', 'people']);
    assert.deepEqual(
      [...new Set(texts.filter(({ part }) => part === 'child').map(({ content }) => content.kind))],
      ['erased'],
    );
    assert.deepEqual(
      texts.filter(({ part }) => part === 'people').map(({ person, content }) => [person, content.kind]),
      [
        [undefined, 'answers'],
        [undefined, 'answers'],
        [undefined, 'answers'],
      ],
    );
    assert.ok(!(await exported(caseId)).includes('"facts"'));
    // Under a fresh key of the child's: what was erased does not come back by it, nor does the case's life.
    await deployment.services.casework.actByCode(code, { kind: 'message', text: 'TRAINING later' });
    await deployment.services.keyring.whenRewrapped();
    assert.equal((await lifeOf(caseId)).kind, 'erased');
    await deployment.services.staff.life.refresh(caseId);
    assert.deepEqual(await audited(), []);
  });
});

/**
 * What may belong together, from the step that says it to a person's decision: who sees it, who hears nothing, what does not come
 * back, and what ends it. On the real record, with its audit.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { type CaseLinksView, type LinkAnswer, takeStream } from '@amanat/casework';
import { type CaseId, registerNameSchema } from '@amanat/domain';
import { ciphers } from '../../server/ciphers.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { readLinkingData } from '@amanat/linking/read-data';
import { recordStep } from '../erasure/case-with-people.ts';
import { eraseEverybody } from '../erasure/erasing.ts';
import { amanat } from '../fixtures/amanat-command.ts';
import { linkingWorld, type LinkingWorld } from './linking-world.ts';

const wanted = { purpose: 'child-safety', reason: 'check-identity' } as const;

type District = 'kasur' | 'okara';
const accused = [
  ['Zulqarnain Haider', 'Sakhawat Ali', 'ذوالقرنین حیدر', 'سخاوت علی', '03004711101'],
  ['Musharraf Gondal', 'Barkat Ullah', 'مشرف گوندل', 'برکت اللہ', '03014711102'],
  ['Tanveer Sipra', 'Lal Khan', 'تنویر سپرا', 'لال خان', '03024711103'],
  ['Shaukat Bhatti', 'Fateh Muhammad', 'شوکت بھٹی', 'فتح محمد', '03034711104'],
  ['Ghazanfar Dogar', 'Nawab Din', 'غضنفر ڈوگر', 'نواب دین', '03044711105'],
  ['Iftikhar Wattoo', 'Sher Zaman', 'افتخار وٹو', 'شیر زمان', '03054711106'],
  ['Qamar Kharal', 'Allah Ditta', 'قمر کھرل', 'اللہ دتہ', '03064711107'],
  ['Mazhar Sial', 'Pir Bakhsh', 'مظہر سیال', 'پیر بخش', '03074711108'],
] as const;

suite('links', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let world: LinkingWorld;
  before(async () => {
    deployment = await openTestDeployment();
    world = linkingWorld(deployment);
  });
  after(() => deployment.stop());

  const links = () => deployment.services.staff.links;
  const pageOf = async (person: Parameters<LinkingWorld['as']>[0], caseId: CaseId): Promise<CaseLinksView> => {
    const answer = await links().suggestionsOf(await world.as(person), caseId);
    assert.ok(answer.kind === 'links', answer.kind);
    return answer.view;
  };
  const refusalOf = (answer: LinkAnswer) =>
    answer.kind === 'refused' ? [answer.refusal, answer.existenceIsSecret] : answer.kind;

  /** The same accused in both, each in another script; somebody else in each test. */
  async function twoOf(
    one: District,
    other: District,
    said: (typeof accused)[number],
    changes: Readonly<Record<string, unknown>> = {},
  ): Promise<readonly [CaseId, CaseId]> {
    const cases = [await world.lodge(one), await world.lodge(other, changes)] as const;
    const [name, father, inUrdu, fatherInUrdu, phone] = said;
    await world.name(cases[0], { name, father, phone });
    await world.name(cases[1], { name: inUrdu, father: fatherInUrdu, phone });
    return cases;
  }

  test('inside one office the case worker sees it, in words and without names, and decides', async () => {
    const [one, other] = await twoOf('kasur', 'kasur', accused[0]);
    const found = await world.only('case-worker-a', one);
    assert.deepEqual((await world.only('case-worker-a', other)).link, found.link, 'the same pair from either side');
    assert.deepEqual([found.left.ref, found.right.ref], ['accused-1', 'accused-1']);
    assert.deepEqual([found.left.written, found.right.written, found.isOpened], [undefined, undefined, false]);
    assert.ok(found.evidence.some(({ field, weight }) => field === 'phone' && weight.endsWith('for')));
    assert.ok(found.mayDecide && found.wrongOfTen <= 5);
    assert.deepEqual(await world.alarms('monitor'), [], 'it stands on the page of somebody who works on it');
    const wish = { decision: 'same', grounds: ['called-the-number'], basis: found.basis } as const;
    const worker = await world.as('case-worker-a');
    assert.deepEqual(await links().decide(worker, found.link, { ...wish, basis: 'f'.repeat(64) }), { kind: 'moved' });
    assert.deepEqual(await links().decide(worker, found.link, wish), { kind: 'done' });
    const page = await pageOf('case-worker-a', one);
    assert.deepEqual([page.suggestions.length, page.decided.map(({ decided }) => decided?.state)], [0, ['same']]);
    const network = await links().network(worker, one);
    assert.ok(network.kind === 'network');
    assert.deepEqual(
      [network.view.cases.length, network.view.joins.map(({ state }) => state), network.view.weakest],
      [2, ['same'], found.link],
    );
  });

  test('both records stand side by side in their own script only while both are open to the reader', async () => {
    const [one, other] = await twoOf('kasur', 'kasur', accused[1]);
    const found = await world.suggestions('case-worker-a', one);
    const pair = found.find(({ left, right }) =>
      [left, right].every(({ of }) => of.kind === 'case' && [one, other].includes(of.caseId)),
    );
    assert.ok(pair !== undefined);
    const worker = await world.as('case-worker-a');
    const { openings } = deployment.services.staff;
    await openings.openOwn(worker, one, { ...wanted, parts: ['people'] });
    assert.equal((await links().find(worker, pair.link))?.isOpened, false, 'one of two is not enough');
    const second = await openings.openOwn(worker, other, { ...wanted, parts: ['people'] });
    const seen = await links().find(worker, pair.link);
    assert.deepEqual(
      new Set([seen?.left.written?.name, seen?.right.written?.name]),
      new Set([accused[1][0], accused[1][2]]),
    );
    assert.equal((await links().find(await world.as('supervisor-kasur'), pair.link))?.isOpened, false, 'not another’s');
    assert.ok(second.kind === 'done');
    await openings.close(worker, second.opening);
    assert.equal((await links().find(worker, pair.link))?.isOpened, false);
  });

  test('of two that decide at once one is told what the other said, and that is kept', async () => {
    const [one] = await twoOf('kasur', 'kasur', accused[2]);
    const { link, basis } = await world.only('case-worker-a', one);
    const answers = await Promise.all([
      links().decide(await world.as('case-worker-a'), link, { decision: 'same', grounds: ['known-to-decider'], basis }),
      links().decide(await world.as('supervisor-kasur'), link, { decision: 'not-same', grounds: ['relative'], basis }),
    ]);
    assert.deepEqual(
      new Set(answers.map((each) => String(refusalOf(each)))),
      new Set(['done', 'link-decided-already,false']),
    );
    const events = await deployment.opened.database.record.loadStream(one);
    assert.ok(events.some(({ body }) => ciphers.text(body).includes('link-decided-already')));
  });

  test('between districts the monitor is told, and the worker’s page is that of a case that nothing belongs with', async () => {
    const alone = await world.lodge('kasur');
    await world.name(alone, { name: 'Training Accused', father: 'Training Father' });
    const [here, there] = await twoOf('kasur', 'okara', accused[3]);
    const [pageWithout, pageWith] = [await pageOf('case-worker-a', alone), await pageOf('case-worker-a', here)];
    assert.deepEqual({ ...pageWith, caseId: '' }, { ...pageWithout, caseId: '' });
    assert.deepEqual([pageWith.suggestions, pageWith.elsewhere], [[], []]);
    const [monitor, worker] = [await world.as('monitor'), await world.as('case-worker-a')];
    const found = await world.only('monitor', here);
    assert.deepEqual(await world.alarms('monitor'), [found.link]);
    assert.deepEqual(await world.alarms('case-worker-a'), []);
    assert.deepEqual(await world.alarms('supervisor-kasur'), []);
    const list = await links().list(monitor);
    assert.ok(list.kind === 'suggestions' && list.list.suggestions.some(({ link }) => link === found.link));
    assert.deepEqual((await links().list(worker)).kind, 'refused');
    assert.equal(await links().find(worker, found.link), undefined);
    assert.equal(await links().find(worker, `link_${'0'.repeat(26)}`), undefined);
    const wish = { decision: 'same', grounds: ['records-agree'], basis: found.basis } as const;
    const refused = await links().decide(worker, found.link, wish);
    assert.deepEqual(refused, await links().decide(worker, `link_${'0'.repeat(26)}`, wish), 'the same answer');
    await links().afterStep(here);
    await links().afterStep(there);
    assert.deepEqual(await world.alarms('monitor'), [found.link], 'told once');
    assert.deepEqual((await world.only('monitor', here)).evidence, found.evidence, 'the same whichever came first');
  });

  test('two organisations come to speak through two custodians, and until then neither knows the other', async () => {
    const [here] = await twoOf('kasur', 'okara', accused[4]);
    const [monitor, worker] = [await world.as('monitor'), await world.as('case-worker-a')];
    const { link, basis, left } = await world.only('monitor', here);
    assert.deepEqual(refusalOf(await links().askContact(worker, here, link)), ['not-visible', true]);
    await links().decide(monitor, link, { decision: 'same', grounds: ['records-agree'], basis });
    const side = left.of.kind === 'case' && left.of.caseId === here ? 'left' : 'right';
    const elsewhere = async () => (await pageOf('case-worker-a', here)).elsewhere;
    assert.deepEqual(await elsewhere(), [{ link, contact: 'not-asked', side }]);
    assert.deepEqual(await links().askContact(worker, here, link), { kind: 'done' });
    const waiting = async (person: 'custodian-a' | 'custodian-b') => {
      const answer = await links().contacts(await world.as(person));
      assert.ok(answer.kind === 'contacts');
      for (const each of answer.contacts.filter((one) => one.link === link))
        assert.equal(each.isAskers, each.side === side);
      return answer.contacts.filter((each) => each.link === link).map((each) => each.side);
    };
    assert.equal((await links().contacts(worker)).kind, 'refused');
    assert.deepEqual(await waiting('custodian-a'), ['left', 'right']);
    const [a, b] = [await world.as('custodian-a'), await world.as('custodian-b')];
    assert.deepEqual(await links().answerContact(a, link, 'left', 'agree'), { kind: 'done' });
    assert.deepEqual([await waiting('custodian-a'), await waiting('custodian-b')], [[], ['right']]);
    assert.deepEqual(refusalOf(await links().answerContact(a, link, 'right', 'agree')), [
      'contact-one-custodian',
      false,
    ]);
    assert.deepEqual(await elsewhere(), [{ link, contact: 'asked', side }]);
    assert.deepEqual(await links().answerContact(b, link, 'right', 'agree'), { kind: 'done' });
    const [told] = await elsewhere();
    assert.deepEqual([told?.contact, told?.office?.endsWith('-okara')], ['agreed', true]);
  });

  test('an office that the other case keeps away hears nothing, whatever is decided', async () => {
    const away = { exclude: { offices: ['office_child-protection-kasur'] } };
    const [here] = await twoOf('kasur', 'okara', accused[5], away);
    const { link, basis } = await world.only('monitor', here);
    await links().decide(await world.as('monitor'), link, { decision: 'same', grounds: ['records-agree'], basis });
    const page = await pageOf('case-worker-a', here);
    assert.deepEqual([page.suggestions, page.decided, page.elsewhere], [[], [], []]);
    assert.deepEqual(refusalOf(await links().askContact(await world.as('case-worker-a'), here, link)), [
      'not-visible',
      true,
    ]);
  });

  test('what was refused does not come back for the same reasons, and does for new ones', async () => {
    const [one, other] = [await world.lodge('kasur'), await world.lodge('kasur')];
    const [name, father, , , phone] = accused[6];
    await world.name(one, { name, phone });
    await world.name(other, { name, phone });
    const worker = await world.as('case-worker-a');
    const { link, basis } = await world.only('case-worker-a', one);
    await links().decide(worker, link, { decision: 'not-same', grounds: ['namesake'], basis });
    await links().afterStep(one);
    await links().afterStep(other);
    assert.deepEqual(await world.suggestions('case-worker-a', one), []);
    await world.name(one, { name, father, phone }, { person: 'accused-1' });
    await world.name(other, { name, father, phone }, { person: 'accused-1' });
    const again = await world.only('case-worker-a', one);
    assert.deepEqual([again.link, again.decided?.state], [link, 'not-same']);
    const decided = { decision: 'same', grounds: ['called-the-number'], basis: again.basis } as const;
    assert.deepEqual(refusalOf(await links().decide(worker, link, decided)), ['link-decided-already', false]);
    assert.deepEqual(await links().withdraw(worker, link, 'new-information'), { kind: 'done' });
    assert.deepEqual(await links().decide(worker, link, decided), { kind: 'done' });
  });

  test('somebody who is cleared leaves suggestions and links, and comes back only if that is set aside', async () => {
    const [one] = await twoOf('kasur', 'kasur', accused[7]);
    const worker = await world.as('case-worker-a');
    const { link, basis } = await world.only('case-worker-a', one);
    await links().decide(worker, link, { decision: 'same', grounds: ['paper-compared'], basis });
    const cleared = { person: 'accused-1', authority: 'sessions-court', ground: 'acquitted', underAppeal: false };
    const step = await world.record(one, 'accused.cleared', cleared);
    const page = await pageOf('case-worker-a', one);
    assert.deepEqual(
      [
        page.suggestions,
        page.decided.map(({ decided }) => [decided?.state, decided?.withdrawalGround, decided?.byName]),
      ],
      [[], [['withdrawn', 'person-cleared', undefined]]],
    );
    const again = { decision: 'same', grounds: ['paper-compared'], basis } as const;
    assert.deepEqual(refusalOf(await links().decide(worker, link, again)), ['link-person-cleared', false]);
    await world.record(one, 'finding.set-aside', { finding: step, authority: 'high-court' });
    assert.equal((await world.only('case-worker-a', one)).link, link);
    assert.deepEqual(await links().decide(worker, link, again), { kind: 'done' });
  });

  test('with somebody’s key their link ends on the record, and nobody can decide on it again', async () => {
    const [one, other] = [await world.lodge('kasur'), await world.lodge('kasur')];
    for (const [caseId, serial] of [
      [one, '35-209900-176148-1'],
      [other, '35 209900 I76148 1'],
    ] as const)
      await world.seize(caseId, serial);
    const worker = await world.as('case-worker-a');
    const { link, basis, left } = await world.only('case-worker-a', one);
    assert.equal(left.what, 'device');
    await links().decide(worker, link, { decision: 'same', grounds: ['device-or-seal-seen'], basis });
    await eraseEverybody(deployment.opened, one);
    const row = await deployment.opened.database.links.findLink(link);
    assert.deepEqual(
      [row?.state, row?.by, await deployment.opened.database.links.findSuggestion(link)],
      ['withdrawn', undefined, undefined],
    );
    await links().afterStep(other);
    assert.deepEqual(await world.suggestions('case-worker-a', other), []);
    const anew = { decision: 'same', grounds: ['device-or-seal-seen'], basis } as const;
    assert.deepEqual(refusalOf(await links().decide(worker, link, anew)), ['link-person-erased', false]);
  });

  test('a row of a register is shown to whoever sees the case, and in its words to nobody who may not take it in', async () => {
    const { registers } = deployment.services.staff;
    const [monitor, worker] = [await world.as('monitor'), await world.as('case-worker-a')];
    const name = { kind: 'police-fir', district: 'pk-pb-okara', year: 2020 };
    const wish = { name: registerNameSchema.parse(name), purpose: 'review', basis: 'court-order' } as const;
    const permit = await registers.permit(monitor, wish);
    assert.ok(permit.kind === 'permitted');
    const said = { name: 'Bashir Lashari', father: 'Ghulam Nabi', phone: '923084711109' };
    const taken = await registers.take(permit.token, 'row-wise', [{ row: '1', role: 'accused', ...said }], true);
    assert.equal(taken.kind, 'taken');
    assert.equal((await registers.finish(permit.token, 'row-wise', 0)).kind, 'finished');
    await deployment.services.staff.timers.takeMentions();
    const here = await world.lodge('kasur');
    await world.name(here, { ...said, phone: '03084711109' });
    const found = await world.only('case-worker-a', here);
    const ofRow = [found.left, found.right].find(({ of }) => of.kind === 'register');
    assert.deepEqual(ofRow?.of, { kind: 'register', register: 'police-fir' });
    const { openings } = deployment.services.staff;
    await openings.openOwn(worker, here, { ...wanted, parts: ['people'] });
    assert.equal((await links().find(worker, found.link))?.isOpened, false);
    const decided = { decision: 'cannot-tell', grounds: ['too-little'], basis: found.basis } as const;
    assert.deepEqual(await links().decide(worker, found.link, decided), { kind: 'done' });
    const list = await links().list(monitor);
    assert.ok(list.kind === 'suggestions' && list.list.suggestions.every(({ link }) => link !== found.link));
  });

  test('what was cut off between taking a mention and comparing it is done again', async () => {
    const { staff, database, keyring } = deployment.opened;
    const { record: store, keys, links: tables } = database;
    const needs = { store, keys, links: tables, staff: database.staff, keyring, ciphers, linking: readLinkingData() };
    const [one, other] = [await world.lodge('kasur'), await world.lodge('kasur')];
    await world.seize(one, 'TRAINING-77120-Q');
    await staff.timers.takeMentions();
    await recordStep(
      deployment,
      other,
      'item.seized',
      world.seized(),
      { serial: 'TRAINING-77120-Q' },
      undefined,
      'monitor',
    );
    await keyring.whenRewrapped();
    await assert.rejects(takeStream(other, needs, () => Promise.reject(new Error('cut off'))));
    assert.deepEqual(await world.suggestions('case-worker-a', other), []);
    await staff.timers.takeMentions();
    assert.equal((await world.only('case-worker-a', other)).left.what, 'device');
  });

  test('of all this the audit finds nothing', async () => {
    const { found, complained } = await amanat(['audit', '--data', deployment.dataDir, '--demo']);
    assert.deepEqual(found['findings'], [], complained);
  });
});

/** Who sees which case over HTTP, and that a case which must stay secret is answered as one that is not there. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Hono } from 'hono';
import { trainingAccount, type TrainingPerson, trainingPeople } from '@amanat/casework';
import { caseNumberOf, isCaseId, parseEventBody } from '@amanat/domain';
import { parseCanonicalJson } from '@amanat/ledger';
import { langs, messages } from '@amanat/web';
import type { Asking } from '../../test/fixtures/asking.ts';
import { signedInAs } from '../../test/fixtures/staff.ts';
import { createApp } from '../app.ts';
import { ciphers } from '../ciphers.ts';
import { lodgeComplaint } from '../testing/lodged-complaint.ts';
import { openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';
import { notThereMs } from './not-there.ts';

// The table's own keys.
const people = Object.keys(trainingPeople) as readonly TrainingPerson[];
/** Of a case in Kasur that no office is kept away from. */
const seeing: ReadonlySet<TrainingPerson> = new Set(['case-worker-a', 'case-worker-b', 'supervisor-kasur', 'monitor']);
const listing: ReadonlySet<TrainingPerson> = new Set([
  ...seeing,
  'lawyer-kasur',
  'supervisor-punjab',
  'custodian-a',
  'custodian-b',
]);

suite('pages of cases', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let app: Hono;
  let inKasur: string;
  let withCustodians: string;
  const signedIn = new Map<TrainingPerson, Asking>();

  before(async () => {
    deployment = await openTestDeployment();
    app = createApp(deployment.services);
    inKasur = (await lodgeComplaint(deployment.services)).caseId;
    const elsewhere = { district: { typed: 'TRAINING district', country: 'IN' } };
    withCustodians = (await lodgeComplaint(deployment.services, elsewhere)).caseId;
    for (const person of people) signedIn.set(person, await signedInAs(person, app));
  });
  after(() => deployment.stop());

  function browserOf(person: TrainingPerson): Asking {
    const asked = signedIn.get(person);
    assert.ok(asked !== undefined);
    return asked;
  }
  const accountOf = (person: TrainingPerson) =>
    trainingAccount(person, { ciphers, origin: deployment.services.settings.origin });
  const eventsOf = async (caseId: string) =>
    (await deployment.opened.database.record.loadStream(caseId)).map(({ body }) =>
      parseEventBody(parseCanonicalJson(ciphers.text(body))),
    );

  test('each person lists the cases of their offices, counts those alone, and opens their pages', async () => {
    for (const person of people) {
      const sees = { kasur: seeing.has(person), custodians: person.startsWith('custodian') };
      const list = await browserOf(person).get('/en/staff/cases');
      const text = await list.text();
      assert.equal(list.status, listing.has(person) ? 200 : 403, person);
      assert.equal(text.includes(inKasur), sees.kasur, person);
      assert.equal(text.includes(withCustodians), sees.custodians, person);
      if (list.status === 200)
        assert.ok(text.includes(messages('en').cases.count(sees.kasur || sees.custodians ? '1' : '0')), person);
      for (const [caseId, seen] of [
        [inKasur, sees.kasur],
        [withCustodians, sees.custodians],
      ] as const) {
        const { status } = await browserOf(person).get(`/ur/staff/cases/${caseId}`);
        assert.equal(status, seen ? 200 : 404, person);
      }
    }
  });

  test('without a session every address of cases leads to signing in', async () => {
    for (const path of ['', `/${inKasur}`, `/${inKasur}/conflict`, '/nothing']) {
      const answer = await app.request(`http://127.0.0.1:8080/en/staff/cases${path}`);
      assert.equal(answer.status, 303);
      assert.match(answer.headers.get('location') ?? '', /^\/en\/sign-in/);
    }
  });

  test('the list is filtered by district and by who has the case; the count stays that of all', async () => {
    const monitor = browserOf('monitor');
    const count = messages('en').cases.count('1');
    for (const [query, isListed] of [
      ['district=pk-pb-kasur', true],
      ['district=pk-pb-faisalabad', false],
      ['mine=yes', false],
      ['district=%27%3B--', true],
      [`after=2099-01-01.${inKasur}`, true],
      ['after=2000-01-01.case_00000000000000000000000000', false],
      ['after=nonsense&left=no', true],
    ] as const) {
      const text = await (await monitor.get(`/en/staff/cases?${query}`)).text();
      assert.equal(text.includes(inKasur), isListed, query);
      assert.ok(text.includes(count), query);
    }
  });

  test('a row and a page show the number and what stands in clear, in both languages', async () => {
    assert.ok(isCaseId(inKasur));
    for (const lang of langs) {
      for (const path of ['', `/${inKasur}`]) {
        const text = await (await browserOf('supervisor-kasur').get(`/${lang}/staff/cases${path}`)).text();
        assert.ok(text.includes(caseNumberOf(inKasur)));
        assert.ok(text.includes(lang === 'ur' ? 'قصور' : 'Kasur'));
        assert.ok(text.includes(messages(lang).cases.withNobody));
        assert.doesNotMatch(/<title>([^<]*)/.exec(text)?.[1] ?? '', /Kasur|قصور|7|_/);
      }
    }
  });

  const absent = 'case_00000000000000000000000000';
  const actions: readonly (readonly [path: string, fields?: Readonly<Record<string, string>>])[] = [
    ['acknowledge'],
    ['question', { question: 'which-language' }],
    ['question'],
    ['assign'],
    ['hand-over'],
    ['shut-out'],
    ['let-in'],
    ['conflict'],
  ];

  test('not visible, not there, shut out and malformed have one answer: status, headers and bytes', async () => {
    const shutOut = (await lodgeComplaint(deployment.services)).caseId;
    const { member } = (await deployment.services.staff.accounts.memberOf(accountOf('case-worker-b'))) ?? {};
    assert.ok(member !== undefined);
    assert.equal((await deployment.services.staff.caseAccess.declareConflict(member, shutOut)).kind, 'done');
    const asIs = async (answer: Response) => [answer.status, [...answer.headers], await answer.text()];
    const compare = async (person: TrainingPerson): Promise<void> => {
      const asked = browserOf(person);
      const hidden = [
        ...(seeing.has(person) ? [] : [inKasur]),
        ...(person.startsWith('custodian') ? [] : [withCustodians]),
        ...(person === 'case-worker-b' ? [shutOut] : []),
      ];
      const expected = await asIs(await asked.get(`/en/staff/cases/${absent}`));
      assert.equal(expected[0], 404);
      const looks = [...hidden, 'case_1', 'nothing', `${absent}0`, absent.toUpperCase(), '%F0%9F'].map(async (id) =>
        assert.deepEqual(await asIs(await asked.get(`/en/staff/cases/${id}`)), expected, `${person} ${id}`),
      );
      const acts = hidden.slice(-1).flatMap((id) =>
        actions.map(async ([path, fields]) => {
          const answer = await asked.post(`/en/staff/cases/${id}/${path}`, fields);
          assert.deepEqual(await asIs(answer), expected, `${person} ${path}`);
        }),
      );
      await Promise.all([...looks, ...acts]);
    };
    // All at once: each waits as long as an answer that tells nothing.
    await Promise.all(people.map(compare));
    const list = await (await browserOf('case-worker-b').get('/en/staff/cases')).text();
    assert.ok(!list.includes(shutOut) && list.includes(messages('en').cases.count('1')));
  });

  test('a case that must stay secret takes as long as one that is not there', async () => {
    const asked = browserOf('supervisor-punjab');
    const took = async (id: string): Promise<number> => {
      const began = performance.now();
      await (await asked.get(`/en/staff/cases/${id}`)).text();
      return performance.now() - began;
    };
    const times: { readonly hidden: number[]; readonly absent: number[] } = { hidden: [], absent: [] };
    for (let round = 0; round < 9; round++) {
      times.hidden.push(await took(inKasur));
      times.absent.push(await took(absent));
    }
    // The shortest of each: a machine that is busy with other things makes single answers late, and none early.
    const [hidden, gone] = [Math.min(...times.hidden), Math.min(...times.absent)];
    assert.ok(Math.min(hidden, gone) >= notThereMs - 5);
    assert.ok(Math.abs(hidden - gone) < 40);
  });

  test('a refusal is kept on the case, whether or not its existence is told', async () => {
    const before = (await eventsOf(inKasur)).length;
    const worker = browserOf('case-worker-a');
    const told = await worker.post(`/en/staff/cases/${inKasur}/assign`, {
      'assign-account': accountOf('case-worker-a'),
    });
    assert.equal(told.status, 403);
    assert.ok((await told.text()).includes(messages('en').cases.refusal['not-in-role']));
    assert.equal((await browserOf('administrator-a').get(`/en/staff/cases/${inKasur}`)).status, 404);
    const kept = (await eventsOf(inKasur)).slice(before).map(({ type, data }) => ({ type, data }));
    assert.deepEqual(kept, [
      {
        type: 'access.refused',
        data: { account: accountOf('case-worker-a'), action: 'assign-case', refusal: 'not-in-role' },
      },
      {
        type: 'access.refused',
        data: { account: accountOf('administrator-a'), action: 'see-case', refusal: 'not-in-role' },
      },
    ]);
    const words = messages('en').cases;
    const page = async (person: TrainingPerson) => (await browserOf(person).get(`/en/staff/cases/${inKasur}`)).text();
    assert.ok((await page('supervisor-kasur')).includes(words.refusalsTitle));
    assert.ok(!(await page('case-worker-a')).includes(words.refusalsTitle));
  });

  test('whoever asks a hundred times at once is answered as ever, and kept once or a few times', async () => {
    const asked = browserOf('auditor');
    const before = (await eventsOf(inKasur)).length;
    const statuses = await Promise.all(
      Array.from({ length: 100 }, async () => (await asked.get(`/en/staff/cases/${inKasur}`)).status),
    );
    assert.deepEqual([...new Set(statuses)], [404]);
    const kept = (await eventsOf(inKasur)).length - before;
    assert.ok(kept >= 1 && kept < 50, `${kept} are kept`);
  });

  test('nobody chosen is a mistake to be mended; what no page of ours sends is refused', async () => {
    const asked = browserOf('supervisor-kasur');
    const at = `/en/staff/cases/${inKasur}`;
    for (const form of ['assign', 'question', 'shut-out']) {
      const answer = await asked.post(`${at}/${form}`);
      assert.equal(answer.status, 422, form);
      assert.ok((await answer.text()).includes('error-summary'), form);
    }
    const before = (await eventsOf(inKasur)).length;
    for (const [path, fields] of [
      ['assign', { 'assign-account': 'account_1' }],
      ['assign', { account: accountOf('case-worker-a') }],
      ['question', { question: 'what-happened' }],
      ['shut-out', { 'shut-out-account': accountOf('case-worker-a'), ground: 'own-conflict' }],
      ['shut-out', { 'shut-out-account': 'account_00000000000000000000000000', ground: 'set-by-hand' }],
      ['conflict', { account: accountOf('case-worker-a') }],
      ['let-in/answer', { account: accountOf('case-worker-a'), answer: 'yes' }],
    ] as const) {
      const answer = await asked.post(`${at}/${path}`, fields);
      assert.equal(answer.status, 422, path);
      assert.ok(!(await answer.text()).includes('error-summary'), path);
    }
    assert.equal((await eventsOf(inKasur)).length, before, 'what does not parse stores nothing');
  });
});

/** The administrators' pages over HTTP: as each role, in both languages, with what is typed wrongly. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Hono } from 'hono';
import { trainingAccount, type TrainingPerson, trainingPeople } from '@amanat/casework';
import { InputError, parseAnswers } from '@amanat/domain';
import { drawCode } from '@amanat/sealing';
import { messages } from '@amanat/web';
import { type Asking, asking, type Fields } from '../../test/fixtures/asking.ts';
import { ownOrigin, signedInAs } from '../../test/fixtures/staff.ts';
import { createApp } from '../app.ts';
import { ciphers } from '../ciphers.ts';
import { openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';

const everybody = Object.keys(trainingPeople) as readonly TrainingPerson[];
const administrators: ReadonlySet<string> = new Set(['administrator-a', 'administrator-b']);
const kasur = 'office_child-protection-kasur';

suite('pages of administrators', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let app: Hono;
  before(async () => {
    deployment = await openTestDeployment();
    app = createApp(deployment.services);
  });
  after(() => deployment.stop());

  const accountOf = (person: TrainingPerson): string =>
    trainingAccount(person, { ciphers, origin: deployment.opened.origin });
  const locationOf = (response: Response): string => (response.headers.get('location') ?? '').replace(/\?.*$/, '');
  const role = (more: Fields = {}): Fields => ({
    what: 'propose-role',
    role: 'lawyer',
    scope: 'own',
    office: kasur,
    ...more,
  });
  async function propose(admin: Asking, person: TrainingPerson, fields: Fields): Promise<string> {
    const answer = await admin.post(`/en/staff/people/${accountOf(person)}`, fields);
    assert.equal(answer.status, 303, await answer.text());
    return locationOf(answer);
  }

  test('each page is for those of the policy and 403 for everybody else', async () => {
    const pages: readonly (readonly [path: string, who: readonly string[]])[] = [
      ['/staff/people', ['administrator', 'monitor']],
      [`/staff/people/${accountOf('case-worker-a')}`, ['administrator', 'monitor']],
      ['/staff/offices', ['administrator', 'monitor']],
      [`/staff/offices/${kasur}`, ['administrator', 'monitor']],
      ['/staff/offices/office_of-nobody', []],
      ['/staff/offices/new', ['administrator']],
      ['/staff/districts', ['administrator', 'monitor']],
      ['/staff/changes', ['administrator', 'monitor', 'auditor']],
    ];
    for (const person of everybody) {
      const asked = await signedInAs(person, app);
      for (const [path, who] of pages) {
        const { status } = await asked.get(`/en${path}`);
        const sees = who.includes(trainingPeople[person].role);
        const isUnknown =
          path.endsWith('of-nobody') && ['administrator', 'monitor'].includes(trainingPeople[person].role);
        assert.equal(status, sees ? 200 : isUnknown ? 404 : 403, `${person} ${path}`);
      }
    }
  });

  test('whatever is sent by anybody but an administrator is 403 and changes nothing', async () => {
    const about = `/en/staff/people/${accountOf('case-worker-b')}`;
    const sent: readonly (readonly [path: string, fields: Fields])[] = [
      ['/en/staff/people', { 'display-name': 'A', 'sign-in-name': 'some-body' }],
      [about, role()],
      [about, { what: 'suspend' }],
      [about, { what: 'end-sessions' }],
      [about, { what: 'invite-again' }],
      [about, { what: 'propose-invitation' }],
      [`/en/staff/offices/${kasur}`, { en: 'A', ur: 'ا' }],
      ['/en/staff/offices/new', { id: 'x' }],
      ['/en/staff/districts', { province: 'pk-pb', district: 'new', en: 'New', ur: 'نیا' }],
    ];
    const before = await deployment.opened.database.staff.changes(100);
    for (const person of everybody.filter((each) => !administrators.has(each))) {
      const asked = await signedInAs(person, app);
      for (const [path, fields] of sent)
        assert.equal((await asked.post(path, fields)).status, 403, `${person} ${path} ${String(fields['what'])}`);
    }
    assert.deepEqual(await deployment.opened.database.staff.changes(100), before);
    assert.equal((await signedInAs('case-worker-b', app)).cookies.size, 1);
  });

  test('nobody who is not signed in reaches any of them', async () => {
    for (const path of ['people', `people/${accountOf('monitor')}`, 'offices', 'offices/new', 'districts', 'changes'])
      for (const method of ['GET', 'POST']) {
        const headers = {
          origin: 'http://127.0.0.1:8080',
          host: '127.0.0.1:8080',
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': '0',
        };
        const answer = await app.request(`http://127.0.0.1:8080/en/staff/${path}`, { method, headers });
        assert.equal(answer.status, 303, path);
        assert.match(answer.headers.get('location') ?? '', /\/en\/sign-in/);
      }
  });

  for (const lang of ['ur', 'en'] as const)
    test(`in ${lang}: a role is proposed, shown whole to the second person, agreed to, and on the person's page`, async () => {
      const { changes: words, people, staff } = messages(lang);
      const team = `team-${lang}`;
      const one = await signedInAs('administrator-a', app);
      const page = `/${lang}/staff/people/${accountOf('case-worker-a')}`;
      const sent = await one.post(page, role({ team }));
      assert.equal(sent.status, 303);
      const at = sent.headers.get('location') ?? '';
      assert.match(at, new RegExp(`^/${lang}/staff/changes/change_[0-9a-z]{26}\\?done=proposed$`));
      const own = await (await one.get(at)).text();
      assert.ok(own.includes(words.done.proposed) && own.includes(words.withdraw) && !own.includes(words.agree));
      const worker = await signedInAs('case-worker-b', app);
      assert.equal((await worker.get(at)).status, 403);

      const second = await signedInAs('monitor', app);
      const alarms = await (await second.get(`/${lang}/staff/changes`)).text();
      assert.ok(alarms.includes(words.kinds['grant-role']));
      const shown = await (await second.get(locationOf(sent))).text();
      for (const said of [words.agree, words.decideText, staff.roles.lawyer, staff.scopes.own, team])
        assert.ok(shown.includes(said), said);
      const agreed = await second.post(locationOf(sent), { decision: 'agree' });
      assert.equal(agreed.status, 303);
      assert.ok((await (await second.get(agreed.headers.get('location') ?? '')).text()).includes(words.done.agreed));
      assert.ok((await (await one.get(page)).text()).includes(team));
      assert.ok((await (await one.get(page)).text()).includes(people.end));
      const late = await second.post(locationOf(sent), { decision: 'refuse' });
      assert.equal(late.status, 409);
      assert.ok((await late.text()).includes(words.refusals['change-decided']));
    });

  test('what is chosen wrongly is said beside its field, and nothing typed is lost', async () => {
    const admin = await signedInAs('administrator-a', app);
    const { people, changes } = messages('en');
    const page = `/en/staff/people/${accountOf('case-worker-a')}`;
    const mistaken = async (fields: Fields, field: string, words: string) => {
      const answer = await admin.post(page, fields);
      const text = await answer.text();
      assert.equal(answer.status, 422);
      assert.ok(text.includes(`href="#f-${field}">`) && text.includes(words), field);
      assert.match(text, new RegExp(`id="f-${field}-error"`));
      return text;
    };
    await mistaken({ what: 'propose-role' }, 'role', people.mistakes['not-in-list']);
    await mistaken(role({ role: 'king' }), 'role', people.mistakes['not-in-list']);
    const text = await mistaken(role({ scope: 'team', team: 'A B' }), 'team', people.mistakes['not-this-shape']);
    assert.match(text, /value="A B"/);
    assert.match(text, /<option value="lawyer" selected/);
    await mistaken(role({ scope: 'team' }), 'team', changes.refusals['team-missing']);
    await mistaken(role({ scope: 'district' }), 'scope', changes.refusals['scope-not-of-role']);
    await mistaken(role({ role: 'monitor', scope: 'all' }), 'office', changes.refusals['office-not-of-role']);
    await mistaken(role({ role: 'supervisor', scope: 'district' }), 'district', changes.refusals['district-missing']);
    const own = await admin.post(`/en/staff/people/${accountOf('administrator-a')}`, role());
    assert.ok((await own.text()).includes(changes.refusals['own-role-that-sees-cases']));
  });

  test('a form of another make, and a person who is not there, are refused', async () => {
    const admin = await signedInAs('administrator-a', app);
    const page = `/en/staff/people/${accountOf('case-worker-a')}`;
    assert.equal((await admin.post(page, { what: 'delete' })).status, 422);
    assert.equal((await admin.post(page, { what: 'suspend', more: '1' })).status, 422);
    assert.equal((await admin.post(page, { what: ['suspend', 'resume'] })).status, 422);
    for (const id of [`account_${'0'.repeat(26)}`, 'account_1', '__proto__']) {
      assert.equal((await admin.get(`/en/staff/people/${id}`)).status, 404, id);
      assert.equal((await admin.post(`/en/staff/people/${id}`, { what: 'suspend' })).status, 404, id);
      assert.equal((await admin.get(`/en/staff/changes/${id}`)).status, 404, id);
      assert.equal((await admin.post(`/en/staff/changes/${id}`, { decision: 'agree' })).status, 404, id);
    }
  });

  test('an invitation is shown once to whoever makes it; a name that is taken is said beside its field', async () => {
    const admin = await signedInAs('administrator-a', app);
    const fields = { 'display-name': 'Lawyer, Lahore', 'sign-in-name': 'lawyer.lahore' };
    const invited = await admin.post('/en/staff/people', fields);
    assert.equal(invited.status, 200);
    assert.equal(invited.headers.get('cache-control'), 'no-store');
    const text = await invited.text();
    assert.match(text, /[0-9a-hjkmnp-tv-z]{5}(-[0-9a-hjkmnp-tv-z]{5}){4}-[0-9a-hjkmnp-tv-z]/);
    const again = await admin.post('/en/staff/people', fields);
    assert.equal(again.status, 422);
    const { mistakes } = messages('en').people;
    const said = await again.text();
    assert.ok(said.includes(mistakes['name-taken']) && said.includes('value="Lawyer, Lahore"'));
    const empty = await (await admin.post('/en/staff/people', { 'sign-in-name': 'X' })).text();
    assert.ok(empty.includes(mistakes.missing) && empty.includes(mistakes['not-this-shape']));
    const list = await (await admin.get('/en/staff/people')).text();
    assert.ok(list.includes('lawyer.lahore') && list.includes(messages('en').people.states.invited));
  });

  test('suspended at once by one, back by two; signed out by one', async () => {
    const admin = await signedInAs('administrator-a', app);
    const worker = await signedInAs('case-worker-b', app);
    const page = `/en/staff/people/${accountOf('case-worker-b')}`;
    assert.equal((await worker.get('/en/staff')).status, 200);
    assert.equal((await admin.post(page, { what: 'end-sessions' })).status, 303);
    assert.equal((await worker.get('/en/staff')).status, 303);
    assert.equal((await admin.post(page, { what: 'suspend' })).status, 303);
    const suspended = await (await admin.get(page)).text();
    assert.ok(suspended.includes(messages('en').people.resume) && !suspended.includes('value="propose-role"'));
    const at = await propose(admin, 'case-worker-b', { what: 'resume' });
    const second = await signedInAs('administrator-b', app);
    assert.equal((await second.post(at, { decision: 'agree' })).status, 303);
    assert.equal((await (await signedInAs('case-worker-b', app)).get('/en/staff')).status, 200);
  });

  test('a proposal is taken back by its proposer and by nobody else', async () => {
    const admin = await signedInAs('administrator-a', app);
    const at = await propose(admin, 'case-worker-a', role({ team: 'taken-back' }));
    const second = await signedInAs('administrator-b', app);
    assert.equal((await second.post(at, { decision: 'withdraw' })).status, 409);
    assert.equal((await admin.post(at, { decision: 'agree' })).status, 409);
    assert.equal((await admin.post(at, { decision: 'withdraw' })).status, 303);
    assert.equal((await second.post(at, { decision: 'agree' })).status, 409);
    const auditor = await signedInAs('auditor', app);
    assert.equal((await auditor.get(at)).status, 200);
    assert.equal((await auditor.post(at, { decision: 'agree' })).status, 403);
  });

  const office: Fields = {
    en: 'Office of the test',
    ur: 'آزمائشی دفتر',
    also: 'First word\r\nSecond word',
    kind: 'child-protection',
    level: 'district',
    jurisdiction: 'PK-PB',
    district: 'pk-pb-kasur',
    above: 'office_child-protection-punjab',
    work: ['receives'],
    basis: 'asked by telephone',
    confirmed: 'today',
  };

  test('a new office is proposed, agreed to, and then stands in its chain and in the forms', async () => {
    const admin = await signedInAs('administrator-a', app);
    const sent = await admin.post('/en/staff/offices/new', { id: 'of-the-test', ...office });
    assert.equal(sent.status, 303);
    const second = await signedInAs('monitor', app);
    const shown = await (await second.get(locationOf(sent))).text();
    for (const said of ['Office of the test', 'First word · Second word', messages('en').changes.newOffice])
      assert.ok(shown.includes(said), said);
    assert.ok(!(await (await admin.get('/en/staff/offices')).text()).includes('Office of the test'));
    await second.post(locationOf(sent), { decision: 'agree' });
    assert.ok((await (await admin.get('/en/staff/offices')).text()).includes('Office of the test'));
    const form = await (await admin.get('/ur/staff/offices/office_of-the-test')).text();
    for (const said of ['آزمائشی دفتر', 'First word\nSecond word', 'value="office_child-protection-punjab" selected'])
      assert.ok(form.includes(said), said);
    const again = await admin.post('/en/staff/offices/new', { id: 'of-the-test', ...office });
    assert.ok((await again.text()).includes(messages('en').offices.idTaken));
    const unchanged = await admin.post('/en/staff/offices/office_of-the-test', office);
    assert.ok((await unchanged.text()).includes(messages('en').changes.refusals['nothing-changes']));
    const changed = await admin.post('/en/staff/offices/office_of-the-test', { ...office, en: 'Renamed' });
    const difference = await (await second.get(locationOf(changed))).text();
    assert.ok(difference.includes('Renamed') && difference.includes('Office of the test'));
    assert.ok(!difference.includes('asked by telephone'), 'only what changes is shown');
  });

  test('an office that makes the chain loop, lacks a name or is outside and at work is refused beside its field', async () => {
    const admin = await signedInAs('administrator-a', app);
    const mistaken = async (fields: Fields, field: string) => {
      const answer = await admin.post('/en/staff/offices/office_child-protection-punjab', { ...office, ...fields });
      const text = await answer.text();
      assert.equal(answer.status, 422, field);
      assert.match(text, new RegExp(`id="f-${field}-error"`));
      assert.ok(text.includes('asked by telephone'));
    };
    await mistaken({ above: kasur, district: '' }, 'above');
    await mistaken({ en: '' }, 'en');
    await mistaken({ kind: '' }, 'kind');
    await mistaken({ work: ['receives', 'outside'] }, 'work');
    await mistaken({ jurisdiction: 'PK-SD', above: '' }, 'district');
    const basis = await admin.post(`/en/staff/offices/${kasur}`, { ...office, basis: '' });
    assert.match(await basis.text(), /id="f-basis-error"/);
  });

  test('a district is proposed with its names, and a mistaken one is said beside its field', async () => {
    const admin = await signedInAs('administrator-a', app);
    const fields = { province: 'pk-pb', district: 'of-the-test', en: 'District of the test', ur: 'آزمائشی ضلع' };
    for (const [more, field] of [
      [{ province: '' }, 'province'],
      [{ district: 'Of the test' }, 'district'],
      [{ en: '' }, 'en'],
    ] as const) {
      const answer = await admin.post('/en/staff/districts', { ...fields, ...more });
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), new RegExp(`id="f-${field}-error"`));
    }
    const sent = await admin.post('/en/staff/districts', fields);
    assert.equal(sent.status, 303);
    const second = await signedInAs('administrator-b', app);
    assert.equal((await second.post(locationOf(sent), { decision: 'agree' })).status, 303);
    assert.ok((await (await admin.get('/ur/staff/districts')).text()).includes('آزمائشی ضلع'));
  });

  test('an added district can be chosen when a complaint is lodged, and one that is not listed never', async () => {
    const reporter = asking((url, init) => app.request(url, init), ownOrigin);
    await reporter.post('/en/lodge');
    const form = await (await reporter.get('/en/lodge/where')).text();
    assert.match(
      form,
      /<optgroup label="Punjab">.*<option value="pk-pb-of-the-test">District of the test<.*<\/optgroup>/,
    );
    assert.equal((await reporter.post('/en/lodge/where', { district: 'pk-pb-of-the-test' })).status, 303);
    const check = await (await reporter.get('/en/lodge/check')).text();
    assert.ok(check.includes('District of the test'));
    assert.equal((await reporter.post('/en/lodge/where', { district: 'pk-pb-of-nobody' })).status, 422);

    const lodge = (id: string) =>
      deployment.services.casework.lodgeComplaint({
        answers: parseAnswers({ group: 'other-or-unknown', district: { id } }, deployment.services.today()),
        channel: 'web',
        code: drawCode(ciphers),
        secret: ciphers.random(32),
        ticketHash: ciphers.random(32),
      });
    const lodged = await lodge('pk-pb-of-the-test');
    assert.ok(lodged.kind === 'lodged');
    const facts = await deployment.opened.database.staff.caseFacts(lodged.lodged.caseId);
    assert.equal(facts?.district, 'pk-pb-of-the-test');
    assert.deepEqual(facts.allowedOffices, ['office_child-protection-punjab', 'office_monitor-punjab']);
    const before = await deployment.opened.database.record.countCases();
    await assert.rejects(
      lodge('pk-pb-of-nobody'),
      (error) => error instanceof InputError && error.code === 'not-in-list',
    );
    assert.equal(await deployment.opened.database.record.countCases(), before);
  });

  test('no title of these pages names anybody or any place', async () => {
    const admin = await signedInAs('administrator-a', app);
    for (const path of [
      'people',
      `people/${accountOf('case-worker-a')}`,
      'offices',
      `offices/${kasur}`,
      'districts',
      'changes',
    ])
      for (const lang of ['ur', 'en'] as const) {
        const text = await (await admin.get(`/${lang}/staff/${path}`)).text();
        const title = /<title>([^<]*)/.exec(text)?.[1] ?? '';
        assert.ok(title.length > 5 && !/Kasur|قصور|worker|account_/i.test(title), title);
      }
  });
});

/** Rules and calendars over HTTP: read by everybody who works here, confirmed by lawyers, days added by those who watch. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Hono } from 'hono';
import type { TrainingPerson } from '@amanat/casework';
import { parseEventBody, parseStep } from '@amanat/domain';
import { parseCanonicalJson } from '@amanat/ledger';
import { messages } from '@amanat/web';
import { signedInAs } from '../../test/fixtures/staff.ts';
import { trainingMember } from '../../test/fixtures/training-member.ts';
import { createApp } from '../app.ts';
import { ciphers } from '../ciphers.ts';
import { lodgeComplaint } from '../testing/lodged-complaint.ts';
import { openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';

const words = messages('en').rules;
const interim = '/en/staff/rules/PK-CRPC-173-INTERIM';

suite('rules and calendars', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let app: Hono;
  before(async () => {
    deployment = await openTestDeployment();
    app = createApp(deployment.services);
  });
  after(() => deployment.stop());

  const get = async (person: TrainingPerson, path: string): Promise<string> => {
    const answer = await (await signedInAs(person, app)).get(path);
    assert.equal(answer.status, 200, `${person} ${path}`);
    return answer.text();
  };
  const typesIn = async (stream: string): Promise<readonly string[]> =>
    (await deployment.opened.database.record.loadStream(stream)).map(({ type }) => type);

  test('every rule of every pack is listed once, whether it makes a clock or not, and has a page of its own', async () => {
    const { packs } = deployment.services.staff.deployment;
    const rules = new Map([...packs.values()].flatMap((pack) => pack.rules.map((rule) => [rule.id, rule])));
    assert.ok(rules.size >= 200);
    const page = await get('auditor', '/en/staff/rules');
    const listed = [...page.matchAll(/href="\/en\/staff\/rules\/([A-Z0-9-]+)"/g)].map(([, id]) => id);
    assert.deepEqual(listed.toSorted(), [...rules.keys()].toSorted());
    const asked = await signedInAs('case-worker-a', app);
    for (const id of rules.keys())
      for (const lang of ['en', 'ur']) {
        const answer = await asked.get(`/${lang}/staff/rules/${id}`);
        assert.equal(answer.status, 200, id);
        const own = await answer.text();
        assert.ok(own.includes(id), id);
        assert.doesNotMatch(own, /undefined|\[object/, id);
      }
  });

  test('the list is narrowed by jurisdiction, by what makes a clock, and by what a lawyer has confirmed', async () => {
    const countOf = async (query: string): Promise<number> =>
      [...(await get('monitor', `/en/staff/rules?${query}`)).matchAll(/href="\/en\/staff\/rules\/[A-Z]/g)].length;
    const all = await countOf('');
    assert.equal((await countOf('makes=clock')) + (await countOf('makes=none')), all);
    assert.equal((await countOf('state=open')) + (await countOf('state=confirmed')), all);
    const punjab = await countOf('jurisdiction=PK-PB');
    assert.ok(punjab > 0 && punjab < all);
    assert.equal(await countOf('jurisdiction=nowhere&makes=x'), all);
  });

  test('a lawyer confirms a rule by the text of a day; the page says who, and the record keeps both that and its end', async () => {
    assert.ok((await get('monitor', interim)).includes(words.confirmationNone));
    const lawyer = await signedInAs('lawyer-kasur', app);
    const fields = { qualification: 'advocate', 'text-day': '۱', 'text-month': '6', 'text-year': '2025' };
    const answer = await lawyer.post(`${interim}/confirm`, fields);
    assert.equal(answer.headers.get('location'), `${interim}?done=confirmed`);
    const page = await get('auditor', interim);
    for (const shown of ['Lawyer, Kasur', words.qualifications.advocate, '1 June 2025'])
      assert.ok(page.includes(shown), shown);
    assert.deepEqual(await typesIn('rules_pk'), ['rule.confirmed']);
    assert.equal((await lawyer.post(`${interim}/withdraw`)).headers.get('location'), `${interim}?done=withdrawn`);
    assert.ok((await get('auditor', interim)).includes(words.confirmationNone));
    assert.deepEqual(await typesIn('rules_pk'), ['rule.confirmed', 'rule.confirmation-withdrawn']);
    const again = await lawyer.post(`${interim}/withdraw`);
    assert.equal(again.status, 422);
    assert.ok((await again.text()).includes(words.mistakes['not-confirmed']));
  });

  test('nothing chosen, no such day and a day to come are said beside the field, with what was typed', async () => {
    const lawyer = await signedInAs('lawyer-kasur', app);
    const day = (day: string, month: string, year: string) => ({
      'text-day': day,
      'text-month': month,
      'text-year': year,
    });
    for (const [fields, mistake] of [
      [day('', '6', '2025'), words.mistakes['text-missing']],
      [day('31', '2', '2025'), words.mistakes['not-a-day']],
      [day('1', '1', '2999'), words.mistakes['text-in-future']],
      [day('1', '6', '2025'), words.mistakes.qualification],
    ] as const) {
      const answer = await lawyer.post(`${interim}/confirm`, fields);
      assert.equal(answer.status, 422);
      const page = await answer.text();
      assert.ok(page.includes(mistake));
      assert.ok(page.includes(`value="${fields['text-year']}"`));
    }
    const none = await lawyer.post('/en/staff/rules/PK-NO-SUCH/confirm', {
      ...day('1', '6', '2025'),
      qualification: 'judge',
    });
    assert.equal(none.status, 404);
  });

  test('nobody but a lawyer is shown the form, or confirms', async () => {
    for (const person of ['case-worker-a', 'monitor', 'administrator-a', 'auditor'] as const) {
      assert.ok(!(await get(person, interim)).includes(`${interim}/confirm`), person);
      const asked = await signedInAs(person, app);
      const fields = { qualification: 'advocate', 'text-day': '1', 'text-month': '6', 'text-year': '2025' };
      assert.equal((await asked.post(`${interim}/confirm`, fields)).status, 403, person);
      assert.equal((await asked.post(`${interim}/withdraw`)).status, 403, person);
    }
    assert.ok((await get('lawyer-kasur', interim)).includes(`${interim}/confirm`));
  });

  test('a day that is announced later is added by a monitor alone, once; its clocks are counted anew', async () => {
    const { services, opened } = deployment;
    // An FIR whose interim report falls due on a working day to come; that day is then announced as a holiday.
    const { caseId } = await lodgeComplaint(services);
    await services.keyring.whenRewrapped();
    const member = await trainingMember('supervisor-kasur', deployment);
    const viewOf = async () => {
      const found = await services.staff.life.find(member, caseId);
      assert.ok(found.kind === 'life');
      return found.view;
    };
    const dueOf = async () =>
      (await opened.database.staff.clocksOf(caseId)).find(({ rule }) => rule === 'PK-CRPC-173-INTERIM')?.dueOn;
    const happened = services.today().subtract({ days: 13 }).toString();
    const facts = { happened, sections: ['PPC 377'], accusedCount: 1 };
    const step = parseStep('fir.registered', facts);
    const { seen } = await viewOf();
    const wish = { step, numbers: {}, entry: services.staff.life.newEntry(), seen };
    assert.deepEqual(await services.staff.life.record(member, caseId, wish), { kind: 'done' });
    // The limit begins once the fourteen days are over.
    deployment.pass({ hours: 48 });
    await services.staff.life.refresh(caseId);
    const before = (await dueOf()) ?? assert.fail('the limit runs');

    const [year = '', month = '', day = ''] = before.split('-').map((part) => String(Number(part)));
    const fields = {
      calendar: 'PK-PB-OFFICE-5',
      name: 'eid-ul-fitr',
      'day-day': day,
      'day-month': month,
      'day-year': year,
    };
    for (const person of ['case-worker-a', 'supervisor-kasur', 'lawyer-kasur', 'auditor'] as const)
      assert.equal((await (await signedInAs(person, app)).post('/en/staff/calendars', fields)).status, 403, person);
    const monitor = await signedInAs('monitor', app);
    const added = await monitor.post('/en/staff/calendars', fields);
    assert.equal(added.headers.get('location'), '/en/staff/calendars?done=added');
    await services.laterWork.finish();
    const after = (await dueOf()) ?? assert.fail('the limit runs still');
    assert.ok(after > before, `${before} moved to ${after}`);

    const page = await get('auditor', '/en/staff/calendars?done=added');
    assert.ok(page.includes(words.holidayNames['eid-ul-fitr']) && page.includes('Monitor, Punjab'));
    assert.ok(page.includes('<bdi dir="ltr">1+1</bdi>'), 'another version of that calendar');
    const again = await monitor.post('/en/staff/calendars', fields);
    assert.equal(again.status, 422);
    assert.ok((await again.text()).includes(words.mistakes['already-listed']));
    assert.deepEqual(
      (await opened.database.record.loadStream('calendar_pk-pb-office-5')).map(
        ({ body }) => parseEventBody(parseCanonicalJson(ciphers.text(body))).type,
      ),
      ['holiday.added'],
    );
  });

  test('a day without its parts, of no calendar or of no kind is asked for again', async () => {
    const monitor = await signedInAs('monitor', app);
    const empty = await monitor.post('/en/staff/calendars', {
      calendar: '',
      name: '',
      'day-day': '',
      'day-month': '',
      'day-year': '',
    });
    assert.equal(empty.status, 422);
    const page = await empty.text();
    for (const mistake of ['calendar', 'date-missing', 'name'] as const)
      assert.ok(page.includes(words.mistakes[mistake]));
    const fields = { name: 'election', 'day-day': '1', 'day-month': '3', 'day-year': '2027' };
    const unknown = await monitor.post('/en/staff/calendars', { ...fields, calendar: 'XX-NONE' });
    assert.equal(unknown.status, 422);
    assert.ok((await unknown.text()).includes(words.mistakes.calendar));
    const invented = await monitor.post('/en/staff/calendars', { ...fields, calendar: 'PK-PB-COURT', name: 'my-day' });
    assert.equal(invented.status, 422);
  });
});

/** The desk over HTTP: every form from what is typed to what everybody reads, in both languages, and what is typed wrongly. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Hono } from 'hono';
import { shippedDossiers, urduOf } from '@amanat/domain';
import { messages } from '@amanat/web';
import type { Asking, Fields } from '../../test/fixtures/asking.ts';
import { signedInAs } from '../../test/fixtures/staff.ts';
import { createApp } from '../app.ts';
import { everyForm, newDossier } from '../testing/every-dossier-form.ts';
import { openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';

suite('dossiers as work', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let app: Hono;
  let monitor: Asking;
  let supervisor: Asking;
  before(async () => {
    deployment = await openTestDeployment();
    for (const dossier of shippedDossiers)
      await deployment.services.casework.importDossier(dossier, { translations: [urduOf(dossier.id)] });
    app = createApp(deployment.services);
    monitor = await signedInAs('monitor', app);
    supervisor = await signedInAs('supervisor-kasur', app);
  });
  after(() => deployment.stop());

  const locationOf = (response: Response): string => (response.headers.get('location') ?? '').replace(/\?.*$/, '');
  const read = async (path: string): Promise<string> => (await app.request(path)).text();

  async function propose(path: string, fields: Fields): Promise<string> {
    const answer = await monitor.post(`/en/staff/dossiers/${path}`, fields);
    assert.equal(answer.status, 303, await answer.text());
    return locationOf(answer);
  }
  /** What the second person was shown. */
  async function agree(at: string): Promise<string> {
    const shown = await (await supervisor.get(at)).text();
    const answer = await supervisor.post(at, { decision: 'agree' });
    assert.match(answer.headers.get('location') ?? '', /\?done=published$/);
    return shown;
  }
  const publish = async (path: string, fields: Fields): Promise<string> => agree(await propose(path, fields));

  test('a dossier grows by every form there is, and everybody reads in both languages what two people agreed to', async () => {
    const at = 'training-case';
    const opening = await propose('new', { id: at, ...newDossier });
    // What waits may already be built on, and is public to nobody.
    const source = await propose(`${at}/propose/source`, {
      kind: 'newspaper-report',
      dateline: 'Kasur',
      byline: 'staff report',
      'published-month': '3',
      'published-year': '2020',
    });
    assert.equal((await app.request(`/en/dossiers/${at}`)).status, 404);
    const early = await (await supervisor.get(source)).text();
    assert.ok(early.includes(messages('en').dossierDesk.restsOnAnother) && !early.includes('value="agree"'));
    await agree(opening);
    await agree(source);

    for (const [form, fields] of everyForm) await publish(`${at}/propose/${form}`, fields);
    const corrected = await publish(`${at}/propose/correct-claim`, {
      of: 'C1',
      source: 'S1',
      attributedTo: 'police',
      about: 'complaints',
      text: 'One hundred and twenty complaints came in.',
      'ur-text': 'ایک سو بیس درخواستیں آئیں۔',
      measure: 'complaints-filed',
      relation: 'exactly',
      low: '120',
      reason: 'The number was copied wrongly.',
      'ur-reason': 'عدد غلط نقل ہوا تھا۔',
    });
    assert.ok(corrected.includes('<del>') && corrected.includes('Twelve hundred complaints came in.'));
    await publish(`${at}/propose/correct-promise`, {
      of: 'P1',
      source: 'S1',
      madeBy: 'police',
      text: 'The road will be opened within a year.',
      'made-day': '18',
      'made-month': '9',
      'due-year': '2099',
      concrete: 'no',
      reason: 'It says by when.',
    });

    const [english, urdu] = [await read(`/en/dossiers/${at}`), await read(`/ur/dossiers/${at}`)];
    for (const said of [
      'ایک سو بیس درخواستیں آئیں۔',
      'بارہ سو درخواستیں آئیں۔',
      'عدد غلط نقل ہوا تھا۔',
      'سب لکھا گیا۔',
      'کام شروع ہو چکا ہے۔',
      'پولیس',
      'قصور، پنجاب',
    ])
      assert.ok(urdu.includes(said), said);
    for (const said of [
      '<del>at least 1,200 complaints filed: Twelve hundred complaints came in.</del>',
      'One hundred and twenty complaints came in.',
      'The number was copied wrongly.',
      '3 to 4',
      'All was written down.',
      '18 September, year not printed',
      'due by 2099',
      'as of March 2020',
      'href="/en/dossiers/kasur"',
      'id="tension-1"',
    ])
      assert.ok(english.includes(said), said);
    assert.ok(!/English|lang="en"/.test(/<div class="beside">.*?<\/div>/su.exec(urdu)?.[0] ?? ''));
    assert.ok((await read('/en/promises')).includes(`id="${at}-P1"`));
    const history = await read(`/en/dossiers/${at}/history`);
    const { dossiers } = messages('en');
    assert.equal(history.split(dossiers.byTwo).length - 1, 12, 'each by two people');
    assert.ok(history.includes(dossiers.changeKinds['correct-claim']) && history.includes('It says by when.'));
    // What stood there stays where it stood.
    assert.ok((await read(`/en/dossiers/${at}/versions/10`)).includes('Twelve hundred complaints came in.'));
  });

  test('what is typed wrongly is said at its field in both languages, and nothing typed is lost', async () => {
    const wrong: readonly (readonly [form: string, fields: Fields, name: string, code: string])[] = [
      ['claim', { source: '', text: 'Kept as typed' }, 'source', 'missing'],
      ['claim', { low: 'many', text: 'Kept as typed' }, 'low', 'number'],
      ['claim', { low: '4', text: 'Kept as typed' }, 'measure', 'missing'],
      ['claim', { low: '4', measure: 'months', relation: 'between', text: 'Kept as typed' }, 'high', 'missing'],
      ['claim', { text: 'Kept as typed', 'named-name': 'Invented Name' }, 'named-reason', 'missing'],
      ['promise', { text: 'Kept as typed', 'made-day': '31', 'made-month': '2' }, 'made', 'not-a-date'],
      ['promise', { text: 'Kept as typed', 'due-month': '2' }, 'due', 'not-a-date'],
      ['promise', { text: 'x'.repeat(90).concat(' Kept as typed ').repeat(12) }, 'text', 'too-long'],
      ['state', { text: 'Kept as typed' }, 'status', 'missing'],
      ['correct-claim', { of: 'C3', text: 'Kept as typed' }, 'reason', 'missing'],
    ];
    for (const lang of ['ur', 'en'] as const) {
      const words: Readonly<Record<string, string>> = messages(lang).dossierDesk.mistakes;
      for (const [form, fields, name, code] of wrong) {
        const answer = await monitor.post(`/${lang}/staff/dossiers/kasur/propose/${form}`, fields);
        assert.equal(answer.status, 422, form);
        const page = await answer.text();
        assert.ok(page.includes(`href="#f-${name}"`), `${form} ${name}`);
        const mistake = new RegExp(`id="f-${name}-error">(.*?)</p>`, 'su').exec(page)?.[1] ?? '';
        assert.ok(mistake.includes(words[code] ?? '?'), `${form} ${name}: ${mistake}`);
        assert.ok(page.includes('Kept as typed'), form);
      }
    }
    const other = await monitor.post('/en/staff/dossiers/kasur/propose/tension', { first: 'C1', other: 'x' });
    assert.equal(other.status, 422, 'a field that our form does not have');
    const { casework } = deployment.services;
    assert.equal((await casework.dossierHistory('kasur'))?.length, 1);
  });

  test('a person is named only with office and reason, and the second person sees both before agreeing', async () => {
    const { dossierDesk: words } = messages('en');
    const claim: Fields = {
      source: 'S2',
      attributedTo: 'report',
      about: 'demand',
      text: 'Prime Minister Tarbiyat Shehryar spoke of it.',
    };
    const form = '/en/staff/dossiers/kasur/propose/claim';
    const refused = await monitor.post(form, claim);
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /id="f-text-error">.*Shehryar/su);
    const named = { 'named-name': 'Tarbiyat Shehryar', 'named-office': 'Prime Minister of Pakistan' };
    assert.equal((await monitor.post(form, { ...claim, ...named })).status, 422, 'the reason is ticked by hand');
    const shown = await publish('kasur/propose/claim', { ...claim, ...named, 'named-reason': 'holds-office' });
    for (const said of [words.namedHead, 'Tarbiyat Shehryar: Prime Minister of Pakistan', words.namedReason])
      assert.ok(shown.includes(said), said);
  });

  test('nobody agrees to their own; they take it back; and who comes late is told so', async () => {
    const { dossierDesk: words } = messages('en');
    const at = await propose('faisalabad/propose/tension', { first: 'C1', second: 'C2' });
    const own = await (await monitor.get(`${at}?done=proposed`)).text();
    assert.ok(own.includes(words.done.proposed) && own.includes(words.takeBack) && !own.includes('value="agree"'));
    assert.equal((await monitor.post(at, { decision: 'agree' })).status, 403);
    const back = await monitor.post(at, { decision: 'decline' });
    assert.equal(back.headers.get('location'), '/en/staff/dossiers/faisalabad?done=declined');
    const late = await supervisor.post(at, { decision: 'agree' });
    const told = await (await supervisor.get(late.headers.get('location') ?? '')).text();
    assert.ok(told.includes(words.done.gone) && told.includes(words.nothingWaits));
    assert.equal((await supervisor.get(at)).status, 404);
  });

  test('an address of a dossier that is taken, or is the form’s own, opens no dossier', async () => {
    const fields = { title: 'T', jurisdiction: 'PK-PB', province: 'Punjab', district: 'Kasur', note: 'TRAINING' };
    for (const id of ['new', 'Kasur', 'kasur', '../x', '']) {
      const answer = await monitor.post('/en/staff/dossiers/new', { ...fields, id });
      assert.equal(answer.status, 422, id);
      assert.match(await answer.text(), /href="#f-id"/, id);
    }
  });
});

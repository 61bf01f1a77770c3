/** Dossiers as work on the real record: two people, what is refused, what races leave, what everybody reads and can prove. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { NamesAPersonError, type ProposeAnswer, readEvent, type TrainingPerson } from '@amanat/casework';
import { type DossierChange, InputError, isListedSpeaker, parseDossier, shippedDossiers, urduOf } from '@amanat/domain';
import { importDossier } from '../../casework/publish-dossier.ts';
import { eventInClear } from '../../cli/event-in-clear.ts';
import { apiRoutes } from '../../server/api/index.ts';
import { dossierBody, dossierVersionBody, promisesBody } from '../../server/api/schemas.ts';
import { appOf, openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { trainingMember } from '../fixtures/training-member.ts';

suite('dossiers as work', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  before(async () => {
    deployment = await openTestDeployment();
    for (const dossier of shippedDossiers)
      await deployment.services.casework.importDossier(dossier, { translations: [urduOf(dossier.id)] });
  });
  after(() => deployment.stop());

  const work = () => deployment.services.staff.dossiers;
  const casework = () => deployment.services.casework;
  const member = (person: TrainingPerson) => trainingMember(person, deployment);
  const bodiesOf = async (id: string) =>
    (await deployment.opened.database.record.loadStream(`dossier_${id}`)).map((row) =>
      readEvent(row, deployment.services.ciphers),
    );
  const typesOf = async (id: string) => (await bodiesOf(id)).map(({ type }) => type);
  const claim = (text: string, source = 'S1'): DossierChange => ({
    kind: 'add-claim',
    claim: {
      id: 'C1',
      source,
      attributedTo: 'villagers',
      about: 'complaints',
      measure: null,
      value: null,
      relation: null,
      text,
    },
  });
  const openings = (title: string): DossierChange => ({
    kind: 'open-dossier',
    title,
    jurisdiction: 'PK-PB',
    place: { province: 'Punjab', district: 'Kasur' },
    note: 'TRAINING',
  });
  const idOf = (answer: ProposeAnswer): string => {
    assert.ok(answer.kind === 'proposed', JSON.stringify(answer));
    return answer.proposal;
  };
  const proposed = async (dossier: string, change: DossierChange, by: TrainingPerson = 'monitor'): Promise<string> =>
    idOf(await work().propose(await member(by), dossier, change));
  const decide = async (
    dossier: string,
    proposal: string,
    by: TrainingPerson = 'supervisor-kasur',
    decision: 'agree' | 'decline' = 'agree',
  ) => work().decide(await member(by), dossier, proposal, decision);
  const claimCount = async (id: string) => (await casework().findDossier(id))?.dossier.claims.length;

  test('what one proposes is public once another agrees, under the next free id, and the version before stays', async () => {
    const proposal = await proposed('kasur', claim('Complaints waited on the same desk.'));
    assert.equal(await claimCount('kasur'), 18);
    assert.deepEqual(await decide('kasur', proposal), { kind: 'published' });
    const now = (await casework().findDossier('kasur'))?.dossier;
    assert.deepEqual(now?.claims.at(-1)?.id, 'C19');
    const history = await casework().dossierHistory('kasur');
    assert.deepEqual(
      history?.map(({ version, kind, items }) => [version, kind, items.length]),
      [
        [1, 'published', 25],
        [2, 'add-claim', 1],
      ],
    );
    assert.deepEqual((await casework().dossierVersion('kasur', 1))?.dossier, parseDossier(shippedDossiers[0]));
    assert.equal((await casework().dossierVersion('kasur', 2))?.dossier.claims.length, 19);
    assert.equal(await casework().dossierVersion('kasur', 3), undefined);
    assert.equal(await casework().dossierHistory('nowhere'), undefined);
  });

  test('whoever proposed cannot agree and may take it back; the refusal is kept, and nothing of it is public', async () => {
    const proposal = await proposed('kasur', claim('Nobody wrote it down.'));
    const own = await decide('kasur', proposal, 'monitor');
    assert.deepEqual(own, { kind: 'refused', refusal: 'same-person', existenceIsSecret: false });
    assert.equal((await typesOf('kasur')).at(-1), 'dossier.command-refused');
    assert.deepEqual(await decide('kasur', proposal, 'monitor', 'decline'), { kind: 'declined' });
    assert.deepEqual(await decide('kasur', proposal), { kind: 'gone' });
    assert.equal(await claimCount('kasur'), 19);
  });

  test('only a monitor proposes, only monitors and supervisors decide, and nobody else sees what waits', async () => {
    for (const person of ['supervisor-kasur', 'case-worker-a', 'auditor', 'administrator-a'] as const)
      assert.equal((await work().propose(await member(person), 'kasur', claim('x'))).kind, 'refused', person);
    const proposal = await proposed('kasur', claim('A further desk.'));
    for (const person of ['case-worker-a', 'lawyer-kasur', 'auditor', 'administrator-a', 'custodian-a'] as const) {
      assert.equal((await decide('kasur', proposal, person)).kind, 'refused', person);
      const listed = await work().list(await member(person));
      assert.ok('kind' in listed, person);
    }
    const desk = await work().desk(await member('supervisor-punjab'), 'kasur');
    assert.ok(desk !== undefined && 'proposals' in desk);
    assert.deepEqual(
      desk.proposals.map(({ id, mayDecide, proposedByName }) => [id, mayDecide, proposedByName]),
      [[proposal, true, 'Monitor, Punjab']],
    );
    assert.equal((await decide('kasur', proposal, 'supervisor-punjab', 'decline')).kind, 'declined');
    assert.equal(await claimCount('kasur'), 19);
  });

  test('a text that names a person is refused with its word for whoever typed it, and nothing is stored', async () => {
    const before = await typesOf('faisalabad');
    const monitor = await member('monitor');
    const named = claim('The papers were taken by Bilal Zorawar.', 'S2');
    await assert.rejects(work().propose(monitor, 'faisalabad', named), (error) => {
      assert.ok(error instanceof NamesAPersonError);
      assert.deepEqual([error.code, error.path, error.word()], ['names-a-person', 'claim.text', 'Bilal Zorawar']);
      assert.doesNotMatch(JSON.stringify(error) + String(error) + String(error.stack), /Zorawar/);
      return true;
    });
    const refusedAt = async (change: DossierChange, beside: Parameters<ReturnType<typeof work>['propose']>[3]) => {
      const error: unknown = await work()
        .propose(monitor, 'faisalabad', change, beside)
        .then(
          () => undefined,
          (cause: unknown) => cause,
        );
      assert.ok(error instanceof InputError);
      return `${error.code} ${error.path}`;
    };
    const reason = 'holds-public-office-and-speaks-as-such';
    assert.equal(
      await refusedAt(claim('x', 'S2'), { urdu: { text: 'کاغذات بلال نے لیے۔' } }),
      'names-a-person urdu.text',
    );
    const office = 'some man';
    assert.equal(
      await refusedAt(named, { named: [{ name: 'Bilal Zorawar', office, reason }] }),
      'not-in-list named.0.office',
    );
    const elsewhere = { name: 'Imran', office: 'police', reason } as const;
    assert.equal(await refusedAt(claim('x', 'S2'), { named: [elsewhere] }), 'dangling-reference named.0.name');
    assert.deepEqual(await typesOf('faisalabad'), before);
    // Declared by the public office: taken, and whoever decides sees it.
    assert.ok(isListedSpeaker('Law Minister of Punjab'));
    const declared = [{ name: 'Bilal Zorawar', office: 'Law Minister of Punjab', reason }] as const;
    const taken = idOf(await work().propose(monitor, 'faisalabad', named, { named: declared }));
    const desk = await work().desk(monitor, 'faisalabad');
    assert.ok(desk !== undefined && 'proposals' in desk);
    assert.deepEqual(desk.proposals[0]?.named, declared);
    await decide('faisalabad', taken, 'supervisor-kasur', 'decline');
  });

  test('of two who agree at once one publishes', async () => {
    const proposal = await proposed('kasur', claim('Said at the same moment.'));
    const answers = await Promise.all([
      decide('kasur', proposal, 'supervisor-kasur'),
      decide('kasur', proposal, 'supervisor-punjab'),
    ]);
    assert.deepEqual(answers.map(({ kind }) => kind).toSorted(), ['gone', 'published']);
    assert.equal(await claimCount('kasur'), 20);
  });

  test('proposals at once get different ids; what speaks of one that waits becomes public after it', async () => {
    const [first, second] = await Promise.all([
      proposed('kasur', claim('One of two.')),
      proposed('kasur', claim('The other.')),
    ]);
    const tension = await proposed('kasur', { kind: 'mark-tension', claims: ['C23', 'C24'] }).catch(() => undefined);
    const listed = await work().desk(await member('monitor'), 'kasur');
    assert.ok(listed !== undefined && 'proposals' in listed);
    const ids = listed.proposals.flatMap(({ change }) => (change.kind === 'add-claim' ? [change.claim.id] : []));
    assert.equal(new Set(ids).size, 2);
    assert.ok(tension !== undefined, ids.join(' '));
    assert.deepEqual(await decide('kasur', tension), { kind: 'waits', for: 'another-change' });
    for (const proposal of [first, second, tension])
      assert.deepEqual(await decide('kasur', proposal), { kind: 'published' });
  });

  test('a dossier that is opened is public once two people said so', async () => {
    const proposal = await proposed('opened', openings('An invented dossier'));
    assert.equal(await casework().findDossier('opened'), undefined);
    const listed = await work().list(await member('monitor'));
    assert.ok(Array.isArray(listed));
    assert.deepEqual(
      listed.find(({ id }) => id === 'opened'),
      {
        id: 'opened',
        title: 'An invented dossier',
        isPublished: false,
        waiting: 1,
      },
    );
    await assert.rejects(proposed('kasur', { kind: 'link-dossier', dossier: 'opened' }), InputError);
    await decide('opened', proposal);
    assert.equal((await casework().findDossier('opened'))?.dossier.title, 'An invented dossier');
    await assert.rejects(work().propose(await member('monitor'), '../case', openings('x')), InputError);
  });

  test('outside training a file waits for two people, but for the dossiers that come with Amanat', async () => {
    const { opened, services } = deployment;
    const needs = { store: opened.database.record, ciphers: services.ciphers, now: services.now };
    const real = { ...needs, timeZone: 'Asia/Karachi', training: false };
    const bring = (dossier: unknown, reason = '', translations: readonly unknown[] = []) =>
      importDossier(dossier, { reason, translations }, real, []);
    const [kasur] = shippedDossiers;
    assert.ok(kasur);
    const other = { ...kasur, id: 'brought', title: 'An invented file', linkedDossiers: [] };
    assert.deepEqual(await bring(other), { kind: 'proposed', id: 'brought' });
    assert.deepEqual(await bring(other), { kind: 'proposed', id: 'brought' });
    assert.deepEqual(await typesOf('brought'), ['dossier.change-proposed']);
    const desk = await work().desk(await member('monitor'), 'brought');
    assert.ok(desk !== undefined && 'proposals' in desk);
    const [waiting] = desk.proposals;
    assert.ok(waiting);
    assert.deepEqual([waiting.proposedBy, waiting.agreementsMissing, waiting.mayDecide], ['operator', 2, true]);
    assert.deepEqual(await decide('brought', waiting.id, 'monitor'), { kind: 'waits', for: 'another-person' });
    assert.equal((await decide('brought', waiting.id, 'monitor')).kind, 'refused');
    assert.equal(await casework().findDossier('brought'), undefined);
    assert.deepEqual(await decide('brought', waiting.id), { kind: 'published' });
    assert.equal((await casework().findDossier('brought'))?.dossier.title, 'An invented file');
    assert.deepEqual(await bring(other), { kind: 'unchanged', id: 'brought' });
    // What people agreed to since is not undone by the file that came before it.
    assert.deepEqual(await bring(kasur, 'Again.', [urduOf('kasur')]), { kind: 'unchanged', id: 'kasur' });
    await assert.rejects(bring({ ...kasur, title: 'Other' }, 'Again.'), InputError);
    await assert.rejects(bring({ ...other, id: 'named', title: 'Of Bilal Zorawar' }), NamesAPersonError);
  });

  test('promises are counted as the dossiers were public on that day', async () => {
    const today = deployment.services.today();
    const all = (await casework().promiseFigures(today)).find(({ dossier }) => dossier === 'all');
    assert.equal(all?.counts.kept, 2);
    const yesterday = await casework().promiseFigures(today.subtract({ days: 1 }));
    assert.deepEqual(
      yesterday.map(({ dossier }) => dossier),
      ['all'],
    );
  });

  test('what is public has its proof; a proposal, a refusal, a case and an account never have', async () => {
    const { log, opened, services } = deployment;
    const history = await casework().dossierHistory('kasur');
    const entry = history?.at(-1);
    assert.ok(entry);
    assert.equal(entry.isOnLog, false);
    assert.equal(await casework().publicProof(entry.eventId), undefined);
    const rows = await opened.database.record.loadStream('dossier_kasur');
    const account = (await member('monitor')).account;
    const others = await opened.database.record.loadStream(account);
    log.take([...rows, ...others]);
    log.publish();
    assert.equal((await casework().dossierHistory('kasur'))?.at(-1)?.isOnLog, true);
    const proof = await casework().publicProof(entry.eventId);
    assert.ok(proof !== undefined);
    assert.match(services.ciphers.text(log.verify(proof).body), /"type":"dossier.change-agreed"/);
    const published = new Set(history?.map(({ eventId }) => eventId));
    for (const { eventId } of [...rows, ...others].filter((row) => !published.has(row.eventId)))
      assert.equal(await casework().publicProof(eventId), undefined);
    assert.equal(await casework().publicProof('evt_none'), undefined);
  });

  test('programs read it at addresses that stay, in the shape that the description says', async () => {
    const app = appOf(apiRoutes(deployment.services), deployment.services, '/api');
    const get = async (path: string, status = 200): Promise<unknown> => {
      const answer = await app.request(path);
      assert.equal(answer.status, status, path);
      return answer.json();
    };
    const { versions, dossier } = dossierBody.parse(await get('/api/dossiers/kasur'));
    assert.equal(versions.length, (await casework().dossierHistory('kasur'))?.length);
    const [first] = versions;
    assert.equal(first?.url, '/api/dossiers/kasur/versions/1');
    assert.equal(dossierVersionBody.parse(await get(first.url)).dossier.claims.length, 18);
    assert.ok(dossier.claims.length > 18);
    for (const none of ['0', '01', '999', 'x']) await get(`/api/dossiers/kasur/versions/${none}`, 404);
    const { counts, promises } = promisesBody.parse(await get('/api/promises'));
    assert.equal(counts.at(-1)?.dossier, 'all');
    assert.equal(promises.find(({ promise }) => promise.id === 'P5')?.counting, 'not-stated');
    const proof = await app.request(first.proofUrl);
    assert.deepEqual([proof.status, proof.headers.get('content-type')], [200, 'application/octet-stream']);
    const event = eventInClear(deployment.log.verify(await proof.text()).body);
    assert.equal(Reflect.get(Object(event), 'stream'), 'dossier_kasur');
    await get('/api/proofs/evt_none', 404);
  });
});

/**
 * Releases on the real record: what they count is what was recorded by the snapshot, they are kept with their event, shown only as
 * the event says, and asked for by whoever has the operator's key.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { childrenAt, type GatheredRelease, openTablesAudit, readEvent } from '@amanat/casework';
import { type CaseId, figuresStream } from '@amanat/domain';
import { isoDayOf, noDay, parseDay } from '@amanat/figures';
import { attachDatabase } from '@amanat/store';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import type { Hono } from 'hono';
import { Client } from 'pg';
import { recordStep } from '../../test/erasure/case-with-people.ts';
import { linkingWorld, type LinkingWorld } from '../../test/linking/linking-world.ts';
import { apiRoutes } from '../api/index.ts';
import { ciphers } from '../ciphers.ts';
import { appOf, openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';
import { unsealTraining } from '../training-keys.ts';
import { openReleaseDesk } from './release-desk.ts';

suite('releases of figures from the record', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let world: LinkingWorld;
  let app: Hono;
  /** With an FIR on its first day, recorded late. */
  let withFir: CaseId;
  let firstDay: string;
  const dayAfter = (days: number): string => Temporal.PlainDate.from(firstDay).add({ days }).toString();

  before(async () => {
    deployment = await openTestDeployment();
    world = linkingWorld(deployment);
    const { services, opened } = deployment;
    firstDay = services.today().toString();
    withFir = await world.lodge('kasur');
    for (let more = 0; more < 3; more += 1) await world.lodge('kasur');
    await world.lodge('okara');
    await opened.keyring.whenRewrapped();
    deployment.pass({ hours: 24 * 3 });
    await world.record(withFir, 'fir.registered', { sections: ['PPC 377'], happened: firstDay });
    const entered = { role: 'survivor', happened: services.today().toString() };
    await recordStep(deployment, withFir, 'person.entered', entered, {}, { name: 'نمونہ' }, 'monitor');
    deployment.pass({ hours: 24 * 14 });
    // As a real deployment: no invented children beside those of the record.
    const desk = openReleaseDesk({ casework: opened.casework, figures: services.staff.figures, training: false });
    app = appOf(apiRoutes({ ...services, releaseDesk: desk }), services, '/api');
  });
  after(() => deployment.stop());

  const gathered = async (snapshot: string): Promise<GatheredRelease> => {
    const answer = await deployment.services.staff.figures.gather({ snapshot });
    assert.ok(answer.kind === 'gathered', 'refusal' in answer ? answer.refusal : '');
    return answer;
  };
  const ask = (body: object, key = 'operator-of-the-test'): Promise<Response> =>
    Promise.resolve(
      app.request('/api/figures/releases', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key === '' ? {} : { authorization: `Bearer ${key}` }) },
        body: JSON.stringify(body),
      }),
    );
  const refusedAs = async (response: Response | Promise<Response>, status: number, code: string): Promise<void> => {
    const { status: given, ...answered } = await response;
    const { error } = (await (await response).json()) as { readonly error: { readonly code: string } };
    assert.deepEqual([given, error.code], [status, code], JSON.stringify(answered));
  };
  const releases = () => deployment.services.casework.releases;

  test('what was recorded by the snapshot counts on the day that it happened, and nothing that was recorded later', async () => {
    const { history: early } = await gathered(dayAfter(1));
    const before = childrenAt(early, 0);
    assert.deepEqual([before.children.size, before.rejected], [5, 0]);
    assert.ok([...before.children.days.fir].every((day) => day === noDay));
    const late = childrenAt((await gathered(dayAfter(5))).history, 0).children;
    // The second child of that case.
    assert.equal(late.size, 6);
    assert.deepEqual([...late.days.fir].filter((day) => day !== noDay).map(isoDayOf), [firstDay, firstDay]);
    assert.ok([...late.days.started].every((day) => day === parseDay(firstDay)));
    const homes = [...late.district].map((at) => late.districts[at]?.name).toSorted();
    assert.deepEqual(homes, [...Array.from({ length: 5 }, () => 'pk-pb-kasur'), 'pk-pb-okara']);
    assert.equal(late.districts.length, 37, 'all of the province, and one for others: no name tells of a child');
  });

  test('it takes the operator, a day that is old enough, and a kind that there is', async () => {
    await refusedAs(ask({ snapshot: dayAfter(1) }, ''), 401, 'bearer-wrong');
    await refusedAs(ask({ snapshot: dayAfter(1) }, 'another'), 401, 'bearer-wrong');
    await refusedAs(ask({ snapshot: dayAfter(11) }), 422, 'snapshot-too-young');
    await refusedAs(ask({ snapshot: dayAfter(400) }), 422, 'snapshot-too-young');
    assert.equal((await ask({ snapshot: '2026-02-30' })).status, 422);
    assert.equal((await ask({ snapshot: dayAfter(1), kind: 'daily' })).status, 422);
    await refusedAs(ask({ snapshot: dayAfter(1), recipient: 'age1nobody' }), 422, 'not-this-shape');
    assert.deepEqual(await releases().list(), []);
  });

  test('a release is kept with its event, and what is shown is what was kept', async () => {
    const identity = await generateIdentity();
    const recipient = await identityToRecipient(identity);
    const first = ask({ snapshot: dayAfter(1), kind: 'weekly', recipient });
    await refusedAs(ask({ snapshot: dayAfter(2), kind: 'weekly' }), 409, 'release-running');
    const response = await first;
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const body = (await response.json()) as {
      id: string;
      digest: string;
      files: Record<string, string>;
      bundle: string;
    };
    const [stored, ...more] = await releases().list();
    assert.ok(stored !== undefined && more.length === 0);
    assert.deepEqual([stored.id, stored.digest, stored.manifest.kind], [dayAfter(1), body.digest, 'weekly']);
    assert.equal(ciphers.sha256(ciphers.utf8(body.files['release.json'] ?? '')).toHex(), body.digest);
    assert.deepEqual(Object.fromEntries((await releases().files(stored.id)) ?? []), body.files);
    const newest = await releases().newest();
    assert.deepEqual([newest?.whole.digest, newest?.districts], [body.digest, undefined]);
    assert.deepEqual(newest?.whole.funnel.rows[0]?.counts.started, '0-9');
    const rows = await deployment.opened.database.record.loadStream(figuresStream);
    const [released, given] = rows.map((row) => readEvent(row, ciphers));
    assert.ok(released !== undefined);
    assert.equal(released.type, 'figures.released');
    assert.equal((released.data as { readonly digest: string }).digest, body.digest);
    assert.deepEqual(given?.data, { release: stored.id, recipient });
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const bundle = await decrypter.decrypt(Uint8Array.fromBase64(body.bundle), 'text');
    const { format, truth } = JSON.parse(bundle) as { format: string; truth: Record<string, number> };
    assert.deepEqual([format, truth[`${stored.id}::all|all|started|ever`]], ['sdc-attack/1', 5]);
    const { bundle: _encrypted, ...inClear } = body;
    assert.doesNotMatch(JSON.stringify(inClear), /case_|evt_|per_|sdc-attack|"truth"/);
  });

  test('the next one stands on it, and neither the same day nor an earlier one is told again', async () => {
    await refusedAs(ask({ snapshot: dayAfter(1) }), 409, 'snapshot-not-later');
    const response = await ask({ snapshot: dayAfter(5), kind: 'weekly' });
    assert.equal(response.status, 200);
    const [second, first] = await releases().list();
    assert.deepEqual(second?.manifest.earlier, [{ id: first?.id, digest: first?.digest }]);
    const { history } = await gathered(dayAfter(6));
    assert.deepEqual(
      [0, 1, 2].map((at) => childrenAt(history, at).children.size),
      [5, 6, 6],
      'what was true at earlier snapshots is read from the record again',
    );
  });

  const asOwner = async (sql: string, values: readonly unknown[] = []): Promise<void> => {
    const { host, port, user, password, database } = deployment.opened.database.connectionOf('owner');
    const client = new Client({ host, port, user, password, database });
    await client.connect();
    await client.query(sql, [...values]);
    await client.end();
  };
  const findings = async (): Promise<readonly string[]> => {
    const attached = await attachDatabase(deployment.dataDir);
    const found: string[] = [];
    try {
      await attached.readSnapshot(async ({ tables }) => {
        const audit = openTablesAudit({ tables, found: (code) => found.push(code), training: true, ciphers });
        const rows = await deployment.opened.database.record.loadStream(figuresStream);
        await audit.look(rows.map((row) => readEvent(row, ciphers)));
        await audit.compare();
      });
    } finally {
      await attached.stop();
    }
    return found.filter((code) => code === 'release-row-differs');
  };

  test('one figure changed behind our back: the release is not shown, the audit says so, and no other is made on it', async () => {
    assert.deepEqual(await findings(), []);
    const id = dayAfter(5);
    const change = `UPDATE figure_releases SET content = convert_to(replace(convert_from(content, 'UTF8'), $3, $4), 'UTF8')
      WHERE release = $1 AND file = $2`;
    await asOwner(change, [id, 'funnel.json', '0-9', '90']);
    assert.equal(await releases().files(id), undefined);
    assert.deepEqual(
      (await releases().list()).map((each) => each.id),
      [dayAfter(1)],
    );
    assert.deepEqual(await findings(), ['release-row-differs']);
    await refusedAs(ask({ snapshot: dayAfter(6), kind: 'weekly' }), 409, 'earlier-altered');
    await asOwner(change, [id, 'funnel.json', '90', '0-9']);
    assert.deepEqual(await findings(), []);
    assert.equal((await releases().find(id))?.manifest.id, id);
    await asOwner(`INSERT INTO figure_releases VALUES ('2020-01-01', 'release.json', 'x')`);
    assert.deepEqual(await findings(), ['release-row-differs']);
    assert.equal(await releases().find('2020-01-01'), undefined);
    await asOwner(`DELETE FROM figure_releases WHERE release = '2020-01-01'`);
  });

  test('sealed, it makes none and shows those that there are', async () => {
    await deployment.services.keyring.seal();
    await refusedAs(ask({ snapshot: dayAfter(6), kind: 'weekly' }), 503, 'sealed');
    assert.equal((await releases().list()).length, 2);
    assert.ok(await releases().files(dayAfter(1)));
    await unsealTraining(deployment.opened.keyring, deployment.dataDir);
  });
});

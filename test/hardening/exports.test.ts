/**
 * What leaves the machine: encrypted to a recipient or not at all, with whose copy it is, on the record first; and no
 * parameter, method or address by which it could be had in clear.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import type { Hono } from 'hono';
import { type OpeningWanted, readEvent, trainingAccount, type TrainingPerson } from '@amanat/casework';
import { isCaseId } from '@amanat/domain';
import { createApp } from '../../server/app.ts';
import { ciphers } from '../../server/ciphers.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { type Asking, asking, type Fields } from '../fixtures/asking.ts';
import { lodgeWithPhone } from './lodged-with-phone.ts';
import { trainingMember } from '../fixtures/training-member.ts';

let deployment: TestDeployment;
let app: Hono;
/** Assigned to case worker A. */
let own: string;
/** Of the same office, not assigned. */
let unassigned: string;
/** Of another district: not seen by the people of Kasur. */
let elsewhere: string;

const phone = '0300-1234567';
const identity = await generateIdentity();
const recipient = await identityToRecipient(identity);
const good: Fields = { recipient, purpose: 'court' };

before(async () => {
  deployment = await openTestDeployment();
  app = createApp(deployment.services);
  own = (await lodgeWithPhone(deployment, phone, 'pk-pb-kasur')).caseId;
  unassigned = (await lodgeWithPhone(deployment, phone, 'pk-pb-kasur')).caseId;
  elsewhere = (await lodgeWithPhone(deployment, phone)).caseId;
  const supervisor = await trainingMember('supervisor-kasur', deployment);
  const assigned = await deployment.services.staff.caseAccess.assign(supervisor, own, accountOf('case-worker-a'));
  assert.equal(assigned.kind, 'done');
});
after(() => deployment.stop());

const accountOf = (person: TrainingPerson) =>
  trainingAccount(person, { ciphers, origin: deployment.services.settings.origin });

async function signedIn(person: TrainingPerson): Promise<Asking> {
  const asked = asking((url, init) => app.request(url, init), 'http://127.0.0.1:8080');
  assert.equal((await asked.post('/en/training', { person })).status, 303);
  return asked;
}

async function opened(response: Response): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(new Uint8Array(await response.arrayBuffer()), 'text');
}

/** Events of what this person has taken out. */
async function onRecord(person: TrainingPerson) {
  const streamId = `export_${accountOf(person).slice('account_'.length)}`;
  const rows = await deployment.opened.database.record.loadStream(streamId);
  return rows.map((row) => readEvent(row, ciphers));
}
/** Whatever it answers, no file and no content of a case is in it. */
async function holdsNothing(response: Response, name: string): Promise<void> {
  assert.equal(response.headers.get('content-disposition'), null, name);
  const body = await response.text();
  for (const word of ['amanat-case-export', 'case_number', 'watermark', '1234567', 'age-encryption.org'])
    assert.ok(!body.includes(word), `${name}: ${word}`);
}
const seen = async (response: Response): Promise<string> =>
  JSON.stringify([response.status, [...response.headers].toSorted(), await response.text()]);

interface CaseDocument {
  readonly watermark: string;
  readonly account: string;
  readonly madeOn: string;
  readonly case: { readonly id: string };
  readonly steps: readonly { readonly type: string }[];
  readonly texts?: readonly { readonly content: { readonly answers?: Readonly<Record<string, unknown>> } }[];
}

test('a case leaves as a file that its recipient opens, with whose copy it is; without an opening it holds no text', async () => {
  const asked = await signedIn('case-worker-a');
  const response = await asked.post(`/en/staff/cases/${own}/export`, good);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const document = JSON.parse(await opened(response)) as CaseDocument;
  assert.equal(document.case.id, own);
  assert.deepEqual(
    document.steps.map(({ type }) => type),
    ['complaint.lodged', 'case.assigned'],
  );
  assert.equal(document.texts, undefined);
  assert.equal(document.account, accountOf('case-worker-a'));
  assert.equal(
    response.headers.get('content-disposition'),
    `attachment; filename="amanat-${document.watermark.slice(0, 6)}.age"`,
  );
  const event = (await onRecord('case-worker-a')).at(-1);
  assert.equal(event?.type, 'export.made');
  assert.deepEqual(event?.data, {
    by: accountOf('case-worker-a'),
    what: 'case',
    case: own,
    purpose: 'court',
    recipient,
    watermark: document.watermark,
  });
  assert.equal(event?.recordedOn, document.madeOn);
});

test('what is open to this person is in the file, and what was not opened is not', async () => {
  const asked = await signedIn('case-worker-a');
  const worker = await trainingMember('case-worker-a', deployment);
  const wanted: OpeningWanted = { parts: ['reporter'], purpose: 'court', reason: 'prepare-court' };
  assert.equal((await deployment.services.staff.openings.openOwn(worker, own, wanted)).kind, 'done');
  const withText = await opened(await asked.post(`/en/staff/cases/${own}/export`, good));
  const { texts = [] } = JSON.parse(withText) as CaseDocument;
  assert.deepEqual(
    texts.map(({ content }) => content.answers),
    [{ at: phone, how: 'phone' }],
  );
  deployment.pass({ minutes: 61 });
  const later = await signedIn('case-worker-a');
  const without = JSON.parse(await opened(await later.post(`/en/staff/cases/${own}/export`, good))) as CaseDocument;
  assert.equal(without.texts, undefined);
});

test('a list leaves as a table of the own cases alone, whose copy it is in every row', async () => {
  const asked = await signedIn('case-worker-a');
  const response = await asked.post('/en/staff/export', good);
  const [heads = '', ...rows] = (await opened(response)).trimEnd().split('\r\n');
  assert.match(heads, /"case_number","case_id",/);
  assert.equal(rows.length, 1);
  assert.ok(rows[0]?.includes(`"${own}"`));
  const event = (await onRecord('case-worker-a')).at(-1) ?? assert.fail();
  const { watermark, what } = event.data as { readonly watermark: string; readonly what: string };
  assert.equal(what, 'case-list');
  assert.ok(rows[0]?.includes(`"${watermark}","${accountOf('case-worker-a')}"`));
});

test('a case and a list leave as event logs too: what the case page shows of it by type and day, under ids of that export alone', async () => {
  const asked = await signedIn('case-worker-a');
  const ids = new Set<string>();
  for (const path of [`/en/staff/cases/${own}/export`, '/en/staff/export', '/en/staff/export']) {
    const text = await opened(await asked.post(path, { ...good, form: 'event-log' }));
    const { events, objects } = JSON.parse(text) as Record<'events' | 'objects', { id: string; type: string }[]>;
    assert.deepEqual(
      events.map(({ type }) => type),
      ['complaint.lodged'],
    );
    for (const { id } of [...events, ...objects.filter(({ type }) => type !== 'Export')]) {
      assert.ok(!ids.has(id), 'an id of an export before');
      ids.add(id);
    }
    for (const hidden of [own, own.slice(5, 15), phone, 'evt_', 'per_']) assert.ok(!text.includes(hidden), hidden);
    const event = (await onRecord('case-worker-a')).at(-1) ?? assert.fail();
    const { watermark, what } = event.data as { readonly watermark: string; readonly what: string };
    assert.equal(what, 'event-log');
    assert.ok(text.includes(watermark));
  }
});

test('two at once are two on the record', async () => {
  const asked = await signedIn('case-worker-a');
  const before = (await onRecord('case-worker-a')).length;
  const answers = await Promise.all(Array.from({ length: 6 }, () => asked.post(`/en/staff/cases/${own}/export`, good)));
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
  assert.equal((await onRecord('case-worker-a')).length, before + 6);
});

const withoutRecipient: Readonly<Record<string, Fields>> = {
  'no recipient': { purpose: 'court' },
  'an empty one': { recipient: '', purpose: 'court' },
  'a secret key': { recipient: identity, purpose: 'court' },
  'one with a wrong letter': {
    recipient: `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`,
    purpose: 'court',
  },
  'two of them': { recipient: [recipient, recipient], purpose: 'court' },
  'a passphrase beside it': { ...good, passphrase: 'x' },
  'a wish for no encryption': { ...good, encrypt: 'no' },
  'a wish for another format': { ...good, format: 'csv' },
  'a form that there is not': { ...good, form: 'clear' },
  'no purpose': { recipient },
  'a purpose that there is not': { recipient, purpose: 'curiosity' },
  'nothing at all': {},
};
const others = ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

test('there is no way to have it in clear: no field, no parameter, no method, no other address', async () => {
  const asked = await signedIn('case-worker-a');
  const before = (await onRecord('case-worker-a')).length;
  const cookie = [...asked.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  for (const path of [`/en/staff/cases/${own}/export`, `/ur/staff/cases/${own}/export`, '/en/staff/export']) {
    for (const [what, fields] of Object.entries(withoutRecipient)) {
      const response = await asked.post(path, fields);
      assert.ok(response.status === 422 || response.status === 400, `${path}: ${what}: ${response.status}`);
      await holdsNothing(response, `${path}: ${what}`);
    }
    for (const query of [
      '?format=csv',
      '?download=1',
      '?recipient=',
      '?encrypt=no',
      `?recipient=${recipient}&purpose=court`,
    ])
      await holdsNothing(await asked.get(`${path}${query}`), path + query);
    for (const method of others) await holdsNothing(await app.request(path, { method, headers: { cookie } }), method);
    for (const ending of ['.csv', '.json', '/file', '/download', '.age'])
      assert.equal((await asked.get(`${path}${ending}`)).status, 404, ending);
  }
  for (const path of ['/api/export', '/api/cases', `/api/cases/${own}`, `/api/cases/${own}/export`])
    assert.equal((await asked.get(path)).status, 404, path);
  assert.equal((await onRecord('case-worker-a')).length, before, 'nothing was made');
});

test('whoever sees a case that is not theirs takes nothing out, and that they tried is on its record', async () => {
  const asked = await signedIn('case-worker-a');
  const response = await asked.post(`/en/staff/cases/${unassigned}/export`, good);
  assert.equal(response.status, 403);
  await holdsNothing(response, 'unassigned');
  const rows = await deployment.opened.database.record.loadStream(unassigned);
  assert.deepEqual(readEvent(rows.at(-1) ?? assert.fail(), ciphers).data, {
    account: accountOf('case-worker-a'),
    action: 'export-case',
    refusal: 'not-assigned',
  });
});

test('a case that one does not see answers like one that is not there, byte for byte', async () => {
  const asked = await signedIn('case-worker-a');
  const nowhere = `${elsewhere.slice(0, -1)}${elsewhere.endsWith('0') ? '1' : '0'}`;
  assert.ok(isCaseId(nowhere));
  for (const method of ['get', 'post'] as const) {
    const there = await seen(
      await asked[method](
        `/en/staff/cases/${elsewhere}/export`,
        method === 'post' ? { recipient, purpose: 'court' } : {},
      ),
    );
    const not = await seen(
      await asked[method](
        `/en/staff/cases/${nowhere}/export`,
        method === 'post' ? { recipient, purpose: 'court' } : {},
      ),
    );
    assert.equal(there.replaceAll(elsewhere, ''), not.replaceAll(nowhere, ''));
    assert.match(there, /^\[404,/);
  }
});

for (const person of ['supervisor-kasur', 'monitor', 'custodian-a', 'auditor', 'administrator-a'] as const)
  test(`a role that exports nothing is refused: ${person}`, async () => {
    const asked = await signedIn(person);
    for (const path of ['/en/staff/export', `/en/staff/cases/${own}/export`]) {
      const response = await asked.post(path, good);
      assert.ok(response.status === 403 || response.status === 404, `${path}: ${response.status}`);
      await holdsNothing(response, path);
    }
    assert.deepEqual(await onRecord(person), []);
  });

test('while the server is sealed nothing leaves', async () => {
  const asked = await signedIn('case-worker-a');
  const worker = await trainingMember('case-worker-a', deployment);
  await deployment.services.keyring.seal();
  const response = await asked.post(`/en/staff/cases/${own}/export`, good);
  assert.equal(response.status, 503);
  await holdsNothing(response, 'sealed');
  const { exports } = deployment.services.staff;
  const never = () => assert.fail('encrypted while sealed');
  const wish = { recipient, purpose: 'court' } as const;
  await assert.rejects(exports.exportCase(worker, own, wish, never), { name: 'SealedError' });
  await assert.rejects(exports.exportList(worker, wish, never), { name: 'SealedError' });
});

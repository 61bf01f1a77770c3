/** Registers as an office takes them in: a permit on the page, rows by the command line, and what must not happen. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { announceServer } from '../../server/server-file.ts';
import { unsealTraining } from '../../server/training-keys.ts';
import { amanat, type CommandAnswer } from '../fixtures/amanat-command.ts';
import type { Asking } from '../fixtures/asking.ts';
import { serveDeployment, type ServedDeployment } from '../fixtures/served-deployment.ts';
import { signedInAs } from '../fixtures/staff.ts';
import { trainingMember } from '../fixtures/training-member.ts';

const examples = join(import.meta.dirname, '..', '..', 'docs', 'examples', 'registers');
const mapping = join(examples, 'mapping.json');
const sample = join(examples, 'training-register.csv');

let served: ServedDeployment;
let away: () => void;
let monitor: Asking;
let owner: Client;
let year = 2000;

before(async () => {
  served = await serveDeployment();
  away = announceServer(served.dataDir, served.url, served.services.operatorKey);
  monitor = await signedInAs('monitor', served);
  owner = new Client(served.opened.database.connectionOf('owner'));
  await owner.connect();
});
after(async () => {
  away();
  await owner.end();
  await served.stop();
});

/** A permit for a register that no other test has, or for one that one has. */
async function permit(of = ++year, asked: Asking = monitor): Promise<{ readonly year: number; readonly file: string }> {
  const fields = {
    kind: 'police-fir',
    district: 'pk-pb-kasur',
    year: String(of),
    basis: 'court-order',
    purpose: 'review',
  };
  const { status } = await asked.post('/en/staff/registers', fields);
  assert.equal(status, 303);
  const page = await (await asked.get('/en/staff/registers')).text();
  const section = page.slice(page.indexOf(`Police: register of FIRs, Kasur, ${String(of)}</h3>`));
  const letters = /class="letters"[^>]*><span[^>]*>[^<]*<\/span>([0-9a-z-]+)</.exec(section)?.[1];
  assert.ok(letters !== undefined, 'the page shows the letters');
  const file = written(`permit-${String(of)}`, letters);
  return { year: of, file };
}

function written(name: string, text: string): string {
  mkdirSync(join(served.dataDir, 'files'), { recursive: true });
  const file = join(served.dataDir, 'files', name);
  writeFileSync(file, text);
  return file;
}

const take = (file: string, permitFile: string, ...more: readonly string[]): Promise<CommandAnswer> =>
  amanat(['import', 'register', file, '--mapping', mapping, '--permit', permitFile, '--data', served.dataDir, ...more]);

interface Line {
  readonly line: number;
  readonly outcome: string;
  readonly faults?: readonly { readonly column?: string; readonly fault: string }[];
}
const linesOf = ({ printed }: CommandAnswer): readonly Line[] =>
  printed
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line))
    .filter((each) => 'line' in each);

const claims = (): Promise<number> => countOf("events WHERE type = 'register.row-claimed'");
const countOf = async (from: string): Promise<number> => {
  const { rows } = await owner.query<{ count: number }>(`SELECT count(*)::integer AS count FROM ${from}`);
  return rows[0]?.count ?? -1;
};

const [header = ''] = readFileSync(sample, 'utf8').replace('\ufeff', '').split('\r\n');
/** Rows of an accused with a father, as the sample has them. */
const registerOf = (...rows: readonly (readonly [row: number | string, name: string, father?: string])[]): string =>
  [
    header,
    ...rows.map(
      ([row, name, father = '']) => `${row},${name},${father},,,,Kasur,Training Saddar,1/15,02/03/2015,376,,`,
    ),
  ].join('\n');

test('each kind of fault is told by line and column, and the right rows around it are taken', async () => {
  const { file } = await permit();
  const before = await claims();
  const answer = await take(sample, file);
  assert.equal(answer.exitCode, 1, 'some rows were refused');
  const faults = linesOf(answer).flatMap(({ line, faults: found = [] }) =>
    found.map(({ column, fault }) => `${String(line)} ${column ?? '-'} ${fault}`),
  );
  assert.deepEqual(faults, [
    '5 - nobody-named',
    '6 S.No missing',
    '7 نام ملزم too-long',
    '8 نام ملزم not-a-name',
    '9 District not-in-list',
    '10 FIR Date not-a-date',
    '11 FIR Date date-in-future',
    '12 Mobile not-a-phone',
    '13 Age not-a-number',
    '14 FIR No not-this-shape',
    '15 نام ملزم control-character',
    '16 نام ملزم encoded-file',
    '17 نام ملزم formula',
    '18 - wrong-column-count',
    '19 - row-twice',
    '20 - quotes-wrong',
    '21 Result not-in-list',
    '22 Sections not-this-shape',
  ]);
  const { kind, rows, added, refused } = answer.found;
  assert.deepEqual({ kind, rows, added, refused }, { kind: 'imported', rows: 22, added: 4, refused: 18 });
  assert.equal((await claims()) - before, 7, 'four accused and three who reported');
});

test('all or nothing stores nothing of a file with one wrong row, and the whole of a right one', async () => {
  const { file } = await permit();
  const before = await claims();
  const refused = await take(sample, file, '--all-or-nothing');
  assert.deepEqual([refused.exitCode, refused.found['kind']], [1, 'nothing-stored']);
  assert.equal(linesOf(refused).length, 18);
  assert.equal(await claims(), before);
  const right = written('right.csv', registerOf([1, 'Training Accused One'], [2, 'Training Accused Two']));
  const taken = await take(right, file, '--all-or-nothing');
  assert.deepEqual([taken.exitCode, taken.found['added']], [0, 2]);
  assert.equal(await claims(), before + 2);
});

test('a dry run says what would happen, stores nothing, and leaves the permit open', async () => {
  const { file } = await permit();
  const before = [
    await claims(),
    await countOf('register_rows'),
    (await countOf('outbox')) + (await countOf('events')),
  ];
  const answer = await take(sample, file, '--dry-run');
  assert.deepEqual([answer.found['kind'], answer.found['added'], answer.found['refused']], ['checked', 4, 18]);
  assert.deepEqual(linesOf(answer).length, 22);
  assert.deepEqual(
    [await claims(), await countOf('register_rows'), (await countOf('outbox')) + (await countOf('events'))],
    before,
  );
  assert.equal((await take(sample, file)).found['kind'], 'imported');
});

test('a dry run without a permit checks the file, and needs no server', async () => {
  const answer = await amanat([
    'import',
    'register',
    sample,
    '--mapping',
    mapping,
    '--dry-run',
    '--data',
    join(served.dataDir, 'nothing'),
  ]);
  assert.deepEqual([answer.exitCode, answer.found['kind'], answer.found['refused']], [1, 'checked', 18]);
  assert.ok(linesOf(answer).some(({ line, outcome }) => line === 2 && outcome === 'checked'));
});

test('the same row of the same register is one; a changed one is a further claim of it; another register’s is its own', async () => {
  const first = await permit();
  const one = written('one.csv', registerOf([1, 'Training Accused Same'], [2, 'Training Accused Other']));
  assert.equal((await take(one, first.file)).found['added'], 2);
  const before = await claims();
  const again = await take(one, (await permit(first.year)).file);
  assert.deepEqual([again.found['unchanged'], again.found['added']], [2, 0]);
  assert.equal(await claims(), before);
  const changed = written('changed.csv', registerOf([1, 'Training Accused Renamed'], [2, 'Training Accused Other']));
  const third = await take(changed, (await permit(first.year)).file);
  assert.deepEqual([third.found['changed'], third.found['unchanged']], [1, 1]);
  assert.equal(await claims(), before + 1);
  assert.equal((await take(one, (await permit()).file)).found['added'], 2);
});

test('what a killed import has stored is found by the next one, which goes on', async () => {
  const { file, year: of } = await permit();
  const { registers } = served.services.staff;
  const token = readFileSync(file, 'utf8');
  // As far as the command came: one batch, and no end.
  const mention = { row: '1', role: 'accused', name: 'Training Accused First', district: 'pk-pb-kasur' } as const;
  assert.equal((await registers.take(token, 'row-wise', [mention], true)).kind, 'taken');
  const whole = written(
    'killed.csv',
    `S.No,نام ملزم,District\n1,Training Accused First,Kasur\n2,Training Accused Second,Kasur`,
  );
  const small = written(
    'small.json',
    JSON.stringify({
      format: 'amanat/register-mapping/v1',
      role: 'accused',
      columns: { 'S.No': 'row', 'نام ملزم': 'name', District: 'district' },
    }),
  );
  const answer = await amanat([
    'import',
    'register',
    whole,
    '--mapping',
    small,
    '--permit',
    file,
    '--data',
    served.dataDir,
  ]);
  assert.deepEqual([answer.found['unchanged'], answer.found['added']], [1, 1]);
  assert.ok(of > 0);
});

test('of an all-or-nothing import that was killed nothing stays', async () => {
  const { file } = await permit();
  const { registers } = served.services.staff;
  const token = readFileSync(file, 'utf8');
  const before = await claims();
  const mention = (row: number) => ({ row: String(row), role: 'accused', name: 'Training Accused Gone' }) as const;
  assert.equal((await registers.take(token, 'all-or-nothing', [mention(1)], true)).kind, 'taken');
  assert.equal((await registers.take(token, 'all-or-nothing', [mention(2)], false)).kind, 'taken');
  assert.equal(await claims(), before, 'nobody else sees it');
  await registers.cancel(token);
  assert.equal(await claims(), before);
  const lost = await registers.finish(token, 'all-or-nothing', 0);
  assert.deepEqual(lost, { kind: 'refused', refusal: 'import-lost' });
});

test('nothing that a row says stands in clear, in any table', async () => {
  const { file } = await permit();
  const secret = 'Zzyzxina Unmistakable';
  const text = registerOf([1, secret, 'Qwertyuiop Father']);
  assert.equal((await take(written('secret.csv', text), file)).found['added'], 1);
  const tables = ['events', 'register_rows', 'person_keys', 'case_keys', 'search_tokens', 'alarms', 'erased_tokens'];
  for (const table of tables) {
    const { rows } = await owner.query<{ kept: string }>(`SELECT row_to_json(${table})::text AS kept FROM ${table}`);
    for (const { kept } of rows) {
      assert.doesNotMatch(kept, /Zzyzxina|Qwertyuiop/u);
      assert.ok(!kept.includes(Buffer.from('Zzyzxina').toString('hex')), table);
    }
  }
});

test('no case, clock, alarm or notice follows from a register', async () => {
  const { file } = await permit();
  const tables = ['cases', 'case_clocks', 'case_work', 'alarms', 'notices', 'search_tokens'];
  const counts = async () => {
    const found: number[] = [];
    for (const table of tables) found.push(await countOf(table));
    return found;
  };
  const before = await counts();
  assert.equal((await take(sample, file)).found['added'], 4);
  assert.deepEqual(await counts(), before);
});

test('a finished import ends its permit; an hour ends any; other letters are none', async () => {
  const { file } = await permit();
  const right = written('right.csv', registerOf([1, 'Training Accused One']));
  assert.equal((await take(right, file)).exitCode, 0);
  assert.equal((await take(right, file)).found['code'], 'permit-used');
  const wrong = written('wrong', 'a'.repeat(52));
  assert.equal((await take(right, wrong)).found['code'], 'permit-unknown');
  const late = await permit();
  served.pass({ minutes: 61 });
  monitor = await signedInAs('monitor', served);
  assert.equal((await take(right, late.file)).found['code'], 'permit-ended');
});

test('nobody but supervisors and monitors gives a permit, and one office does not see another’s registers', async () => {
  const { year: of } = await permit();
  const worker = await signedInAs('case-worker-a', served);
  assert.equal((await worker.get('/en/staff/registers')).status, 403);
  const fields = { kind: 'helpline', district: 'pk-pb-kasur', year: '', basis: 'agreement', purpose: 'review' };
  assert.equal((await worker.post('/en/staff/registers', fields)).status, 403);
  const supervisor = await signedInAs('supervisor-kasur', served);
  const page = await (await supervisor.get('/en/staff/registers')).text();
  assert.ok(!page.includes(`Kasur, ${String(of)}`));
  const { purpose: _purpose, ...without } = fields;
  assert.equal((await monitor.post('/en/staff/registers', without)).status, 422);
});

test('an erased person is not brought back: not by the same row, not by another register, and the other is not told', async () => {
  const { file, year: of } = await permit();
  const rows = registerOf(
    [1, 'Training Accused Erased', 'Training Father Erased'],
    [2, 'Training Accused Stays', 'Training Father Stays'],
  );
  const register = written('erased.csv', rows);
  assert.equal((await take(register, file)).found['added'], 2);
  const id = await registerIdOnPage(of);
  const wish = { register: id, row: '1', role: 'accused', ground: 'data-subject-asks' };
  const keys = () => countOf(`person_keys WHERE case_id = '${id}'`);
  const asked = await monitor.post('/en/staff/registers/erase', wish);
  assert.equal(asked.headers.get('location'), '/en/staff/registers?done=asked');
  await monitor.post('/en/staff/registers/erase', wish);
  assert.equal(await keys(), 2, 'one person alone erases nothing, however often');
  const second = await secondOfOffice(wish);
  assert.equal(second, 'erased');
  assert.equal(await keys(), 1);
  const before = await claims();
  const again = await take(register, (await permit(of)).file);
  assert.deepEqual([again.found['added'], again.found['erased'], again.found['unchanged']], [0, 1, 1]);
  const other = await permit();
  const elsewhere = await take(register, other.file);
  // To whoever brings another register it looks like anybody else: it is no way to ask who was erased.
  assert.equal(elsewhere.found['added'], 2);
  assert.equal(await claims(), before + 1, 'only who was not erased came in');
  const repeated = await take(register, (await permit(other.year)).file);
  assert.equal(repeated.found['unchanged'], 2);
});

async function registerIdOnPage(of: number): Promise<string> {
  const page = await (await monitor.get('/en/staff/registers')).text();
  const section = page.slice(page.indexOf(`Kasur, ${String(of)}</h3>`));
  const id = /name="register" value="(register_[0-9a-z]{26})"/.exec(section)?.[1];
  assert.ok(id !== undefined);
  return id;
}

/** The training deployment has one monitor: another account, with the same role, asks for the same. */
async function secondOfOffice(wish: { readonly register: string; readonly row: string }): Promise<string> {
  const [first, other] = await Promise.all([
    trainingMember('monitor', served),
    trainingMember('supervisor-kasur', served),
  ]);
  const member = { ...first, account: other.account };
  const { registers } = served.services.staff;
  return (await registers.eraseRow(member, { ...wish, role: 'accused', ground: 'data-subject-asks' })).kind;
}

test('a sealed server takes no row and gives no permit, and says so', async () => {
  const { file } = await permit();
  const right = written('right.csv', registerOf([1, 'Training Accused Sealed']));
  const { keyring } = served.services;
  const before = await claims();
  await keyring.seal();
  try {
    const answer = await take(right, file);
    assert.deepEqual([answer.exitCode, answer.found['code']], [1, 'sealed']);
    assert.match(answer.complained, /unseal it first/u);
    assert.equal((await take(right, file, '--dry-run')).found['code'], 'sealed');
  } finally {
    await unsealTraining(served.opened.keyring, served.dataDir);
  }
  assert.equal(await claims(), before);
});

test('a file whose text column is mapped to a name is refused as a whole, row-wise too', async () => {
  const { file } = await permit();
  const text = 'and then somebody told another person what they had heard from a neighbour about it';
  const rows = Array.from({ length: 20 }, (_, index): readonly [number, string] => [index + 1, text]);
  const answer = await take(written('text.csv', registerOf(...rows, [30, 'Training Right'])), file);
  assert.deepEqual([answer.exitCode, answer.found['because']], [1, 'free-text']);
});

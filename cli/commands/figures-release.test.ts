/** `amanat figures release` and `amanat verify release` as an office and a stranger use them: files, folders, no server. */
import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { canonicalJson, commitmentOf } from '@amanat/ledger';
import { casesCsvOf, inventedChildren } from '../../figures/testing/invented-children.ts';
import { sha256, WrittenLog } from '../../log-service/testing/written-log.ts';
import { run } from '../index.ts';

const folder = mkdtempSync(join(tmpdir(), 'amanat-figures-release-'));
after(() => rmSync(folder, { recursive: true }));
const at = (...names: readonly string[]): string => join(folder, ...names);
const csv = casesCsvOf(
  inventedChildren({
    seed: 4,
    size: 60,
    divisions: 1,
    districtsPerDivision: 2,
    from: '2025-01-01',
    until: '2025-12-31',
  }),
  60,
);

async function amanat(...args: readonly string[]) {
  let printed = '';
  let complained = '';
  const terminal = {
    print: (text: string) => void (printed += `${text}\n`),
    complain: (text: string) => void (complained += `${text}\n`),
  };
  return { exitCode: await run(args, {}, terminal), printed, complained };
}

interface Wish {
  readonly input?: string;
  readonly out: string;
  readonly more?: readonly string[];
}
const release = (snapshot: string, { input = at('CASES.csv'), out, more = [] }: Wish) =>
  amanat('figures', 'release', '--input', input, '--snapshot', snapshot, '--out', out, ...more);
const previous = ['--previous', at('public')];
const bundle = ['--audit-bundle', at('audit', 'bundle.json')];

const bundleIn = (): {
  readonly releases: readonly string[];
  readonly truth: Readonly<Record<string, number>>;
} => JSON.parse(readFileSync(at('audit', 'bundle.json'), 'utf8'));

suite('amanat figures release', () => {
  before(async () => {
    writeFileSync(at('CASES.csv'), csv);
    mkdirSync(at('audit'));
    // An empty folder of earlier releases: this is the first.
    mkdirSync(at('public'));
    const first = await release('2025-06-30', { out: at('public', '2025-06-30'), more: [...previous, ...bundle] });
    assert.equal(first.exitCode, 0, first.complained);
    assert.match(first.printed, /^Released: 2025-06-30, with divisions and districts\.$/mu);
    const second = await release('2025-07-07', {
      out: at('public', '2025-07-07'),
      more: [...previous, ...bundle, '--json'],
    });
    assert.equal(second.exitCode, 0, second.complained);
    const { kind, recomputed, earlier } = JSON.parse(second.printed) as Readonly<Record<string, unknown>>;
    // Districts once in a month is for the calendar month of the snapshot.
    assert.deepEqual([kind, recomputed, earlier], ['monthly', [], 1]);
  });
  test('writes a folder that holds, and leaves nothing else beside it', async () => {
    assert.deepEqual(readdirSync(at('public')).toSorted(), ['2025-06-30', '2025-07-07']);
    for (const id of ['2025-06-30', '2025-07-07']) {
      const { exitCode, printed } = await amanat('verify', 'release', at('public', id), '--json');
      assert.equal(exitCode, 0);
      assert.match(printed, /"kind":"holds"/u);
    }
  });
  test('writes the bundle for its owner alone, with the true counts of every release', () => {
    assert.equal(statSync(at('audit', 'bundle.json')).mode & 0o077, 0);
    const { releases, truth } = bundleIn();
    assert.deepEqual(releases, ['2025-06-30', '2025-07-07']);
    for (const id of releases) assert.equal(typeof truth[`${id}::all|all|started|ever`], 'number');
  });
  test('takes one release with its neighbours for all of them, and counts again what no bundle holds', async () => {
    const { exitCode, printed, complained } = await release('2025-07-14', {
      out: at('third'),
      more: ['--previous', at('public', '2025-07-07')],
    });
    assert.equal(exitCode, 0, complained);
    assert.match(printed, /^Released: 2025-07-14, the whole only\.$/mu);
    assert.match(printed, /True counts of 2 earlier releases were counted again/u);
  });
  test('is the same bytes from the same cases in another order', async () => {
    const [header = '', ...rows] = csv.trimEnd().split('\n');
    writeFileSync(at('turned.csv'), `${[header, ...rows.toReversed()].join('\r\n')}\r\n`);
    const { exitCode } = await release('2025-06-30', { input: at('turned.csv'), out: at('turned') });
    assert.equal(exitCode, 0);
    for (const name of readdirSync(at('turned')))
      assert.equal(
        readFileSync(at('turned', name), 'utf8'),
        readFileSync(at('public', '2025-06-30', name), 'utf8'),
        name,
      );
  });
  test('refuses what would be no series: an earlier day, a missing release, districts twice in a month', async () => {
    const earlier = await release('2025-07-01', { out: at('no'), more: previous });
    assert.equal(earlier.exitCode, 2);
    assert.match(earlier.complained, /The last release is of 2025-07-07/u);
    const twice = await release('2025-07-21', { out: at('no'), more: [...previous, '--kind', 'monthly'] });
    assert.equal(twice.exitCode, 2);
    cpSync(at('public', '2025-07-07'), at('alone', '2025-07-07'), { recursive: true });
    const missing = await release('2025-07-31', { out: at('no'), more: ['--previous', at('alone')] });
    assert.equal(missing.exitCode, 1);
    assert.match(missing.complained, /2025-06-30/u);
    assert.equal(existsSync(at('no')), false);
  });
  test('refuses a young snapshot, a full folder, and to write over what is no bundle', async () => {
    const today = Temporal.Now.plainDateISO();
    const young = await release(today.subtract({ days: 6 }).toString(), { out: at('no') });
    assert.equal(young.exitCode, 2);
    assert.match(young.complained, /at least 7 days old/u);
    const full = await release('2025-08-31', { out: at('public', '2025-06-30'), more: previous });
    assert.equal(full.exitCode, 2);
    const over = await release('2025-08-31', { out: at('no'), more: ['--audit-bundle', at('CASES.csv')] });
    assert.equal(over.exitCode, 2);
    assert.equal(readFileSync(at('CASES.csv'), 'utf8'), csv);
  });
  test('refuses a mistyped year, and a folder of earlier releases that is not there or is none', async () => {
    const { exitCode, complained } = await release('0202-01-11', { out: at('mistyped') });
    assert.deepEqual([exitCode, existsSync(at('mistyped'))], [2, false]);
    assert.match(complained, /--snapshot/u);
    const places: readonly (readonly [string, RegExp])[] = [
      [at('mistyped'), /mistyped is not there.*leave it out/u],
      [at('mistyped', 'deeper'), /is not there/u],
      [at('CASES.csv'), /is no folder/u],
    ];
    for (const [place, message] of places) {
      const before = readdirSync(folder);
      const alone = await release('2026-01-04', { out: at('by-itself'), more: [...previous, '--previous', place] });
      assert.deepEqual([alone.exitCode, alone.printed], [1, '']);
      assert.match(alone.complained, message);
      assert.deepEqual(readdirSync(folder), before);
    }
  });
  test('looks where it will write before it reads: no folder, within a release, a bundle that would be public', async () => {
    const within = at('public', '2025-06-30');
    const places: readonly (readonly [out: string, bundle: string, message: RegExp])[] = [
      [at('CASES.csv', 'out'), at('b.json'), /is no folder/u],
      ['', at('b.json'), /empty/u],
      [join(within, 'next'), at('b.json'), /lies in the release/u],
      [at('no'), join(within, 'b.json'), /true counts/u],
      [at('no'), at('no', 'b.json'), /true counts/u],
      [at('link'), at('b.json'), /is a link/u],
    ];
    symlinkSync(at('audit'), at('link'));
    for (const [out, secret, message] of places) {
      const { exitCode, complained } = await release('2026-01-04', { out, more: ['--audit-bundle', secret] });
      assert.equal(exitCode, 2, complained);
      assert.match(complained, message);
    }
    assert.equal((await release('2026-01-04', { input: folder, out: at('no') })).exitCode, 2);
    assert.deepEqual(
      [existsSync(at('no')), existsSync(at('b.json')), existsSync(join(within, 'next'))],
      [false, false, false],
    );
  });
  test('makes the folder of the bundle for its owner alone, takes away what a killed run left, says that no case had begun', async () => {
    mkdirSync(at('secret'));
    // No program has this number: it is larger than any that Linux gives.
    writeFileSync(at('secret', '.bundle.json.4194305.part'), 'half');
    mkdirSync(at('.before.4194305.part'));
    for (const [out, secret] of [
      ['before', ['secret']],
      ['before-2', ['new', 'deeper']],
    ] as const) {
      const more = ['--audit-bundle', at(...secret, 'bundle.json')];
      const { exitCode, printed, complained } = await release('2020-01-05', { out: at(out), more });
      assert.equal(exitCode, 0, complained);
      assert.match(printed, /None had begun by 2020-01-05/u);
      assert.deepEqual(readdirSync(at(...secret)), ['bundle.json']);
    }
    assert.equal(statSync(at('new')).mode & 0o077, 0);
    assert.equal(existsSync(at('.before.4194305.part')), false);
  });
  test('two at once: the one that comes later finds the other, and writes nothing', async () => {
    mkdirSync(at('at-once'));
    const both = await Promise.all(
      ['2026-02-01', '2026-02-08'].map((day) =>
        release(day, { out: at('at-once', day), more: ['--previous', at('at-once'), '--kind', 'weekly'] }),
      ),
    );
    assert.deepEqual(both.map(({ exitCode }) => exitCode).toSorted(), [0, 1]);
    assert.match(both.map(({ complained }) => complained).join(''), /Meanwhile the release/u);
    assert.equal(readdirSync(at('at-once')).length, 1);
  });
  test('does not overlook a release whose manifest is gone', async () => {
    cpSync(at('public'), at('headless'), { recursive: true });
    rmSync(at('headless', '2025-07-07', 'release.json'));
    const { exitCode, complained } = await release('2026-01-04', {
      out: at('no'),
      more: ['--previous', at('headless')],
    });
    assert.deepEqual([exitCode, existsSync(at('no'))], [1, false]);
    assert.match(complained, /2025-07-07 is a release without its release\.json/u);
    rmSync(at('headless', '2025-07-07', 'release.sha256'));
    assert.match(
      (await release('2026-01-04', { out: at('no'), more: ['--previous', at('headless')] })).complained,
      /2025-07-07 is a release without its release\.json/u,
    );
  });

  test('names the line of what is wrong in the file, and writes nothing', async () => {
    const [header = '', ...rows] = csv.trimEnd().split('\n');
    const wrong: readonly (readonly [string, RegExp])[] = [
      [
        [header, ...rows, 'C,Division 009,District 001,2025-01-01,,,,,,'].join('\n'),
        /line 62: .*another division than on line \d+\./u,
      ],
      [[header, 'C,A"B,D,2025-01-01,,,,,,', ...rows].join('\n'), /line 2: .*quotation/u],
      [[header, ...rows, 'C,A,D,2025-01-01'].join('\n'), /line 62: .*cells/u],
      [csv.replace(',arrest', ',seized'), /line 1: .*column arrest/u],
      ['', /empty/u],
      [`${header}\n`, /no row of it counts/u],
      [`${header}\nC,A,D,2025-02-30,,,,,,\n`, /no row of it counts.*\n.*1 of its rows: a day that no calendar has/u],
      [csv.replaceAll(',', ';'), /line 1: .*semicolons/u],
      [csv.replaceAll(',', '\t'), /line 1: .*tabs/u],
    ];
    for (const [text, message] of wrong) {
      writeFileSync(at('wrong.csv'), text);
      const { exitCode, complained } = await release('2025-06-30', { input: at('wrong.csv'), out: at('no') });
      assert.equal(exitCode, 1, complained);
      assert.match(complained, message);
    }
    assert.equal(existsSync(at('no')), false);
  });
  test('says what of the input counted nowhere and which words it did not know', async () => {
    writeFileSync(
      at('odd.csv'),
      `${csv}X1,Division 001,District 001,2025-02-01,2025-01-01,,,,,\nX2,Division 001,District 001,2025-02-01,,,,,2025-03-01,settled\n`,
    );
    const { exitCode, printed } = await release('2025-06-30', { input: at('odd.csv'), out: at('odd') });
    assert.equal(exitCode, 0);
    assert.match(printed, /1 row counted nowhere: a stage earlier than one before it/u);
    assert.match(printed, /Outcomes that are not known.*: first on line 63\.$/mu);
    assert.doesNotMatch(printed, /settled/u);
  });
});

suite('amanat verify release', () => {
  test('a release beside another that names it otherwise does not hold, nor does one with a digit changed', async () => {
    cpSync(at('public'), at('changed'), { recursive: true });
    // Nothing of a release, whatever it is called.
    mkdirSync(at('changed', 'odd', 'release.json'), { recursive: true });
    mkdirSync(at('changed', 'endless'));
    symlinkSync('/dev/zero', at('changed', 'endless', 'release.json'));
    assert.equal((await amanat('verify', 'release', at('changed', '2025-06-30'))).exitCode, 0);
    for (const name of ['release.json', 'funnel.json', 'times.csv', 'charts.ur.txt']) {
      const path = at('changed', '2025-06-30', name);
      const text = readFileSync(path, 'utf8');
      const digit = text.search(/\d/u);
      writeFileSync(path, `${text.slice(0, digit)}${(Number(text[digit]) + 1) % 10}${text.slice(digit + 1)}`);
      const { exitCode, complained } = await amanat('verify', 'release', at('changed', '2025-06-30'));
      assert.equal(exitCode, 1, name);
      assert.match(complained, /does not hold|not as it was released/iu);
      writeFileSync(path, text);
    }
    // Made again with other cases, and whole by itself: the later release still names the one that was published.
    rmSync(at('changed', '2025-06-30'), { recursive: true });
    const fewer = csv.split('\n').filter((_, line) => line % 3 !== 1);
    writeFileSync(at('fewer.csv'), fewer.join('\n'));
    assert.equal(
      (await release('2025-06-30', { input: at('fewer.csv'), out: at('changed', '2025-06-30') })).exitCode,
      0,
    );
    const again = await amanat('verify', 'release', at('changed', '2025-06-30'));
    assert.equal(again.exitCode, 1);
    assert.match(again.complained, /2025-07-07 and this release do not fit/u);
    assert.equal((await amanat('verify', 'release', at('changed', '2025-07-07'))).exitCode, 1);
  });
  test('with the proof of where it was published it says whether its digest is on the log', async () => {
    cpSync(at('public', '2025-06-30'), at('proven'), { recursive: true });
    const log = new WrittenLog();
    const eventOf = (digest: string) =>
      Buffer.from(canonicalJson({ event: 'evt_1', type: 'figures.released', data: { release: '2025-06-30', digest } }));
    const digest = Buffer.from(sha256(readFileSync(at('proven', 'release.json')))).toString('hex');
    const [published, another] = [digest, digest.replace(/^./u, (letter) => (letter === '0' ? '1' : '0'))].map(
      (each) => {
        const [salt, body] = [randomBytes(32), eventOf(each)];
        log.add([commitmentOf(salt, body, sha256)]);
        return { salt, body };
      },
    );
    assert.ok(published !== undefined && another !== undefined);
    after(() => log.remove());
    log.publish();
    const check = (...key: readonly string[]) => amanat('verify', 'release', at('proven'), ...key);
    assert.equal((await check()).exitCode, 0);
    assert.match((await check('--key', log.vkey)).complained, /proof-missing/u);
    const write = (text: string) => writeFileSync(at('proven', 'release.tlog-proof'), text);
    write(await log.receipt(0, published.salt, published.body));
    const proven = await check('--key', log.vkey);
    assert.equal(proven.exitCode, 0, proven.complained);
    assert.match(proven.printed, /these are the figures that were published/u);
    write(await log.receipt(1, another.salt, another.body));
    const other = await check('--key', log.vkey);
    assert.equal(other.exitCode, 1);
    assert.match(other.complained, /ALARM/u);
  });
});

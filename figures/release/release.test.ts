/** Releases: what they are made of, what may never change in them, and what they may not depend on. */
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { suite, test } from 'node:test';
import { assert as hold, integer, property, shuffledSubarray } from 'fast-check';
import { trueFigures } from '../catalogue/compute.ts';
import { type CaseChildren, noDay } from '../children/case-children.ts';
import { isoDayOf, parseDay } from '../children/day-number.ts';
import { readCases } from '../children/read-cases.ts';
import { placedBy, rejectedBy } from '../children/read-cases-by-day.ts';
import { printedCount } from '../publication/printed-counts.ts';
import { casesCsvOf, inventedChildren } from '../testing/invented-children.ts';
import type { AuditBundle, Finding } from './audit-bundle.ts';
import { truthOf, withinKey } from './bundle-truth.ts';
import { csvOf } from './csv.ts';
import { type MadeRelease, makeRelease, NoRelease } from './make-release.ts';
import { districtsOf } from './places-in-order.ts';
import { printedCountsOf } from './printed-tables.ts';
import { verifyRelease } from './verify-release.ts';

const sha256 = (text: string): string => hash('sha256', text);
const invented = (size: number, seed = 11): readonly string[] =>
  casesCsvOf(
    inventedChildren({ seed, size, divisions: 2, districtsPerDivision: 3, from: '2022-01-01', until: '2025-12-31' }),
    size,
  )
    .trimEnd()
    .split('\n');

const [header = '', ...rows] = invented(450);
const dayOf = (text: string) => parseDay(text) ?? noDay;

function readRows(lines: readonly string[]) {
  const reader = readCases(header.split(','));
  for (const [at, line] of lines.entries()) reader.push(line.split(','), at + 2);
  return reader.finish();
}

interface Wish {
  readonly kind?: 'weekly' | 'monthly';
  readonly earlier?: readonly MadeRelease[];
  readonly attack?: (bundle: AuditBundle) => Promise<readonly Finding[]>;
}

/** The attack has a test of its own, and many more in its own folder. */
async function released(lines: readonly string[], day: string, wish: Wish = {}): Promise<MadeRelease> {
  const read = readRows(lines);
  const snapshot = dayOf(day);
  const { kind = 'monthly', earlier = [], attack = async () => [] } = wish;
  const named = districtsOf(earlier.at(-1)?.view.manifest.places ?? []);
  return makeRelease({
    figures: trueFigures(placedBy(read.children, snapshot, named), snapshot, kind),
    earlier: earlier.map(({ view }) => view),
    earlierTruth: new Map(),
    rejected: rejectedBy(read, snapshot),
    attack,
    sha256,
  });
}

const first = await released(rows, '2025-06-30');
const second = await released(rows, '2025-07-07', { kind: 'weekly', earlier: [first] });

suite('a release', () => {
  test('is read back as it was made, holds, and names all before it', () => {
    for (const made of [first, second]) {
      const read = verifyRelease(made.files, sha256);
      assert.deepEqual(read, { kind: 'read', view: made.view });
    }
    assert.deepEqual(second.view.manifest.earlier, [{ id: '2025-06-30', digest: first.view.digest }]);
    assert.deepEqual(
      second.view.funnel.rows.map(({ place }) => place),
      Array.from({ length: 5 }, () => 'all'),
    );
  });
  test('is the same bytes whatever the order of the input', async () => {
    await hold(
      property(shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        assert.deepEqual(readRows(shuffled).children.districts, readRows(rows).children.districts);
      }),
      { numRuns: 3 },
    );
    const again = await released(rows.toReversed(), '2025-06-30');
    assert.deepEqual([...again.files], [...first.files]);
  });
  test('of an old snapshot is not changed by what came later', async () => {
    // Each row as it stood at the end of that day.
    const day = '2025-06-30';
    const cut = rows.flatMap((row) => {
      const [id = '', division = '', district = '', ...rest] = row.split(',');
      const [outcome = '', ...days] = [rest.at(-1) ?? '', ...rest.slice(0, -1)];
      if ((days[0] ?? '') > day) return [];
      const last =
        days
          .filter((each) => each !== '')
          .toSorted()
          .at(-1) ?? '';
      return [
        [id, division, district, ...days.map((each) => (each > day ? '' : each)), last > day ? '' : outcome].join(),
      ];
    });
    assert.ok(cut.length < rows.length);
    const then = await released(cut, day);
    assert.deepEqual([...then.files], [...first.files]);
  });
  test('rounds each count by its own true value', () => {
    const { counts } = trueFigures(readRows(rows).children, dayOf('2025-06-30'), 'monthly');
    const repaired = new Set(first.view.manifest.repairs.map(({ what }) => what));
    const printed = printedCountsOf(first.view);
    assert.equal(printed.size, counts.size);
    for (const [key, count] of counts)
      if (!repaired.has(key) && !repaired.has(key.split('|')[0] ?? ''))
        assert.equal(printed.get(key), printedCount(count));
  });
  test('has no byte that depends on anything but what is printed', async () => {
    const whole = readRows(rows).children;
    const snapshot = dayOf('2025-06-30');
    let alike = 0;
    for (let left = 0; left < 60 && alike === 0; left += 1) {
      // Whoever starts later counts nowhere yet.
      if ((whole.days.started[left] ?? noDay) > snapshot) continue;
      const figures = trueFigures(without(whole, left), snapshot, 'monthly');
      const made = await makeRelease({
        figures,
        earlier: [],
        earlierTruth: new Map(),
        rejected: left % 10,
        attack: async () => [],
        sha256,
      });
      const tables = ({ funnel, outcomes, stalled, ages, times, ends }: MadeRelease['view']) =>
        JSON.stringify([funnel, outcomes, stalled, ages, times, ends]);
      if (tables(made.view) !== tables(first.view)) continue;
      alike += 1;
      assert.deepEqual([...made.files], [...first.files]);
      assert.notDeepEqual(figures.counts, trueFigures(whole, snapshot, 'monthly').counts);
    }
    assert.ok(alike > 0, 'no child was found whose case changes nothing that is printed');
  });
  test('prints no number that is no token', () => {
    const tokens =
      first.files
        .get('funnel.csv')
        ?.split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(',')[4] ?? '') ?? [];
    assert.ok(tokens.length > 100);
    for (const token of tokens) assert.match(token, /^(?:\*|0-9|0-[1-9]\d*9|[1-9]\d*0(?:-[1-9]\d*9)?)$/u);
  });
});

/** All but one child, who must not be told apart by anything but a printed token. */
function without(children: CaseChildren, left: number): CaseChildren {
  const all = (column: Int32Array): Int32Array => column.filter((_, row) => row !== left);
  const { days } = children;
  return {
    size: children.size - 1,
    districts: children.districts,
    district: all(children.district),
    days: {
      started: all(days.started),
      fir: all(days.fir),
      arrest: all(days.arrest),
      report: all(days.report),
      charge: all(days.charge),
      judgment: all(days.judgment),
    },
    endedOn: all(children.endedOn),
    outcome: children.outcome.filter((_, row) => row !== left),
    lastOn: all(children.lastOn),
  };
}

suite('a release that was altered', () => {
  test('by one digit of any file does not hold', () => {
    hold(
      property(integer({ min: 0 }), integer({ min: 1, max: 9 }), (draw, shift) => {
        for (const [name, text] of first.files) {
          const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
          const at = digits[draw % digits.length] ?? 0;
          const altered = `${text.slice(0, at)}${(Number(text[at]) + shift) % 10}${text.slice(at + 1)}`;
          assert.equal(verifyRelease(new Map([...first.files, [name, altered]]), sha256).kind, 'does-not-hold', name);
        }
      }),
      { numRuns: 20 },
    );
  });
  test('does not hold with all digests made anew either, where two files say what cannot both be', () => {
    const funnel = first.files.get('funnel.json') ?? '';
    const started = first.view.funnel.rows[0]?.counts.started ?? '';
    const forged = funnel.replace(`"started":"${started}"`, `"started":"${Number(started) + 100}"`);
    assert.notEqual(forged, funnel);
    const problems = problemsOf(withDigests(new Map([...first.files, ['funnel.json', forged]])));
    const codes = problems.map(({ code }) => code);
    assert.ok(codes.includes('csv-differs') && codes.includes('sum-contradicts'));
    const share = funnel.replace(/"fir":"\d\d%"/u, '"fir":"100%"');
    assert.ok(
      problemsOf(withDigests(new Map([...first.files, ['funnel.json', share]]))).some(
        ({ code }) => code === 'share-unfounded',
      ),
    );
  });
  test('does not hold with a file more or less, or with a number that is no token', () => {
    assert.deepEqual(problemsOf(new Map([...first.files, ['notes.txt', 'x']])), [
      { code: 'release-file-unknown', file: 'notes.txt' },
    ]);
    const { files } = first;
    assert.deepEqual(problemsOf(new Map([...files].filter(([name]) => name !== 'ends.csv'))), [
      { code: 'release-file-missing', file: 'ends.csv' },
    ]);
    const exact = (files.get('stalled.json') ?? '').replace(/"open":"\d+"/u, '"open":"41"');
    assert.deepEqual(problemsOf(withDigests(new Map([...files, ['stalled.json', exact]]))), [
      { code: 'not-well-formed', file: 'stalled.json' },
    ]);
  });
});

const problemsOf = (files: ReadonlyMap<string, string>) => {
  const read = verifyRelease(files, sha256);
  return read.kind === 'read' ? [] : read.problems;
};

/** As a forger would: whatever names a digest names the new one. */
function withDigests(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const manifest = first.view.manifest.files.reduce(
    (text, { name, sha256: old }) => text.replace(old, sha256(files.get(name) ?? '')),
    files.get('release.json') ?? '',
  );
  const digest = `${sha256(manifest)}  release.json\n`;
  return new Map([...files, ['release.json', manifest], ['release.sha256', digest]]);
}

suite('the attack', () => {
  const finding = (bundle: AuditBundle): Finding => ({
    kind: 'count',
    release: bundle.releases.at(-1) ?? '',
    key: 'district District 001|2023|arrest|ever',
    min: 3,
    max: 4,
  });
  test('what it finds is repaired, and the release is attacked again', async () => {
    const bundles: AuditBundle[] = [];
    const made = await released(rows, '2025-06-30', {
      attack: async (bundle) => {
        bundles.push(bundle);
        return bundles.length < 3 ? [finding(bundle)] : [];
      },
    });
    assert.deepEqual([made.attacks, bundles.length], [3, 3]);
    assert.ok(made.newRepairs.some(({ why }) => why === 'attack'));
    assert.equal(verifyRelease(made.files, sha256).kind, 'read');
    // A repair goes on.
    const next = await released(rows, '2025-07-31', { earlier: [made] });
    const attacked = ({ view }: MadeRelease) => view.manifest.repairs.filter(({ why }) => why === 'attack');
    assert.deepEqual(attacked(next), attacked(made));
  });
  test('where it always finds something there is no release', async () => {
    const attack = async (bundle: AuditBundle) => [finding(bundle)];
    await assert.rejects(released(rows.slice(0, 60), '2025-06-30', { attack }), NoRelease);
  });
});

suite('the audit bundle', () => {
  const figures = trueFigures(readRows(rows).children, dayOf('2025-06-30'), 'monthly');
  const { bundle } = first;
  const truth = (key: string): number => bundle.truth[`2025-06-30::${key}`] ?? Number.NaN;
  test('holds each printed count once, with the truth within it', () => {
    const [table] = bundle.tables;
    const keys = table?.cells.map(({ key }) => key) ?? [];
    assert.equal(new Set(keys).size, keys.length);
    for (const [key, count] of figures.counts) assert.equal(truth(key), count);
    for (const cell of table?.cells ?? []) {
      const count = truth(cell.key);
      if (cell.status === 'suppressed' || cell.status === 'band') assert.ok(cell.min <= count && count <= cell.max);
      if (cell.status === 'rounded') assert.equal(Math.floor(count / 10 + 0.5) * 10, cell.value);
    }
  });
  test('its relations are true, and those of shares too', () => {
    for (const relation of bundle.tables[0]?.relations ?? []) {
      if ('sum' in relation) {
        assert.equal(
          relation.sum.reduce((sum, key) => sum + truth(key), 0),
          truth(relation.total),
        );
        continue;
      }
      const sum = relation.terms.reduce((total, [factor, key]) => total + factor * truth(key), 0);
      assert.ok(relation.op === '<=' ? sum <= relation.rhs + 1e-6 : sum >= relation.rhs - 1e-6);
    }
    const shares =
      bundle.tables[0]?.cells.filter(({ status, key }) => status === 'hidden' && key.includes(' within ')) ?? [];
    assert.ok(shares.some(({ key }) => key === withinKey('all', '2022', 730)));
  });
  test('says that a count never falls only of those that do not', async () => {
    assert.deepEqual(second.bundle.cumulative, ['\\|ever$']);
    const read = readRows(rows);
    const [before, after] = await Promise.all(
      [rows, rows.filter((row) => !row.includes('District 002'))].map((lines) => released(lines, '2025-06-30')),
    );
    assert.ok(before !== undefined && after !== undefined);
    const later = trueFigures(
      placedBy(
        readRows(rows.filter((row) => !row.includes('District 002'))).children,
        dayOf('2025-07-31'),
        read.children.districts,
      ),
      dayOf('2025-07-31'),
      'monthly',
    );
    const made = await makeRelease({
      figures: later,
      earlier: [before.view],
      earlierTruth: new Map([['2025-06-30', truthOf(figures, 0)]]),
      rejected: 0,
      attack: async () => [],
      sha256,
    });
    const [pattern = ''] = made.bundle.cumulative;
    const grows = new RegExp(pattern, 'u');
    assert.equal(grows.test('district District 002|all|started|ever'), false);
    assert.equal(grows.test('district District 001|all|started|ever'), true);
    assert.equal(grows.test('district District 001|all|open'), false);
  });
});

test('a spreadsheet calculates nothing of a release, and a comma stays in its cell', () => {
  assert.equal(
    csvOf([
      ['=1+1', '-2', 'a,b', 'say "so"'],
      ['@x', '+1', '0-9', isoDayOf(0)],
    ]),
    `'=1+1,'-2,"a,b","say ""so"""\r\n'@x,'+1,0-9,1970-01-01\r\n`,
  );
});

/** Releases: what they are made of, what may never change in them, and what they may not depend on. */
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { suite, test } from 'node:test';
import { assert as hold, property, shuffledSubarray } from 'fast-check';
import { trueFigures } from '../catalogue/compute.ts';
import { type CaseChildren, noDay } from '../children/case-children.ts';
import { isoDayOf } from '../children/day-number.ts';
import { placedIn } from '../children/read-cases-by-day.ts';
import { printedCount } from '../publication/printed-counts.ts';
import { dayOf, readRows, releaseOf, rows } from '../testing/released-rows.ts';
import type { AuditBundle, Finding } from './audit-bundle.ts';
import { csvOf } from './csv.ts';
import { type MadeRelease, makeRelease, NoRelease } from './make-release.ts';
import { placesKnownAt } from './places-known.ts';
import { placesShown } from './places-shown.ts';
import { printedCountsOf } from './printed-tables.ts';
import { verifyRelease } from './verify-release.ts';

const sha256 = (text: string): string => hash('sha256', text);
const released = (lines: readonly string[], day: string, wish: Omit<Parameters<typeof releaseOf>[2], 'sha256'> = {}) =>
  releaseOf(lines, day, { ...wish, sha256 });

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
    const { counts } = trueFigures(shownOf(readRows(rows).children), dayOf('2025-06-30'), 'monthly');
    const repaired = new Set(first.view.manifest.repairs.map(({ what }) => what));
    const printed = printedCountsOf(first.view);
    assert.equal(printed.size, counts.size);
    for (const [key, count] of counts)
      if (!repaired.has(key) && !repaired.has(key.split('|')[0] ?? ''))
        assert.equal(printed.get(key), printedCount(count));
  });
  test('has no byte that depends on anything but what is printed', async () => {
    const snapshot = dayOf('2025-09-30');
    const whole = readRows(rows).children;
    const shown = placesShown(whole, snapshot, []);
    const before = await released(rows, '2025-09-30');
    let alike = 0;
    for (let left = 0; left < whole.size && alike === 0; left += 1) {
      // Whoever starts later counts nowhere yet.
      if ((whole.days.started[left] ?? noDay) > snapshot) continue;
      const children = without(whole, left);
      const figures = trueFigures(placedIn(children, snapshot, shown), snapshot, 'monthly');
      const made = await makeRelease({
        figures,
        placesKnown: placesKnownAt(children, figures),
        earlier: [],
        earlierTruth: new Map(),
        rejected: left % 10,
        attack: async () => [],
        sha256,
      });
      const tables = ({ funnel, outcomes, stalled, ages, times, ends }: MadeRelease['view']) =>
        JSON.stringify([funnel, outcomes, stalled, ages, times, ends]);
      if (tables(made.view) !== tables(before.view)) continue;
      alike += 1;
      assert.deepEqual([...made.files], [...before.files]);
      assert.notDeepEqual(figures.counts, trueFigures(placedIn(whole, snapshot, shown), snapshot, 'monthly').counts);
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

const shownOf = (children: CaseChildren, snapshot = dayOf('2025-06-30')): CaseChildren =>
  placedIn(children, snapshot, placesShown(children, snapshot, []));

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

test('a spreadsheet calculates nothing of a release, and a comma stays in its cell', () => {
  assert.equal(
    csvOf([
      ['=1+1', '-2', 'a,b', 'say "so"'],
      ['@x', '+1', '0-9', isoDayOf(0)],
    ]),
    `'=1+1,'-2,"a,b","say ""so"""\r\n'@x,'+1,0-9,1970-01-01\r\n`,
  );
});

/** The catalogue's figures against the plainest way to count them, and what must hold whatever the cases are. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type CaseChildren, noDay, openOutcome } from '../children/case-children.ts';
import { calendarDayOf, parseDay } from '../children/day-number.ts';
import { outcomeKinds } from '../children/outcome-kinds.ts';
import { stages } from '../children/stages.ts';
import { ageBands } from '../release/release-view.ts';
import { drawsOf, inventedChildren } from '../testing/invented-children.ts';
import { countKey, intervals } from './catalogue.ts';
import { trueFigures } from './compute.ts';
import { catalogueText, measures, parseCatalogue, publicCatalogue } from './public-catalogue.ts';
import file from './catalogue.json' with { type: 'json' };

const children = inventedChildren({
  seed: 41,
  size: 6000,
  divisions: 3,
  districtsPerDivision: 4,
  from: '2021-03-01',
  until: '2026-06-30',
});
const dayOf = (iso: string): number => parseDay(iso) ?? assert.fail(iso);
const snapshot = dayOf('2025-09-30');
const figures = trueFigures(children, snapshot, 'monthly');

/** Rows in the order given. */
function picked(from: CaseChildren, rows: readonly number[]): CaseChildren {
  const ints = (column: Int32Array): Int32Array => Int32Array.from(rows, (row) => column[row] ?? 0);
  const { days } = from;
  return {
    size: rows.length,
    districts: from.districts,
    district: ints(from.district),
    days: {
      started: ints(days.started),
      fir: ints(days.fir),
      arrest: ints(days.arrest),
      report: ints(days.report),
      charge: ints(days.charge),
      judgment: ints(days.judgment),
    },
    endedOn: ints(from.endedOn),
    outcome: Uint8Array.from(rows, (row) => from.outcome[row] ?? openOutcome),
    lastOn: ints(from.lastOn),
  };
}

test('the catalogue names every measure, and refuses what nobody can count or print', () => {
  const named = new Set(
    publicCatalogue.tables.flatMap((table) => table.rows.flatMap((row) => ('measures' in row ? row.measures : []))),
  );
  assert.deepEqual([...named].toSorted(), [...measures].toSorted());
  assert.throws(() => parseCatalogue({ ...file, curveDays: [30] }));
  assert.throws(() => parseCatalogue({ ...file, tables: [...file.tables, file.tables[0]] }));
  const [funnel] = file.tables;
  assert.throws(() =>
    parseCatalogue({
      ...file,
      tables: [{ ...funnel, rows: [{ places: ['all'], years: 'all', measures: ['fir'] }] }],
    }),
  );
});

test('the text for its digest does not depend on the order of fields', () => {
  const turned = Object.fromEntries(Object.entries(file).toReversed());
  assert.equal(catalogueText(parseCatalogue(turned)), catalogueText(publicCatalogue));
  assert.match(catalogueText(publicCatalogue), /^\{"ageBands":\[\{"belowDays":183,"id":"under-6-months"\}/u);
});

suite('what is computed is what the catalogue lists', () => {
  const places = (level: string): readonly string[] =>
    ({
      all: ['all'],
      division: ['division Division 001', 'division Division 002', 'division Division 003'],
      district: figures.districts.map(({ name }) => `district ${name}`),
    })[level] ?? [];
  const years = ['2021', '2022', '2023', '2024', '2025'];
  for (const kind of ['weekly', 'monthly'] as const)
    test(kind, () => {
      const computed = trueFigures(children, snapshot, kind);
      assert.deepEqual(computed.years, years);
      const counts = new Set<string>();
      const [times, ends]: [string[], string[]] = [[], []];
      for (const table of publicCatalogue.tables)
        for (const row of table.rows)
          for (const place of row.places.filter((level) => table.cadence[kind].includes(level)).flatMap(places))
            for (const year of row.years === 'all' ? ['all'] : ['all', ...years]) {
              if ('measures' in row) for (const measure of row.measures) counts.add(countKey(place, year, measure));
              else if ('intervals' in row) times.push(...row.intervals.map((id) => `${place}|${year}|${id}`));
              else ends.push(...publicCatalogue.horizons.map((horizon) => `${place}|${year}|${horizon}`));
            }
      assert.deepEqual([...computed.counts.keys()].toSorted(), [...counts].toSorted());
      assert.deepEqual(
        computed.times.map(({ place, year, interval }) => `${place}|${year}|${interval}`).toSorted(),
        times.toSorted(),
      );
      assert.deepEqual(
        computed.ends.map(({ place, year, horizon }) => `${place}|${year}|${horizon}`).toSorted(),
        ends.toSorted(),
      );
      // A weekly release says of the whole what a monthly one of the same day says.
      for (const [key, count] of computed.counts) assert.equal(figures.counts.get(key), count, key);
      if (kind === 'weekly') assert.ok([...counts].every((key) => key.startsWith('all|')));
    });
});

test('every count is that of the plainest way to count', () => {
  const wanted = new Map<string, number>();
  for (let row = 0; row < children.size; row += 1) {
    const started = children.days.started[row] ?? noDay;
    if (started > snapshot) continue;
    const has = (day: number | undefined): boolean => day !== undefined && day !== noDay && day <= snapshot;
    const reached = stages.filter((stage) => has(children.days[stage][row]));
    const facts = reached.map((stage) => `${stage}|ever`);
    if (has(children.endedOn[row]))
      facts.push('ended|ever', `outcome ${outcomeKinds[children.outcome[row] ?? -1]}|ever`);
    else {
      const stage = reached.at(-1) ?? 'started';
      const age = snapshot - started;
      const last = children.lastOn[row] ?? noDay;
      const lastKnown = last <= snapshot ? last : Math.max(...reached.map((each) => children.days[each][row] ?? noDay));
      facts.push('open', `open ${stage}`, `age ${ageBands[age < 183 ? 0 : age < 365 ? 1 : age < 730 ? 2 : 3]}`);
      if (lastKnown <= snapshot - 90) facts.push('stalled', `stalled ${stage}`);
    }
    const { name, division } = children.districts[children.district[row] ?? -1] ?? assert.fail();
    for (const place of ['all', `division ${division}`, `district ${name}`])
      for (const year of ['all', String(calendarDayOf(started).year)])
        for (const fact of facts) {
          const key = countKey(place, year, fact);
          wanted.set(key, (wanted.get(key) ?? 0) + 1);
        }
  }
  for (const [key, count] of figures.counts) assert.equal(count, wanted.get(key) ?? 0, key);
  assert.ok((figures.counts.get('all|all|stalled') ?? 0) > 100);
});

test('places and years add up', () => {
  const count = (key: string): number => figures.counts.get(key) ?? assert.fail(key);
  const sum = (keys: readonly string[]): number => keys.reduce((total, key) => total + count(key), 0);
  for (const stage of stages) {
    const measure = `${stage}|ever`;
    assert.equal(count(`all|all|${measure}`), sum(figures.years.map((year) => `all|${year}|${measure}`)));
    assert.equal(
      count(`all|2023|${measure}`),
      sum(figures.districts.map(({ name }) => `district ${name}|2023|${measure}`)),
    );
  }
  assert.equal(count('all|all|started|ever'), count('all|all|open') + count('all|all|ended|ever'));
  assert.equal(count('all|all|open'), sum(ageBands.map((band) => `all|all|age ${band}`)));
});

test('a cohort is followed through: as many set out on an interval as had reached its first stage', () => {
  for (const { place, year, interval, cases } of figures.times) {
    const from = intervals.find(({ id }) => id === interval)?.from ?? assert.fail();
    assert.equal(cases, figures.counts.get(countKey(place, year, `${from}|ever`)));
  }
});

test('times by Kaplan–Meier, as the definition has it', () => {
  const found =
    figures.times.find(
      ({ place, year, interval }) => place === 'all' && year === '2023' && interval === 'fir-report',
    ) ?? assert.fail();
  const cases: { readonly time: number; readonly ended: boolean }[] = [];
  for (let row = 0; row < children.size; row += 1) {
    const [fir, report] = [children.days.fir[row] ?? noDay, children.days.report[row] ?? noDay];
    if (calendarDayOf(children.days.started[row] ?? noDay).year !== 2023 || fir === noDay || fir > snapshot) continue;
    const ended = report !== noDay && report <= snapshot;
    cases.push({ time: (ended ? report : snapshot) - fir, ended });
  }
  const survival = (t: number): number =>
    [...new Set(cases.filter(({ time, ended }) => ended && time <= t).map(({ time }) => time))].reduce(
      (share, u) =>
        share *
        (1 -
          cases.filter(({ time, ended }) => ended && time === u).length / cases.filter(({ time }) => time >= u).length),
      1,
    );
  assert.equal(found.cases, cases.length);
  assert.equal(found.watched, Math.max(...cases.map(({ time }) => time)));
  for (const [at, day] of publicCatalogue.curveDays.entries()) {
    const share = found.open[at] ?? null;
    if (day > found.watched) assert.equal(share, null);
    else assert.ok(share !== null && Math.abs(share - survival(day)) < 1e-9, `${day}: ${share}`);
  }
  const { day, atRisk } = found.median;
  assert.ok(day !== null, JSON.stringify(found));
  assert.ok(survival(day) <= 0.5 + 1e-9 && survival(day - 1) > 0.5 + 1e-9);
  assert.equal(atRisk, cases.filter(({ time }) => time >= day).length);
});

test('what had come of a report adds up to one, and is not told beyond what is watched', () => {
  assert.ok(figures.ends.some(({ shares }) => shares !== null));
  for (const { year, horizon, shares } of figures.ends) {
    if (shares !== null) {
      const sum = shares.convicted + shares.acquitted + shares['other-end'] + shares.open;
      assert.ok(Math.abs(sum - 1) < 1e-12);
    }
    if (year === '2025' && horizon === 1095) assert.equal(shares, null);
  }
});

test('the order of the cases does not matter', () => {
  const draw = drawsOf(3);
  const rows = Array.from({ length: children.size }, (_, row) => ({ row, at: draw() }));
  const shuffled = picked(
    children,
    rows.toSorted((one, other) => one.at - other.at).map(({ row }) => row),
  );
  assert.deepEqual(trueFigures(shuffled, snapshot, 'monthly'), figures);
});

test('what comes after the snapshot changes nothing', () => {
  const later = (column: Int32Array): Int32Array => column.map((day) => (day > snapshot ? noDay : day));
  const { days } = children;
  const known: CaseChildren = {
    ...children,
    days: {
      started: days.started,
      fir: later(days.fir),
      arrest: later(days.arrest),
      report: later(days.report),
      charge: later(days.charge),
      judgment: later(days.judgment),
    },
    endedOn: later(children.endedOn),
    outcome: children.outcome.map((kind, row) => ((children.endedOn[row] ?? noDay) > snapshot ? openOutcome : kind)),
  };
  assert.deepEqual(trueFigures(known, snapshot, 'monthly'), figures);
});

test('of nobody there is the year of the snapshot, as of a few, and no division by nothing', () => {
  const none = trueFigures(picked(children, []), snapshot, 'monthly');
  assert.deepEqual(none.years, ['2025']);
  assert.equal(none.counts.get('all|all|started|ever'), 0);
  assert.deepEqual(none.times[0], {
    place: 'all',
    year: 'all',
    interval: 'started-fir',
    cases: 0,
    ended: 0,
    q25: { day: null, atRisk: 0 },
    median: { day: null, atRisk: 0 },
    q75: { day: null, atRisk: 0 },
    open: [null, null, null, null, null, null, null],
    setOut: [0, 0, 0, 0, 0, 0, 0],
    watched: 0,
  });
});

/** Invented releases of an invented nation, printed as a rule has it: to measure the attack, and to see it find something. */
import type { AuditBundle, BundleCell, BundleRelation, BundleTable } from '@amanat/figures';

export interface Nation {
  readonly districts: number;
  readonly divisions: number;
  readonly years: number;
  readonly cases: number;
  readonly stages: readonly string[];
  /** Releases, a week apart. */
  readonly weeks: number;
  /** Every how many weeks the districts are in it. */
  readonly districtsEvery: number;
  /** `nearest`: all to the nearest ten. `hide`: counts under ten hidden, all others exact. */
  readonly print: 'nearest' | 'hide';
  readonly random: () => number;
}

const never = 1e9;

export function inventedBundle(nation: Nation): AuditBundle {
  const { districts, divisions, years, stages, weeks, districtsEvery } = nation;
  const releases = Array.from({ length: weeks }, (_, week) => `w${String(week).padStart(3, '0')}`);
  const truth: Record<string, number> = {};
  const tables: BundleTable[] = [];
  const counts = countsOf(nation);
  const places = ['all', ...names('division', divisions), ...names('district', districts)];
  const yearKeys = ['all', ...Array.from({ length: years }, (_, year) => String(2015 + year))];
  for (const [week, release] of releases.entries()) {
    const shown = week % districtsEvery === districtsEvery - 1 ? places : ['all'];
    const cells: BundleCell[] = [];
    for (const [place, placeKey] of shown.entries())
      for (const [year, yearKey] of yearKeys.entries())
        for (const [stage, stageKey] of stages.entries()) {
          const count = counts(week, place, year, stage);
          const key = `${placeKey}|${yearKey}|${stageKey}|ever`;
          truth[`${release}::${key}`] = count;
          cells.push({ key, ...printed(count, nation.print) });
        }
    tables.push({ id: `funnel ${release}`, release, cells, relations: relationsOf(nation, shown, yearKeys) });
  }
  return {
    format: 'sdc-attack/1',
    threshold: 10,
    incrementThreshold: 5,
    pin: 1,
    releases,
    cumulative: ['\\|ever$'],
    tables,
    truth,
  };
}

const names = (kind: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${kind} ${String(at).padStart(3, '0')}`);

function printed(count: number, print: Nation['print']) {
  if (count < 10) return { status: 'suppressed', min: 0, max: 9 } as const;
  if (print === 'hide') return { status: 'published', value: count } as const;
  return {
    status: 'rounded',
    base: 10,
    method: 'nearest',
    ties: 'up',
    value: Math.floor(count / 10 + 0.5) * 10,
  } as const;
}

const divisionOf = (district: number, { districts, divisions }: Nation): number =>
  Math.floor((district * divisions) / districts);

function relationsOf(nation: Nation, shown: readonly string[], yearKeys: readonly string[]): readonly BundleRelation[] {
  const relations: BundleRelation[] = [];
  const districts = names('district', nation.districts);
  for (const stage of nation.stages) {
    for (const year of yearKeys) {
      if (shown.length === 1) continue;
      const key = (place: string): string => `${place}|${year}|${stage}|ever`;
      const divisions = names('division', nation.divisions);
      relations.push({ sum: divisions.map(key), total: key('all') });
      for (const [at, division] of divisions.entries())
        relations.push({
          sum: districts.filter((_, district) => divisionOf(district, nation) === at).map(key),
          total: key(division),
        });
    }
    for (const place of shown)
      relations.push({
        sum: yearKeys.slice(1).map((year) => `${place}|${year}|${stage}|ever`),
        total: `${place}|all|${stage}|ever`,
      });
  }
  for (const place of shown)
    for (const year of yearKeys)
      for (const [at, stage] of nation.stages.entries()) {
        const before = at === 0 ? undefined : nation.stages[at - 1];
        if (before === undefined) continue;
        const terms = [
          [1, `${place}|${year}|${stage}|ever`],
          [-1, `${place}|${year}|${before}|ever`],
        ] as const;
        relations.push({ terms, op: '<=', rhs: 0 });
      }
  return relations;
}

/** Cumulated counts by release, place (whole, divisions, districts), year (all, then each) and stage. */
function countsOf(nation: Nation): (week: number, place: number, year: number, stage: number) => number {
  const { districts, divisions, years, stages, weeks, random } = nation;
  const [placesCount, yearsCount] = [1 + divisions + districts, 1 + years];
  const counts = new Int32Array(weeks * placesCount * yearsCount * stages.length);
  const at = (week: number, place: number, year: number, stage: number): number =>
    ((week * placesCount + place) * yearsCount + year) * stages.length + stage;
  for (let made = 0; made < nation.cases; made += 1) {
    // A few districts have most cases: the sparse ones are what is to be protected.
    const district = Math.floor(districts * random() ** 2);
    const began = random() * years * 52;
    const year = Math.floor(began / 52);
    const firstWeek = years * 52 - weeks;
    let day = began;
    for (const stage of stages.keys()) {
      if (stage > 0) day += random() < 0.75 ? 60 * random() ** 2 : never;
      const week = Math.max(0, Math.ceil(day - firstWeek));
      if (week >= weeks) break;
      for (const place of [0, 1 + divisionOf(district, nation), 1 + divisions + district])
        for (const yearAt of [0, 1 + year]) {
          const cell = at(week, place, yearAt, stage);
          counts[cell] = (counts[cell] ?? 0) + 1;
        }
    }
  }
  const step = placesCount * yearsCount * stages.length;
  for (let cell = step; cell < counts.length; cell += 1)
    counts[cell] = (counts[cell] ?? 0) + (counts[cell - step] ?? 0);
  return (week, place, year, stage) => counts[at(week, place, year, stage)] ?? 0;
}

/**
 * The catalogue in SQL, after the specification: one row per case-child, then a pass over it for each kind of table, all places and
 * years at once by grouping sets. Divisions and districts are numbers here; `grouping` tells the level.
 *
 * @source specs/public-statistics, section 3
 */
import { ageBands, intervals, outcomeKinds, publicCatalogue, stages } from '@amanat/figures';

const { quietDays, curveDays, horizons } = publicCatalogue;
const firstEnd = stages.length;
const ends = `e.what between ${firstEnd} and ${firstEnd + outcomeKinds.length - 1} and e.day >= s.started`;

/** Of several ends on one day the gravest, which has the smallest number. */
export const childTable = (snapshot: number): string => `
  create table child as
  with s as (select child, min(day) as started from event where what = 0 and day <= ${snapshot} group by child),
  f as (
    select e.child, any_value(s.started) as started,
      ${stages
        .slice(1)
        .map((stage, at) => `min(e.day) filter (e.what = ${at + 1} and e.day >= s.started) as ${stage},`)
        .join('\n      ')}
      min(e.day) filter (${ends}) as ended_on,
      min(e.day * 64 + e.what) filter (${ends}) % 64 - ${firstEnd} as outcome,
      max(e.day) as last_on
    from event e join s on s.child = e.child where e.day <= ${snapshot} group by e.child)
  select f.*, h.district, d.division, year(date '1970-01-01' + f.started) as y, year(date '1970-01-01' + f.report) as report_y
  from f join home h on h.child = f.child join place d on d.district = h.district`;

const furthest = `case ${stages
  .map((stage, at) => [stage, at] as const)
  .toReversed()
  .map(([stage, at]) => `when ${stage} is not null then ${at}`)
  .join(' ')} end`;

/** One row per place and year with every measure as a column named by its key. */
export function countsOf(snapshot: number): string {
  const isQuiet = `last_on <= ${snapshot - quietDays}`;
  const measure = (name: string, filter: string): string => `count(*) filter (${filter}) as "${name}"`;
  const bandFrom = publicCatalogue.ageBands.map((_, at) => publicCatalogue.ageBands[at - 1]?.belowDays ?? 0);
  return `
    with c as (select *, ${furthest} as stage, ${snapshot} - started as age, ended_on is null as is_open from child)
    select division, district, y, grouping(division) as no_division, grouping(district) as no_district, grouping(y) as no_year,
      ${[
        ...stages.map((stage) => measure(`${stage}|ever`, `${stage} is not null`)),
        measure('open', 'is_open'),
        measure('ended|ever', 'not is_open'),
        ...outcomeKinds.map((kind, at) => measure(`outcome ${kind}|ever`, `outcome = ${at}`)),
        measure('stalled', `is_open and ${isQuiet}`),
        ...stages.flatMap((stage, at) => [
          measure(`open ${stage}`, `is_open and stage = ${at}`),
          measure(`stalled ${stage}`, `is_open and stage = ${at} and ${isQuiet}`),
        ]),
        ...publicCatalogue.ageBands.map(({ belowDays }, at) =>
          measure(
            `age ${ageBands[at]}`,
            `is_open and age >= ${bandFrom[at] ?? 0} and age < ${belowDays ?? Number.MAX_SAFE_INTEGER}`,
          ),
        ),
      ].join(',\n      ')}
    from c group by grouping sets ((), (y), (division), (division, y), (district), (district, y))`;
}

const level = 'division, district, y, no_division, no_district, no_year';
/** S of any end at each time of each group, and how many are at risk there. */
const survival = `
    n as (select *, sum(m) over (partition by ${level} order by t desc) as nr from h),
    s as (select *, case when min(nr - d) over w = 0 then 0
        else exp(sum(ln(case when nr = d then 1 else 1 - d::float8 / nr end)) over w) end as sv
      from n window w as (partition by ${level} order by t))`;

export function timesOf(interval: (typeof intervals)[number], snapshot: number): string {
  const [from, to] = [interval.from, interval.to];
  const quantile = (name: string, p: number): string => `
      min(t) filter (sv <= ${1 - p} + 1e-9 and d > 0) as ${name},
      arg_min(nr, t) filter (sv <= ${1 - p} + 1e-9 and d > 0) as ${name}_risk,`;
  return `
    with x as (select division, district, y, coalesce(${to}, ${snapshot}) - ${from} as t, ${to} is not null as ended
      from child where ${from} is not null),
    h as (select division, district, y, grouping(division) as no_division, grouping(district) as no_district, grouping(y) as no_year,
        t, count(*) filter (ended) as d, count(*) as m
      from x where t >= 0
      group by grouping sets ((t), (y, t), (division, t), (division, y, t), (district, t), (district, y, t))),
    ${survival}
    select ${level}, max(nr) as n, sum(d) as ended, max(t) as watched,
      ${quantile('q25', 0.25)} ${quantile('q50', 0.5)} ${quantile('q75', 0.75)}
      ${curveDays
        .map(
          (day) => `case when max(t) < ${day} and min(sv) > 0 then null
        else coalesce(min(sv) filter (t <= ${day}), 1) end as s${day}`,
        )
        .join(',\n      ')}
    from s group by ${level}`;
}

export function endsOf(snapshot: number): string {
  const [convicted, acquitted] = [outcomeKinds.indexOf('convicted'), outcomeKinds.indexOf('acquitted')];
  return `
    with x as (select division, district, report_y as y, coalesce(ended_on, ${snapshot}) - report as t, outcome
      from child where report is not null),
    h as (select division, null::integer as district, y, grouping(division) as no_division, 1 as no_district, grouping(y) as no_year,
        t, count(outcome) as d, count(*) as m, count(*) filter (outcome = ${convicted}) as d0,
        count(*) filter (outcome = ${acquitted}) as d1
      from x where t >= 0 group by grouping sets ((t), (y, t), (division, t), (division, y, t))),
    ${survival},
    f as (select *, coalesce(lag(sv) over (partition by ${level} order by t), 1) / nr as weight from s)
    select ${level}, max(nr) as n,
      ${horizons
        .map(
          (day) => `max(t) < ${day} and min(sv) > 0 as beyond${day},
      coalesce(sum(weight * d0) filter (t <= ${day}), 0) as convicted${day},
      coalesce(sum(weight * d1) filter (t <= ${day}), 0) as acquitted${day},
      coalesce(sum(weight * (d - d0 - d1)) filter (t <= ${day}), 0) as other${day}`,
        )
        .join(',\n      ')}
    from f group by ${level}`;
}

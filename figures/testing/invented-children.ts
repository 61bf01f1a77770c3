/**
 * Invented case-children for tests and measurements: nobody's cases. Districts are of very uneven size, some nearly empty; each
 * stage takes weeks or years, and many cases stay open. The same options give the same columns.
 */
import { type CaseChildren, type District, noDay, openOutcome } from '../children/case-children.ts';
import { isoDayOf, parseDay } from '../children/day-number.ts';
import { type OutcomeKind, outcomeKinds } from '../children/outcome-kinds.ts';
import { type Stage, stages } from '../children/stages.ts';

export interface Invented {
  readonly seed: number;
  /** How many case-children. */
  readonly size: number;
  readonly divisions: number;
  readonly districtsPerDivision: number;
  /** First day on which one can start, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day of any event. */
  readonly until: string;
}

/** Chance to go on from the stage before, and the middle of the days it takes. */
const ways: Readonly<Record<Exclude<Stage, 'started'>, { readonly chance: number; readonly median: number }>> = {
  fir: { chance: 0.78, median: 6 },
  arrest: { chance: 0.7, median: 20 },
  report: { chance: 0.72, median: 55 },
  charge: { chance: 0.82, median: 110 },
  judgment: { chance: 0.8, median: 420 },
};

/** Of those who reach judgment. */
const judgments: readonly (readonly [OutcomeKind, number])[] = [
  ['convicted', 0.24],
  ['acquitted', 0.62],
  ['discharged', 0.07],
  ['juvenile-diversion', 0.02],
  ['compounded-by-court', 0.05],
];
/** Of those who end before it. */
const otherEnds: readonly (readonly [OutcomeKind, number])[] = [
  ['fir-cancelled', 0.35],
  ['untraced', 0.25],
  ['withdrawn-by-prosecutor', 0.1],
  ['quashed', 0.1],
  ['abated', 0.05],
  ['other', 0.15],
];

/** A sequence of numbers from 0 to 1 (mulberry32). */
export function drawsOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const numbered = (word: string, number: number): string => `${word} ${String(number).padStart(3, '0')}`;

/** @throws Error if `from` or `until` is no day */
export function inventedChildren(options: Invented): CaseChildren {
  const { size, divisions, districtsPerDivision } = options;
  const [from, until] = [parseDay(options.from), parseDay(options.until)];
  if (from === undefined || until === undefined || until < from) throw new Error('from and until are days in order');
  const draw = drawsOf(options.seed);
  const districts: readonly District[] = Array.from({ length: divisions * districtsPerDivision }, (_, at) => ({
    name: numbered('District', at + 1),
    division: numbered('Division', Math.floor(at / districtsPerDivision) + 1),
  }));
  const pickDistrict = unevenly(districts.length, draw);
  const district = new Int32Array(size);
  const days: Record<Stage, Int32Array> = {
    started: new Int32Array(size),
    fir: new Int32Array(size).fill(noDay),
    arrest: new Int32Array(size).fill(noDay),
    report: new Int32Array(size).fill(noDay),
    charge: new Int32Array(size).fill(noDay),
    judgment: new Int32Array(size).fill(noDay),
  };
  const endedOn = new Int32Array(size).fill(noDay);
  const outcome = new Uint8Array(size).fill(openOutcome);
  const lastOn = new Int32Array(size);
  for (let row = 0; row < size; row += 1) {
    const home = pickDistrict();
    district[row] = home;
    // Slower in some districts than in others.
    const pace = 0.6 + ((home * 7) % 10) / 8;
    const after = (median: number): number => Math.floor(median * pace * Math.exp(1.1 * normal(draw)));
    let day = from + Math.floor(draw() * (until - from + 1));
    days.started[row] = day;
    let last = day;
    let goesOn = true;
    for (const stage of stages) {
      if (stage === 'started') continue;
      const { chance, median } = ways[stage];
      const reached = draw() < chance;
      const next = day + after(median);
      // Without an arrest the way goes on; without any other stage it does not.
      if (stage === 'arrest' && !reached) continue;
      goesOn &&= reached;
      if (!goesOn) continue;
      day = next;
      if (day > until) continue;
      days[stage][row] = day;
      last = day;
    }
    const ends = draw() < 0.45;
    const kind = pick(goesOn ? judgments : otherEnds, draw());
    const end = goesOn ? day : day + after(200);
    if ((goesOn || ends) && end <= until) {
      endedOn[row] = end;
      outcome[row] = outcomeKinds.indexOf(kind);
      last = end;
    }
    const later = last + Math.floor(draw() * 200);
    const isOpen = outcome[row] === openOutcome;
    lastOn[row] = isOpen && draw() < 0.4 ? Math.min(later, until) : last;
  }
  return { size, districts, district, days, endedOn, outcome, lastOn };
}

/** Picks a district; the largest has hundreds of times as many as the sparsest. */
function unevenly(count: number, draw: () => number): () => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let at = 0; at < count; at += 1) {
    sum += at % 7 === 3 ? 0.004 : Math.exp(0.9 * normal(draw));
    sums[at] = sum;
  }
  return () => {
    const wanted = draw() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** A normal deviate (Box and Muller). */
const normal = (draw: () => number): number => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());

function pick<Kind>(shares: readonly (readonly [Kind, number])[], drawn: number): Kind {
  let left = drawn;
  for (const [kind, share] of shares) {
    left -= share;
    if (left < 0) return kind;
  }
  const [first] = shares;
  if (first === undefined) throw new Error('nothing to pick from');
  return first[0];
}

/** The first `rows` of them as `CASES.csv`; an end before judgment loses its day, because the file has no column for it. */
export function casesCsvOf(children: CaseChildren, rows: number): string {
  const lines = [`case_id,division,district,${stages.join(',')},outcome`];
  for (let row = 0; row < Math.min(rows, children.size); row += 1) {
    const { name, division } = children.districts[children.district[row] ?? -1] ?? { name: '', division: '' };
    const days = stages.map((stage) => {
      const day = children.days[stage][row] ?? noDay;
      return day === noDay ? '' : isoDayOf(day);
    });
    const outcome = outcomeKinds[children.outcome[row] ?? openOutcome] ?? '';
    lines.push(`C${String(row + 1).padStart(7, '0')},${division},${name},${days.join(',')},${outcome}`);
  }
  return `${lines.join('\n')}\n`;
}

/**
 * The attack on all releases together, as somebody would make it who collects what is printed and reasons well: what of it follows
 * for the count or the change of a few children?
 *
 * First bounds are narrowed row by row; then worlds are looked for in which counts are others than they are, and what two worlds
 * differ in is not derivable. Only what is left is asked of programs, in neighbourhoods that grow to all that hangs together
 * (`neighbourhood.ts`), so that nothing is missed by taking a part for the whole.
 */
import type { AuditBundle, Finding } from '@amanat/figures';
import { AttackError } from './attack-error.ts';
import { type Known, type System, systemOf } from './constraints.ts';
import { decide, wholeNumbersUpTo } from './decide.ts';
import { firstWorld } from './first-world.ts';
import { cutAt, grouped, restingUpTo } from './grouped.ts';
import { programWorlds } from './program-worlds.ts';
import { type BoundArrays, propagated } from './propagate.ts';
import { openSolver } from './solve.ts';
import { bySubtraction } from './subtract.ts';
import { type Target, type Targets, targetsOf } from './targets.ts';
import { thinWorlds } from './thin-worlds.ts';
import { windowOf } from './window.ts';
import { seededRandom } from './seeded-random.ts';

/**
 * How it is had: by one subtraction, by bounds from row to row, by linear programming, or since children come in whole numbers.
 * `undecided`: nothing was shown either way; to be treated as had, and rare, since it takes more than 30,000 counts that hang together.
 */
export type Means = 'subtraction' | 'bounds' | 'linear' | 'whole-numbers' | 'undecided';

export interface Derivation extends Finding {
  readonly by: Means;
}

export interface AttackProgress {
  readonly step: 'reading' | 'bounds' | 'worlds' | 'programs';
  readonly done: number;
  readonly total: number;
}

export interface AttackOptions {
  readonly onProgress?: (progress: AttackProgress) => void;
  /** After so many seconds it ends with `budget-spent`; without it, it runs to its end. */
  readonly budgetSeconds?: number;
  /** What the adversary knows beside the print, as a neighbour does. What is known is not a finding. */
  readonly known?: readonly Known[];
  /**
   * Only counts of this release and later ones, and changes up to them. A new release can also narrow older counts (one that never
   * falls is at most what it is later): without this, those are attacked again.
   */
  readonly since?: string;
  /** `consecutive`: changes from each release to the next that has the key. Without it, over every span. */
  readonly spans?: 'all' | 'consecutive';
  /**
   * Only the last so many releases of each count, with what all older ones say of them as bounds (`window.ts`): for a record of
   * years, each release of which was attacked when it was the newest. At least 2.
   */
  readonly last?: number;
  /** Give the least interval of whole counts for each finding; slow on large bundles. */
  readonly exact?: boolean;
}

/**
 * Every count of 1 up to below `threshold`, and every change of 1 up to below `incrementThreshold` either way, that follows from the
 * bundle exactly or to within ±`pin`: its interval has at most 2·`pin` + 1 values, one of them such a count. A small count need not
 * be the true one: that there were none to two is told as well. In order of release, key and span.
 *
 * The same bundle gives the same findings.
 *
 * @throws AttackError where nothing can be said: the bundle contradicts itself, or not everything was decided
 * @source specs/public-statistics, section 2
 */
export async function attackBundle(
  bundle: AuditBundle,
  { onProgress, budgetSeconds, known = [], since, spans = 'all', last, exact = false }: AttackOptions = {},
): Promise<readonly Derivation[]> {
  const tick = ticker(onProgress, budgetSeconds);
  tick('reading', 0, 1);
  const { system, bounds } = last === undefined ? wholeOf(bundle, known) : windowOf(bundle, known, last);
  tick('bounds', 0, 1);
  const solver = await openSolver();
  const first = firstWorld(system, bounds, solver);
  const { pin } = bundle;
  const targets = targetsOf(system, first, bundle, spans, wantedIn(system, known, since));

  const findings: Derivation[] = [];
  const report = (target: Target & { readonly min: number; readonly max: number }, by: Means): void => {
    if (isSmall(target, bundle)) findings.push(findingOf(system, target, by));
  };
  if (!exact) {
    const subtracted = bySubtraction(system, 2 * pin);
    for (const target of targets.open()) {
      const interval = intervalOf(target, bounds);
      if (interval.max - interval.min > 2 * pin) continue;
      targets.close(target);
      const isSubtraction =
        subtracted.has(target.variable) && (target.from === undefined || subtracted.has(target.from));
      report({ ...target, ...interval }, isSubtraction ? 'subtraction' : 'bounds');
    }
  }
  const random = seededRandom(20_260_522);
  const seek = (done: number, total: number): void => tick('worlds', done, total);
  // Worlds in fractions clear nothing where the few counts there are can be decided as whole ones.
  if (system.variables > wholeNumbersUpTo) {
    const shared = { targets, solver, random, tick: seek };
    const seekBy = (ends: Ends) => ({ ...shared, grouped: grouped(system, bounds, first, ends) });
    if (since === undefined && system.variables <= fewEnough) {
      const drawn = () => drawnCuts(system, random);
      asLongAs(60, targets, () => programWorlds(seekBy(restingUpTo(system, bounds, first, drawn()))));
      asLongAs(30, targets, (round) => {
        const ends = round % 2 === 0 ? cutAt(system, drawn()) : restingUpTo(system, bounds, first, drawn());
        thinWorlds({ ...seekBy(ends), most: 1000, tries: 1 });
      });
    } else for (const ends of groupings(system, since)) thinWorlds({ ...seekBy(ends), most: 1500, tries: 2 });
    // What is left is few, and hangs on more than is near it.
    for (const ends of groupings(system, since)) thinWorlds({ ...seekBy(ends), most: 6000, tries: 4 });
  }
  const deciding = { system, bounds, first, targets, solver, pin, exact };
  for (const derived of decide({ ...deciding, tick: (done, total) => tick('programs', done, total) }))
    report(derived, derived.by);
  return findings.sort(inOrder(bundle.releases));
}

/** So many printed counts in all releases are attacked whole in seconds. */
const fewCounts = 2500;

/**
 * The attack on a release before it is made: few counts whole; of more, those of the newest release and what changed since the one
 * before, with what all older ones say of both. A national release of years takes a minute or two that way; what a newer release says
 * of an *older* count is then asked by `amanat figures attack`, which takes hours at that size.
 *
 * @throws AttackError as {@link attackBundle}
 */
export function attackNewest(
  bundle: AuditBundle,
  onProgress?: (progress: AttackProgress) => void,
): Promise<readonly Derivation[]> {
  const counts = bundle.tables.reduce((sum, { cells }) => sum + cells.length, 0);
  const since = bundle.releases.at(-1);
  return attackBundle(bundle, {
    ...(counts <= fewCounts || since === undefined ? {} : { since, spans: 'consecutive', last: 2 }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
}

function wholeOf(
  bundle: AuditBundle,
  known: readonly Known[],
): { readonly system: System; readonly bounds: BoundArrays } {
  const system = systemOf(bundle, known);
  return { system, bounds: propagated(system) };
}

/** Counts of which a program is solved in seconds; with more, releases are taken together. */
const fewEnough = 60_000;

/** Again, until three times in a row less than one in so many of the open targets was closed. */
function asLongAs(oneIn: number, targets: Targets, seek: (round: number) => void): void {
  for (let [round, idle] = [0, 0]; idle < 3; round += 1) {
    const before = targets.open().length;
    if (before === 0) return;
    seek(round);
    idle = before - targets.open().length <= before / oneIn ? idle + 1 : 0;
  }
}

type Ends = (variables: Int32Array) => readonly number[];

/** Three releases before which counts that rest may change: more make larger programs, fewer close less. */
const drawnCuts = ({ releases }: System, random: () => number): readonly number[] =>
  Array.from({ length: 3 }, () => 1 + Math.floor(random() * (releases.length - 1)));

/**
 * Which releases of a count move together, one way after the other. Up to `since` older ones hardly matter by themselves: they move
 * together, the last few apart. Without it, each release in turn is where what came before parts from what comes after.
 */
function groupings({ releases, releaseOf, variables }: System, since: string | undefined): readonly Ends[] {
  const each = (series: Int32Array): readonly number[] => [...series.keys()];
  if (variables <= fewEnough) return [each];
  const around = (oldest: number) => (series: Int32Array) => {
    const later = series.findIndex((at) => (releaseOf[at] ?? 0) >= oldest);
    const cut = later === -1 ? series.length : later;
    return [cut - 4, cut - 2, cut - 1, cut, cut + 2];
  };
  if (since !== undefined) return [around(releases.indexOf(since))];
  return releases.map((_, release) => around(release)).toReversed();
}

function ticker(
  onProgress: AttackOptions['onProgress'],
  budgetSeconds: number | undefined,
): (step: AttackProgress['step'], done: number, total: number) => void {
  const began = performance.now();
  return (step, done, total) => {
    if (budgetSeconds !== undefined && performance.now() - began > budgetSeconds * 1000)
      throw new AttackError('budget-spent', `The time was over at ${step}, ${done} of ${total}.`);
    onProgress?.({ step, done, total });
  };
}

/** What is known is no secret; older releases are left out if the caller says that they were attacked. */
function wantedIn(
  { releases, releaseOf, seriesOf, series }: System,
  known: readonly Known[],
  since: string | undefined,
): (variable: number) => boolean {
  const oldest = since === undefined ? 0 : releases.indexOf(since);
  if (oldest === -1) throw new AttackError('contradiction', `${since ?? ''} is not among the releases.`);
  const told = new Set(known.map(({ release, key }) => `${release}::${key}`));
  return (variable) =>
    (releaseOf[variable] ?? 0) >= oldest &&
    !told.has(`${releases[releaseOf[variable] ?? 0] ?? ''}::${series[seriesOf[variable] ?? 0]?.key ?? ''}`);
}

function intervalOf(
  { variable, from }: Target,
  { lower, upper }: { readonly lower: Float64Array; readonly upper: Float64Array },
): { readonly min: number; readonly max: number } {
  const [min = 0, max = 0] = [lower[variable], upper[variable]];
  return from === undefined ? { min, max } : { min: min - (upper[from] ?? 0), max: max - (lower[from] ?? 0) };
}

/** Whether one of its values is a count, or a change either way, of a few children. */
function isSmall(
  { from, min, max }: Target & { readonly min: number; readonly max: number },
  { threshold, incrementThreshold }: AuditBundle,
): boolean {
  if (from === undefined) return max >= 1 && min <= threshold - 1;
  return (max >= 1 && min <= incrementThreshold - 1) || (min <= -1 && max >= 1 - incrementThreshold);
}

function findingOf(
  { releases, releaseOf, seriesOf, series }: System,
  { variable, from, min, max }: Target & { readonly min: number; readonly max: number },
  by: Means,
): Derivation {
  const key = series[seriesOf[variable] ?? 0]?.key ?? '';
  const release = releases[releaseOf[variable] ?? 0] ?? '';
  if (from === undefined) return { kind: 'count', key, release, min, max, by };
  return { kind: 'change', key, release, from: releases[releaseOf[from] ?? 0] ?? '', min, max, by };
}

function inOrder(releases: readonly string[]): (a: Finding, b: Finding) => number {
  const place = new Map(releases.map((release, index) => [release, index]));
  const at = (release: string | undefined): number => (release === undefined ? -1 : (place.get(release) ?? -1));
  return (a, b) =>
    at(a.release) - at(b.release) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) || at(a.from) - at(b.from);
}

/**
 * Decides what the search for worlds left open, by programs over growing neighbourhoods: a count is *derived* if the widened program
 * leaves it few values, and *not derivable* if two worlds of the fixed program lie apart. The last neighbourhood is all that hangs
 * together, where one of both is the case.
 */
import type { System } from './constraints.ts';
import { type Neighbourhood, neighbourhoodOf, partOf } from './neighbourhood.ts';
import type { BoundArrays } from './propagate.ts';
import type { Answer, Objective, Program, Solver } from './solve.ts';
import { type Target, type Targets, variablesOf } from './targets.ts';

export interface Derived extends Target {
  readonly min: number;
  readonly max: number;
  readonly by: 'linear' | 'whole-numbers' | 'undecided';
}

export interface Deciding {
  readonly system: System;
  readonly bounds: BoundArrays;
  readonly first: Float64Array;
  readonly targets: Targets;
  readonly solver: Solver;
  readonly pin: number;
  /** Give the least interval of whole counts, not merely one that is narrow enough. */
  readonly exact: boolean;
  readonly tick: (done: number, total: number) => void;
}

/** Variables in a neighbourhood, growing. A program of the last size takes a minute; what it leaves open is told as such. */
const sizes = [400, 4000, 30_000];
/** So few that hang together are decided in whole numbers; of more, in fractions. */
export const wholeNumbersUpTo = 400;

/** All that is derived to within ±pin, of the targets still open; and what is too entangled to be decided, as if it were. */
export function decide(deciding: Deciding): readonly Derived[] {
  const { system, targets, tick } = deciding;
  const derived: Derived[] = [];
  let pending = targets.open();
  for (const size of sizes) {
    const next: Target[] = [];
    let queue = pending;
    while (queue.length > 0) {
      const [seed, ...others] = queue;
      if (seed === undefined) break;
      if (!targets.isOpen(seed)) {
        queue = others;
        continue;
      }
      const area = neighbourhoodOf(system, variablesOf(seed), size);
      const programs = programsOf(deciding, area);
      const later: Target[] = [];
      for (const target of queue) {
        if (!targets.isOpen(target)) continue;
        if (target !== seed && !variablesOf(target).every((at) => area.inside(at))) {
          later.push(target);
          continue;
        }
        tick(pending.length - queue.length, pending.length);
        const found = decideOne(deciding, area, programs, target);
        if (found !== undefined) derived.push(found);
        if (targets.isOpen(target)) next.push(target);
      }
      programs.dispose();
      queue = later;
    }
    pending = next;
  }
  const { lower, upper } = deciding.bounds;
  for (const target of pending) {
    const [min = 0, max = 0] = [lower[target.variable], upper[target.variable]];
    const { from } = target;
    derived.push({
      ...target,
      min: from === undefined ? min : min - (upper[from] ?? 0),
      max: from === undefined ? max : max - (lower[from] ?? 0),
      by: 'undecided',
    });
  }
  return derived;
}

interface Programs {
  readonly relaxed: () => Program;
  readonly widened: () => Program;
  readonly fixed: () => Program;
  /** In whole numbers. */
  readonly fixedWhole: () => Program;
  dispose(): void;
}

/** Each is made when first needed. */
function programsOf({ system, bounds, first, solver }: Deciding, area: Neighbourhood): Programs {
  const made = new Map<string, Program>();
  const once = (name: string, make: () => Program) => (): Program => {
    const found = made.get(name) ?? make();
    made.set(name, found);
    return found;
  };
  const world = { lower: first, upper: first };
  return {
    relaxed: once('relaxed', () => solver.program(partOf(system, area, bounds, bounds), 'fractions')),
    widened: once('widened', () => solver.program(partOf(system, area, bounds, bounds), 'whole')),
    fixed: once('fixed', () => solver.program(partOf(system, area, bounds, world), 'fractions')),
    fixedWhole: once('fixed-whole', () =>
      solver.program(partOf(system, area, withoutInfinity(bounds, first), world), 'whole'),
    ),
    dispose: () => {
      for (const program of made.values()) program.dispose();
    },
  };
}

/** A count without a bound may be a million more: enough to differ, and the program stays bounded. */
const withoutInfinity = ({ lower, upper }: BoundArrays, first: Float64Array): BoundArrays => ({
  lower,
  upper: upper.map((most, at) => Math.min(most, (first[at] ?? 0) + 1_000_000)),
});

function decideOne(
  { system, bounds, targets, first, pin, exact }: Deciding,
  area: Neighbourhood,
  programs: Programs,
  target: Target,
): Derived | undefined {
  const objective: Objective = variablesOf(target).map((at, index) => [
    area.placeOf.get(at) ?? 0,
    index === 0 ? 1 : -1,
  ]);
  const narrow = (program: Program, by: Derived['by']): Derived | undefined => {
    // Plus 0, since −0 is not what is to be read.
    const min = Math.ceil(endOf(program.best(objective, 'least'), -1) - 1e-6) + 0;
    if (min === Number.NEGATIVE_INFINITY) return undefined;
    const max = Math.floor(endOf(program.best(objective, 'greatest'), 1) + 1e-6) + 0;
    return max - min <= 2 * pin ? { ...target, min, max, by } : undefined;
  };
  const linear = narrow(programs.relaxed(), 'linear');
  if (linear !== undefined) {
    targets.close(target);
    return exact ? { ...(narrow(programs.widened(), 'linear') ?? linear), by: 'linear' } : linear;
  }
  if (!area.closed || area.variables.length > wholeNumbersUpTo) {
    for (const direction of ['least', 'greatest'] as const) {
      const answer = programs.fixed().best(objective, direction);
      if (answer.status === 'optimal') seeFractions(area, answer.counts, first, targets);
      // Without a limit outside, and so without one in the whole.
      if (answer.status === 'unbounded') targets.close(target);
    }
    return undefined;
  }
  const value = variablesOf(target).reduce((sum, at, index) => sum + (index === 0 ? 1 : -1) * (first[at] ?? 0), 0);
  for (const direction of ['least', 'greatest'] as const) {
    if (!targets.isOpen(target)) return undefined;
    const enough = value + (direction === 'least' ? -1 : 1) * (2 * pin + 1);
    const answer = programs.fixedWhole().best(objective, direction, enough);
    if (answer.status === 'optimal') see(area, answer.counts, { system, bounds, first, targets });
  }
  if (!targets.isOpen(target)) return undefined;
  const whole = narrow(programs.widened(), 'whole-numbers');
  if (whole !== undefined) targets.close(target);
  return whole;
}

function seeFractions({ variables }: Neighbourhood, counts: Float64Array, first: Float64Array, targets: Targets): void {
  const difference = new Float64Array(first.length);
  for (const [place, at] of variables.entries()) difference[at] = (counts[place] ?? 0) - (first[at] ?? 0);
  targets.see(variables, difference);
}

const endOf = (answer: Answer, side: 1 | -1): number =>
  answer.status === 'optimal' ? answer.value : side * Number.POSITIVE_INFINITY;

/** A program's answer as a world: checked in whole numbers, row by row, before it counts. */
function see(
  { variables }: Neighbourhood,
  counts: Float64Array,
  { system, bounds, first, targets }: Pick<Deciding, 'system' | 'bounds' | 'first' | 'targets'>,
): void {
  const world = first.slice();
  for (const [place, at] of variables.entries()) world[at] = Math.round(counts[place] ?? 0);
  if (!isWorld(system, bounds, world)) return;
  targets.see(
    variables,
    world.map((value, at) => value - (first[at] ?? 0)),
  );
}

/** Whether whole counts satisfy every bound and every row. */
function isWorld({ rows, variables }: System, { lower, upper }: BoundArrays, world: Float64Array): boolean {
  for (let at = 0; at < variables; at += 1)
    if ((world[at] ?? 0) < (lower[at] ?? 0) || (world[at] ?? 0) > (upper[at] ?? 0)) return false;
  for (let row = 0; row < rows.count; row += 1) {
    let sum = 0;
    for (let entry = rows.start[row] ?? 0; entry < (rows.start[row + 1] ?? 0); entry += 1)
      sum += (rows.coefficient[entry] ?? 0) * (world[rows.variable[entry] ?? 0] ?? 0);
    if (sum < (rows.lower[row] ?? 0) - 1e-6 || sum > (rows.upper[row] ?? 0) + 1e-6) return false;
  }
  return true;
}

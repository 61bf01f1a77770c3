/**
 * Worlds from linear programs with objectives at random: each pushes many counts, and the changes of many, to their ends at once. They
 * may be in fractions: that a count follows only since children are whole is looked for where this leaves it open (`decide.ts`).
 */
import { type Grouped } from './grouped.ts';
import { neighbourhoodOf, partOf } from './neighbourhood.ts';
import type { Solver } from './solve.ts';
import { type Target, type Targets, variablesOf } from './targets.ts';

export interface ProgramWorlds {
  readonly grouped: Grouped;
  readonly targets: Targets;
  readonly solver: Solver;
  readonly random: () => number;
  readonly tick: (done: number, total: number) => void;
}

/** Groups in one program: it is solved in up to twelve seconds. What lies outside stays as in the first world. */
const most = 60_000;
/** So few open targets are better asked one by one. */
const few = 20;

export function programWorlds(worlds: ProgramWorlds): void {
  const { grouped, targets, tick } = worlds;
  const total = targets.open().length;
  const tried = new Uint8Array(grouped.system.variables);
  for (;;) {
    const open = targets
      .open()
      .filter((target) => apart(grouped, target) && variablesOf(target).some((at) => tried[grouped.of[at] ?? 0] === 0));
    const [seed] = open;
    if (seed === undefined || open.length <= few) return;
    tick(total - open.length, total);
    for (const group of exhaust(worlds, seed, open)) tried[group] = 1;
  }
}

/** Both ends of a change in one group always differ by the same. */
const apart = ({ of }: Grouped, { variable, from }: Target): boolean => from === undefined || of[variable] !== of[from];

/** Solves one neighbourhood for as long as worlds come out of it that close enough of its targets; answers what was in it. */
function exhaust(
  { grouped: { system, bounds, of }, targets, solver, random, tick }: ProgramWorlds,
  seed: Target,
  open: readonly Target[],
): Iterable<number> {
  const groupsOf = (target: Target): readonly number[] => variablesOf(target).map((at) => of[at] ?? 0);
  const area = neighbourhoodOf(system, groupsOf(seed), most);
  const none = new Float64Array(system.variables);
  const program = solver.program(partOf(system, area, bounds, { lower: none, upper: none }), 'within');
  let left = open.filter((target) => groupsOf(target).every((group) => area.placeOf.has(group)));
  const moved: number[] = [];
  for (const [at, group] of of.entries()) if (area.placeOf.has(group)) moved.push(at);
  const difference = new Float64Array(of.length);
  for (let idle = 0; idle < 3 && left.length > 0;) {
    tick(0, left.length);
    const answer = program.best(
      objectiveFor(left, (at) => area.placeOf.get(of[at] ?? 0) ?? 0, random),
      'greatest',
    );
    if (answer.status !== 'optimal') break;
    for (const at of moved) difference[at] = answer.counts[area.placeOf.get(of[at] ?? 0) ?? 0] ?? 0;
    targets.see(moved, difference);
    const before = left.length;
    left = left.filter((target) => targets.isOpen(target));
    idle = before - left.length < before / 40 ? idle + 1 : 0;
  }
  program.dispose();
  return area.variables;
}

/** Each open target up or down at random, a few of them strongly. */
function objectiveFor(
  left: readonly Target[],
  placeOf: (variable: number) => number,
  random: () => number,
): readonly (readonly [number, number])[] {
  const prices = new Map<number, number>();
  for (const target of left) {
    const price = (random() < 0.5 ? -1 : 1) * random() ** 3;
    for (const [index, at] of variablesOf(target).entries())
      prices.set(placeOf(at), (prices.get(placeOf(at)) ?? 0) + (index === 0 ? price : -price));
  }
  return [...prices];
}

/**
 * Worlds from linear programs with objectives at random: each pushes many counts, and the changes of many, to their ends at once. They
 * may be in fractions: that a count follows only since children are whole is looked for where this leaves it open (`decide.ts`).
 */
import { type Grouped } from './grouped.ts';
import { neighbourhoodOf, partOf } from './neighbourhood.ts';
import type { Solver } from './solve.ts';
import { priced } from './priced.ts';
import { type Target, type Targets, variablesOf } from './targets.ts';

export interface ProgramWorlds {
  readonly grouped: Grouped;
  readonly targets: Targets;
  readonly solver: Solver;
  readonly random: () => number;
  readonly tick: (done: number, total: number) => void;
}

/** Groups in one program: it is solved in up to twelve seconds. What lies outside stays as in the first world. */
const largest = 60_000;
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
    for (const group of worldAround(worlds, seed, open)) tried[group] = 1;
  }
}

/** Both ends of a change in one group always differ by the same. */
const apart = ({ of }: Grouped, { variable, from }: Target): boolean => from === undefined || of[variable] !== of[from];

/** One world of a neighbourhood; answers what was in it. */
function worldAround(
  { grouped: { system, bounds, of }, targets, solver, random }: ProgramWorlds,
  seed: Target,
  open: readonly Target[],
): Iterable<number> {
  const groupsOf = (target: Target): readonly number[] => variablesOf(target).map((at) => of[at] ?? 0);
  const area = neighbourhoodOf(system, groupsOf(seed), largest);
  const none = new Float64Array(system.variables);
  const program = solver.program(partOf(system, area, bounds, { lower: none, upper: none }), 'within');
  const left = open.filter((target) => groupsOf(target).every((group) => area.placeOf.has(group)));
  const moved: number[] = [];
  for (const [at, group] of of.entries()) if (area.placeOf.has(group)) moved.push(at);
  const difference = new Float64Array(of.length);
  // Up or down at random, a few of them strongly.
  const price = (): number => (random() < 0.5 ? -1 : 1) * random() ** 3;
  const answer = program.best(
    priced(left, (at) => area.placeOf.get(of[at] ?? 0) ?? 0, price),
    'greatest',
  );
  if (answer.status === 'optimal') {
    for (const at of moved) difference[at] = answer.counts[area.placeOf.get(of[at] ?? 0) ?? 0] ?? 0;
    targets.see(moved, difference);
  }
  program.dispose();
  return area.variables;
}

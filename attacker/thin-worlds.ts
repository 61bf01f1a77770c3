/**
 * Worlds from small programs: around an open target, the totals that hold it and theirs, but of each sum only a few parts. That is all
 * that has to move for one count to move, since each total is printed with room to both sides; what lies outside stays as it is.
 * Programs of a thousand counts take milliseconds, and the objective pushes every open target among them to an end at random.
 */
import type { Grouped } from './grouped.ts';
import { neighbourhoodOf, partOf } from './neighbourhood.ts';
import { priced } from './priced.ts';
import type { Solver } from './solve.ts';
import { type Target, type Targets, variablesOf } from './targets.ts';

export interface ThinWorlds {
  readonly grouped: Grouped;
  readonly targets: Targets;
  readonly solver: Solver;
  readonly random: () => number;
  /** Groups in one program. */
  readonly most: number;
  /** Around how many neighbourhoods, drawn anew, each open target is looked for. */
  readonly tries: number;
  readonly tick: (done: number, total: number) => void;
}

/** So many parts of a sum move with it. */
const parts = 2;

export function thinWorlds({ grouped, targets, solver, random, most, tries, tick }: ThinWorlds): void {
  const { system, bounds, of } = grouped;
  const none = new Float64Array(system.variables);
  const difference = new Float64Array(of.length);
  const members = Map.groupBy(of.keys(), (at) => of[at] ?? 0);
  const groupsOf = (target: Target): readonly number[] => variablesOf(target).map((at) => of[at] ?? 0);
  const total = targets.open().length;
  const tried = new Map<string, number>();
  let open = targets.open().filter((target) => new Set(groupsOf(target)).size === variablesOf(target).length);
  for (;;) {
    open = open.filter((target) => targets.isOpen(target));
    const seed = open.find((target) => (tried.get(groupsOf(target).join()) ?? 0) < tries);
    if (seed === undefined) return;
    tick(total - open.length, total);
    const around = groupsOf(seed).join();
    tried.set(around, (tried.get(around) ?? 0) + 1);
    const area = neighbourhoodOf(system, groupsOf(seed), most, thinly(system, random));
    const program = solver.program(partOf(system, area, bounds, { lower: none, upper: none }), 'fractions');
    const placeOf = (at: number): number => area.placeOf.get(of[at] ?? 0) ?? 0;
    // Up or down at random, what it is about strongly.
    const price = (target: Target): number => (random() < 0.5 ? -1 : 1) * (target === seed ? 10 : 0.1 + random() ** 3);
    const moved = [...area.variables].flatMap((group) => members.get(group) ?? []);
    let left = open.filter((target) => groupsOf(target).every((group) => area.placeOf.has(group)));
    for (let idle = 0; idle < 2 && left.length > 0;) {
      const answer = program.best(priced(left, placeOf, price), 'greatest');
      if (answer.status !== 'optimal') {
        idle += 1;
        continue;
      }
      for (const at of moved) difference[at] = answer.counts[placeOf(at)] ?? 0;
      targets.see(moved, difference);
      const before = left.length;
      left = left.filter((target) => targets.isOpen(target));
      idle = before - left.length < before / 20 ? idle + 1 : 0;
    }
    program.dispose();
  }
}

/** The total of a sum with a few parts at random; of a short row, all. */
function thinly({ rows }: Grouped['system'], random: () => number): (row: number) => readonly number[] {
  return (row) => {
    const [start = 0, end = 0] = [rows.start[row], rows.start[row + 1]];
    const variables = rows.variable.subarray(start, end);
    if (variables.length <= parts + 1) return [...variables];
    const coefficients = rows.coefficient.subarray(start, end);
    const positive = coefficients.filter((factor) => factor > 0).length;
    // A total stands alone on its side.
    const side = positive <= variables.length / 2 ? 1 : -1;
    return [
      ...variables.filter((_, place) => (coefficients[place] ?? 0) * side > 0),
      ...Array.from({ length: parts }, () => variables[Math.floor(random() * variables.length)] ?? 0),
    ];
  };
}

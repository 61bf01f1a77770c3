/** One world to start from: the truth, and where the bundle lacks a true count, one that fits. */
import { AttackError } from './attack-error.ts';
import { nameOf, type System } from './constraints.ts';
import { neighbourhoodOf, partOf } from './neighbourhood.ts';
import type { BoundArrays } from './propagate.ts';
import type { Solver } from './solve.ts';

/** @throws AttackError `no-world` where no whole counts fit what is printed */
export function firstWorld(system: System, bounds: BoundArrays, solver: Solver): Float64Array {
  const world = system.truth.slice();
  const missing: number[] = [];
  for (let at = 0; at < system.variables; at += 1) if (Number.isNaN(world[at])) missing.push(at);
  if (missing.length === 0) return world;
  const area = neighbourhoodOf(system, missing, missing.length);
  const program = solver.program(partOf(system, area, bounds, { lower: world, upper: world }), 'whole');
  const answer = program.best([], 'least');
  program.dispose();
  if (answer.status !== 'optimal')
    throw new AttackError(
      'no-world',
      `No counts fit the print, or none were found in time, near ${nameOf(system, missing[0] ?? 0)}.`,
    );
  for (const [place, at] of area.variables.entries()) world[at] = Math.round(answer.counts[place] ?? 0);
  return world;
}

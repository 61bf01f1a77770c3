/**
 * Clears what is not derivable, without a program being solved: for each count and change, worlds are looked for in which it is
 * another. Most of a well-made release ends here.
 */
import type { System } from './constraints.ts';
import type { Target, Targets } from './targets.ts';
import type { Wish, WorldSearch } from './worlds.ts';

/** Worlds are looked for at random, so that another try may find one. */
const tries = 2;

export interface Clearing {
  readonly system: System;
  readonly targets: Targets;
  readonly search: WorldSearch;
  readonly pin: number;
  /** Throws when the time is over. */
  readonly tick: (done: number, total: number) => void;
}

/** @param whole also whole series at once, and steps in time; without it each target by itself */
export function clear(clearing: Clearing, whole: boolean): void {
  const { system, targets, tick } = clearing;
  for (const index of whole ? system.series.keys() : []) {
    if (index % 64 === 0) tick(index, system.series.length);
    shiftWhole(clearing, index);
    stepThrough(clearing, index);
  }
  const left = targets.open();
  for (const [at, target] of left.entries()) {
    if (at % 256 === 0) tick(at, left.length);
    clearOne(clearing, target);
  }
}

function attempt({ search, targets }: Clearing, wishes: readonly Wish[]): boolean {
  for (const choices of [0, 1, 3]) {
    if (!search.find(wishes, choices)) continue;
    targets.see(search.moved, search.difference);
    return true;
  }
  return false;
}

/** One count in all releases at once, up or down. */
function shiftWhole(clearing: Clearing, index: number): void {
  const { system, targets, pin } = clearing;
  const variables = [...(system.series[index]?.variables ?? [])];
  const wide = 2 * pin + 1;
  for (const by of [wide, -wide, wide - 1, -1, 1, 1 - wide]) {
    if (!variables.some((variable) => targets.isOpen({ variable }))) return;
    if (by === 0) continue;
    for (let turn = 0; turn < tries; turn += 1)
      if (
        attempt(
          clearing,
          variables.map((variable) => ({ variable, by })),
        )
      )
        break;
  }
}

/** All changes across one place in time at once: what comes before moves down, the rest moves up, or the other way round. */
function stepThrough(clearing: Clearing, index: number): void {
  const { system, targets, pin } = clearing;
  const variables = [...(system.series[index]?.variables ?? [])];
  const wide = 2 * pin + 1;
  const splits = [
    ...Array.from({ length: wide + 1 }, (_, up) => [up - wide, up] as const),
    ...Array.from({ length: wide + 1 }, (_, up) => [wide - up, -up] as const),
  ];
  for (let step = 1; step < variables.length; step += 1)
    for (const [before, after] of splits) {
      const open = targets.openChanges(index);
      if (open.length === 0) return;
      if (!open.some(([earlier, later]) => earlier < step && step <= later)) break;
      attempt(
        clearing,
        variables.map((variable, at) => ({ variable, by: at < step ? before : after })).filter(({ by }) => by !== 0),
      );
    }
}

function clearOne(clearing: Clearing, target: Target): void {
  const { targets, pin } = clearing;
  const wide = 2 * pin + 1;
  for (let turn = 0; turn < tries; turn += 1)
    for (let up = wide; up >= 1; up -= 1) {
      if (!targets.isOpen(target)) return;
      for (const by of [up, -up])
        for (const wishes of wishesFor(target, by)) if (targets.isOpen(target)) attempt(clearing, wishes);
    }
}

/** Ways for one target to differ by so much: a count alone; a change at either of its ends, or at both. */
function wishesFor({ variable, from }: Target, by: number): readonly (readonly Wish[])[] {
  if (from === undefined) return [[{ variable, by }]];
  const half = Math.trunc(by / 2);
  return [
    [{ variable, by }],
    [{ variable: from, by: -by }],
    ...(half === 0
      ? []
      : [
          [
            { variable, by: by - half },
            { variable: from, by: -half },
          ],
        ]),
  ];
}

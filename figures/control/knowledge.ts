/**
 * What a reader knows of every count of all releases so far, and of the one that is being made. Rebuilt from the printed tokens
 * each time: nothing is kept between releases that a reader does not have.
 */
import type { CountKey } from '../catalogue/catalogue.ts';
import { intervalOf } from '../publication/printed-counts.ts';
import { type Bounds, boundsOf, unbounded } from './bounds.ts';
import type { ControlInput, EarlierRelease } from './control.ts';
import { type Layout, layoutOf } from './layout.ts';
import { chainOf, type ChainPair } from './relations.ts';

/** A count can be told only if it is left with this many possible values; a change then has as many too. */
export const leastValues = 4;

export interface Knowledge {
  readonly bounds: Bounds;
  /** Of the release that is being made. */
  readonly layout: Layout;
  readonly offset: number;
  /**
   * Links the new release to those before it, except the counts that are `cut`. False: something contradicts, and nothing was
   * linked.
   */
  linkNew(cut: ReadonlySet<CountKey>): boolean;
  /** Counts of the new release that stand in a row with this one; of an earlier release, the same. */
  around(count: number): readonly CountKey[];
}

const cumulative = /\|ever$/;
/** How often a contradiction is looked for by its place before a release stands alone. */
const mostCuts = 6;

export function knowledgeOf(input: ControlInput): Knowledge {
  const chain = chainOf(input.counts);
  const layouts: Layout[] = [];
  for (const earlier of input.earlier) layouts.push(sharedLayout(layouts, earlier, input, chain));
  const layout = layoutOf({ keys: input.counts.keys(), districts: input.districts, chain });
  const bounds = boundsOf([...layouts, layout]);
  /** Of each count, its last one that is linked so far. */
  const last = new Map<CountKey, number>();
  const all = [...layouts, layout];

  /** Tries to add one release, and takes links away where they contradict. */
  function link(release: number, cut: ReadonlySet<CountKey>): boolean {
    const offset = bounds.offsets[release] ?? 0;
    const known: [number, number, number][] = [];
    for (const [at, key] of (all[release]?.keys ?? []).entries()) {
      const count = offset + at;
      bounds.unlink(count);
      const before =
        cumulative.test(key) && !cut.has(key) && input.fallen?.has(key) !== true ? last.get(key) : undefined;
      if (before === undefined) continue;
      bounds.link(before, count);
      known.push([count, bounds.min[before] ?? 0, unbounded], [before, 0, bounds.max[count] ?? 0]);
    }
    return bounds.narrowAll(known);
  }

  function around(count: number): readonly CountKey[] {
    let release = bounds.offsets.length - 1;
    while (release > 0 && (bounds.offsets[release] ?? 0) > count) release -= 1;
    const { keys, rowsStart, rowOf, start, count: counts } = all[release] ?? layout;
    const local = count - (bounds.offsets[release] ?? 0);
    const found = new Set([keys[local] ?? '']);
    for (let at = rowsStart[local] ?? 0; at < (rowsStart[local + 1] ?? 0); at += 1)
      for (let term = start[rowOf[at] ?? 0] ?? 0; term < (start[(rowOf[at] ?? 0) + 1] ?? 0); term += 1)
        found.add(keys[counts[term] ?? 0] ?? '');
    return [...found];
  }

  for (const [release, { printed }] of input.earlier.entries()) {
    const offset = bounds.offsets[release] ?? 0;
    const keys = layouts[release]?.keys ?? [];
    const print = (): boolean =>
      bounds.narrowAll(
        keys.map((key, at) => {
          const { min, max } = intervalOf(printed.get(key) ?? '*');
          return [offset + at, min, max] as const;
        }),
      );
    const cut = new Set<CountKey>();
    for (let attempt = 0; ; attempt += 1) {
      if (link(release, cut) && print()) break;
      for (const key of around(bounds.contradicted())) cut.add(key);
      if (attempt === mostCuts) for (const key of keys) cut.add(key);
      // With nothing linked, what contradicts is the print of one release alone: of another rule, or not by its true counts.
      if (attempt > mostCuts) throw new Error('an earlier release contradicts itself');
      bounds.takeBackTo(0);
    }
    bounds.settle();
    for (const [at, key] of keys.entries()) last.set(key, offset + at);
  }

  return {
    bounds,
    layout,
    offset: bounds.offsets.at(-1) ?? 0,
    linkNew: (cut) => link(all.length - 1, cut),
    around,
  };
}

/** The layout of an earlier release that has the same keys, or a new one. */
function sharedLayout(
  layouts: readonly Layout[],
  { printed }: EarlierRelease,
  { districts }: ControlInput,
  chain: readonly ChainPair[],
): Layout {
  const same = layouts.findLast(
    ({ keys, numberOf }) => keys.length === printed.size && printed.keys().every((key) => numberOf.has(key)),
  );
  return same ?? layoutOf({ keys: printed.keys(), districts, chain });
}

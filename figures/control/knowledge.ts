/**
 * What a reader knows of every count of all releases so far, and of the one that is being made. Rebuilt from the printed tokens
 * each time: nothing is kept between releases that a reader does not have.
 *
 * The third last release of all places and what came after it are narrowed together with the new one. Of older ones only the least
 * that each count has, if it never falls, goes on. That leaves out what a new token says of an *older* count (that it was at most
 * so many), and what follows from that count and others of its time together: no older count is watched for being pinned by what is
 * new. Each release was watched against the three before it and the three after it.
 */
import type { CountKey } from '../catalogue/catalogue.ts';
import { intervalOf, withheld } from '../publication/printed-counts.ts';
import { type Bounds, boundsOf, unbounded } from './bounds.ts';
import type { ControlInput, EarlierRelease } from './control.ts';
import { gatheredTokens } from './gathered.ts';
import { inRowsWith, type Layout, layoutOf } from './layout.ts';
import { leastAfter, mostCuts } from './older-releases.ts';
import { chainBorneOut, chainOf, type ChainPair } from './relations.ts';

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
/** So many releases of all places are narrowed together with the one that is being made. */
const togetherMonthly = 3;

/** @throws Error if an earlier release contradicts itself, whatever is taken for certain of the stages of a case */
export function knowledgeOf(input: ControlInput): Knowledge {
  const chain = input.earlier.reduce<readonly ChainPair[]>(
    (left, { printed }) => chainBorneOut(left, printed),
    chainOf(new Map([...input.counts, ...(input.gatheredCounts ?? [])])),
  );
  // What several places say together can contradict it too, though none of them does by itself.
  const knowledge = knowledgeBy(input, chain) ?? knowledgeBy(input, []);
  if (knowledge === undefined) throw new Error('an earlier release contradicts itself');
  return knowledge;
}

/** The index of the third last release of all places, with all after it; 0 if there are not as many. */
function firstOfWindow(earlier: readonly EarlierRelease[]): number {
  const monthly = earlier.flatMap(({ kind }, at) => (kind === 'monthly' ? [at] : []));
  return monthly.at(-togetherMonthly) ?? 0;
}

function knowledgeBy(input: ControlInput, chain: readonly ChainPair[]): Knowledge | undefined {
  const grows = (key: CountKey): boolean => cumulative.test(key) && input.fallen?.has(key) !== true;
  const shared = new Map<string, Layout[]>();
  const earlierLayouts = input.earlier.map((each) => sharedLayout(shared, each, chain));
  const first = firstOfWindow(input.earlier);
  const leastOfOlder = leastAfter(
    input.earlier.slice(0, first).flatMap((release, at) => {
      const layout = earlierLayouts[at];
      return layout === undefined ? [] : [{ release, layout }];
    }),
    grows,
  );
  if (leastOfOlder === undefined) return undefined;
  const least = leastOfOlder;
  const layouts = earlierLayouts.slice(first);
  const { districts, gathered } = input;
  const unprinted = gatheredTokens(input.counts.keys(), gathered);
  const layout = layoutOf({ keys: [...input.counts.keys(), ...unprinted.keys()], districts, gathered, chain });
  const all = [...layouts, layout];
  const bounds = boundsOf(all);
  /** Of each count, its last one that is linked so far. */
  const last = new Map<CountKey, number>();

  /** Tries to add one release, and takes links away where they contradict. */
  function link(release: number, cut: ReadonlySet<CountKey>): boolean {
    const offset = bounds.offsets[release] ?? 0;
    const known: [number, number, number][] = [];
    for (const [at, key] of (all[release]?.keys ?? []).entries()) {
      const count = offset + at;
      bounds.unlink(count);
      if (!grows(key) || cut.has(key)) continue;
      const before = last.get(key);
      if (before === undefined) {
        known.push([count, least.get(key) ?? 0, unbounded]);
        continue;
      }
      bounds.link(before, count);
      known.push([count, bounds.min[before] ?? 0, unbounded], [before, 0, bounds.max[count] ?? 0]);
    }
    return bounds.narrowAll(known);
  }

  /** What is known of the new release before anything of it is printed. */
  function printUnprinted(): boolean {
    const offset = bounds.offsets.at(-1) ?? 0;
    const known = [...unprinted].map(([key, token]) => {
      const { min, max } = intervalOf(token);
      return [offset + (layout.numberOf.get(key) ?? 0), min, max] as const;
    });
    // A row of one count says that there is nobody.
    const nobody = [...layout.start.keys()].flatMap((row) => {
      const first = layout.start[row] ?? 0;
      return layout.start[row + 1] === first + 1 ? [[offset + (layout.count[first] ?? 0), 0, 0] as const] : [];
    });
    return bounds.narrowAll([...known, ...nobody]);
  }

  function around(count: number): Iterable<CountKey> {
    const release = bounds.offsets.findLastIndex((offset) => offset <= count);
    return inRowsWith(all[release] ?? layout, count - (bounds.offsets[release] ?? 0));
  }

  for (const [release, { printed }] of input.earlier.slice(first).entries()) {
    const offset = bounds.offsets[release] ?? 0;
    const keys = layouts[release]?.keys ?? [];
    const print = (): boolean =>
      bounds.narrowAll(
        keys.map((key, at) => {
          const { min, max } = intervalOf(printed.get(key) ?? withheld);
          return [offset + at, min, max] as const;
        }),
      );
    const cut = new Set<CountKey>();
    for (let attempt = 0; !(link(release, cut) && print()); attempt += 1) {
      // With nothing linked, what contradicts is the print of one release alone: of another rule, or not by its true counts.
      if (attempt > mostCuts) return undefined;
      for (const key of around(bounds.contradicted())) cut.add(key);
      if (attempt === mostCuts) for (const key of keys) cut.add(key);
      bounds.takeBackTo(0);
    }
    bounds.settle();
    for (const [at, key] of keys.entries()) last.set(key, offset + at);
  }

  return {
    bounds,
    layout,
    offset: bounds.offsets.at(-1) ?? 0,
    linkNew: (cut) => link(all.length - 1, cut) && printUnprinted(),
    around: (count) => [...around(count)],
  };
}

/** The layout of an earlier release that has the same keys of the same places, or a new one. */
function sharedLayout(
  shared: Map<string, Layout[]>,
  { printed, districts, gathered }: EarlierRelease,
  chain: readonly ChainPair[],
): Layout {
  const places = JSON.stringify([districts, gathered]);
  const made = shared.get(places) ?? [];
  const same = made.find(
    ({ keys, numberOf }) => keys.length === printed.size && printed.keys().every((key) => numberOf.has(key)),
  );
  if (same !== undefined) return same;
  const layout = layoutOf({ keys: printed.keys(), districts, gathered, chain });
  shared.set(places, [...made, layout]);
  return layout;
}

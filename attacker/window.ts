/**
 * The last few releases of each count, with all that the older ones say of them put into their bounds. What is derived there is
 * derived in the whole. It leaves out what only follows from an older count *and* a newer one together; attacking each release when
 * it was the newest has looked at those.
 */
import type { AuditBundle } from '@amanat/figures';
import { type Known, type System, systemOf } from './constraints.ts';
import { type BoundArrays, propagated } from './propagate.ts';

export interface Window {
  readonly system: System;
  readonly bounds: BoundArrays;
}

/** @param last how many releases of each count stay, at least 2 */
export function windowOf(bundle: AuditBundle, known: readonly Known[], last: number): Window {
  const whole = systemOf(bundle, known);
  const bounds = propagated(whole);
  const kept = keptReleases(whole, last);
  const system = systemOf(
    {
      ...bundle,
      releases: bundle.releases.filter((release) => kept.has(release)),
      tables: bundle.tables.filter(({ release }) => kept.has(release)),
    },
    known.filter(({ release, from }) => kept.has(release) && (from === undefined || kept.has(from))),
  );
  return { system, bounds: narrowed(system, whole, bounds) };
}

function keptReleases({ releases, releaseOf, series }: System, last: number): ReadonlySet<string> {
  const kept = new Set([releases.length - 1]);
  for (const { variables } of series) for (const at of variables.subarray(-last)) kept.add(releaseOf[at] ?? 0);
  return new Set([...kept].map((index) => releases[index] ?? ''));
}

/** The bounds of the whole, for what is left of it. */
function narrowed(system: System, whole: System, bounds: BoundArrays): BoundArrays {
  const places = new Map<string, number>();
  const nameIn = ({ releases, releaseOf, series, seriesOf }: System, at: number): string =>
    `${releases[releaseOf[at] ?? 0] ?? ''}::${series[seriesOf[at] ?? 0]?.key ?? ''}`;
  for (let at = 0; at < whole.variables; at += 1) places.set(nameIn(whole, at), at);
  const lower = system.lower.slice();
  const upper = system.upper.slice();
  for (let at = 0; at < system.variables; at += 1) {
    const place = places.get(nameIn(system, at));
    if (place === undefined) continue;
    lower[at] = Math.max(lower[at] ?? 0, bounds.lower[place] ?? 0);
    upper[at] = Math.min(upper[at] ?? 0, bounds.upper[place] ?? 0);
  }
  return propagated({ ...system, lower, upper });
}

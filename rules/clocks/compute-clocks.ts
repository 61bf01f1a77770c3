/** The clocks of one case, as of one instant: what the law requires, counted from what happened. */
import type { Pack } from '../pack/pack.ts';
import type { ClockCase } from './clock-case.ts';
import type { Clock } from './clock.ts';

export interface ClockOptions {
  /** Ids of rules that a qualified person confirmed: it changes words elsewhere, never the counting. */
  readonly confirmed?: ReadonlySet<string>;
}

/** In the order of the pack's rules. The order of the events in the case makes no difference. */
export function computeClocks(
  _pack: Pack,
  _clockCase: Pick<ClockCase, 'calendar' | 'calendars' | 'events'>,
  _asOf: Temporal.Instant,
  _options: ClockOptions = {},
): readonly Clock[] {
  return [];
}

/** The clocks of one case, as of one instant: what the law requires, counted from what happened. */
import type { Pack } from '../pack/pack.ts';
import { applies } from './applies.ts';
import { caseFactsOf } from './case-facts.ts';
import type { ClockCase } from './clock-case.ts';
import type { Clock } from './clock.ts';
import { type CompiledLimit, compiledPack } from './compiled-pack.ts';
import { type CaseAsOf, type LimitState, limitStateOf } from './limit-state.ts';
import { officeDaysOf } from './office-days.ts';
import { type Opening, openingsOf } from './openings.ts';

export interface ClockOptions {
  /** Ids of rules that a qualified person confirmed: it changes words elsewhere, never the counting. */
  readonly confirmed?: ReadonlySet<string>;
}

const noneConfirmed: ReadonlySet<string> = new Set();
const noStates: readonly LimitState[] = [];
const noIndexes: readonly number[] = [];

/** In the order of the pack's rules. The order of the events in the case makes no difference. */
export function computeClocks(
  pack: Pack,
  clockCase: Pick<ClockCase, 'calendar' | 'calendars' | 'events'>,
  asOf: Temporal.Instant,
  { confirmed = noneConfirmed }: ClockOptions = {},
): readonly Clock[] {
  const { zone, codes, limits, openedBy, following } = compiledPack(pack);
  const asOfMs = asOf.epochMilliseconds;
  const facts = caseFactsOf(clockCase.events, zone, asOfMs, codes);
  const known: CaseAsOf = {
    facts,
    offices: officeDaysOf(pack, clockCase, zone, asOfMs),
    zone,
    asOf: asOfMs,
    confirmed,
  };

  /** By the place of the limit in the pack. */
  const states: (readonly LimitState[] | undefined)[] = limits.map(() => undefined);
  for (const types of [facts.types, facts.announcedTypes])
    for (const type of types.keys())
      for (const index of openedBy.get(type) ?? noIndexes) {
        const compiled = limits[index];
        if (compiled !== undefined && states[index] === undefined)
          states[index] = statesOf(compiled, openingsOf(compiled, facts), known);
      }
  for (const { limit, after, orders } of following) {
    const compiled = limits[limit];
    const followed = limits[after];
    if (compiled === undefined || followed === undefined) continue;
    const before = states[after] ?? noStates;
    const openings =
      before.length > 0 ? openedByEnd(compiled, followed, before, orders, known) : openingsOf(compiled, facts);
    states[limit] = statesOf(compiled, openings, known);
  }
  const clocks: Clock[] = [];
  for (const ofLimit of states) if (ofLimit !== undefined) for (const { clock } of ofLimit) clocks.push(clock);
  return clocks;
}

function statesOf(compiled: CompiledLimit, openings: readonly Opening[], known: CaseAsOf): readonly LimitState[] {
  const states: LimitState[] = [];
  for (const opening of openings) {
    const state = limitStateOf(compiled, opening, openings, known);
    if (state !== undefined) states.push(state);
  }
  return states;
}

/**
 * The end of one limit opens the next, and its last day is day 0. An act that came before that end is shown with the limit that it
 * made needless.
 */
function openedByEnd(
  compiled: CompiledLimit,
  followed: CompiledLimit,
  before: readonly LimitState[],
  orders: readonly string[],
  { facts, zone }: CaseAsOf,
): readonly Opening[] {
  return before.flatMap(({ opening, end, closing, passed }): readonly Opening[] => {
    if (end === undefined || followed.off) return [];
    const isOpened =
      orders.length === 0
        ? passed || (closing !== undefined && compiled.closes.has(closing.event.type))
        : orders.some((type) => facts.ofType(type).some((event) => event.end >= opening.start));
    if (!isOpened) return [];
    if (!applies(compiled.limit.appliesIf, opening.trigger, opening.accused, facts).applies) return [];
    return [
      {
        accused: compiled.limit.per === 'case' ? undefined : opening.accused,
        charge: compiled.limit.per === 'charge' ? opening.charge : undefined,
        sections: opening.sections,
        start: end.due,
        end: end.due,
        dayOnly: false,
        day: end.by === 'day' ? end.lastDay : zone.dayOf(end.due),
        closableFrom: opening.start,
        afterLimit: followed.id,
      },
    ];
  });
}

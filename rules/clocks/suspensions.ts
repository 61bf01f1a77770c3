/** Times in which a limit did not run: a stay, a flight, a referral for diversion, a delay that the accused caused. */
import { type CaseFacts, concerns, type FactEvent, momentMs } from './case-facts.ts';
import type { CompiledLimit } from './compiled-pack.ts';
import type { Opening } from './openings.ts';
import type { ZoneDays } from './zone-days.ts';

export interface Suspension {
  readonly from: FactEvent;
  /** Absent: it still stands. */
  readonly to?: FactEvent;
}

const none: readonly Suspension[] = [];
const returned: readonly string[] = [
  'accused.arrested',
  'juvenile.accused.arrested',
  'accused.appeared',
  'accused.surrendered',
];
const delays: readonly string[] = ['accused.delayed', 'adjournment.granted'];

/** In order of time, those that overlap as one, so that no day counts twice. */
export function suspensionsOf(
  compiled: CompiledLimit,
  opening: Opening,
  facts: CaseFacts,
  zone: ZoneDays,
): readonly Suspension[] {
  const { types } = facts;
  const stayed = types.has('stay.served');
  const absconded = compiled.absconding && types.has('accused.absconded');
  const referred = compiled.diversion && types.has('juvenile.committee.referred');
  const delayed = compiled.ownDelay && delays.some((type) => types.has(type));
  if (!stayed && !absconded && !referred && !delayed) return none;
  const ofOpening = (type: string): readonly FactEvent[] =>
    facts.ofType(type).filter((event) => concerns(event, opening.accused));
  const found: Suspension[] = [];
  if (stayed) {
    const served = ofOpening('stay.served').filter((event) => isStayOf(event, compiled));
    // An order that names no rule lifts every stay.
    const vacated = ofOpening('stay.vacated').filter(
      ({ stated }) => stated.rule === undefined || names(stated.rule, compiled),
    );
    found.push(...spans(served, vacated));
  }
  if (absconded) {
    const left = ofOpening('accused.absconded').filter((event) => isWhollyAbout(event, opening, facts));
    found.push(...spans(left, returned.flatMap(ofOpening)));
  }
  if (referred) found.push(...spans(ofOpening('juvenile.committee.referred'), ofOpening('juvenile.committee.ordered')));
  if (delayed)
    found.push(
      ...delays
        .flatMap(ofOpening)
        .filter(isOwnDelay)
        .map((from) => untilOf(from, facts, zone)),
    );
  return merged(found);
}

/** An adjournment that somebody else asked for is no delay of the accused. */
const isOwnDelay = ({ type, stated }: FactEvent): boolean =>
  type === 'accused.delayed' || (stated.by === 'accused' && stated.until !== undefined);

/** @source statutory-steps.md 6.3, "Delay caused by the accused" */
function untilOf(from: FactEvent, { asOf }: CaseFacts, zone: ZoneDays): Suspension {
  const { until } = from.stated;
  const start = until === undefined ? Number.POSITIVE_INFINITY : momentMs(until, zone);
  return start > asOf
    ? { from }
    : { from, to: { ...from, type: 'the end of that delay', start, day: zone.dayOf(start) } };
}

const names = (rule: string, { id, ruleId }: CompiledLimit): boolean => rule === id || rule === ruleId;

/** A stay that names no rule holds everything but what protects liberty. */
const isStayOf = ({ stated }: FactEvent, compiled: CompiledLimit): boolean =>
  stated.rule === undefined ? compiled.limit.onLiberty !== true : names(stated.rule, compiled);

/** The flight of one of several accused does not stop a clock that runs for all of them. */
const isWhollyAbout = (event: FactEvent, { accused }: Opening, facts: CaseFacts): boolean =>
  accused !== undefined || event.accused.length === 0 || event.accused.length === facts.accused.length;

function spans(begins: readonly FactEvent[], ends: readonly FactEvent[]): readonly Suspension[] {
  return begins.map((from) => {
    const to = ends
      .filter((event) => event.start > from.start)
      .reduce<FactEvent | undefined>(
        (first, event) => (first === undefined || event.start < first.start ? event : first),
        undefined,
      );
    return to === undefined ? { from } : { from, to };
  });
}

function merged(found: readonly Suspension[]): readonly Suspension[] {
  const apart: Suspension[] = [];
  for (const next of found.toSorted((one, other) => one.from.start - other.from.start)) {
    const last = apart.at(-1);
    if (last === undefined || (last.to !== undefined && last.to.start < next.from.start)) apart.push(next);
    else if (last.to !== undefined && (next.to === undefined || next.to.start > last.to.start))
      apart[apart.length - 1] = next.to === undefined ? { from: last.from } : { from: last.from, to: next.to };
  }
  return apart;
}

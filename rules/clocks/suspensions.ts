/** Times in which a limit did not run: a stay, an accused who absconded, a child referred for diversion. */
import { type CaseFacts, concerns, type FactEvent } from './case-facts.ts';
import type { CompiledLimit } from './compiled-pack.ts';
import type { Opening } from './openings.ts';

export interface Suspension {
  readonly from: FactEvent;
  /** Absent: it still stands. */
  readonly to?: FactEvent;
}

const none: readonly Suspension[] = [];
const returned: readonly string[] = ['accused.arrested', 'accused.appeared', 'accused.surrendered'];

/** In order of time, those that overlap as one, so that no day counts twice. */
export function suspensionsOf(compiled: CompiledLimit, opening: Opening, facts: CaseFacts): readonly Suspension[] {
  const { types } = facts;
  const stayed = types.has('stay.served');
  const absconded = compiled.absconding && types.has('accused.absconded');
  const referred = compiled.diversion && types.has('juvenile.committee.referred');
  if (!stayed && !absconded && !referred) return none;
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
  return merged(found);
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

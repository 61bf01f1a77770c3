/** What ended a limit: the first act after its opening that shows its duty done, or needless. */
import { type CaseFacts, concerns, type FactEvent, saidTypes } from './case-facts.ts';
import type { CompiledLimit } from './compiled-pack.ts';
import type { Opening } from './openings.ts';

export interface Closing {
  readonly event: FactEvent;
  /** It made the act needless, if it came in time. */
  readonly overtakes: boolean;
  /** A court took the act although it came late. */
  readonly condoned: boolean;
}

export function closingOf(compiled: CompiledLimit, opening: Opening, facts: CaseFacts): Closing | undefined {
  const shown = closingEvent(compiled, opening, facts);
  const said = facts.hasSaid ? saidOf(compiled, opening, facts) : undefined;
  const event = shown === undefined || (said !== undefined && said.start < shown.start) ? said : shown;
  const condoned = compiled.limit.kind === 'window' ? condonedBy(compiled, opening, facts) : undefined;
  if (event !== undefined)
    return {
      event,
      overtakes: compiled.overtakes.has(event.type) || event.type === needless,
      condoned: condoned !== undefined,
    };
  return condoned === undefined ? undefined : { event: condoned, overtakes: false, condoned: true };
}

function closingEvent(
  { closes, closingTypes }: CompiledLimit,
  opening: Opening,
  facts: CaseFacts,
): FactEvent | undefined {
  if (!hasAny(facts, closingTypes)) return undefined;
  const judged = new Set<string>();
  for (const event of facts.events) {
    if (!closes.has(event.type) || !concerns(event, opening.accused) || isBefore(event, opening)) continue;
    if (opening.charge === undefined || isWholeCharge(event, opening, judged)) return event;
  }
  return undefined;
}

const needless = 'duty.not-needed';

/** A duty that no other event shows done, or needless: said of this very rule or limit. */
function saidOf({ id, ruleId }: CompiledLimit, opening: Opening, facts: CaseFacts): FactEvent | undefined {
  let first: FactEvent | undefined;
  for (const type of saidTypes)
    for (const event of facts.ofType(type)) {
      const { rule } = event.stated;
      if ((rule !== id && rule !== ruleId) || !concerns(event, opening.accused) || isBefore(event, opening)) continue;
      if (first === undefined || event.start < first.start) first = event;
    }
  return first;
}

/** Asked before each event is looked at: mostly there is none. */
function hasAny({ types }: CaseFacts, wanted: readonly string[]): boolean {
  for (const type of wanted) if (types.has(type)) return true;
  return false;
}

function isBefore(event: FactEvent, { trigger, closableFrom }: Opening): boolean {
  if (event === trigger || (event.type === trigger?.type && event.start <= trigger.start)) return true;
  return event.dayOnly ? event.end <= closableFrom : event.start < closableFrom;
}

/** A charge known by several sections is decided when each of them is; what names no charge decides all. */
function isWholeCharge(event: FactEvent, { charge, sections }: Opening, judged: Set<string>): boolean {
  if (event.charges.length > 0) return charge !== undefined && event.charges.includes(charge);
  if (event.sections.length === 0) return true;
  for (const section of event.sections) judged.add(section);
  const wanted = sections.length > 0 ? sections : [charge ?? ''];
  return wanted.every((section) => judged.has(section));
}

function condonedBy({ id, ruleId }: CompiledLimit, opening: Opening, facts: CaseFacts): FactEvent | undefined {
  return facts
    .ofType('delay.condoned')
    .find(
      (event) =>
        concerns(event, opening.accused) &&
        event.start >= opening.start &&
        (event.stated.rule === undefined || event.stated.rule === id || event.stated.rule === ruleId),
    );
}

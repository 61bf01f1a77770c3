/** Which events open a limit, and for whom: each trigger, the first or the latest; once for a case, an accused or a charge. */
import { applies } from './applies.ts';
import type { CaseFacts, FactEvent } from './case-facts.ts';
import type { CompiledLimit } from './compiled-pack.ts';

export interface Opening {
  /** What opened it; absent where another limit's end did. */
  readonly trigger?: FactEvent | undefined;
  readonly accused?: string | undefined;
  readonly charge?: string | undefined;
  /** Of the charge, where sections say which it is. */
  readonly sections: readonly string[];
  readonly start: number;
  /** The same, or the end of the day where only that is known. */
  readonly end: number;
  readonly dayOnly: boolean;
  /** Day 0. */
  readonly day: number;
  /** The offence was added by this event, and the count begins there. */
  readonly since?: FactEvent | undefined;
  /** Acts from here on can close it: what was done before an offence was added is done. */
  readonly closableFrom: number;
  /** It stands, but its count has not begun: the copy of the judgment is not there yet. */
  readonly awaited?: boolean;
  /** The limit whose end opened it. */
  readonly afterLimit?: string;
}

export function openingsOf(compiled: CompiledLimit, facts: CaseFacts): readonly Opening[] {
  const { opensOn, limit } = compiled;
  const { awaitedFrom } = limit;
  const opened = openedBy(opensOn, compiled, facts);
  if (awaitedFrom === undefined) return opened;
  const awaited = openedBy(awaitedFrom, compiled, facts).filter((one) => !isSettled(one, opened, opened.length));
  return [...opened, ...awaited.map((opening) => ({ ...opening, awaited: true }))];
}

/** The codes stand in order of preference: one counts only for those whom no better one has. */
function openedBy(codes: readonly string[], compiled: CompiledLimit, facts: CaseFacts): readonly Opening[] {
  const found: Opening[] = [];
  for (const code of codes) {
    const better = found.length;
    for (const trigger of triggersOf(code, compiled, facts))
      for (const accused of accusedOf(trigger, compiled, facts)) {
        if (isSettled({ accused }, found, better)) continue;
        const answer = applies(compiled.limit.appliesIf, trigger, accused, facts);
        if (answer.applies) openInto(found, compiled, trigger, accused, answer.since);
      }
  }
  return compiled.limit.repeats === 'each' ? found : oneEach(found, compiled.limit.repeats);
}

/** A date that was announced counts before the day itself: copies are due before the trial that is fixed. */
function triggersOf(code: string, { limit }: CompiledLimit, facts: CaseFacts): readonly FactEvent[] {
  const announced = limit.kind === 'floor-before' ? facts.announced(code) : [];
  return announced.length > 0 ? announced : facts.ofType(code);
}

function isSettled({ accused }: Pick<Opening, 'accused'>, found: readonly Opening[], count: number): boolean {
  for (let index = 0; index < count; index += 1) {
    const other = found[index]?.accused;
    if (other === undefined || other === accused) return true;
  }
  return false;
}

const forAll: readonly (string | undefined)[] = [undefined];
/** What happens to one person: where nobody is named it is not everybody. */
const personal = /^(?:accused|remand|bail|juvenile)\./;

/** Whom a trigger opens it for. One that names nobody opens one clock, until something tells the accused apart. */
function accusedOf(
  trigger: FactEvent,
  { limit, closes, absconding }: CompiledLimit,
  facts: CaseFacts,
): readonly (string | undefined)[] {
  if (limit.per === 'case') return forAll;
  if (trigger.accused.length > 0) return trigger.accused;
  if (facts.accused.length < 2) return [facts.soleAccused];
  if (personal.test(trigger.type)) return forAll;
  const toldApart = facts.events.some(
    ({ type, accused }) => accused.length > 0 && (closes.has(type) || (absconding && type === 'accused.absconded')),
  );
  return toldApart ? facts.accused : forAll;
}

function openInto(
  found: Opening[],
  { limit }: CompiledLimit,
  trigger: FactEvent,
  accused: string | undefined,
  since: FactEvent | undefined,
): void {
  // Custody is counted from the first remand, whichever offence was added later.
  const begun = since === undefined || limit.kind === 'cap' ? trigger : since;
  const opening = {
    trigger,
    accused,
    sections: limit.per === 'charge' && trigger.charges.length === 0 ? trigger.sections : noSections,
    start: begun.start,
    end: begun.end,
    dayOnly: begun.dayOnly,
    day: begun.day,
    since,
    closableFrom: limit.kind === 'floor-before' ? Number.NEGATIVE_INFINITY : trigger.start,
  };
  if (limit.per !== 'charge') found.push(opening);
  else if (trigger.charges.length > 0) for (const charge of trigger.charges) found.push({ ...opening, charge });
  else if (trigger.sections.length > 0) found.push({ ...opening, charge: trigger.sections.join(', ') });
  else found.push(opening);
}

const noSections: readonly string[] = [];

/** The first or the last of them for each accused and charge; they come in order of time. */
function oneEach(found: readonly Opening[], which: 'first' | 'latest'): readonly Opening[] {
  if (found.length < 2) return found;
  const kept = new Map<string, Opening>();
  for (const opening of found) {
    const key = `${opening.accused ?? ''}\n${opening.charge ?? ''}`;
    if (which === 'latest' || !kept.has(key)) kept.set(key, opening);
  }
  return [...kept.values()];
}

/**
 * Whether a limit concerns a case, by the facts that its events state. What nobody stated leaves it in force, unless the rule is an
 * exception that must be stated.
 */
import type { AppliesIf } from '../pack/rule.ts';
import { type CaseFacts, concerns, type FactEvent, plainSection } from './case-facts.ts';

/** `since`: only from that event on, which added the offence. */
export type Applies = { readonly applies: false } | { readonly applies: true; readonly since?: FactEvent };

const yes: Applies = { applies: true };
const no: Applies = { applies: false };

/** Facts of the one event alone: another application, another forum. */
const ofTrigger = ['custody', 'lifeOrLiberty', 'forum', 'channel'] as const;
/** Facts of the case, or of one accused: the latest word counts. */
const ofCase = ['victimUnder18', 'juvenile', 'sex', 'deathPossible', 'graveOffence', 'vulnerableVictim'] as const;

export function applies(
  wanted: AppliesIf | undefined,
  trigger: FactEvent | undefined,
  accused: string | undefined,
  facts: CaseFacts,
): Applies {
  if (wanted === undefined) return yes;
  const { triggerFacts, caseFacts, mustStateSections } = askedOf(wanted);
  for (const asked of triggerFacts) if (!agrees(asked, trigger?.stated[asked.name])) return no;
  for (const asked of caseFacts)
    if (!agrees(asked, trigger?.stated[asked.name] ?? latest(asked.name, accused, facts))) return no;
  if (wanted.after !== undefined && !wanted.after.some((type) => facts.types.has(type))) return no;
  if (wanted.withoutSections !== undefined && namesAny(wanted.withoutSections, accused, facts)) return no;
  return wanted.sections === undefined ? yes : bySection(wanted.sections, mustStateSections, trigger, accused, facts);
}

interface AskedFact<Name extends string> {
  readonly name: Name;
  readonly want: unknown;
  readonly mustBeStated: boolean;
}

interface Asked {
  readonly triggerFacts: readonly AskedFact<(typeof ofTrigger)[number]>[];
  readonly caseFacts: readonly AskedFact<(typeof ofCase)[number]>[];
  readonly mustStateSections: boolean;
}

/** What each rule asks for, read once: most ask for one fact. */
const read = new WeakMap<AppliesIf, Asked>();

function askedOf(wanted: AppliesIf): Asked {
  const known = read.get(wanted);
  if (known !== undefined) return known;
  const mustBeStated = (name: string): boolean => wanted.stated?.includes(name) === true;
  const asked = <Name extends (typeof ofTrigger)[number] | (typeof ofCase)[number]>(names: readonly Name[]) =>
    names
      .map((name): AskedFact<Name> => ({ name, want: wanted[name], mustBeStated: mustBeStated(name) }))
      .filter(({ want }) => want !== undefined);
  const made = {
    triggerFacts: asked(ofTrigger),
    caseFacts: asked(ofCase),
    mustStateSections: mustBeStated('sections'),
  };
  read.set(wanted, made);
  return made;
}

const agrees = ({ want, mustBeStated }: AskedFact<string>, stated: unknown): boolean =>
  stated === undefined ? !mustBeStated : stated === want;

function latest(name: (typeof ofCase)[number], accused: string | undefined, facts: CaseFacts): unknown {
  for (let index = facts.events.length - 1; index >= 0; index -= 1) {
    const event = facts.events[index];
    if (event === undefined || !concerns(event, accused)) continue;
    if (event.stated[name] !== undefined) return event.stated[name];
    // Its code says it: nobody need say it twice.
    if (name === 'juvenile' && event.type === 'juvenile.accused.arrested') return true;
  }
  return undefined;
}

/**
 * The sections that the trigger names, or else those of the case. An offence added later brings its clocks from that day.
 *
 * @source statutory-steps.md 6.3, "New offence added"
 */
function bySection(
  wanted: readonly string[],
  mustBeStated: boolean,
  trigger: FactEvent | undefined,
  accused: string | undefined,
  facts: CaseFacts,
): Applies {
  let anyStated = false;
  if (trigger !== undefined && trigger.sections.length > 0) {
    if (meets(trigger, wanted)) return yes;
    anyStated = true;
  } else
    for (const event of facts.events) {
      if (event.sections.length === 0 || event.type === 'offence.added' || !concerns(event, accused)) continue;
      if (meets(event, wanted)) return yes;
      anyStated = true;
    }
  if (!anyStated && !mustBeStated) return yes;
  for (const added of facts.ofType('offence.added'))
    if (concerns(added, accused) && meets(added, wanted))
      return trigger !== undefined && trigger.start >= added.start ? yes : { applies: true, since: added };
  return no;
}

/** Wherever the record names it, and whenever: an offence added later ends what was for lesser ones. */
const namesAny = (wanted: readonly string[], accused: string | undefined, facts: CaseFacts): boolean =>
  facts.events.some((event) => event.sections.length > 0 && concerns(event, accused) && meets(event, wanted));

/** `PPC 376(3)` is within `PPC 376`; `PPC 376A` is not. */
function meets({ within }: FactEvent, wanted: readonly string[]): boolean {
  const plain = plainOf(wanted);
  for (const section of within) if (plain.has(section)) return true;
  return false;
}

/** Lists of the rules, made plain once. */
const plainLists = new WeakMap<readonly string[], ReadonlySet<string>>();

function plainOf(wanted: readonly string[]): ReadonlySet<string> {
  const known = plainLists.get(wanted);
  if (known !== undefined) return known;
  const made = new Set(wanted.map(plainSection));
  plainLists.set(wanted, made);
  return made;
}

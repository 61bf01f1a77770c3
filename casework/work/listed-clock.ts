/** A clock's row as a list shows it today: how late it is, which rule it comes from, and with whom it is. */
import type { Keeping } from '@amanat/domain';
import type { Rulebook } from '../rulebook/load-rulebook.ts';
import type { RuleInBrief } from '../rulebook/rule-in-brief.ts';
import type { ClockRow } from '../work-ports.ts';
import type { ListedClock } from './work-views.ts';

export interface ListingNeeds {
  readonly today: string;
  readonly rulebook: Pick<Rulebook, 'confirmed'>;
  readonly briefOf: (printed: string) => RuleInBrief | undefined;
}

/** @param keeping of the case's events: what they say of the keeper, not what the row says, is shown */
export function listedClock(row: ClockRow, keeping: Keeping, needs: ListingNeeds): ListedClock | undefined {
  const { clock, rule, kind, owner, confidence, gravity, dueOn, soonOn } = row;
  if (dueOn === undefined) return undefined;
  const { today } = needs;
  const known = keeping.passed.get(clock);
  const passed = known?.dueOn === dueOn ? known : undefined;
  const keeper = passed?.keeper ?? keeping.keepers[0];
  return {
    clock,
    rule,
    kind,
    owner,
    confidence,
    gravity,
    dueOn,
    level: passed?.level ?? 0,
    daysLate: daysSince(dueOn, today),
    isSoon: dueOn >= today && soonOn !== undefined && soonOn <= today,
    ...ruleOf(rule, needs),
    ...(keeper === undefined ? {} : { keeper }),
  };
}

export function ruleOf(
  printed: string,
  { rulebook, briefOf }: Pick<ListingNeeds, 'rulebook' | 'briefOf'>,
): Pick<ListedClock, 'about' | 'confirmed'> {
  const about = briefOf(printed);
  if (about === undefined) return { confirmed: false };
  return { about, confirmed: rulebook.confirmed.has(about.id) };
}

export const daysSince = (day: string, today: string): number =>
  Temporal.PlainDate.from(day).until(Temporal.PlainDate.from(today)).days;

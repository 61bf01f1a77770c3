/** The rules and calendars of this deployment as signed-in people read them, with what people here have added. */
import { type AccessRefusal, decideAccess, type Member } from '@amanat/domain';
import type { OfficeCalendar, Pack, Rule } from '@amanat/rules';
import type { PersonView } from '../cases/case-views.ts';
import { namesFor, type NameOf } from '../cases/people.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { type AddedHoliday, type Confirmation, loadRulebook, type Rulebook } from './load-rulebook.ts';
import { rulesOf } from './rule-in-brief.ts';

export interface RuleView {
  readonly rule: Rule;
  /** Absent until somebody qualified has confirmed it, and after it was withdrawn. */
  readonly confirmation?: Omit<Confirmation, 'by'> & { readonly by: PersonView };
}

export interface JurisdictionView {
  readonly id: string;
  readonly name?: Pack['name'];
}

export interface CalendarView {
  readonly calendar: OfficeCalendar & { readonly basis?: string };
  /** `+2` after the pack's own, where two days were added. */
  readonly version: string;
  readonly added: readonly (Omit<AddedHoliday, 'by' | 'calendar'> & { readonly by: PersonView })[];
  /** Where it counts if nobody stated another one. */
  readonly defaultOf: readonly JurisdictionView[];
}

interface RefusedRules {
  readonly kind: 'refused';
  readonly refusal: AccessRefusal;
}

export interface RulePages {
  /** Every rule of every pack once: clocks, checklists, labels, remedies. */
  rules(member: Member): Promise<
    | {
        readonly kind: 'rules';
        readonly rules: readonly RuleView[];
        readonly jurisdictions: readonly JurisdictionView[];
      }
    | RefusedRules
  >;
  rule(
    member: Member,
    id: string,
  ): Promise<
    | {
        readonly kind: 'rule';
        readonly view: RuleView;
        readonly jurisdiction: JurisdictionView;
        readonly mayConfirm: boolean;
      }
    | { readonly kind: 'unknown' }
    | RefusedRules
  >;
  /** @param own the jurisdiction of the deployment, whose calendars come first */
  calendars(
    member: Member,
    own: string,
  ): Promise<
    { readonly kind: 'calendars'; readonly calendars: readonly CalendarView[]; readonly mayAdd: boolean } | RefusedRules
  >;
}

export function rulePagesOf(deployment: StaffDeployment): RulePages {
  const { packs } = deployment;
  const refusalOf = (member: Member): RefusedRules | undefined => {
    const access = decideAccess(member, { action: 'see-rules' });
    return access.kind === 'refused' ? { kind: 'refused', refusal: access.refusal } : undefined;
  };
  const read = async (member: Member) => ({
    rulebook: await loadRulebook(deployment),
    nameOf: await namesFor(member, deployment),
  });
  return {
    async rules(member) {
      const refused = refusalOf(member);
      if (refused !== undefined) return refused;
      const { rulebook, nameOf } = await read(member);
      const rules = rulesOf(packs).map((rule) => ruleView(rule, rulebook, nameOf));
      const used = new Set(rules.map(({ rule }) => rule.jurisdiction));
      return { kind: 'rules', rules, jurisdictions: [...used].map((id) => jurisdictionView(id, packs)) };
    },
    async rule(member, id) {
      const refused = refusalOf(member);
      if (refused !== undefined) return refused;
      const rule = rulesOf(packs).find((each) => each.id === id);
      if (rule === undefined) return { kind: 'unknown' };
      const { rulebook, nameOf } = await read(member);
      return {
        kind: 'rule',
        view: ruleView(rule, rulebook, nameOf),
        jurisdiction: jurisdictionView(rule.jurisdiction, packs),
        mayConfirm: decideAccess(member, { action: 'confirm-rule' }).kind === 'allowed',
      };
    },
    async calendars(member, own) {
      const refused = refusalOf(member);
      if (refused !== undefined) return refused;
      const { rulebook, nameOf } = await read(member);
      return {
        kind: 'calendars',
        calendars: calendarViews(packs, own, rulebook, nameOf),
        mayAdd: decideAccess(member, { action: 'add-holiday' }).kind === 'allowed',
      };
    },
  };
}

function ruleView(rule: Rule, { confirmations }: Rulebook, nameOf: NameOf): RuleView {
  const confirmation = confirmations.get(rule.id);
  return {
    rule,
    ...(confirmation === undefined ? {} : { confirmation: { ...confirmation, by: nameOf(confirmation.by) } }),
  };
}

function jurisdictionView(id: string, packs: ReadonlyMap<string, Pack>): JurisdictionView {
  const name = packs.get(id)?.name;
  return { id, ...(name === undefined ? {} : { name }) };
}

function calendarViews(
  packs: ReadonlyMap<string, Pack>,
  own: string,
  { holidays }: Rulebook,
  nameOf: NameOf,
): readonly CalendarView[] {
  const all = [...packs.values()];
  const first = all.toSorted((one, other) => Number(other.jurisdiction === own) - Number(one.jurisdiction === own));
  const byId = new Map(
    first.flatMap(({ calendar, calendars }) => [calendar, ...calendars]).map((each) => [each.id, each]),
  );
  return [...byId.values()].map((calendar) => {
    const added = holidays
      .filter((each) => each.calendar === calendar.id)
      .map(({ date, name, on, by }) => ({ date, name, on, by: nameOf(by) }))
      .toSorted((one, other) => one.date.localeCompare(other.date));
    return {
      calendar,
      version: versionOf(calendar, added.length),
      added,
      defaultOf: all
        .filter((pack) => pack.calendar.id === calendar.id)
        .map(({ jurisdiction }) => jurisdictionView(jurisdiction, packs)),
    };
  });
}

const versionOf = ({ version = '1' }: OfficeCalendar, added: number): string =>
  added === 0 ? String(version) : `${String(version)}+${String(added)}`;

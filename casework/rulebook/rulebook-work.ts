/** Who may add what to the rule packs: a lawyer confirms a rule, whoever watches adds a holiday. */
import {
  type AccessRefusal,
  type CalendarEvent,
  decideAccess,
  eventId,
  type Member,
  type RulebookEvent,
  type StaffAction,
} from '@amanat/domain';
import type { Pack } from '@amanat/rules';
import { mostAttempts } from '../change-complaint.ts';
import { todayOf } from '../deployment.ts';
import { commitEvent } from '../seal-event.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { loadRulebook, type Rulebook } from './load-rulebook.ts';
import { type PublicLaw, publicLawOf } from './public-law.ts';
import { type RulePages, rulePagesOf } from './show-rules.ts';

export type RulebookAnswer =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'refused';
      readonly refusal: AccessRefusal | 'no-such-rule' | 'no-such-calendar' | 'not-confirmed' | 'already-listed';
    };

type Confirming = Extract<RulebookEvent, { readonly type: 'rule.confirmed' }>['data'];
type Holiday = CalendarEvent['data'];

export interface RulebookWork extends RulePages, PublicLaw {
  load(): Promise<Rulebook>;
  /** Changes the words that are shown of the rule, not how it is counted. */
  confirm(member: Member, wish: Pick<Confirming, 'rule' | 'qualification' | 'textAsOf'>): Promise<RulebookAnswer>;
  withdraw(member: Member, rule: string): Promise<RulebookAnswer>;
  /** Appended: clocks are counted anew, and what was shown before stays on the record. */
  addHoliday(member: Member, wish: Pick<Holiday, 'calendar' | 'date' | 'name'>): Promise<RulebookAnswer>;
}

export function rulebookOf(deployment: StaffDeployment): RulebookWork {
  const { packs } = deployment;
  const refused = (refusal: Extract<RulebookAnswer, { kind: 'refused' }>['refusal']): RulebookAnswer => ({
    kind: 'refused',
    refusal,
  });
  const refusalOf = (member: Member, action: StaffAction): RulebookAnswer | undefined => {
    const access = decideAccess(member, { action });
    return access.kind === 'refused' ? refused(access.refusal) : undefined;
  };
  const append = (streamId: string, event: RulebookEvent | CalendarEvent) => appendAtEnd(streamId, event, deployment);
  return {
    ...rulePagesOf(deployment),
    ...publicLawOf(deployment),
    load: () => loadRulebook(deployment),
    async confirm(member, { rule, qualification, textAsOf }) {
      const refusal = refusalOf(member, 'confirm-rule');
      if (refusal !== undefined) return refusal;
      const jurisdiction = jurisdictionOfRule(rule, packs);
      if (jurisdiction === undefined) return refused('no-such-rule');
      const data = { rule, qualification, textAsOf, by: member.account };
      return append(`rules_${jurisdiction}`, { type: 'rule.confirmed', data });
    },
    async withdraw(member, rule) {
      const refusal = refusalOf(member, 'confirm-rule');
      if (refusal !== undefined) return refusal;
      const jurisdiction = jurisdictionOfRule(rule, packs);
      if (jurisdiction === undefined) return refused('no-such-rule');
      if (!(await loadRulebook(deployment)).confirmed.has(rule)) return refused('not-confirmed');
      return append(`rules_${jurisdiction}`, {
        type: 'rule.confirmation-withdrawn',
        data: { rule, by: member.account },
      });
    },
    async addHoliday(member, { calendar, date, name }) {
      const refusal = refusalOf(member, 'add-holiday');
      if (refusal !== undefined) return refusal;
      const known = calendarIds(packs);
      if (!known.has(calendar)) return refused('no-such-calendar');
      const { holidays } = await loadRulebook(deployment);
      if (holidays.some((each) => each.calendar === calendar && each.date === date)) return refused('already-listed');
      const data = { calendar, date, name, by: member.account };
      return append(`calendar_${calendar.toLowerCase()}`, { type: 'holiday.added', data });
    },
  };
}

/** Small letters, as streams are named. */
const jurisdictionOfRule = (id: string, packs: ReadonlyMap<string, Pack>): string | undefined =>
  [...packs.values()]
    .flatMap(({ rules }) => rules)
    .find((rule) => rule.id === id)
    ?.jurisdiction.toLowerCase();

export const calendarIds = (packs: ReadonlyMap<string, Pack>): ReadonlySet<string> =>
  new Set([...packs.values()].flatMap(({ calendar, calendars }) => [calendar.id, ...calendars.map(({ id }) => id)]));

async function appendAtEnd(
  streamId: string,
  { type, data }: RulebookEvent | CalendarEvent,
  deployment: StaffDeployment,
): Promise<RulebookAnswer> {
  const { store, staff, ciphers } = deployment;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const streamSeq = (await store.loadStream(streamId)).length + 1;
    const place = { eventId: eventId(ciphers.random(17)), streamId, streamSeq, recordedOn: todayOf(deployment) };
    const outcome = await staff.append({ events: [commitEvent(type, data, place, ciphers)] });
    if (outcome.kind === 'stored') return { kind: 'done' };
  }
  throw new Error('others keep writing to the same list');
}

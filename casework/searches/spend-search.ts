/**
 * The daily budget for looking outside one's own cases. Each search is an event in the stream of the account's day, and
 * its place there is its number: two at once cannot take the same one, so that no crowd of them counts as one.
 */
import {
  decideSearch,
  eventId,
  type Member,
  type Purpose,
  type SearchEventType,
  type SearchKind,
} from '@amanat/domain';
import { alarmsFor } from '../alarms/alarms-for.ts';
import { allMonitors } from '../alarms/who-is-told.ts';
import { todayOf } from '../deployment.ts';
import { commitEvent } from '../seal-event.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { readEvent } from '../stored-event.ts';

type Spending = Pick<StaffDeployment, 'store' | 'staff' | 'ciphers' | 'keyring' | 'now' | 'timeZone'>;

/**
 * Whether one more search of that day may be made; if so, it counts already. Whoever asks has decided that this person may
 * search at all. The fiftieth of a day is stopped, and monitors are told once; what was searched for is told to nobody.
 *
 * @throws StoreError
 */
export async function spendSearch(
  member: Pick<Member, 'account'>,
  kind: SearchKind,
  purpose: Purpose,
  deployment: Spending,
): Promise<'made' | 'stopped'> {
  const by = member.account;
  const recordedOn = todayOf(deployment);
  const streamId = `search_${by.slice('account_'.length)}-${recordedOn.replaceAll('-', '')}`;
  // Ends: each time that another was first, the day's stream has grown, and it grows to fifty events.
  for (;;) {
    const before = await deployment.store.loadStream(streamId);
    const decision = decideSearch(before.map((row) => searchTypeOf(readEvent(row, deployment.ciphers).type)));
    if (decision === 'stopped-before') return 'stopped';
    const place = {
      eventId: eventId(deployment.ciphers.random(17)),
      streamId,
      streamSeq: before.length + 1,
      recordedOn,
    };
    const stops = decision === 'stopped-now';
    const event = stops
      ? commitEvent('search.stopped', { by }, place, deployment.ciphers)
      : commitEvent('search.made', { by, kind, purpose }, place, deployment.ciphers);
    const about = { accounts: stops ? await allMonitors(deployment) : [], about: by, streamId };
    const alarms = alarmsFor('search-budget-spent', about, deployment);
    const outcome = await deployment.staff.append({ events: [event], projections: { alarms } });
    if (outcome.kind === 'stored') return stops ? 'stopped' : 'made';
  }
}

/** @throws Error if the stream holds something else: nothing is then counted, and nothing made */
function searchTypeOf(type: string): SearchEventType {
  if (type === 'search.made' || type === 'search.stopped') return type;
  throw new Error('not an event of a search');
}

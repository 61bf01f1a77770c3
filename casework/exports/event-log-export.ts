/**
 * Cases as an event log, for whoever may export them: their events by type and day, by the kind of office. Of what is sealed only
 * days and pseudonyms of the child and of accused people leave, under pseudonyms that this export alone has.
 */
import {
  decideAccess,
  type EventBody,
  idLetters,
  isPersonRef,
  type Life,
  type Member,
  type Purpose,
  roleOf,
  type Step,
  stepInClearOf,
} from '@amanat/domain';
import { LedgerError } from '@amanat/ledger';
import { listCases } from '../cases/list-cases.ts';
import { findVerifiedCase, type VerifiedCase } from '../cases/verified-case.ts';
import { loadLife } from '../life/load-life.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { readEvent } from '../stored-event.ts';
import { eventLogText, type LoggedCase, type LoggedClock, type LoggedEvent } from './event-log.ts';
import type { Watermark } from './watermark.ts';

/** JSON. `undefined` if the second wall shows nothing of the case: somebody was shut out this moment. */
export async function eventLogOfCase(
  member: Member,
  found: VerifiedCase,
  mark: Watermark,
  deployment: StaffDeployment,
): Promise<string | undefined> {
  const logged = await loggedCase(member, found, pseudonymsOf(mark, deployment), deployment);
  return logged === undefined ? undefined : eventLogText([logged], mark);
}

/** Of the cases that are assigned to this person. @throws LedgerError if one is not as it was committed: nothing is left out silently */
export async function eventLogOfList(
  member: Member,
  purpose: Purpose,
  mark: Watermark,
  deployment: StaffDeployment,
): Promise<string> {
  const pseudonym = pseudonymsOf(mark, deployment);
  const logged: LoggedCase[] = [];
  for (let after: { readonly recordedOn: string; readonly caseId: string } | undefined; ;) {
    const answer = await listCases(member, { ownOnly: true, ...(after === undefined ? {} : { after }) }, deployment);
    if (answer.kind === 'refused') break;
    if (answer.list.altered > 0) throw new LedgerError('commitment-mismatch');
    for (const { caseId } of answer.list.cases) {
      const found = await findVerifiedCase(caseId, deployment);
      if (found === undefined) continue;
      if (decideAccess(member, { action: 'export-case', case: found.facts, purpose }).kind !== 'allowed') continue;
      const each = await loggedCase(member, found, pseudonym, deployment);
      if (each !== undefined) logged.push(each);
    }
    after = answer.list.next;
    if (after === undefined) break;
  }
  return eventLogText(logged, mark);
}

type Pseudonym = (kind: string, id: string) => string;

/** The same for the same within one export; with the watermark and the deployment's key they can be made again, by nobody else. */
export function pseudonymsOf(
  { watermark }: Pick<Watermark, 'watermark'>,
  { keyring, ciphers }: Pick<StaffDeployment, 'keyring' | 'ciphers'>,
): Pseudonym {
  const key = ciphers.hkdf(keyring.deploymentKey(), `amanat/event-log-pseudonyms/v1 ${watermark}`, 32);
  return (kind, id) => `${kind}_${idLetters(ciphers.hkdf(key, `${kind} ${id}`, 17))}`;
}

async function loggedCase(
  member: Member,
  found: VerifiedCase,
  pseudonym: Pseudonym,
  deployment: StaffDeployment,
): Promise<LoggedCase | undefined> {
  const { caseId, row } = found;
  const rows = await deployment.staff.readerFor(member.account).loadCase(caseId);
  if (rows.length === 0) return undefined;
  const [loaded, clocks] = await Promise.all([loadLife(caseId, found, deployment), deployment.staff.clocksOf(caseId)]);
  const bodies = rows.map((each) => readEvent(each, deployment.ciphers));
  const { district, offenceGroup, channel } = row;
  return {
    id: pseudonym('case', caseId),
    district,
    offenceGroup,
    channel,
    events: loggedEvents(bodies, loaded.kind === 'life' ? loaded.life : undefined, {
      kindOf: (office) => deployment.offices().find(({ id }) => id === office)?.kind,
      event: (id) => pseudonym('event', id),
      person: (ref) => pseudonym(roleOf(ref) === 'survivor' ? 'child' : 'accused', `${caseId} ${ref}`),
    }),
    clocks: clocks.map(({ clock, rule, status, opensOn, dueOn }): LoggedClock => {
      const ref = clock.slice(clock.lastIndexOf('~') + 1);
      const accused =
        isPersonRef(ref) && roleOf(ref) === 'accused' ? pseudonym('accused', `${caseId} ${ref}`) : undefined;
      return { id: pseudonym('clock', `${caseId} ${clock}`), rule, status, opensOn, dueOn, accused };
    }),
  };
}

/** How this export names things. */
export interface LogNames {
  kindOf(office: string): string | undefined;
  event(id: string): string;
  person(ref: Parameters<typeof roleOf>[0]): string;
}

/** Of the complaint itself: that it came, and that an office said so. All else of it is the family's. */
const loggedOfComplaint: ReadonlySet<string> = new Set(['complaint.lodged', 'complaint.acknowledged']);

/**
 * @param life absent once the child was erased, and for a moment after something came in while the server was sealed: then types and
 * days of recording are all that there is
 */
export function loggedEvents(
  bodies: readonly EventBody[],
  life: Life | undefined,
  names: LogNames,
): readonly LoggedEvent[] {
  const steps = new Map(life?.steps.map((step) => [step.id, step]));
  return bodies.flatMap((body): readonly LoggedEvent[] => {
    const { event, type, recordedOn } = body;
    const inClear = stepInClearOf(body);
    if (inClear === undefined && !loggedOfComplaint.has(type)) return [];
    const step = steps.get(event);
    // Struck, or what strikes: it did not happen.
    if (inClear !== undefined && life !== undefined && step === undefined) return [];
    const officeKind = inClear === undefined ? undefined : names.kindOf(inClear.office);
    const on = step?.facts.happened.slice(0, 10) ?? recordedOn;
    return [{ id: names.event(event), type, on, recordedOn, officeKind, ...peopleOf(step, names) }];
  });
}

function peopleOf(step: Step | undefined, names: LogNames): Pick<LoggedEvent, 'children' | 'accused'> {
  const named = Object.values(step?.facts ?? {})
    .flat()
    .filter((value) => typeof value === 'string')
    .filter(isPersonRef);
  const ofRole = (role: ReturnType<typeof roleOf>) => [
    ...new Set(named.filter((ref) => roleOf(ref) === role).map((ref) => names.person(ref))),
  ];
  return { children: ofRole('survivor'), accused: ofRole('accused') };
}

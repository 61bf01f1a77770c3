/**
 * The one path by which an opening changes: load, authorise, decide, append with its row; a refusal is kept on the record
 * of the case.
 */
import {
  decideOpening,
  eventId,
  type Member,
  notAsked,
  type OpeningCommand,
  type OpeningDecision,
  type OpeningId,
  openingId,
  type OpeningWish,
  type StaffAction,
} from '@amanat/domain';
import { keepAccessRefusal } from '../case-access/keep-access-refusal.ts';
import { todayOf } from '../deployment.ts';
import type { AppendOutcome } from '../ports.ts';
import { commitEvent } from '../seal-event.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { AlarmRow } from '../staff-ports.ts';
import { accessToCase } from './access-to-case.ts';
import { accountOf, caseOf, type DatedEvent, type LoadedOpening, loadOpening, openingRowOf } from './load-opening.ts';
import type { OpeningNotDone, OpeningAnswer } from './opening-view.ts';

const attempts = 8;

type Accepted = Extract<OpeningDecision, { kind: 'accepted' }>;

/** A stream of its own begins: nobody else can write to it first. @throws StoreError */
export async function beginOpening(
  command: Extract<OpeningCommand, { readonly wish: OpeningWish }>,
  alarmsOf: (opening: OpeningId) => readonly AlarmRow[],
  deployment: StaffDeployment,
): Promise<OpeningId> {
  const opening = openingId(deployment.ciphers.random(17));
  const decision = decideOpening(notAsked, command);
  if (decision.kind === 'refused') throw new Error('a new opening was refused');
  const outcome = await appendTo({ opening, events: [] }, decision, alarmsOf(opening), deployment);
  if (outcome.kind !== 'stored') throw new Error('the id of an opening was drawn before');
  return opening;
}

/** A command on an opening that is there, and the question that comes before it. */
export interface OpeningChange {
  /** Under which a refusal is kept. */
  readonly action: StaffAction;
  readonly command: OpeningCommand;
  authorise(loaded: LoadedOpening): Promise<{ readonly kind: 'allowed' } | OpeningNotDone>;
}

/** @throws StoreError, LedgerError; Error if others keep writing to the same opening */
export async function changeOpening(
  member: Member,
  id: string,
  { action, command, authorise }: OpeningChange,
  deployment: StaffDeployment,
): Promise<OpeningAnswer> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const loaded = await loadOpening(id, deployment);
    if (loaded === undefined) return { kind: 'unknown' };
    const access = await authorise(loaded);
    if (access.kind !== 'allowed') return access;
    const decision = decideOpening(loaded.state, command);
    if (decision.kind === 'refused') {
      await keepAccessRefusal(member, caseOf(loaded.state.wish), action, decision.refusal, deployment);
      return { ...decision, existenceIsSecret: false };
    }
    const outcome = await appendTo(loaded, decision, [], deployment);
    if (outcome.kind === 'stored') return { kind: 'done', opening: loaded.opening };
  }
  throw new Error('the opening is being written to by others all the time');
}

/** Asks as a second person: whoever wished for it is whom the answer is second to. */
export const secondPerson =
  (member: Member, action: StaffAction, deployment: StaffDeployment): OpeningChange['authorise'] =>
  ({ state: { wish } }) =>
    accessToCase(member, { action, caseId: wish.case, other: accountOf(wish.by) }, deployment);

/** For anybody else it is as one that is not there. */
export const isOwn = ({ account }: Member, { state }: LoadedOpening): boolean => state.wish.by === account;

function appendTo(
  { opening, events }: { readonly opening: OpeningId; readonly events: readonly DatedEvent[] },
  { event }: Accepted,
  alarms: readonly AlarmRow[],
  deployment: StaffDeployment,
): Promise<AppendOutcome> {
  const { ciphers, staff } = deployment;
  const recordedOn = todayOf(deployment);
  const place = {
    eventId: eventId(ciphers.random(17)),
    streamId: opening,
    streamSeq: events.length + 1,
    recordedOn,
  };
  const row = openingRowOf(opening, [...events, { event, recordedOn }]);
  return staff.append({
    events: [commitEvent(event.type, event.data, place, ciphers)],
    projections: { openings: [row], alarms },
  });
}

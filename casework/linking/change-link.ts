/**
 * The one path by which a link changes: load, authorise, decide, append with its row. Whoever writes at the same time makes it
 * load and decide again, so that of two who decide at once the second is told what the first said; a refusal is kept on the
 * cases that it was about.
 */
import {
  decideLink,
  eventId,
  evolveLink,
  isLinkId,
  type LinkCommand,
  type LinkedSide,
  type LinkEvent,
  type LinkRefusal,
  type Member,
  type Membership,
  type StaffAction,
} from '@amanat/domain';
import { notThere, type Refused } from '../case-access/answers.ts';
import { keepAccessRefusal } from '../case-access/keep-access-refusal.ts';
import { mostAttempts } from '../change-complaint.ts';
import { todayOf } from '../deployment.ts';
import type { AppendOutcome } from '../ports.ts';
import { commitEvent } from '../seal-event.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { AlarmRow } from '../staff-ports.ts';
import type { SuggestionRow } from './linking-ports.ts';
import type { LinkAnswer } from './links.ts';
import { linkRowOf, type LoadedLink, loadLink } from './load-link.ts';
import type { PairCases } from './pair-access.ts';
import { evidenceIfWhole } from './sealed-evidence.ts';

/** A pair as it stands: what was found, what was decided, or both. */
export interface FoundLink extends LoadedLink {
  readonly left: LinkedSide;
  readonly right: LinkedSide;
  /** Absent where the evidence is no longer enough, and of somebody who was cleared. */
  readonly suggestion?: SuggestionRow;
}

/** `undefined` for what is no link's id, and for a pair that was neither found nor decided. */
export async function findLink(id: string, deployment: StaffDeployment): Promise<FoundLink | undefined> {
  if (!isLinkId(id)) return undefined;
  const loaded = await loadLink(id, deployment);
  if (loaded === undefined) return undefined;
  const row = await deployment.links.findSuggestion(id);
  // One that somebody has altered is none: it is found anew.
  const suggestion = row === undefined || evidenceIfWhole(row, deployment) === undefined ? undefined : row;
  const pair = loaded.state.status === 'undecided' ? suggestion : loaded.state;
  if (pair === undefined) return undefined;
  const { left, right } = pair;
  return { ...loaded, left, right, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** The reasons that a page shows: of what is found now, else of what was decided. */
export const basisOf = ({ suggestion, state }: Pick<FoundLink, 'suggestion' | 'state'>): string =>
  suggestion?.basis ?? (state.status === 'undecided' ? '' : state.basis);

export type Authorised =
  | { readonly kind: 'allowed'; readonly by: Membership; readonly cases: PairCases }
  | { readonly kind: 'moved' }
  | Refused;

export interface LinkChange {
  /** Under which a refusal is kept. */
  readonly action: StaffAction;
  authorise(found: FoundLink): Promise<Authorised>;
  /** `by`: the membership through which it is allowed. */
  commandOf(found: FoundLink, by: Membership, cases: PairCases): Promise<LinkCommand> | LinkCommand;
  alarmsOf?(found: FoundLink, event: LinkEvent): Promise<readonly AlarmRow[]>;
}

/** @throws StoreError, LedgerError; Error if others keep writing to the same link */
export async function changeLink(
  member: Member,
  id: string,
  { action, authorise, commandOf, alarmsOf }: LinkChange,
  deployment: StaffDeployment,
): Promise<LinkAnswer> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const found = await findLink(id, deployment);
    if (found === undefined) return notThere;
    const access = await authorise(found);
    if (access.kind !== 'allowed') return access;
    const verdict = decideLink(found.state, await commandOf(found, access.by, access.cases));
    if (verdict.kind === 'refused') {
      await keepRefusal(member, action, verdict.refusal, access.cases, deployment);
      return { ...verdict, existenceIsSecret: false };
    }
    const alarms = (await alarmsOf?.(found, verdict.event)) ?? [];
    if ((await appendToLink(found, verdict.event, alarms, deployment)).kind === 'stored') return { kind: 'done' };
  }
  throw new Error('the link is being written to by others all the time');
}

async function keepRefusal(
  member: Member,
  action: StaffAction,
  refusal: LinkRefusal,
  cases: PairCases,
  deployment: StaffDeployment,
): Promise<void> {
  for (const { caseId } of cases) await keepAccessRefusal(member, caseId, action, refusal, deployment);
}

export function appendToLink(
  { link, events, nextSeq, state }: LoadedLink,
  event: LinkEvent,
  alarms: readonly AlarmRow[],
  deployment: Pick<StaffDeployment, 'staff' | 'ciphers' | 'now' | 'timeZone'>,
): Promise<AppendOutcome> {
  const { ciphers, staff } = deployment;
  // It can follow: what cannot be replayed is not written.
  evolveLink(state, event);
  const recordedOn = todayOf(deployment);
  const place = { eventId: eventId(ciphers.random(17)), streamId: link, streamSeq: nextSeq, recordedOn };
  return staff.append({
    events: [commitEvent(event.type, event.data, place, ciphers)],
    projections: { links: [linkRowOf(link, [...events, { event, recordedOn }])], alarms },
  });
}

/** Which openings somebody sees in a list: one's own, those that wait for one's answer or review, those one watches over. */
import {
  type AccountId,
  decideAccess,
  maySeeCase,
  type Member,
  type OpeningId,
  type StaffAction,
} from '@amanat/domain';
import { findVerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { AlarmKind, OpeningRow } from '../staff-ports.ts';
import { teamsOfAccount } from './access-to-case.ts';
import { accountOf, type LoadedOpening, loadOpening } from './load-opening.ts';
import { type OpeningStage, type OpeningView, openingViewOf } from './opening-view.ts';

/** As many as a page shows of each kind. */
const mostShown = 50;

export interface OpeningLists {
  readonly own: readonly OpeningView[];
  readonly toAnswer: readonly OpeningView[];
  readonly toReview: readonly OpeningView[];
}

export interface OpeningPage {
  readonly openings: readonly OpeningView[];
  readonly hasMore: boolean;
}

export async function listOpenings(member: Member, deployment: StaffDeployment): Promise<OpeningLists> {
  const reader = deployment.staff.readerFor(member.account);
  const [own, asked, alarms] = await Promise.all([
    reader.openings({ by: member.account, limit: mostShown }),
    reader.openings({ state: 'asked', limit: mostShown }),
    reader.alarms(200),
  ]);
  const [open, closed] = await Promise.all([
    reader.openings({ way: 'break-glass', state: 'open', limit: mostShown }),
    reader.openings({ way: 'break-glass', state: 'closed', limit: mostShown }),
  ]);
  // An alarm reaches whoever may answer, also where their role shows them no list of the case's openings.
  const told = (...kinds: readonly AlarmKind[]): readonly string[] =>
    alarms.flatMap(({ kind, streamId }) => (kinds.includes(kind) && streamId !== undefined ? [streamId] : []));
  const ids = (rows: readonly OpeningRow[]): readonly OpeningId[] => rows.map(({ opening }) => opening);
  return {
    own: await withoutHints(member, await viewsOf(ids(own), deployment), deployment),
    toAnswer: await waitingFor('agree-opening', ['asked'], [...ids(asked), ...told('opening-asked')]),
    toReview: await waitingFor(
      'review-opening',
      ['open', 'ended'],
      [...ids(open), ...ids(closed), ...told('break-glass', 'opening-review-late')],
    ),
  };

  async function waitingFor(action: StaffAction, stages: readonly OpeningStage[], waiting: readonly string[]) {
    const found: OpeningView[] = [];
    for (const id of new Set(waiting)) {
      const loaded = await loadOpening(id, deployment);
      if (loaded === undefined) continue;
      const view = openingViewOf(loaded, deployment.now());
      if (stages.includes(view.stage) && (await isAllowed(member, action, loaded, deployment))) found.push(view);
    }
    return found;
  }
}

/** One that waits for an answer or a review of this person; `undefined` for any other. Nothing is kept of the asking. */
export async function findForSecond(
  member: Member,
  id: string,
  action: 'agree-opening' | 'review-opening',
  deployment: StaffDeployment,
): Promise<OpeningView | undefined> {
  const loaded = await loadOpening(id, deployment);
  if (loaded === undefined || !(await isAllowed(member, action, loaded, deployment))) return undefined;
  return openingViewOf(loaded, deployment.now());
}

/**
 * For auditors every opening; for whoever watches over cases those of the cases they see; newest first. `undefined` for
 * anybody else. `page` from 0.
 */
export async function pageOfOpenings(
  member: Member,
  page: number,
  deployment: StaffDeployment,
): Promise<OpeningPage | undefined> {
  const limit = (page + 1) * mostShown + 1;
  const access = decideAccess(member, { action: 'see-openings' });
  if (access.kind === 'refused' && access.refusal !== 'not-visible') return undefined;
  // Row security shows an auditor all but those of a case that they are shut out of.
  const rows = await deployment.staff.readerFor(member.account).openings({ limit });
  const shown = rows.slice(page * mostShown, (page + 1) * mostShown);
  const visible: OpeningId[] = [];
  for (const { opening, caseId } of shown)
    if (access.kind === 'allowed' || (await maySeeOpenings(member, caseId, deployment))) visible.push(opening);
  return { openings: await viewsOf(visible, deployment), hasMore: rows.length > (page + 1) * mostShown };
}

async function maySeeOpenings(member: Member, caseId: string, deployment: StaffDeployment): Promise<boolean> {
  const found = await findVerifiedCase(caseId, deployment);
  return found !== undefined && decideAccess(member, { action: 'see-openings', case: found.facts }).kind === 'allowed';
}

async function isAllowed(
  member: Member,
  action: StaffAction,
  { state: { wish } }: LoadedOpening,
  deployment: StaffDeployment,
): Promise<boolean> {
  const other: AccountId = accountOf(wish.by);
  const found = await findVerifiedCase(wish.case, deployment);
  if (found === undefined) return false;
  const others = [{ account: other, teams: await teamsOfAccount(other, deployment) }];
  return decideAccess(member, { action, case: found.facts, others }).kind === 'allowed';
}

/**
 * A wish by number that waits, or was never answered, does not stand in the asker's list: of a number without a case nothing
 * would, and the list would tell the two apart. What somebody has said yes or no to does.
 */
async function withoutHints(
  member: Member,
  own: readonly OpeningView[],
  deployment: StaffDeployment,
): Promise<readonly OpeningView[]> {
  const told = await Promise.all(
    own.map(async (view) => {
      if (view.stage !== 'asked' && (view.stage !== 'lapsed' || view.answeredBy !== undefined)) return [view];
      const found = await findVerifiedCase(view.caseId, deployment);
      return found !== undefined && maySeeCase(member, found.facts) ? [view] : [];
    }),
  );
  return told.flat();
}

async function viewsOf(ids: readonly OpeningId[], deployment: StaffDeployment): Promise<readonly OpeningView[]> {
  const loaded = await Promise.all(ids.map((id) => loadOpening(id, deployment)));
  return loaded.flatMap((each) => (each === undefined ? [] : [openingViewOf(each, deployment.now())]));
}

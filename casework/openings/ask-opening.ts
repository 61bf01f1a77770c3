/**
 * Asking for a case that is not one's own: from its page, or by a number. By number it is a search (decision 0012): it
 * counts against the day's budget, and the answer is the same sentence whether there is such a case or not; what follows
 * from it is done after that answer is sent, so that its time tells nothing.
 */
import {
  type AccessRefusal,
  type AccountId,
  type CaseFacts,
  caseNumberLetters,
  decideAccess,
  InputError,
  isKeptAway,
  type Member,
  type Membership,
  type OpeningId,
  teamsOf,
} from '@amanat/domain';
import { alarmsFor } from '../alarms/alarms-for.ts';
import { monitorsWhoMaySee } from '../alarms/who-is-told.ts';
import { activePeople } from '../case-access/active-people.ts';
import { keepAccessRefusal } from '../case-access/keep-access-refusal.ts';
import { withKeptAway } from '../cases/kept-away.ts';
import { type VerifiedCase, verifyCase } from '../cases/verified-case.ts';
import { withClockHeld } from '../deployment.ts';
import { spendSearch } from '../searches/spend-search.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { accessToCase } from './access-to-case.ts';
import { beginOpening } from './change-opening.ts';
import { breakGlass, wishOf } from './open-identity.ts';
import type { OpeningAnswer, OpeningWanted } from './opening-view.ts';

export type AskAnswer =
  | {
      readonly kind: 'taken';
      /** To be run once, after the answer is sent: neither its time nor its failure tells the asker anything. */
      readonly afterwards: () => Promise<void>;
    }
  /** The day's budget is spent. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly refusal: AccessRefusal };

/** Break-glass by number: what is there opens, and there the answer tells it; else it is the same as to whoever asks. */
export type BreakGlassAnswer = AskAnswer | { readonly kind: 'opened'; readonly openings: readonly OpeningId[] };

export async function askOnCase(
  member: Member,
  caseId: string,
  wanted: OpeningWanted,
  deployment: StaffDeployment,
): Promise<OpeningAnswer> {
  const question = { action: 'ask-opening', caseId, purpose: wanted.purpose, mustSee: true } as const;
  const access = await accessToCase(member, question, deployment);
  if (access.kind !== 'allowed') return access;
  return { kind: 'done', opening: await ask(member, access.by, access.found, wanted, deployment) };
}

/** @throws InputError `not-this-shape` at `number` for what is no case number */
export async function askByNumber(
  member: Member,
  number: string,
  wanted: OpeningWanted,
  deployment: StaffDeployment,
): Promise<AskAnswer> {
  const spent = await spendOnNumber(member, 'ask-opening', number, wanted, deployment);
  if (spent.kind !== 'spent') return spent;
  const then = withClockHeld(deployment);
  return {
    kind: 'taken',
    async afterwards() {
      for (const found of await casesOf(spent.letters, then))
        if (mayBeAsked(member, found)) await ask(member, spent.by, found, wanted, then);
        else await tellMonitors(member, 'ask-opening', found, then);
    },
  };
}

/** @throws InputError `not-this-shape` at `number` for what is no case number */
export async function breakGlassByNumber(
  member: Member,
  number: string,
  wanted: OpeningWanted,
  deployment: StaffDeployment,
): Promise<BreakGlassAnswer> {
  const spent = await spendOnNumber(member, 'break-glass', number, wanted, deployment);
  if (spent.kind !== 'spent') return spent;
  const found = await casesOf(spent.letters, deployment);
  const openings: OpeningId[] = [];
  for (const each of found)
    if (mayBeAsked(member, each)) openings.push(await breakGlass(member, spent.by, each, wanted, deployment));
  if (openings.length > 0) return { kind: 'opened', openings };
  const then = withClockHeld(deployment);
  return {
    kind: 'taken',
    async afterwards() {
      for (const each of found) await tellMonitors(member, 'break-glass', each, then);
    },
  };
}

/** Asked without a case: who may not ask at all learns that before anything is looked for. */
async function spendOnNumber(
  member: Member,
  action: 'ask-opening' | 'break-glass',
  number: string,
  { purpose }: OpeningWanted,
  deployment: StaffDeployment,
) {
  const access = decideAccess(member, { action, purpose });
  if (access.kind === 'refused') return { kind: 'refused', refusal: access.refusal } as const;
  const letters = caseNumberLetters(number);
  if (letters === undefined) throw new InputError('not-this-shape', 'number');
  const spent = await spendSearch(member, 'case-number', purpose, deployment);
  return spent === 'stopped' ? ({ kind: 'stopped' } as const) : ({ kind: 'spent', by: access.by, letters } as const);
}

/** Two cases in a great many share a number: both are meant then. */
async function casesOf(letters: string, deployment: StaffDeployment): Promise<readonly VerifiedCase[]> {
  const rows = await deployment.staff.casesByNumber(letters);
  return Promise.all(rows.map(async (row) => withKeptAway(await verifyCase(row, deployment), deployment)));
}

const mayBeAsked = (member: Member, { facts }: VerifiedCase): boolean =>
  !facts.shutOut.includes(member.account) && !isKeptAway(member, facts);

/** Whoever is shut out, or of an office that is kept away, learns nothing; those who watch over the case learn that it was tried. */
async function tellMonitors(
  member: Member,
  action: 'ask-opening' | 'break-glass',
  { caseId, facts }: VerifiedCase,
  deployment: StaffDeployment,
): Promise<void> {
  await keepAccessRefusal(member, caseId, action, 'shut-out', deployment);
  const accounts = await monitorsWhoMaySee(facts, deployment);
  const alarms = alarmsFor('search-hit', { accounts, caseId, about: member.account }, deployment);
  if (alarms.length > 0) await deployment.staff.append({ events: [], projections: { alarms } });
}

async function ask(
  member: Member,
  by: Membership,
  found: VerifiedCase,
  wanted: OpeningWanted,
  deployment: StaffDeployment,
): Promise<OpeningId> {
  const [mayAgree, monitors] = await Promise.all([
    whoMayAgree(member, found.facts, deployment),
    monitorsWhoMaySee(found.facts, deployment),
  ]);
  const accounts = [...mayAgree, ...monitors].filter((account) => account !== member.account);
  const { caseId } = found;
  const wish = wishOf(member, by, found, wanted, deployment);
  return beginOpening(
    { kind: 'ask-opening', wish, at: deployment.now() },
    (streamId) => alarmsFor('opening-asked', { accounts, caseId, about: member.account, streamId }, deployment),
    deployment,
  );
}

async function whoMayAgree(
  asker: Member,
  facts: CaseFacts,
  deployment: StaffDeployment,
): Promise<readonly AccountId[]> {
  const people = await activePeople(deployment);
  const others = [{ account: asker.account, teams: teamsOf(asker) }];
  return people
    .filter(({ account, memberships }) => {
      // Whether they have signed in as they must is asked when they do.
      const person = { account, memberships, hasSecondFactor: true, acceptedConduct: true };
      return decideAccess(person, { action: 'agree-opening', case: facts, others }).kind === 'allowed';
    })
    .map(({ account }) => account);
}

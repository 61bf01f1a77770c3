/**
 * Opening an identity, from the wish to the review (decision 0012). Each method asks `decideAccess` first; each answer
 * about a case that the person must not know of is that of one that is not there.
 */
import { decideAccess, type Member, maySeeCase, type OpeningFinding } from '@amanat/domain';
import { findVerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { answerOpening, reviewOpening } from './answer-opening.ts';
import { type AskAnswer, askByNumber, askOnCase, type BreakGlassAnswer, breakGlassByNumber } from './ask-opening.ts';
import { alarmLateReviews } from './late-reviews.ts';
import { findForSecond, listOpenings, type OpeningLists, type OpeningPage, pageOfOpenings } from './list-openings.ts';
import { breakGlassOnCase, closeOpening, openAgreed, openOwn } from './open-identity.ts';
import type { OpenedView, OpeningAnswer, OpeningView, OpeningWanted } from './opening-view.ts';
import { readOpening } from './read-opening.ts';
import { changeSafetyHold, findSafetyHold, type SafetyHoldAnswer, type SafetyHoldView } from './safety-holds.ts';

/** What somebody may begin from the page of a case. */
export interface OpeningChoices {
  readonly own: boolean;
  readonly ask: boolean;
  readonly breakGlass: boolean;
}

export interface Openings {
  /** `undefined` for a case that this person does not see. */
  choicesOn(member: Member, caseId: string): Promise<OpeningChoices | undefined>;
  openOwn(member: Member, caseId: string, wanted: OpeningWanted): Promise<OpeningAnswer>;
  askOnCase(member: Member, caseId: string, wanted: OpeningWanted): Promise<OpeningAnswer>;
  breakGlassOnCase(member: Member, caseId: string, wanted: OpeningWanted): Promise<OpeningAnswer>;
  /** @throws InputError `not-this-shape` at `number` */
  askByNumber(member: Member, number: string, wanted: OpeningWanted): Promise<AskAnswer>;
  /** @throws InputError `not-this-shape` at `number` */
  breakGlassByNumber(member: Member, number: string, wanted: OpeningWanted): Promise<BreakGlassAnswer>;
  agree(member: Member, opening: string): Promise<OpeningAnswer>;
  refuse(member: Member, opening: string): Promise<OpeningAnswer>;
  /** What was agreed to, by whoever asked. */
  openAgreed(member: Member, opening: string): Promise<OpeningAnswer>;
  close(member: Member, opening: string): Promise<OpeningAnswer>;
  review(member: Member, opening: string, found: OpeningFinding): Promise<OpeningAnswer>;
  /** `undefined` alike for one that is over, another's, or not there. @throws SealedError */
  read(member: Member, opening: string): Promise<OpenedView | undefined>;
  list(member: Member): Promise<OpeningLists>;
  /** For the page on which a second person answers; `undefined` for whoever may not. */
  findForSecond(
    member: Member,
    opening: string,
    action: 'agree-opening' | 'review-opening',
  ): Promise<OpeningView | undefined>;
  /** For auditors all; for whoever watches over cases theirs; `page` from 0. */
  page(member: Member, page: number): Promise<OpeningPage | undefined>;
  findSafetyHold(member: Member, caseId: string): Promise<SafetyHoldView | undefined>;
  setSafetyHold(member: Member, caseId: string, reviewOn: Temporal.PlainDate): Promise<SafetyHoldAnswer>;
  /** Without a day the hold ends. */
  reviewSafetyHold(member: Member, caseId: string, reviewOn: Temporal.PlainDate | undefined): Promise<SafetyHoldAnswer>;
  /** How colleagues call each account: for those who answer and review, not for auditors. */
  personNames(): Promise<ReadonlyMap<string, string>>;
  /** Tells monitors of reviews that are late; however often it is asked, once each. */
  alarmLateReviews(): Promise<void>;
}

export const openingsOf = (deployment: StaffDeployment): Openings => ({
  choicesOn: (member, caseId) => choicesOn(member, caseId, deployment),
  openOwn: (member, caseId, wanted) => openOwn(member, caseId, wanted, deployment),
  askOnCase: (member, caseId, wanted) => askOnCase(member, caseId, wanted, deployment),
  breakGlassOnCase: (member, caseId, wanted) => breakGlassOnCase(member, caseId, wanted, deployment),
  askByNumber: (member, number, wanted) => askByNumber(member, number, wanted, deployment),
  breakGlassByNumber: (member, number, wanted) => breakGlassByNumber(member, number, wanted, deployment),
  agree: (member, opening) => answerOpening(member, opening, 'agree-opening', deployment),
  refuse: (member, opening) => answerOpening(member, opening, 'refuse-opening', deployment),
  openAgreed: (member, opening) => openAgreed(member, opening, deployment),
  close: (member, opening) => closeOpening(member, opening, deployment),
  review: (member, opening, found) => reviewOpening(member, opening, found, deployment),
  read: (member, opening) => readOpening(member, opening, deployment),
  list: (member) => listOpenings(member, deployment),
  findForSecond: (member, opening, action) => findForSecond(member, opening, action, deployment),
  page: (member, page) => pageOfOpenings(member, page, deployment),
  findSafetyHold: (member, caseId) => findSafetyHold(member, caseId, deployment),
  setSafetyHold: (member, caseId, reviewOn) =>
    changeSafetyHold(member, caseId, { kind: 'set-safety-hold', reviewOn }, deployment),
  reviewSafetyHold: (member, caseId, reviewOn) =>
    changeSafetyHold(member, caseId, { kind: 'review-safety-hold', reviewOn }, deployment),
  personNames: async () =>
    new Map((await deployment.staff.accounts()).map(({ account, displayName }) => [account, displayName])),
  alarmLateReviews: () => alarmLateReviews(deployment),
});

async function choicesOn(
  member: Member,
  caseId: string,
  deployment: StaffDeployment,
): Promise<OpeningChoices | undefined> {
  const found = await findVerifiedCase(caseId, deployment);
  if (found === undefined || !maySeeCase(member, found.facts)) return undefined;
  // Any purpose: whether one was given is asked when the form comes back.
  const may = (action: 'open-own-identity' | 'ask-opening' | 'break-glass'): boolean =>
    decideAccess(member, { action, case: found.facts, purpose: 'review' }).kind === 'allowed';
  const own = may('open-own-identity');
  return { own, ask: !own && may('ask-opening'), breakGlass: !own && may('break-glass') };
}

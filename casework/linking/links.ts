/**
 * Links as work: what was found, who is shown it, what people decide. A machine suggests, a person decides (decision 0019);
 * whoever may not see both cases gets the answer of a link that is not there.
 */
import type { LinkDecision, LinkGround, LinkRefusal, LinkSide, Member, PersonalWithdrawalGround } from '@amanat/domain';
import type { Refused } from '../case-access/answers.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { linksOfCase, networkOfCase } from './case-links.ts';
import { answerContact, askContact, listContacts } from './contacts.ts';
import { decideOnLink, withdrawLink } from './decide-on-link.ts';
import { findSuggestions } from './find-suggestions.ts';
import type { CaseLinksView, ContactView, NetworkView, SuggestionView } from './linking-views.ts';
import { findSuggestion, listSuggestions } from './list-suggestions.ts';
import { type AskedToTake, takeNew, type TakenNew } from './take-mentions.ts';

/** What somebody decides, with the reasons that stood before them. */
export interface LinkWish {
  readonly decision: LinkDecision;
  readonly grounds: readonly LinkGround[];
  /** `SuggestionView.basis` of the page that was decided on: if it is another by now, the page is shown anew first. */
  readonly basis: string;
}

export type LinkAnswer =
  | { readonly kind: 'done' }
  /** The evidence is no longer what was shown: nothing was recorded. */
  | { readonly kind: 'moved' }
  | Refused<LinkRefusal>;

export type CaseLinksAnswer = { readonly kind: 'links'; readonly view: CaseLinksView } | Refused;
export type NetworkAnswer = { readonly kind: 'network'; readonly view: NetworkView } | Refused;

export interface SuggestionListView {
  readonly suggestions: readonly SuggestionView[];
  /** To be given as `after` for the next page; absent on the last one. */
  readonly next?: string;
}
export type SuggestionListAnswer = { readonly kind: 'suggestions'; readonly list: SuggestionListView } | Refused;
export type ContactListAnswer = { readonly kind: 'contacts'; readonly contacts: readonly ContactView[] } | Refused;

export interface Links {
  /**
   * Takes what a case (or a row of a register) says, finds what it may belong with, and tells monitors. For the program itself,
   * while unsealed. Whoever recorded waits for a time that does not depend on it, and hears nothing of its failure. May be
   * repeated.
   */
  afterStep(stream: string): Promise<void>;
  /** The page of one case. @throws SealedError · LedgerError if the case is not as it was committed */
  suggestionsOf(member: Member, caseId: string): Promise<CaseLinksAnswer>;
  /** For monitors: all that is between cases of which they see both, newest first, and not decided. */
  list(member: Member, after?: string): Promise<SuggestionListAnswer>;
  /** `undefined` alike for what is not there, and for whoever does not see both. */
  find(member: Member, link: string): Promise<SuggestionView | undefined>;
  decide(member: Member, link: string, wish: LinkWish): Promise<LinkAnswer>;
  withdraw(member: Member, link: string, ground: PersonalWithdrawalGround): Promise<LinkAnswer>;
  /** From the page of the case whose other side is of another organisation; the side is that of the case. */
  askContact(member: Member, caseId: string, link: string): Promise<LinkAnswer>;
  /** For custodians: what waits for one of them. */
  contacts(member: Member): Promise<ContactListAnswer>;
  answerContact(member: Member, link: string, side: LinkSide, answer: 'agree' | 'refuse'): Promise<LinkAnswer>;
  /** Of the cases that this person sees, those that hang on this one. */
  network(member: Member, caseId: string): Promise<NetworkAnswer>;
  /**
   * What is new, has moved, came in while sealed, or was taken by other tables: taken and compared. After a change of tables or
   * weights that is everything; what people decided stays. For the program itself; nothing while sealed.
   */
  catchUp(asked?: Pick<AskedToTake, 'isOver' | 'failed'>): Promise<TakenNew>;
}

export const linksOf = (deployment: StaffDeployment): Links => ({
  afterStep: (stream) => findSuggestions(stream, deployment),
  suggestionsOf: (member, caseId) => linksOfCase(member, caseId, deployment),
  list: (member, after) => listSuggestions(member, after, deployment),
  find: (member, link) => findSuggestion(member, link, deployment),
  decide: (member, link, wish) => decideOnLink(member, link, wish, deployment),
  withdraw: (member, link, ground) => withdrawLink(member, link, ground, deployment),
  askContact: (member, caseId, link) => askContact(member, caseId, link, deployment),
  contacts: (member) => listContacts(member, deployment),
  answerContact: (member, link, side, answer) => answerContact(member, link, side, answer, deployment),
  network: (member, caseId) => networkOfCase(member, caseId, deployment),
  catchUp: (asked) => takeNew(deployment, { ...asked, each: (stream) => findSuggestions(stream, deployment) }),
});

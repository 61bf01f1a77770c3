/**
 * Links as work: what was found, who is shown it, what people decide. A machine suggests, a person decides (decision 0019);
 * whoever may not see both cases gets the answer of a link that is not there.
 */
import type { LinkDecision, LinkGround, LinkRefusal, LinkSide, LinkWithdrawalGround, Member } from '@amanat/domain';
import type { Refused } from '../case-access/answers.ts';
import type { CaseLinksView, ContactView, NetworkView, SuggestionView } from './linking-views.ts';

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
   * while unsealed, and always after the answer is sent: neither its time nor its failure tells whoever recorded anything. May
   * be repeated.
   */
  afterStep(stream: string): Promise<void>;
  /** The page of one case. @throws SealedError · LedgerError if the case is not as it was committed */
  suggestionsOf(member: Member, caseId: string): Promise<CaseLinksAnswer>;
  /** For monitors: all that is between cases of which they see both, newest first, and not decided. */
  list(member: Member, after?: string): Promise<SuggestionListAnswer>;
  /** `undefined` alike for what is not there, and for whoever does not see both. */
  find(member: Member, link: string): Promise<SuggestionView | undefined>;
  decide(member: Member, link: string, wish: LinkWish): Promise<LinkAnswer>;
  withdraw(member: Member, link: string, ground: LinkWithdrawalGround): Promise<LinkAnswer>;
  /** From the page of the case whose other side is of another organisation; the side is that of the case. */
  askContact(member: Member, caseId: string, link: string): Promise<LinkAnswer>;
  /** For custodians: what waits for one of them. */
  contacts(member: Member): Promise<ContactListAnswer>;
  answerContact(member: Member, link: string, side: LinkSide, answer: 'agree' | 'refuse'): Promise<LinkAnswer>;
  /** Of the cases that this person sees, those that hang on this one. */
  network(member: Member, caseId: string): Promise<NetworkAnswer>;
  /**
   * After a change of tables or weights: everything taken anew and suggested anew; what people decided stays. Answers how many
   * streams were taken.
   */
  relinkAll(): Promise<number>;
  /**
   * Ends what the program must end: links and suggestions of a person who was cleared or erased. Called after such a step, and
   * when an erasure is finished.
   */
  endLinksOf(subjects: readonly string[], ground: 'person-cleared' | 'person-erased'): Promise<void>;
}

/** What pages show of suggestions and links: evidence in words without what was said, until somebody opens both records. */
import type { CaseId, LinkDecision, LinkGround, LinkSide, LinkWithdrawalGround } from '@amanat/domain';
import type { Evidence } from '@amanat/linking';

/** Somebody or something of a case, by pseudonym (`accused-1`, `item-2`), or of a row of a register. */
export interface SubjectView {
  readonly subject: string;
  readonly of:
    | { readonly kind: 'case'; readonly caseId: CaseId; readonly district: string }
    /** Which kind of register it is (`RegisterName`). */
    | { readonly kind: 'register'; readonly register: string };
  readonly what: 'person' | 'device' | 'seal' | 'phone' | 'place';
  /** `accused-1`, `item-2`; absent for a row. */
  readonly ref?: string;
  /** Official words of both records as they were written, only while the reader has both opened. */
  readonly written?: WrittenView;
}

/** One side of the table of two columns: as written, in its own script. Empty fields are missing in the record. */
export interface WrittenView {
  readonly name?: string;
  readonly father?: string;
  readonly age?: number;
  readonly phones: readonly string[];
  readonly cnic?: string;
  readonly devices: readonly string[];
  readonly seals: readonly string[];
  readonly place?: string;
  readonly district?: string;
}

/** Weight in words. The sum is never shown as a bare number. */
export const weightWords = ['strong-for', 'for', 'neutral', 'against', 'strong-against', 'missing'] as const;
export type WeightWord = (typeof weightWords)[number];

export interface EvidenceView extends Evidence {
  readonly weight: WeightWord;
}

export interface SuggestionView {
  readonly link: string;
  readonly left: SubjectView;
  readonly right: SubjectView;
  /** Strongest first; what is missing last. */
  readonly evidence: readonly EvidenceView[];
  /** Of ten suggestions as strong as this one, about how many are wrong, at the present size of the record. */
  readonly wrongOfTen: number;
  /** Other pairs with one of the two that are as good or nearly: brother, father, namesake. */
  readonly others: readonly {
    readonly link: string;
    readonly subject: SubjectView;
    readonly kind: 'household' | 'namesake' | 'other';
  }[];
  readonly foundOn: string;
  /** Digest of the evidence: a decision names the one that stood on its page. */
  readonly basis: string;
  /** What was decided, if anything. */
  readonly decided?: LinkView;
  /** This person may decide it now. */
  readonly mayDecide: boolean;
  /** An opening of both is running for this person: `written` is there. */
  readonly isOpened: boolean;
}

export interface LinkView {
  readonly link: string;
  readonly state: LinkDecision | 'withdrawn';
  readonly byName?: string;
  readonly grounds: readonly LinkGround[];
  readonly withdrawalGround?: LinkWithdrawalGround;
  readonly onDay: string;
  readonly history: readonly LinkHistoryView[];
}

export interface LinkHistoryView {
  readonly what: LinkDecision | 'withdrawn' | 'contact-asked' | 'contact-agreed' | 'contact-refused';
  readonly onDay: string;
  readonly byName?: string;
  readonly grounds: readonly (LinkGround | LinkWithdrawalGround)[];
}

/** The page of one case: what may belong together within what this person sees. */
export interface CaseLinksView {
  readonly caseId: CaseId;
  readonly suggestions: readonly SuggestionView[];
  readonly decided: readonly SuggestionView[];
  /** Another organisation has a case that was found to belong with this one; nothing else is said of it. */
  readonly elsewhere: readonly ElsewhereView[];
  /** Mentions are being compared still; a moment later there may be more. */
  readonly isWaiting: boolean;
}

export interface ElsewhereView {
  readonly link: string;
  readonly contact: 'not-asked' | 'asked' | 'agreed' | 'refused';
  /** Once both custodians agreed: the office to speak to. */
  readonly office?: string;
  readonly side: LinkSide;
}

/** What custodians are asked: may this side be told whom to speak to? */
export interface ContactView {
  readonly link: string;
  readonly side: LinkSide;
  /** It is the side that asks; otherwise the one that is asked. */
  readonly isAskers: boolean;
  readonly askedOn: string;
  readonly askedByOffice: string;
}

/** The picture of a cluster: cases, and what joins them. Only what the reader may see is in it. */
export interface NetworkView {
  readonly cases: readonly {
    readonly caseId: CaseId;
    readonly district: string;
    readonly group: string;
    readonly recordedOn: string;
  }[];
  readonly joins: readonly {
    readonly link: string;
    readonly left: CaseId;
    readonly right: CaseId;
    readonly what: SubjectView['what'];
    /** Decided, or only suggested (drawn broken). */
    readonly state: 'same' | 'suggested';
    readonly strongest: EvidenceView['field'] | undefined;
  }[];
  /** The decided join that holds the least, on which the picture hangs. */
  readonly weakest?: string;
  /** More cases belong to it than are drawn: somebody should look at it whole. */
  readonly isCut: boolean;
}

/**
 * What linking needs of the store. What crosses is sealed, or a value that only the deployment's key derives; the tables are
 * outside every commitment, are rebuilt from events at any time, and are emptied of a person with their key (decision 0018).
 */
import type { AccountId, LinkDecision, LinkSide } from '@amanat/domain';

/** One mention as it lies in the table: by pseudonyms, with what it is compared by sealed under the person's key. */
export interface MentionRow {
  /** `subject_…`: who or what of the stream it is of. */
  readonly subject: string;
  /** `case_…` or `row_…`. */
  readonly stream: string;
  /** Whose key seals it, and with whose erasure it goes. */
  readonly personId: string;
  readonly keyId: string;
  /** The event that it was taken from, and the place in it: the same mention is not taken twice. */
  readonly eventId: string;
  readonly place: number;
  /** The mention (canonical JSON), sealed. */
  readonly material: Uint8Array;
  readonly check: Uint8Array;
}

export interface NewMention extends MentionRow {
  /** 16 bytes each, of every mention as many: what it lacks is filled up with random ones. */
  readonly tokens: readonly Uint8Array[];
}

/** A mention that shares tokens with a new one; the more and the rarer, the earlier it comes. */
export interface CandidateRow extends MentionRow {
  readonly shared: number;
}

/** What a stream was taken up to, by which tables. */
export interface Taken {
  readonly stream: string;
  readonly takenTo: number;
  readonly takenBy: string;
}

/** A pair that may be one, as suggested; its evidence is sealed under a key that opens with the deployment. */
export interface SuggestionRow {
  /** `link_…`: derived from the two subjects, whichever came first. */
  readonly link: string;
  readonly left: SideRow;
  readonly right: SideRow;
  /** Evidence, bits and basis as canonical JSON, sealed (`casework/linking/sealed-evidence.ts`). */
  readonly evidence: Uint8Array;
  /** Hex digest of fields and levels: what a decision keeps as its reasons. */
  readonly basis: string;
  readonly foundOn: string;
}

export interface SideRow {
  readonly subject: string;
  readonly stream: string;
}

/** What the events of a pair say now. A projection. */
export interface LinkRow {
  readonly link: string;
  readonly left: SideRow;
  readonly right: SideRow;
  readonly state: LinkDecision | 'withdrawn';
  /** Of the latest decision; absent where a person's erasure or clearing ended it. */
  readonly by?: AccountId;
  readonly onDay: string;
  readonly basis: string;
  /** Bases that were said not to be the same, or withdrawn: they do not come back. */
  readonly spentBases: readonly string[];
  /** Contact through custodians: who asked, and which sides have agreed or refused. */
  readonly contactAsked: readonly LinkSide[];
  readonly contactAgreed: readonly LinkSide[];
  readonly contactRefused: readonly LinkSide[];
}

/** What the events of a warning say now. A projection. */
export interface WarningRow {
  readonly warning: string;
  readonly rule: string;
  readonly keeper: string;
  readonly lookBy: string;
  readonly raisedOn: string;
  readonly state: 'raised' | 'seen' | 'closed';
  readonly cases: readonly string[];
  readonly subjects: readonly string[];
}

export interface LinkStore {
  /** Streams (cases and rows) with events after what was taken, or taken by other tables; by id. */
  streamsToTake(takenBy: string, after: string | undefined, limit: number): Promise<readonly string[]>;
  taken(stream: string): Promise<Taken | undefined>;
  /**
   * Mentions of one stream in place of those that are there but `kept`, with their tokens, in one transaction; of persons whose
   * key is gone nothing is stored. Where more of it was taken meanwhile by the same tables, nothing changes.
   */
  take(
    taken: Taken,
    mentions: readonly NewMention[],
    kept: readonly Pick<MentionRow, 'eventId' | 'place'>[],
  ): Promise<void>;
  /** Of fifty thousand and more, about. */
  countMentions(): Promise<number>;
  /** In how many mentions each token is (capped at 10,000), in the order asked. */
  countTokens(tokens: readonly Uint8Array[]): Promise<readonly number[]>;
  /** The best by shared tokens, rare ones counting more; none of the stream `notOf`. */
  candidates(query: {
    readonly tokens: readonly Uint8Array[];
    readonly notOf: string;
    /** Mentions looked at for each token. */
    readonly mostPerToken: number;
    readonly limit: number;
  }): Promise<readonly CandidateRow[]>;
  mentionsOfStream(stream: string): Promise<readonly MentionRow[]>;
  mentionsOfSubjects(subjects: readonly string[]): Promise<readonly MentionRow[]>;
  /** A pair that is there already is replaced. */
  saveSuggestions(rows: readonly SuggestionRow[]): Promise<void>;
  removeSuggestions(links: readonly string[]): Promise<void>;
  suggestionsOfStream(stream: string): Promise<readonly SuggestionRow[]>;
  findSuggestion(link: string): Promise<SuggestionRow | undefined>;
  /** Newest first by day, then by id; those that come after this one. */
  suggestions(after: string | undefined, limit: number): Promise<readonly SuggestionRow[]>;
  linksOfStreams(streams: readonly string[]): Promise<readonly LinkRow[]>;
  findLink(link: string): Promise<LinkRow | undefined>;
  /** With contact asked and a side not answered. */
  linksWithContactAsked(limit: number): Promise<readonly LinkRow[]>;
  /** All that say `same`, by id. */
  sameLinks(after: string | undefined, limit: number): Promise<readonly LinkRow[]>;
  warnings(filter: { readonly state?: WarningRow['state']; readonly limit: number }): Promise<readonly WarningRow[]>;
  findWarning(warning: string): Promise<WarningRow | undefined>;
  warningsOfCase(caseId: string): Promise<readonly WarningRow[]>;
}

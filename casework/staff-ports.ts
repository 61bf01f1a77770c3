/**
 * What the part of casework that signed-in people use needs from outside. Tables here are of two kinds: *projections*,
 * rebuilt from events at any time and written in the transaction of their events; and *credentials*
 * (`accounts/credential-ports.ts`), which concern no case and change.
 */
import type {
  AccountId,
  CaseId,
  CasePart,
  ChangeId,
  ErasureId,
  Membership,
  OpenerKind,
  OpeningId,
  Purpose,
} from '@amanat/domain';
import type { LinkRow, WarningRow } from './linking/linking-ports.ts';
import type { Append, AppendOutcome, CaseRow, EventRow, PersonKeyRow } from './ports.ts';
import type {
  CaseOfficesRow,
  CaseWork,
  ClockRow,
  CountedCase,
  Counted,
  DigestClaim,
  MailAddressRow,
  PassedCount,
  PassedQuery,
  PassedRow,
  SavedFilterRow,
  WorkFacts,
  WorkQuery,
  WorkRow,
} from './work-ports.ts';

export type AccountState = 'invited' | 'active' | 'suspended';

/** A projection, but for the two names, which no event holds. */
export interface AccountRow {
  readonly account: AccountId;
  /** What is typed to sign in: small Latin letters, digits, dots, dashes; unique. */
  readonly signInName: string;
  /** How colleagues call this person; any script. */
  readonly displayName: string;
  readonly state: AccountState;
  /** Version of the code of conduct that was accepted; 0: none. */
  readonly conductVersion: number;
}

export interface MembershipRow extends Membership {
  readonly account: AccountId;
  readonly ended: boolean;
}

/** Somebody's place in a case: it is assigned to them, or they are shut out; neither after a hand-over or a let-in. */
export interface CasePersonRow {
  readonly caseId: CaseId;
  readonly account: AccountId;
  readonly place: 'handler' | 'shut-out' | 'none';
}

export interface OpeningRow {
  readonly opening: OpeningId;
  readonly caseId: CaseId;
  readonly account: AccountId;
  readonly office: string;
  readonly openerKind: OpenerKind;
  readonly way: 'own-case' | 'agreed' | 'break-glass';
  readonly purpose: Purpose;
  readonly parts: readonly CasePart[];
  readonly state: 'asked' | 'agreed' | 'refused' | 'open' | 'closed' | 'reviewed';
  readonly askedOn: string;
  /** Calendar day in the jurisdiction; absent until it is opened. */
  readonly openedOn?: string;
  readonly endsAt?: Temporal.Instant;
  /** House norm. */
  readonly reviewBy?: Temporal.Instant;
}

export const alarmKinds = [
  'break-glass',
  'search-budget-spent',
  'search-hit',
  'case-without-handler',
  'account-shut-out',
  'let-in-asked',
  'opening-asked',
  'opening-review-late',
  'change-proposed',
  'change-made',
  'erasure-proposed',
  'account-joined',
  'review-opened',
  'clock-passed',
  'clock-escalated',
  'case-given',
  'office-kept-away',
  'bail-ends-soon',
  'suggestion-found',
  'warning-raised',
  'dossier-change-proposed',
  'dossier-change-late',
] as const;
export type AlarmKind = (typeof alarmKinds)[number];

/** Told to one account each; about a case only to somebody who may see it. */
export interface AlarmRow {
  /** `alarm_` and 26 letters. */
  readonly alarm: string;
  readonly kind: AlarmKind;
  readonly forAccount: AccountId;
  readonly onDay: string;
  readonly caseId?: CaseId;
  /** Whom it is about. */
  readonly aboutAccount?: AccountId;
  /** Stream that tells more: an opening, a change, an erasure. */
  readonly streamId?: string;
}

export interface ChangeRow {
  readonly change: ChangeId;
  readonly by: AccountId;
  readonly kind: string;
  readonly state: 'proposed' | 'agreed' | 'refused' | 'withdrawn';
  readonly proposedOn: string;
}

export interface ErasureRow {
  readonly erasure: ErasureId;
  readonly caseId: CaseId;
  /** Which of the `people` it is stands in its stream. */
  readonly part: CasePart;
  readonly rule: string;
  readonly state: 'proposed' | 'refused' | 'begun' | 'done';
  readonly agreedBy: readonly AccountId[];
  readonly by?: AccountId;
  readonly dueOn: string;
}

/** Rows with the key of one that is there replace it. */
export interface Projections {
  readonly caseWork?: readonly CaseWork[];
  readonly caseOffices?: readonly CaseOfficesRow[];
  readonly accounts?: readonly AccountRow[];
  readonly memberships?: readonly MembershipRow[];
  readonly casePeople?: readonly CasePersonRow[];
  readonly openings?: readonly OpeningRow[];
  readonly alarms?: readonly AlarmRow[];
  readonly changes?: readonly ChangeRow[];
  readonly erasures?: readonly ErasureRow[];
  readonly links?: readonly LinkRow[];
  /** Cases come to a warning and never leave it. */
  readonly warnings?: readonly WarningRow[];
  /** By what those who are erased must not come back with a register: 32 bytes each. */
  readonly erasedTokens?: readonly Uint8Array[];
}

/** One command's events with all that follows from them, in one transaction. */
export interface StaffAppend extends Append {
  readonly projections?: Projections;
  /**
   * The place that comes next in the stream from which the rows were counted: if it is taken, nothing is stored. For what
   * writes no event there, and would lose to nobody.
   */
  readonly follows?: { readonly streamId: string; readonly streamSeq: number };
}

/** A case and the first day on which something about it fell due. */
export interface CaseDue {
  readonly caseId: CaseId;
  readonly dueOn: string;
}

export interface CaseListQuery {
  /** Newest first by day, then by id; what comes after this case. */
  readonly after?: { readonly recordedOn: string; readonly caseId: string };
  /** 1 to 200. */
  readonly limit: number;
  readonly district?: string;
  /** Only those assigned to the reader. */
  readonly ownOnly?: boolean;
}

/** A case in clear, with the people of it. */
export interface SeenCase extends CaseRow {
  readonly handlers: readonly AccountId[];
  /** `office team` of handlers that have a team. */
  readonly handlerTeams: readonly string[];
  readonly shutOut: readonly AccountId[];
}

/**
 * What one signed-in account can read: each method runs under the database role on which row security works, with that
 * account named. With casework's own checks left out it still yields only what that account may see.
 */
export interface StaffReader {
  cases(query: CaseListQuery): Promise<readonly SeenCase[]>;
  countCases(): Promise<number>;
  /** `undefined` for a case that is not there and for one that is not visible. */
  findCase(caseId: string): Promise<SeenCase | undefined>;
  /** Events of a case's stream; empty if it is not visible. */
  loadCase(caseId: string): Promise<readonly EventRow[]>;
  /** Wrapped keys of the case's persons: visible, or open to this account now. */
  personKeys(caseId: string): Promise<readonly StoredPersonKey[]>;
  caseKey(caseId: string): Promise<Uint8Array | undefined>;
  /** Of the cases that this account sees, how many have a key that waits under an intake key. */
  countWaitingCases(): Promise<number>;
  openings(filter: {
    readonly caseId?: string;
    readonly state?: OpeningRow['state'];
    readonly way?: OpeningRow['way'];
    /** By whom. */
    readonly by?: AccountId;
    readonly limit: number;
  }): Promise<readonly OpeningRow[]>;
  work(query: WorkQuery): Promise<readonly WorkRow[]>;
  /** Of all cases that the filter leaves, without paging; no more than 1,001 are counted. */
  countWork(query: Omit<WorkQuery, 'after' | 'limit'>): Promise<number>;
  clocksOf(caseId: string): Promise<readonly ClockRow[]>;
  passedClocks(query: PassedQuery): Promise<readonly PassedRow[]>;
  countPassed(query: Pick<PassedQuery, 'today' | 'district'>): Promise<readonly PassedCount[]>;
  alarms(limit: number): Promise<readonly AlarmRow[]>;
  /** Of the alarms that this account sees now, those after one place up to another. */
  countAlarms(between: { readonly after: number; readonly upTo: number }): Promise<number>;
  erasures(limit: number): Promise<readonly ErasureRow[]>;
}

/** A person's key as it lies in the table: under the intake key it came in by, or under the key of its case. */
export interface StoredPersonKey extends Omit<PersonKeyRow, 'intakeKey'> {
  /** Absent once it is under the case's key. */
  readonly intakeKey?: string;
}

/** Reads for all of staff that concern no case, and the lookups that a decision needs before it is made. */
export interface StaffStore {
  append(append: StaffAppend): Promise<AppendOutcome>;
  readerFor(account: AccountId): StaffReader;
  /** The facts that decide who may see it; not limited to anybody. For decisions only, never for a page. */
  caseFacts(caseId: string): Promise<SeenCase | undefined>;
  /** The same of many, in any order; those that are not there are left out. */
  factsOfCases(caseIds: readonly string[]): Promise<readonly SeenCase[]>;
  /** Cases whose id begins with these ten letters (`caseNumberLetters`). */
  casesByNumber(letters: string): Promise<readonly SeenCase[]>;
  /** Cases with a person whose telephone has this token. */
  casesByToken(token: Uint8Array): Promise<readonly SeenCase[]>;
  findAccount(account: AccountId): Promise<AccountRow | undefined>;
  findAccountByName(signInName: string): Promise<AccountRow | undefined>;
  accounts(): Promise<readonly AccountRow[]>;
  memberships(account?: AccountId): Promise<readonly MembershipRow[]>;
  changes(limit: number): Promise<readonly ChangeRow[]>;
  /** Every opening of every case, for auditors; newest first. */
  allOpenings(limit: number): Promise<readonly OpeningRow[]>;
  findOpening(opening: OpeningId): Promise<OpeningRow | undefined>;
  /** Opened on or before that day, of one case. */
  openingsOfCase(caseId: string, until: string): Promise<readonly OpeningRow[]>;
  /** The last event of a stream that is of one of these types; of no other a body is read. */
  lastEventOf(streamId: string, types: readonly string[]): Promise<EventRow | undefined>;
  /** Opened by break-glass, to be reviewed by then, and not reviewed; oldest first. */
  openingsLateForReview(by: Temporal.Instant): Promise<readonly OpeningRow[]>;
  erasuresInState(state: ErasureRow['state']): Promise<readonly ErasureRow[]>;
  findErasure(erasure: ErasureId): Promise<ErasureRow | undefined>;
  /** Cases about which something is due by that day, in the order in which it fell due; from after that one on. */
  casesDue(today: string, after: CaseDue | undefined, limit: number): Promise<readonly CaseDue[]>;
  /** By id, after that one: counted by something else, or not up to the end of their stream, or never. */
  casesToCount(countedBy: string, after: string | undefined, limit: number): Promise<readonly CaseId[]>;
  /** Rows of cases of which no event came meanwhile, in one transaction; answers the others, of which nothing was stored. */
  storeCounted(cases: readonly CountedCase[]): Promise<readonly CaseId[]>;
  /** What its row says beside its clocks; `undefined` if it was never counted. */
  workOf(caseId: string): Promise<(WorkFacts & Counted) | undefined>;
  clocksOf(caseId: string): Promise<readonly ClockRow[]>;
  /** All of them, by id, after that one. */
  caseIds(after: string | undefined, limit: number): Promise<readonly CaseId[]>;
  mailAddresses(): Promise<readonly MailAddressRow[]>;
  mailAddressOf(account: AccountId): Promise<MailAddressRow | undefined>;
  /** A new one begins with what comes after now; a changed one goes on where it was. */
  setMailAddress(row: Pick<MailAddressRow, 'account' | 'address' | 'language' | 'toldOn'>): Promise<void>;
  removeMailAddress(account: AccountId): Promise<void>;
  /** The place up to which every alarm is stored: none comes before it any more. */
  newestAlarm(): Promise<number>;
  /** False if the row is not as it was read: another program sends it, or the address changed. */
  claimDigest(claim: DigestClaim): Promise<boolean>;
  /** As before, if it was claimed so: it could not be sent. `refusedOn`: not again that day. */
  giveBackDigest(claim: DigestClaim, refusedOn: string | undefined): Promise<void>;
  savedFilters(account: AccountId): Promise<readonly SavedFilterRow[]>;
  saveFilter(row: SavedFilterRow): Promise<void>;
  removeFilter(account: AccountId, filter: string): Promise<void>;
  /** Cases recorded on or before that day, oldest first: what a retention rule looks through. */
  casesUntil(day: string, after: string | undefined, limit: number): Promise<readonly CaseRow[]>;
}

/** One way to unseal: the deployment's key, wrapped under what a passphrase, a file or enough shares give. */
export interface KeySlotRow {
  /** `slot_` and 26 letters. */
  readonly slot: string;
  readonly kind: 'passphrase' | 'key-file' | 'shares';
  /** Parameters and salt of the derivation, thresholds; nothing secret. JSON of a closed shape (`sealing/key-slot.ts`). */
  readonly parameters: string;
  readonly wrapped: Uint8Array;
}

/** An intake key's private half under the deployment's key. */
export interface IntakeKeyRow {
  /** Hex SHA-256 of the public key. */
  readonly fingerprint: string;
  readonly publicKey: Uint8Array;
  readonly wrapped: Uint8Array;
}

/** Wrapped keys. Whoever has the whole table reads nothing without a slot's secret. */
export interface KeyStore {
  slots(): Promise<readonly KeySlotRow[]>;
  addSlot(slot: KeySlotRow): Promise<void>;
  removeSlot(slot: string): Promise<boolean>;
  intakeKeys(): Promise<readonly IntakeKeyRow[]>;
  addIntakeKey(key: IntakeKeyRow): Promise<void>;
  /** False if it is not there, or a person's key is still under it. */
  removeIntakeKey(fingerprint: string): Promise<boolean>;
  /** Person keys still under an intake key, oldest first. */
  keysUnderIntake(limit: number): Promise<readonly StoredPersonKey[]>;
  countUnderIntake(): Promise<number>;
  /** Cases that have one waiting. */
  countCasesUnderIntake(): Promise<number>;
  /**
   * Puts them under their case's key, in one transaction; one that is no longer under an intake key is left alone. A case
   * key that is there already is kept: persons' keys of a case for which the batch names another, or which has none, are
   * left alone, too, and come again. Tokens for search come with the keys that moved; their number is answered.
   */
  rewrap(batch: {
    readonly caseKeys: readonly { readonly caseId: string; readonly wrapped: Uint8Array }[];
    readonly personKeys: readonly { readonly personId: string; readonly keyId: string; readonly wrapped: Uint8Array }[];
    readonly tokens: readonly { readonly personId: string; readonly caseId: string; readonly token: Uint8Array }[];
  }): Promise<{ readonly moved: number }>;
  caseKey(caseId: string): Promise<Uint8Array | undefined>;
  caseKeys(caseIds: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Keys of everybody in these cases. */
  personKeysOfCases(caseIds: readonly string[]): Promise<readonly StoredPersonKey[]>;
  /** Keys of these persons, by whatever they are wrapped; nothing if they were erased. */
  personKeys(persons: readonly string[]): Promise<readonly StoredPersonKey[]>;
  /**
   * Destroys all that opens these persons: keys and tokens; then rewrites the tables' files, and begins a new write-ahead
   * log file where the server lets us. May be repeated. @throws StoreError `keys-in-use` if the files could not be rewritten
   */
  destroyPersons(persons: readonly string[]): Promise<{ readonly walSwitched: boolean }>;
}

/** What an audit of the tables beside the events reads, and what it can find. Rows come in batches, in any order. */
import type { SealedName } from '@amanat/domain';
import type { EventRow } from '../ports.ts';
import type { ClockRow } from '../work-ports.ts';
import type { LinkRow, WarningRow } from '../linking/linking-ports.ts';
import type { AccountRow, CasePersonRow, ChangeRow, ErasureRow, MembershipRow, OpeningRow } from '../staff-ports.ts';

type Batches<Row> = AsyncIterable<readonly Row[]>;

export interface KeyPlaceRow {
  readonly personId: string;
  readonly keyId: string;
  /** Absent for one that came before cases were named beside keys and that no event names. */
  readonly caseId?: string;
}

/** A file of a published release. */
export interface ReleaseFileRow {
  readonly release: string;
  readonly file: string;
  /** Hex SHA-256. */
  readonly digest: string;
  /** What it holds, of `release.json` alone. */
  readonly manifest?: Uint8Array | undefined;
}

/** One snapshot of the record: nothing in it moves meanwhile. */
export interface AuditedTables {
  accounts(): Batches<Pick<AccountRow, 'account' | 'state' | 'conductVersion'>>;
  memberships(): Batches<MembershipRow>;
  casePeople(): Batches<CasePersonRow>;
  openings(): Batches<OpeningRow>;
  changes(): Batches<ChangeRow>;
  erasures(): Batches<ErasureRow>;
  links(): Batches<LinkRow>;
  warnings(): Batches<WarningRow>;
  /** May be read twice. */
  releaseFiles(): Batches<ReleaseFileRow>;
  /** Which keys these persons have; may be asked while batches are read. */
  keysOf(persons: readonly string[]): Promise<readonly KeyPlaceRow[]>;
  /** Persons who have a token for searches and no key. */
  tokensWithoutKey(): Batches<{ readonly personId: string; readonly caseId: string }>;
  /** All clocks of each case. */
  caseClocks(): Batches<{ readonly caseId: string; readonly clocks: readonly ClockRow[] }>;
  /**
   * Cases that lie at other desks than those of the offices that may see them, or elsewhere in the order of a work list than
   * their clocks say.
   */
  casesWithOtherDesks(): Batches<string>;
  /** Events of one stream, in order. */
  eventsOf(streamId: string): Promise<readonly EventRow[]>;
}

/** Each is one code of `amanat audit`; docs/errors.md says what it means. */
export const tableFindings = [
  'stream-out-of-order',
  'account-row-differs',
  'membership-row-differs',
  'role-unagreed',
  'case-person-row-differs',
  'opening-row-differs',
  'change-row-differs',
  'erasure-row-differs',
  'erasure-unagreed',
  'link-row-differs',
  'warning-row-differs',
  'release-row-differs',
  'clock-row-differs',
  'desk-row-differs',
  'key-missing',
  'erased-key-there',
  'token-stray',
] as const;
export type TableFinding = (typeof tableFindings)[number];

/** Where; never what an event says. */
export interface TablePlace {
  readonly streamId?: string;
  readonly caseId?: string;
  readonly eventId?: string;
}

export type OnTableFinding = (code: TableFinding, place: TablePlace) => void;

/** A part of an event and the key that seals it. */
export interface SealedUnder {
  readonly caseId: string;
  readonly eventId: string;
  readonly seq: number;
  readonly part: SealedName;
  readonly personId: string;
  readonly keyId: string;
}

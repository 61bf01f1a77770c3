/**
 * What the casework path needs from outside, owned here so that the store, the tests and the bench fit the same shape.
 * Everything that crosses is already sealed: no port ever sees the text of a complaint.
 */

/** One event as it is kept for ever: the exact bytes that the commitment binds, and the salt that opens it. */
export interface EventRow {
  /** `evt_` and 26 letters. */
  readonly eventId: string;
  /** The stream it belongs to: `case_…`, `dossier_…`, `office_…`, `key_…`, `filler_…`, `log_…` or `auditor_…`. */
  readonly streamId: string;
  /** Place in the stream, from 1, without gaps. */
  readonly streamSeq: number;
  /** Wire name, such as `complaint.lodged`. */
  readonly type: string;
  /** Calendar day in the jurisdiction, `YYYY-MM-DD`. */
  readonly recordedOn: string;
  /** Canonical JSON, sealed parts as ciphertext; stored and committed as these bytes. */
  readonly body: Uint8Array;
  /** 32 random bytes. */
  readonly salt: Uint8Array;
  /** SHA-256(label ‖ salt ‖ body), 32 bytes. */
  readonly commitment: Uint8Array;
}

/** A person's data key, wrapped to the intake key. Destroying the row erases the person; no commitment covers it. */
export interface PersonKeyRow {
  /** `per_` and 26 letters. */
  readonly personId: string;
  /** `key_` and 26 letters, unique: a person has a further key for each time that something is added while the server is sealed. */
  readonly keyId: string;
  /** The case whose event it seals a part of: under that case's key it comes as soon as the server is unsealed. */
  readonly caseId: string;
  /** Hex SHA-256 of the public key it is wrapped to, which an event on the ledger lists. */
  readonly intakeKey: string;
  readonly wrapped: Uint8Array;
}

/** What stays in clear about a case because lists and row security need it (BRIEF section 7). */
export interface CaseRow {
  readonly caseId: string;
  readonly recordedOn: string;
  readonly district: string;
  readonly offenceGroup: string;
  readonly channel: string;
  /** The allow-list: offices that may see the case, computed while the complaint was in memory. May be empty. */
  readonly allowedOffices: readonly string[];
  /** 32 random bytes: with them these columns open the commitment that the event holds (`case-columns.ts`). */
  readonly allowSalt: Uint8Array;
  /** True while no office may receive it and the custodians hold it. */
  readonly waitsWithCustodians: boolean;
}

/** What a code is known by. Nothing here opens anything: the code itself is never kept. */
export interface CodeRow {
  /** 32 bytes derived from the code. */
  readonly lookup: Uint8Array;
  /** 32 bytes derived from the digits that a code and its covers share. */
  readonly front: Uint8Array;
  readonly caseId: string;
  /** `cover` shows a complaint without any step and records duress. */
  readonly role: 'code' | 'cover';
  /** X25519 public key derived from the code, 32 bytes: what the code page shows later is encrypted to it. */
  readonly boxPublicKey: Uint8Array;
  /** The event whose commitment was promised. */
  readonly eventId: string;
}

/** One line for the code page (a step, or a question), encrypted to the code's public key when it was recorded. */
export interface NoticeRow {
  readonly caseId: string;
  /** From 1, without gaps within the case. */
  readonly noticeSeq: number;
  readonly sealed: Uint8Array;
}

/** Everything one accepted command stores, in one transaction: all of it or nothing. Each event also gets an outbox row. */
export interface Append {
  readonly events: readonly EventRow[];
  readonly personKeys?: readonly PersonKeyRow[];
  readonly cases?: readonly CaseRow[];
  readonly codes?: readonly CodeRow[];
  readonly notices?: readonly NoticeRow[];
  /** 32 bytes; a ticket is used once, and is the idempotency key of what it admitted. */
  readonly ticket?: { readonly hash: Uint8Array; readonly caseId: string };
}

export type AppendOutcome =
  | { readonly kind: 'stored' }
  /** The ticket (or the code) has admitted a complaint before: nothing was stored now. */
  | { readonly kind: 'already-admitted' }
  /** Somebody wrote to the stream first: load again and decide again. */
  | { readonly kind: 'stream-moved' };

/** The record, append-only. Implementations never update or delete an event. */
export interface RecordStore {
  /** Durable (fsync) before it resolves. @throws StoreError */
  append(append: Append): Promise<AppendOutcome>;
  /** Events of one stream in order, from that place (1) on; empty if there is none. */
  loadStream(streamId: string, fromSeq?: number): Promise<readonly EventRow[]>;
  /** Events of several streams, each in order. */
  loadStreams(streamIds: readonly string[]): Promise<readonly EventRow[]>;
  /** Events of all streams of one kind, by stream and place. Never for `case`, `row`, nor for `filler`: they are too many. */
  loadStreamsOf(
    kind: 'dossier' | 'office' | 'district' | 'key' | 'log' | 'rules' | 'calendar' | 'register' | 'figures',
  ): Promise<readonly EventRow[]>;
  loadEvent(eventId: string): Promise<EventRow | undefined>;
  /** Whether the stream has an event of that type of that day; reads no body. */
  hasEvent(streamId: string, type: string, recordedOn: string): Promise<boolean>;
  findCode(lookup: Uint8Array): Promise<CodeRow | undefined>;
  /** A code with its covers; empty if no code begins so. */
  findCodesOfFront(front: Uint8Array): Promise<readonly CodeRow[]>;
  /** The true code (never the cover) of a case, so that notices can be encrypted to it. */
  findCodeOfCase(caseId: string): Promise<CodeRow | undefined>;
  findTicket(hash: Uint8Array): Promise<{ readonly caseId: string } | undefined>;
  loadNotices(caseId: string): Promise<readonly NoticeRow[]>;
  countCases(): Promise<number>;
}

/** Where a promised event stands with the public log, as the office sees it. Indexes are told only once published. */
export type LogPlace =
  /** Not yet in a published checkpoint. */
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'published';
      /** When the first checkpoint that holds it was published, by the office's clock. */
      readonly publishedAt: Temporal.Instant;
      /** By when a witness or a stamp shows that it was public: a bound that is not the office's. Absent if nothing bounds it. */
      readonly witnessedAt?: Temporal.Instant;
      readonly index: number;
      /** 32 bytes: what the entry holds beside the commitment. */
      readonly anchor: Uint8Array;
      /** Inclusion proof in `checkpoint`, 32 bytes each. */
      readonly proof: readonly Uint8Array[];
      /** The newest published note, with its cosignatures. */
      readonly checkpoint: string;
    };

/** A checkpoint that was published, as the office sees it. */
export interface PublishedCheckpoint {
  /** 32 bytes. */
  readonly root: Uint8Array;
  /** By the office's clock. */
  readonly publishedAt: Temporal.Instant;
  /** Nothing larger is published. */
  readonly isNewest: boolean;
}

/** What is committed to at one index, sealed as it is kept: an event of any kind, or a filler. */
export interface LogOpening {
  /** 32 bytes. */
  readonly salt: Uint8Array;
  readonly body: Uint8Array;
}

/** The log, for those who ask for a receipt or challenge it. */
export interface LogReader {
  /** @throws StoreError */
  placeOf(eventId: string): Promise<LogPlace>;
  /** The published checkpoint of exactly that size; `undefined` if there is none. @throws StoreError */
  publishedCheckpoint(size: number): Promise<PublishedCheckpoint | undefined>;
  /** `undefined` if the index is not published, or if no event is kept for it, which is what a challenge is there to find. @throws StoreError */
  opening(index: number): Promise<LogOpening | undefined>;
}

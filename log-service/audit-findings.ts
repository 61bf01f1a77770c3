/**
 * What an audit can find, one code per cause; each has a row in docs/errors.md. A finding names events, indexes, sizes and
 * files of the public log, never what an event says.
 */

export const auditCodes = [
  // Events.
  'event-altered',
  'event-misread',
  'event-unreadable',
  'event-unplaced',
  'event-waits-long',
  'event-back-dated',
  'event-indexed-twice',
  'outbox-differs',
  // Indexes and entries.
  'index-missing',
  'event-missing',
  'index-twice',
  'index-beyond-head',
  'entry-differs',
  'entry-misplaced',
  'entry-anchor-unknown',
  'entry-anchor-older',
  // The tree.
  'bundle-lost',
  'bundle-unreadable',
  'tile-lost',
  'tile-unlike-entries',
  'tile-surplus',
  'head-unlike-entries',
  // Checkpoints.
  'checkpoint-text-differs',
  'checkpoint-note-differs',
  'checkpoint-unsigned',
  'checkpoint-beyond-head',
  'checkpoint-unlike-entries',
  'last-published-differs',
  // What lies outside of the database.
  'signer-of-another-log',
  'record-behind-signer',
  'record-differs-from-signer',
  'published-unreadable',
  'published-unsigned',
  'record-behind-published',
  'published-behind-record',
  'published-file-lost',
  'record-differs-from-files',
  'mirror-of-another-log',
  'mirror-unsigned',
  'mirror-file-lost',
  'record-behind-mirror',
  'record-differs-from-mirror',
  // Complaints.
  'case-missing',
  'case-altered',
  'case-unfounded',
  'code-missing',
  'code-stray',
  // Tables beside the events, and keys.
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
export type AuditCode = (typeof auditCodes)[number];

/** Where: only what applies is there. */
export interface AuditPlace {
  /** 1 for the first log of the record. */
  readonly logId?: number;
  readonly index?: number;
  /** Where the entry belongs. */
  readonly belongsAt?: number;
  readonly eventId?: string;
  readonly caseId?: string;
  /** An account's, an opening's, a change's, an erasure's; for a role its own id. */
  readonly streamId?: string;
  /** A checkpoint's. */
  readonly size?: number;
  /** Below the log's prefix. */
  readonly path?: string;
}

export interface AuditFinding extends AuditPlace {
  readonly code: AuditCode;
}

/** More of a kind tell an operator nothing new, and somebody may have altered millions. */
export const listedPerCode = 20;

/** Keeps the first of each kind, and counts all. */
export class AuditFindings {
  readonly #listed = new Map<AuditCode, AuditFinding[]>();
  readonly #counts = new Map<AuditCode, number>();

  add(code: AuditCode, place: AuditPlace = {}): void {
    const count = this.#counts.get(code) ?? 0;
    this.#counts.set(code, count + 1);
    if (count >= listedPerCode) return;
    const listed = this.#listed.get(code);
    if (listed === undefined) this.#listed.set(code, [{ code, ...place }]);
    else listed.push({ code, ...place });
  }

  /** In the order of `auditCodes`. */
  list(): readonly AuditFinding[] {
    return auditCodes.flatMap((code) => this.#listed.get(code) ?? []);
  }

  counts(): Readonly<Partial<Record<AuditCode, number>>> {
    return Object.fromEntries(
      auditCodes.flatMap((code) => {
        const count = this.#counts.get(code);
        return count === undefined ? [] : [[code, count]];
      }),
    );
  }
}

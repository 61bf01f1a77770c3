/** Every index of one log against its entry: an event that is there, with the commitment that stands in the entry. */
import { hashBytes } from '@amanat/ledger';
import type { IndexedEvent } from '@amanat/store';
import type { AuditAnchors } from './audit-anchors.ts';
import type { AuditFindings } from './audit-findings.ts';
import { bundledEntryBytes } from './store-tiles.ts';

const anchorAt = bundledEntryBytes - hashBytes;
const commitmentAt = bundledEntryBytes - 2 * hashBytes;
/** Entries that hold another commitment than their event, and are looked for elsewhere. */
const maxSought = 10_000;

interface Sought {
  readonly index: number;
  readonly eventId: string;
  readonly commitment: string;
}

export class AuditEntries {
  readonly #logId: number;
  readonly #anchors: AuditAnchors;
  readonly #findings: AuditFindings;
  readonly #sought: Sought[] = [];
  /** Where the commitments stand of which the event is elsewhere. */
  readonly #standing = new Map<string, number>();
  #openedCount = 0;

  constructor(logId: number, anchors: AuditAnchors, findings: AuditFindings) {
    this.#logId = logId;
    this.#anchors = anchors;
    this.#findings = findings;
  }

  /** Rows that name an event which is there. */
  get openedCount(): number {
    return this.#openedCount;
  }

  /** Indexes from `first` on, so many; their rows; and their entries, if they could be read. */
  check(first: number, width: number, rows: readonly IndexedEvent[], bundle: Uint8Array | undefined): void {
    let at = 0;
    for (let index = first; index < first + width; index++) {
      const row = rows[at]?.index === index ? rows[at++] : undefined;
      if (row === undefined) this.#add('index-missing', index);
      else if (row.commitment === undefined) this.#add('event-missing', index, row.eventId);
      else this.#openedCount++;
      for (; rows[at]?.index === index; at++) this.#add('index-twice', index, rows[at]?.eventId);
      if (bundle !== undefined) this.#checkEntry(index, row, bundle, (index - first) * bundledEntryBytes);
    }
  }

  #checkEntry(index: number, row: IndexedEvent | undefined, bundle: Uint8Array, offset: number): void {
    const fault = this.#anchors.faultOf(bundle, offset + anchorAt, index, row?.recordedOn);
    if (fault !== undefined) this.#add(fault, index, row?.eventId);
    const from = offset + commitmentAt;
    const held = bundle.subarray(from, from + hashBytes);
    if (row?.commitment !== undefined && Buffer.compare(held, row.commitment) === 0) return;
    if (this.#standing.size < maxSought) this.#standing.set(held.toHex(), index);
    if (row?.commitment === undefined) return;
    if (this.#sought.length >= maxSought) this.#add('entry-differs', index, row.eventId);
    else this.#sought.push({ index, eventId: row.eventId, commitment: row.commitment.toHex() });
  }

  /** An event whose commitment stands at another index was moved; the others were altered, or put in another's place. */
  end(): void {
    for (const { index, eventId, commitment } of this.#sought) {
      const belongsAt = this.#standing.get(commitment);
      if (belongsAt === undefined) this.#add('entry-differs', index, eventId);
      else this.#findings.add('entry-misplaced', { logId: this.#logId, index, eventId, belongsAt });
    }
  }

  #add(code: Parameters<AuditFindings['add']>[0], index: number, eventId?: string): void {
    this.#findings.add(code, { logId: this.#logId, index, ...(eventId === undefined ? {} : { eventId }) });
  }
}

/** Indexes at which two bundles of equal width differ. */
export function* differingPlaces(left: Uint8Array, right: Uint8Array): Generator<number> {
  for (let offset = 0; offset < left.length; offset += bundledEntryBytes)
    if (
      Buffer.compare(
        left.subarray(offset, offset + bundledEntryBytes),
        right.subarray(offset, offset + bundledEntryBytes),
      ) !== 0
    )
      yield offset / bundledEntryBytes;
}

/**
 * What stands in clear beside a case, against what it was committed to: by its complaint, or by the newest change of its
 * offices. Events come in no order, so what does not match the complaint waits until all of them were read.
 */
import type { RecordSnapshot } from '@amanat/store';
import type { AuditFindings } from './audit-findings.ts';

export type KeptCase = Awaited<ReturnType<RecordSnapshot['casesOf']>>[number];

interface Committed {
  readonly eventId: string;
  readonly commitment: Uint8Array;
}

/** Whether these columns are those of a commitment. */
export type AreCommitted = (
  columns: Pick<KeptCase, 'district' | 'offenceGroup' | 'channel' | 'allowedOffices'>,
  committed: { readonly salt: Uint8Array; readonly commitment: Uint8Array },
) => boolean;

const casesAtOnce = 500;

export class ColumnsAudit {
  readonly #areCommitted: AreCommitted;
  readonly #findings: AuditFindings;
  /** Of the case, the newest of its changes. */
  readonly #changed = new Map<string, Committed & { readonly seq: number }>();
  /** Not those of the complaint; by case, with its event. */
  readonly #unlike = new Map<string, string>();

  constructor(areCommitted: AreCommitted, findings: AuditFindings) {
    this.#areCommitted = areCommitted;
    this.#findings = findings;
  }

  lodged(kept: KeptCase, { eventId, commitment }: Committed): void {
    if (!this.#areCommitted(kept, { salt: kept.allowSalt, commitment })) this.#unlike.set(kept.caseId, eventId);
    // Not committed to by itself: a case waits with the custodians if no office may see it, and only then.
    else if (kept.waitsWithCustodians !== (kept.allowedOffices.length === 0)) this.#alter(kept.caseId, eventId);
  }

  changed(caseId: string, seq: number, committed: Committed): void {
    if (seq > (this.#changed.get(caseId)?.seq ?? 0)) this.#changed.set(caseId, { ...committed, seq });
  }

  /** When every event was read. */
  async compare(snapshot: Pick<RecordSnapshot, 'casesOf'>): Promise<void> {
    const caseIds = [...this.#changed.keys()];
    for (let from = 0; from < caseIds.length; from += casesAtOnce)
      for (const kept of await snapshot.casesOf(caseIds.slice(from, from + casesAtOnce))) {
        const newest = this.#changed.get(kept.caseId);
        if (newest === undefined) continue;
        const { eventId, commitment } = newest;
        const agrees =
          this.#areCommitted(kept, { salt: kept.allowSalt, commitment }) &&
          kept.waitsWithCustodians === (kept.allowedOffices.length === 0);
        if (!agrees) this.#alter(kept.caseId, eventId);
      }
    for (const [caseId, eventId] of this.#unlike) if (!this.#changed.has(caseId)) this.#alter(caseId, eventId);
  }

  #alter(caseId: string, eventId: string): void {
    this.#findings.add('case-altered', { caseId, eventId });
  }
}

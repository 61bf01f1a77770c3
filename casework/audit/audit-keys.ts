/**
 * Keys against events: whatever is sealed has its key unless it was erased, and whoever was erased has none. A key that
 * went without an erasure took a text with it that nobody may take; one that came back undoes what was promised.
 */
import { type EventBody, InputError, sealedNames } from '@amanat/domain';
import { LedgerError } from '@amanat/ledger';
import type { Ciphers } from '@amanat/sealing';
import type { EventRow } from '../ports.ts';
import { readEvent } from '../stored-event.ts';
import type { AuditedTables, OnTableFinding, SealedUnder } from './audited-tables.ts';
import type { ToldByEvents } from './told-by-events.ts';

/** Gone for a reason, up to some event of the case. */
interface Erased {
  readonly caseId: string;
  readonly isDone: boolean;
  /** Texts up to here must be gone. */
  readonly upTo: number;
  /** Texts up to here may be gone. */
  readonly mayReachTo: number;
}

export class KeyAudit {
  readonly #tables: AuditedTables;
  readonly #found: OnTableFinding;
  /** As many as were erased. */
  readonly #withoutKey: SealedUnder[] = [];

  constructor(tables: AuditedTables, found: OnTableFinding) {
    this.#tables = tables;
    this.#found = found;
  }

  async look(bodies: readonly EventBody[]): Promise<void> {
    const sealed = bodies.flatMap(sealedIn);
    if (sealed.length === 0) return;
    const kept = await this.#tables.keysOf([...new Set(sealed.map(({ personId }) => personId))]);
    const there = new Set(kept.map(({ personId, keyId, caseId }) => `${personId} ${keyId} ${caseId ?? ''}`));
    for (const each of sealed)
      if (!there.has(`${each.personId} ${each.keyId} ${each.caseId}`)) this.#withoutKey.push(each);
  }

  /** When every event was looked at. */
  async compare(told: ToldByEvents, ciphers: Ciphers): Promise<void> {
    const erased = erasedBy(told);
    for (const { personId, caseId, seq, eventId } of this.#withoutKey) {
      const isErased = erased.get(personId)?.some((each) => each.caseId === caseId && seq <= each.mayReachTo);
      if (isErased !== true) this.#found('key-missing', { caseId, eventId });
    }
    for (const { personId, keyId } of await this.#tables.keysOf([...erased.keys()]))
      for (const each of erased.get(personId) ?? [])
        if (each.isDone && !(await this.#cameLater(personId, keyId, each, ciphers)))
          this.#found('erased-key-there', { caseId: each.caseId });
    for await (const rows of this.#tables.tokensWithoutKey())
      for (const { caseId } of rows) this.#found('token-stray', { caseId });
  }

  /** A key of an erased person is right only if it seals what the code's holder sent after the erasure. */
  async #cameLater(personId: string, keyId: string, { caseId, upTo }: Erased, ciphers: Ciphers): Promise<boolean> {
    const rows = await this.#tables.eventsOf(caseId);
    const uses = rows
      .flatMap((row) => sealedInRow(row, ciphers))
      .filter((each) => each.personId === personId && each.keyId === keyId);
    return uses.length > 0 && uses.every(({ seq }) => seq > upTo);
  }
}

/** Nothing of a row that was altered: that is told where events are looked at. */
function sealedInRow(row: EventRow, ciphers: Ciphers): readonly SealedUnder[] {
  try {
    return sealedIn(readEvent(row, ciphers));
  } catch (error) {
    if (error instanceof LedgerError || error instanceof InputError || error instanceof TypeError) return [];
    throw error;
  }
}

const sealedIn = ({ stream, event, seq, sealed = {} }: EventBody): readonly SealedUnder[] =>
  sealedNames.flatMap((part) => {
    const kept = sealed[part];
    return kept === undefined
      ? []
      : [{ caseId: stream, eventId: event, seq, part, personId: kept.person, keyId: kept.key }];
  });

function erasedBy(told: ToldByEvents): ReadonlyMap<string, readonly Erased[]> {
  const erased = new Map<string, readonly Erased[]>();
  // What is out of order is told where rows are compared.
  for (const { state } of told.erasures(() => undefined)) {
    if (state.status !== 'begun' && state.status !== 'done') continue;
    const { caseId, upTo, mayReachTo, status, persons } = state;
    const each = { caseId, upTo, mayReachTo, isDone: status === 'done' };
    for (const person of persons) erased.set(person, [...(erased.get(person) ?? []), each]);
  }
  return erased;
}

/** One erasure as its events tell it, and the row by which lists find it. */
import {
  type CaseId,
  type ErasedPart,
  type ErasureEvent,
  erasureEventOf,
  type ErasureId,
  erasureId,
  type ErasureState,
  evolveErasure,
  notProposed,
} from '@amanat/domain';
import type { Ciphers } from '@amanat/sealing';
import type { Deployment } from '../deployment.ts';
import type { ErasureRow } from '../staff-ports.ts';
import { readEvent } from '../stored-event.ts';

export interface LoadedErasure {
  readonly state: ErasureState;
  readonly nextSeq: number;
  /** Calendar days; absent where there is no event yet. */
  readonly proposedOn?: string;
  /** Of the newest event. */
  readonly movedOn?: string;
}

/** @throws LedgerError, InputError for an event that is not as committed, or of another kind */
export async function loadErasure(
  erasure: ErasureId,
  { store, ciphers }: Pick<Deployment, 'store' | 'ciphers'>,
): Promise<LoadedErasure> {
  const bodies = (await store.loadStream(erasure)).map((row) => readEvent(row, ciphers));
  const [first, last] = [bodies[0], bodies.at(-1)];
  return {
    state: bodies.map(erasureEventOf).reduce(evolveErasure, notProposed),
    nextSeq: bodies.length + 1,
    ...(first === undefined ? {} : { proposedOn: first.recordedOn }),
    ...(last === undefined ? {} : { movedOn: last.recordedOn }),
  };
}

/**
 * The nth erasure of a part of a case has an id that follows from it: two people who propose at once write to one stream,
 * and one of them is told that the other was first.
 */
export function nthErasureId(caseId: CaseId, erased: ErasedPart, nth: number, ciphers: Ciphers): ErasureId {
  const what = erased.part === 'people' ? erased.person : erased.part;
  return erasureId(ciphers.sha256(ciphers.utf8(`amanat/erasure/v1\n${caseId}\n${what}\n${nth}`)));
}

/** The first that is neither refused nor done: open, or not proposed yet. */
export async function openErasureOf(
  caseId: CaseId,
  erased: ErasedPart,
  deployment: Pick<Deployment, 'store' | 'ciphers'>,
): Promise<LoadedErasure & { readonly erasure: ErasureId }> {
  for (let nth = 1; ; nth++) {
    const erasure = nthErasureId(caseId, erased, nth, deployment.ciphers);
    const loaded = await loadErasure(erasure, deployment);
    if (loaded.state.status !== 'refused' && loaded.state.status !== 'done') return { ...loaded, erasure };
  }
}

/** What the table must say after these events. */
export function erasureRowAfter(erasure: ErasureId, before: ErasureState, events: readonly ErasureEvent[]): ErasureRow {
  const state = events.reduce(evolveErasure, before);
  if (state.status === 'not-proposed') throw new Error('an erasure that nobody proposed has no row');
  return erasureRowOf(erasure, state);
}

/** Also what an audit compares the table with. */
export function erasureRowOf(
  erasure: ErasureId,
  { caseId, part, rule, dueOn, status, agreedBy, by }: Exclude<ErasureState, { status: 'not-proposed' }>,
): ErasureRow {
  return { erasure, caseId, part, rule, dueOn, state: status, agreedBy, ...(by === undefined ? {} : { by }) };
}

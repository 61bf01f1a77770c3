/** What was erased of a case, for pages that say so where a text was. */
import { type CaseId, type ErasureState, type PartName, partNames } from '@amanat/domain';
import type { Deployment } from '../deployment.ts';
import { readEvent } from '../stored-event.ts';
import { loadErasure, nthErasureId } from './load-erasure.ts';

export interface GoneParts {
  /** The part that it was about first; the reporter's may have gone along with a child's. */
  readonly parts: readonly PartName[];
  /** How many texts of the case cannot be read any more. */
  readonly texts: number;
}

/** Calendar day of the newest erasure of each part. Texts that came after it can be read. */
export async function erasedParts(
  caseId: CaseId,
  deployment: Pick<Deployment, 'store' | 'ciphers'>,
): Promise<ReadonlyMap<PartName, string>> {
  const days = new Map<PartName, string>();
  for (const { doneOn, ...state } of await doneErasures(caseId, deployment))
    for (const gone of (await goneWith(caseId, state, deployment)).parts)
      if (doneOn > (days.get(gone) ?? '')) days.set(gone, doneOn);
  return days;
}

export type DoneErasure = Extract<ErasureState, { status: 'begun' | 'done' }> & { readonly doneOn: string };

/** Of one case, part by part. */
export async function doneErasures(
  caseId: CaseId,
  deployment: Pick<Deployment, 'store' | 'ciphers'>,
): Promise<readonly DoneErasure[]> {
  const done: DoneErasure[] = [];
  for (const part of partNames)
    for (let nth = 1; ; nth++) {
      const { state, movedOn } = await loadErasure(nthErasureId(caseId, part, nth, deployment.ciphers), deployment);
      if (state.status === 'not-proposed' || movedOn === undefined) break;
      if (state.status === 'done') done.push({ ...state, doneOn: movedOn });
    }
  return done;
}

/** What these persons had sealed, up to that event. */
export async function goneWith(
  caseId: CaseId,
  { persons, upTo }: { readonly persons: readonly string[]; readonly upTo: number },
  { store, ciphers }: Pick<Deployment, 'store' | 'ciphers'>,
): Promise<GoneParts> {
  const bodies = (await store.loadStream(caseId)).map((row) => readEvent(row, ciphers));
  const gone = bodies
    .filter(({ seq }) => seq <= upTo)
    .flatMap(({ sealed }) => partNames.filter((part) => persons.includes(sealed?.[part]?.person ?? '')));
  return { parts: partNames.filter((part) => gone.includes(part)), texts: gone.length };
}

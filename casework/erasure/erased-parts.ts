/** What was erased of a case, for pages that say so where a text was. */
import {
  type CaseId,
  type CasePart,
  caseParts,
  type ErasedPart,
  type ErasureState,
  type EventBody,
  partNames,
  peopleIn,
  readErasedPart,
  sealedTexts,
} from '@amanat/domain';
import type { Deployment } from '../deployment.ts';
import { readEvent } from '../stored-event.ts';
import { loadErasure, nthErasureId } from './load-erasure.ts';

type Reading = Pick<Deployment, 'store' | 'ciphers'>;

interface CaseEvents {
  readonly caseId: CaseId;
  readonly events: readonly EventBody[];
}

export interface GoneParts {
  /** The part that it was about first; the reporter's may have gone along with a child's. */
  readonly parts: readonly CasePart[];
  /** How many texts of the case cannot be read any more. */
  readonly texts: number;
}

/** Calendar day of the newest erasure of each part; of `people`, of any of them. Texts that came after it can be read. */
export async function erasedParts(caseId: CaseId, deployment: Reading): Promise<ReadonlyMap<CasePart, string>> {
  const days = new Map<CasePart, string>();
  const events = await eventsOf(caseId, deployment);
  for (const { doneOn, ...state } of await doneErasures({ caseId, events }, deployment))
    for (const gone of goneIn(events, state).parts) if (doneOn > (days.get(gone) ?? '')) days.set(gone, doneOn);
  return days;
}

export type DoneErasure = Extract<ErasureState, { status: 'begun' | 'done' }> & { readonly doneOn: string };

/** Of one case, part by part, and each of its people. */
export async function doneErasures(
  { caseId, events }: CaseEvents,
  deployment: Reading,
): Promise<readonly DoneErasure[]> {
  const done: DoneErasure[] = [];
  for (const erased of erasableIn(events))
    for (let nth = 1; ; nth++) {
      const { state, movedOn } = await loadErasure(nthErasureId(caseId, erased, nth, deployment.ciphers), deployment);
      if (state.status === 'not-proposed' || movedOn === undefined) break;
      if (state.status === 'done') done.push({ ...state, doneOn: movedOn });
    }
  return done;
}

/** All that could be erased of a case, gone or not. */
export const erasableIn = (events: readonly EventBody[]): readonly ErasedPart[] => [
  ...partNames.map((part) => ({ part })),
  ...peopleIn(events).flatMap((person) => readErasedPart('people', person) ?? []),
];

/** What these persons had sealed, up to that event. */
export const goneWith = async (
  caseId: CaseId,
  erased: { readonly persons: readonly string[]; readonly upTo: number },
  deployment: Reading,
): Promise<GoneParts> => goneIn(await eventsOf(caseId, deployment), erased);

function goneIn(
  events: readonly EventBody[],
  { persons, upTo }: { readonly persons: readonly string[]; readonly upTo: number },
): GoneParts {
  const gone = events.flatMap(sealedTexts).filter(({ seq, person }) => seq <= upTo && persons.includes(person));
  return { parts: caseParts.filter((part) => gone.some((text) => text.part === part)), texts: gone.length };
}

const eventsOf = async (caseId: CaseId, { store, ciphers }: Reading): Promise<readonly EventBody[]> =>
  (await store.loadStream(caseId)).map((row) => readEvent(row, ciphers));

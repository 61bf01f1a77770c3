/** Whose keys an erasure of a part destroys: everybody under whose key that part of any event of the case is sealed. */
import { type PartName, partNames } from '../complaint/events.ts';
import type { EventBody } from '../event-body.ts';
import type { PersonsToErase } from './decide.ts';

/**
 * @param reportedForItself the child was its own reporter: the reporter's part then goes with the child's
 * @returns `undefined` if somebody of the part also seals another one that stays: their key opens both
 */
export function personsOf(
  part: PartName,
  events: readonly Pick<EventBody, 'seq' | 'sealed'>[],
  reportedForItself: boolean,
): PersonsToErase | undefined {
  const gone: readonly PartName[] = part === 'child' && reportedForItself ? ['child', 'reporter'] : [part];
  const persons = new Set(events.flatMap((event) => gone.flatMap((each) => personIn(event, each))));
  const staying = partNames.filter((each) => !gone.includes(each));
  const shared = events.some((event) => staying.some((each) => personIn(event, each).some((one) => persons.has(one))));
  return shared ? undefined : { persons: [...persons].toSorted(), upTo: Math.max(0, ...events.map(({ seq }) => seq)) };
}

const personIn = ({ sealed }: Pick<EventBody, 'sealed'>, part: PartName): readonly string[] => {
  const kept = sealed?.[part];
  return kept === undefined ? [] : [kept.person];
};

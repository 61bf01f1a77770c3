/** Whose keys an erasure destroys: everybody under whose key that part of any event of the case is sealed. */
import type { EventBody } from '../event-body.ts';
import { type CasePart, partOfSealed, type SealedName, sealedNames } from '../sealed-names.ts';
import type { PersonsToErase } from './decide.ts';
import type { ErasedPart } from './erased-part.ts';

type SealedEvent = Pick<EventBody, 'seq' | 'sealed'>;

/** Of one event: under whose key which of its texts is, and with which part of the case it goes. */
export interface SealedText {
  readonly seq: number;
  readonly name: SealedName;
  readonly part: CasePart;
  readonly person: string;
}

export const sealedTexts = ({ seq, sealed = {} }: SealedEvent): readonly SealedText[] =>
  sealedNames.flatMap((name) => {
    const kept = sealed[name];
    return kept === undefined ? [] : [{ seq, name, part: partOfSealed[name], person: kept.person }];
  });

/** Whether that text goes with what is erased: the facts and numbers of steps with the child. */
export const isErasedWith =
  (erased: ErasedPart) =>
  ({ part, person }: SealedText): boolean =>
    part === erased.part && (erased.part !== 'people' || person === erased.person);

/**
 * @param reportedForItself the child was its own reporter: the reporter's part then goes with the child's
 * @returns `undefined` if somebody of the part also seals another one that stays: their key opens both
 */
export function personsOf(
  erased: ErasedPart,
  events: readonly SealedEvent[],
  reportedForItself: boolean,
): PersonsToErase | undefined {
  const goes = isErasedWith(erased);
  const alsoReporter = erased.part === 'child' && reportedForItself;
  const texts = events.flatMap(sealedTexts);
  const isGone = (text: SealedText): boolean => goes(text) || (alsoReporter && text.part === 'reporter');
  const persons = new Set(texts.filter(isGone).map(({ person }) => person));
  if (texts.some((text) => !isGone(text) && persons.has(text.person))) return undefined;
  return { persons: [...persons].toSorted(), upTo: Math.max(0, ...events.map(({ seq }) => seq)) };
}

/** Everybody who came into the case after the complaint, in that order. */
export const peopleIn = (events: readonly SealedEvent[]): readonly string[] => [
  ...new Set(
    events
      .flatMap(sealedTexts)
      .filter(({ part }) => part === 'people')
      .map(({ person }) => person),
  ),
];

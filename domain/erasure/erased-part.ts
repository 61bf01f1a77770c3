/** What of a case is erased at once: a part of the complaint, or one of the people who came into the case later. */
import type { PartName } from '../complaint/events.ts';
import { isPersonId, type PersonId } from '../ids.ts';
import type { CasePart } from '../sealed-names.ts';

export type ErasedPart =
  | { readonly part: PartName; readonly person?: never }
  | { readonly part: 'people'; readonly person: PersonId };

/** Alone, without what else is known of an erasure. */
export const erasedPartOf = (erased: ErasedPart): ErasedPart =>
  erased.part === 'people' ? { part: 'people', person: erased.person } : { part: erased.part };

/** `undefined` for one of the people without saying who, and for somebody who is none of them. */
export function readErasedPart(part: CasePart, person: string | undefined): ErasedPart | undefined {
  if (part !== 'people') return person === undefined ? { part } : undefined;
  return person !== undefined && isPersonId(person) ? { part, person } : undefined;
}

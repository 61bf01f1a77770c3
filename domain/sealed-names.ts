/**
 * What an event may have sealed, and with which part of a case it is opened and erased. A step's facts (`step`) and the numbers
 * of its papers (`numbers`) are under the child's key and go with it; whoever came into a case later (`person`) has their own.
 */
import { partNames } from './complaint/events.ts';

export const sealedNames = ['child', 'reporter', 'official', 'step', 'numbers', 'person'] as const;
export type SealedName = (typeof sealedNames)[number];

/** What may be opened, for a purpose: the parts of the complaint, and whoever came into the case later. */
export const caseParts = [...partNames, 'people'] as const;
export type CasePart = (typeof caseParts)[number];

export const partOfSealed: Readonly<Record<SealedName, CasePart>> = {
  child: 'child',
  step: 'child',
  numbers: 'child',
  reporter: 'reporter',
  official: 'official',
  person: 'people',
};

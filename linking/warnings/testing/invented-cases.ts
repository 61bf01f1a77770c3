/** Invented cases for the tests of early warning: each by a source of its own, unless a test says otherwise. */
import type { CaseFact, SubjectFact } from '../case-fact.ts';

export type CaseWish = Partial<Omit<CaseFact, 'source'>> & { readonly source?: Partial<CaseFact['source']> };

export function inventedCase(name: string, { source, ...wish }: CaseWish = {}): CaseFact {
  const lodgedOn = wish.lodgedOn ?? '2026-06-01';
  return {
    case: `case_${name}`,
    lodgedOn,
    district: 'pk-pb-kasur',
    group: 'sexual-abuse',
    subjects: [],
    isAtLarge: false,
    source: { channel: 'web', code: `code of ${name}`, onDay: lodgedOn, ...source },
    ...wish,
  };
}

export const inventedSubject = (subject: string, wish: Partial<SubjectFact> = {}): SubjectFact => ({
  subject,
  what: 'person',
  isNamed: true,
  isRow: false,
  isCleared: false,
  isConfirmed: false,
  ...wish,
});

/**
 * Brothers and sisters share a father, a telephone and a village. Their weights as if independent make one person of a family; so
 * the largest of the three counts in full and the rest in part, and without a name that agrees all three together count little.
 */
import type { Evidence } from '../mention.ts';
import type { Weights } from './weights.ts';

/** One line that takes away, or none if there is nothing to correct. Only what speaks for is reduced. */
export function householdEvidence(
  lines: { readonly name: Evidence; readonly father: Evidence; readonly phone: Evidence; readonly place: Evidence },
  { keptPart, atMostWithoutName }: Weights['household'],
): readonly Evidence[] {
  const shared = [lines.father, lines.phone, lines.place].map(({ bits }) => bits).filter((bits) => bits > 0);
  const sum = shared.reduce((total, bits) => total + bits, 0);
  const largest = Math.max(0, ...shared);
  const kept = largest + keptPart * (sum - largest);
  // A swapped name is no name that agrees: father and son are of one household.
  const named = lines.name.bits > 0 && lines.name.level !== 'swapped';
  const counted = named ? kept : Math.min(kept, atMostWithoutName);
  if (counted >= sum) return [];
  return [{ field: 'household', level: named ? 'shared' : 'shared-without-name', bits: counted - sum }];
}

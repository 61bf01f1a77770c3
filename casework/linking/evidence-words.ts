/** Evidence as people are shown it: how much each line weighs, in words; never a score. */
import type { Evidence } from '@amanat/linking';
import type { EvidenceView, SuggestionView, WeightWord } from './linking-views.ts';

/** One in 32 by chance is strong; less than one in two is as good as nothing. */
const [strongBits, someBits] = [5, 1];

function weightOf({ bits, level }: Evidence): WeightWord {
  if (level === 'missing') return 'missing';
  if (bits >= strongBits) return 'strong-for';
  if (bits >= someBits) return 'for';
  if (bits > -someBits) return 'neutral';
  return bits > -strongBits ? 'against' : 'strong-against';
}

/** Strongest first, whichever way it speaks; what is missing last. */
export const evidenceViews = (evidence: readonly Evidence[]): readonly EvidenceView[] =>
  evidence
    .map((line) => ({ ...line, weight: weightOf(line) }))
    .toSorted(
      (one, other) =>
        Number(one.weight === 'missing') - Number(other.weight === 'missing') ||
        Math.abs(other.bits) - Math.abs(one.bits),
    );

type OtherKind = SuggestionView['others'][number]['kind'];

/** Who it could be instead: somebody of the same house, or somebody who has the name and nothing else. */
export function otherKindOf(evidence: readonly Evidence[]): OtherKind {
  const speaks = (...fields: readonly Evidence['field'][]): boolean =>
    evidence.some(({ field, bits }) => fields.includes(field) && bits >= someBits);
  if (!speaks('name') && speaks('father', 'phone', 'place')) return 'household';
  return speaks('name') && !speaks('father', 'phone', 'cnic', 'device', 'seal') ? 'namesake' : 'other';
}

/**
 * How two mentions compare, field by field. The score is the sum of the lines of evidence and nothing else, the same whichever
 * mention comes first; what one side does not say is worth nothing.
 */
import { cnicLevel } from '../fields/cnic-number.ts';
import { ageLevel } from '../fields/stated-age.ts';
import type { Comparison, Evidence, EvidenceField } from '../mention.ts';
import type { TokenSimilarity } from './align-tokens.ts';
import { compareNames } from './compare-names.ts';
import { comparePhones, compareSerials } from './compare-numbers.ts';
import { comparePlaces } from './compare-places.ts';
import type { Frequencies } from './frequencies.ts';
import { householdEvidence } from './household.ts';
import type { PreparedMention } from './prepared-mention.ts';
import type { NameWeights, Weights } from './weights.ts';

/** All that a comparison needs beside the two mentions. `similarity` is asked often: a cache behind it pays. */
export interface ComparisonTables {
  readonly weights: Weights;
  readonly frequencies: Frequencies;
  readonly similarity: TokenSimilarity;
}

export function compareMentions(a: PreparedMention, b: PreparedMention, tables: ComparisonTables): Comparison {
  const { weights, frequencies, similarity } = tables;
  const [name, father] = compareWhoseNames(a, b, tables);
  const phone = comparePhones(a.phones, b.phones, weights, frequencies);
  const place = comparePlaces(a, b, weights, frequencies, similarity);
  const evidence: readonly Evidence[] = [
    name,
    father,
    ...householdEvidence({ name, father, phone, place }, weights.household),
    byLevel('age', a.age && b.age && ageLevel(a.age, b.age), weights.age),
    byLevel('gender', a.gender && b.gender && (a.gender === b.gender ? 'same' : 'different'), weights.gender),
    phone,
    byLevel('cnic', a.cnic && b.cnic ? cnicLevel(a.cnic, b.cnic) : undefined, weights.cnic),
    compareSerials('device', a.devices, b.devices, weights, frequencies),
    compareSerials('seal', a.seals, b.seals, weights, frequencies),
    place,
  ];
  return { bits: evidence.reduce((sum, { bits }) => sum + bits, 0), evidence };
}

function byLevel<Level extends string>(
  field: EvidenceField,
  level: Level | undefined,
  bits: Readonly<Record<Level, number>>,
): Evidence {
  return level === undefined ? { field, level: 'missing', bits: 0 } : { field, level, bits: bits[level] };
}

/** The name and the father's, or, if that speaks more for it, each with the other side's: a clerk may have swapped them. */
function compareWhoseNames(
  a: PreparedMention,
  b: PreparedMention,
  tables: ComparisonTables,
): readonly [name: Evidence, father: Evidence] {
  const { weights } = tables;
  const name = compareAs('name', a.names, b.names, weights.name, tables);
  const father = compareAs('father', a.fathers, b.fathers, weights.father, tables);
  if (name.bits > 0 || a.fathers.length === 0 || b.fathers.length === 0) return [name, father];
  const one = compareAs('name', a.names, b.fathers, weights.father, tables).bits * weights.swappedPart;
  if (one <= 0) return [name, father];
  const other = compareAs('name', a.fathers, b.names, weights.father, tables).bits * weights.swappedPart;
  if (other <= 0) return [name, father];
  // Which of the two is the name's line must not depend on which mention came first.
  const [larger, smaller] = one > other ? [one, other] : [other, one];
  const better = larger + smaller > name.bits + father.bits;
  return better
    ? [
        { field: 'name', level: 'swapped', bits: larger },
        { field: 'father', level: 'swapped', bits: smaller },
      ]
    : [name, father];
}

function compareAs(
  field: 'name' | 'father',
  left: PreparedMention['names'],
  right: PreparedMention['names'],
  nameWeights: NameWeights,
  { weights, frequencies, similarity }: ComparisonTables,
): Evidence {
  const { nicknameAtMost, rarityAtMost } = weights;
  const told = compareNames(left, right, {
    weights: nameWeights,
    frequencies,
    similarity,
    nicknameAtMost,
    rarityAtMost,
  });
  return told === undefined ? { field, level: 'missing', bits: 0 } : { field, ...told };
}

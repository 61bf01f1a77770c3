/** Evidence of telephones, devices and seals: a mention may have several, and the best pair is told. */
import { phoneLevel } from '../fields/phone-number.ts';
import { type SerialNumber, serialLevel } from '../fields/serial-number.ts';
import type { Evidence } from '../mention.ts';
import type { Frequencies } from './frequencies.ts';
import type { PreparedMention } from './prepared-mention.ts';
import { bitsOf, type SerialWeights, type Weights } from './weights.ts';

export function comparePhones(
  a: PreparedMention['phones'],
  b: PreparedMention['phones'],
  weights: Weights,
  frequencies: Frequencies,
): Evidence {
  return bestPair('phone', a, b, (left, right) => {
    const level = phoneLevel(left.number, right.number);
    if (level !== 'same') return { level, bits: weights.phone[level] };
    const oneIn = frequencies.oneIn('phone', left.number);
    return { level, bits: Math.max(0, bitsOf(weights.phone.same, oneIn, weights.rarityAtMost)), oneIn };
  });
}

export function compareSerials(
  field: 'device' | 'seal',
  a: PreparedMention['devices'],
  b: PreparedMention['devices'],
  weights: Weights,
  frequencies: Frequencies,
): Evidence {
  return bestPair(field, a, b, (left, right) =>
    compareSerial(left, right, weights[field], () => frequencies.oneIn(field, left.readAs), weights.rarityAtMost),
  );
}

function compareSerial(
  a: SerialNumber,
  b: SerialNumber,
  weights: SerialWeights,
  rarity: () => number,
  rarityAtMost: number,
): Told {
  const level = serialLevel(a, b);
  if (level !== 'same' && level !== 'possible-misreading') return { level, bits: weights[level] };
  const oneIn = rarity();
  return { level, bits: Math.max(0, bitsOf(weights[level], oneIn, rarityAtMost)), oneIn };
}

type Told = Pick<Evidence, 'level' | 'bits' | 'oneIn'>;

/** Swapping the sides swaps `left` and `right` and nothing else, as only the bits choose. */
function bestPair<T extends { readonly index: number }>(
  field: Evidence['field'],
  a: readonly T[],
  b: readonly T[],
  compare: (left: T, right: T) => Told,
): Evidence {
  let best: Evidence | undefined;
  for (const left of a)
    for (const right of b) {
      const told = compare(left, right);
      if (best === undefined || told.bits > best.bits) best = { field, ...told, left: left.index, right: right.index };
    }
  return best ?? { field, level: 'missing', bits: 0 };
}

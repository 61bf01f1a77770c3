/**
 * What one record says of a person, or of a device, a seal, a telephone or a place: a claim, never a finding. Each field may be
 * missing; a mention without a name (a device, say) is compared by what it has.
 */
export interface Mention {
  /** As written, in either script, aliases in it: `Asif alias Kala`, `آصف عرف کالا`. */
  readonly name?: string;
  readonly father?: string;
  /** In years, on `seenOn`. */
  readonly age?: number;
  /** ISO day from which `age` counts, and on which the record was made. */
  readonly seenOn?: string;
  readonly gender?: 'female' | 'male' | 'transgender';
  readonly phones?: readonly string[];
  /** Identity-card number, masked or not: `35202-***456*-1`. */
  readonly cnic?: string;
  /** Serial numbers and IMEIs. */
  readonly devices?: readonly string[];
  readonly seals?: readonly string[];
  /** A settlement as written: `Chak 222 RB`. */
  readonly place?: string;
  /** A district's name in either script, or its id (`pk-pb-kasur`). */
  readonly district?: string;
}

/** What a comparison is about. `household` corrects for what brothers and sisters share anyway. */
export const evidenceFields = [
  'name',
  'father',
  'household',
  'age',
  'gender',
  'phone',
  'cnic',
  'device',
  'seal',
  'place',
] as const;
export type EvidenceField = (typeof evidenceFields)[number];

/** One line of the explanation. The score of a pair is the sum of these `bits` and nothing else. */
export interface Evidence {
  readonly field: EvidenceField;
  /** A level of that field, from a closed list: `all-tokens-agree`, `one-digit-off`, … */
  readonly level: string;
  /** log2(m/u), after the frequency of what agrees: above 0 for, below 0 against, 0 if one side does not say. */
  readonly bits: number;
  /** How common what agrees is: about one in this many mentions. */
  readonly oneIn?: number;
  /** Which of several names, numbers or places of each side it is about: the index as the mention has them. */
  readonly left?: number;
  readonly right?: number;
}

export interface Comparison {
  /** log2 of the likelihood ratio: the sum of all `bits`. The prior is added when it is read (`calibration`). */
  readonly bits: number;
  readonly evidence: readonly Evidence[];
}

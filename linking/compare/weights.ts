/**
 * What each level of each field is worth, in bits: log2(m/u). Learned by `npm run train:weights` (linking/data/weights.json), handed
 * in as an argument. A missing value is always worth 0 and has no entry.
 */
import { z } from 'zod';

/** Worth `bits`, and `perRarity` more for each time that what agrees is twice as rare. */
const byRaritySchema = z.strictObject({ bits: z.number(), perRarity: z.number().min(0) }).readonly();
export type ByRarity = z.output<typeof byRaritySchema>;

const namesSchema = z
  .strictObject({
    /** Two tokens that agree: in every letter or nearly, closely, loosely. */
    same: byRaritySchema,
    close: byRaritySchema,
    similar: byRaritySchema,
    /** For each token that only one side has, the other being contained in it. */
    spare: z.number().max(0),
    /** For each pair of tokens that both sides have left over. */
    conflict: z.number().max(0),
    /** When no token agrees. */
    none: z.number().max(0),
  })
  .readonly();
export type NameWeights = z.output<typeof namesSchema>;

const serialSchema = z
  .strictObject({
    same: byRaritySchema,
    'possible-misreading': byRaritySchema,
    'one-sign-off': z.number(),
    different: z.number(),
  })
  .readonly();
export type SerialWeights = z.output<typeof serialSchema>;

export const weightsSchema = z
  .strictObject({
    version: z.literal(1),
    name: namesSchema,
    father: namesSchema,
    /** A name that is a single word after `alias`, or agrees with one, is worth at most this. */
    nicknameAtMost: z.number(),
    /** The part that is left of what two names are worth when each agrees with the other side's father. */
    swappedPart: z.number().min(0).max(1),
    age: z
      .strictObject({
        same: z.number(),
        'within-two': z.number(),
        'within-four': z.number(),
        'within-eight': z.number(),
        different: z.number(),
      })
      .readonly(),
    gender: z.strictObject({ same: z.number(), different: z.number() }).readonly(),
    phone: z.strictObject({ same: byRaritySchema, 'one-digit-off': z.number(), different: z.number() }).readonly(),
    cnic: z
      .strictObject({
        same: z.number(),
        'partly-visible': z.number(),
        'one-digit-off': z.number(),
        different: z.number(),
      })
      .readonly(),
    device: serialSchema,
    seal: serialSchema,
    place: z
      .strictObject({
        same: byRaritySchema,
        'same-spelling-class': byRaritySchema,
        'same-number': byRaritySchema,
        similar: byRaritySchema,
        near: z.number(),
        'same-district': z.number(),
        'other-district': z.number(),
        different: z.number(),
      })
      .readonly(),
    household: z
      .strictObject({
        /** The part that is left of all but the largest of father, phone and place. */
        keptPart: z.number().min(0).max(1),
        /** The most that the three are worth together when no name agrees. */
        atMostWithoutName: z.number(),
      })
      .readonly(),
    /** Agreement on what is rarer than one in 2^this is worth no more. */
    rarityAtMost: z.number(),
  })
  .readonly();
export type Weights = z.output<typeof weightsSchema>;

/** `oneIn`: about one in this many mentions has what agrees; at least 1. */
export const bitsOf = ({ bits, perRarity }: ByRarity, oneIn: number, rarityAtMost: number): number =>
  bits + perRarity * Math.min(Math.log2(Math.max(oneIn, 1)), rarityAtMost);

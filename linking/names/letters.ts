/** The learned tables that comparing names needs. Made by `npm run train:letters`; handed in, because pure code reads no file. */
import { z } from 'zod';
import { type Background, backgroundOf, chainWidth } from './background.ts';
import { type Emissions, emissionsOf } from './emissions.ts';
import { mostEmitted, positionCount, unitSteps, urduLetters } from './letter-codes.ts';
import { type SpellingUnits, spellingUnitsOf } from './spelling-units.ts';

const log = z.number().max(0);
const weights = (count: number): z.ZodReadonly<z.ZodObject<{ bias: z.ZodNumber; weights: z.ZodArray<z.ZodNumber> }>> =>
  z.strictObject({ bias: z.number(), weights: z.array(z.number()).length(count) }).readonly();

/** As it lies in the file. All logarithms are natural. */
export const letterTablesSchema = z
  .strictObject({
    version: z.literal(2),
    /** Urdu letter and position (`ا0`: at the start): what it is written as. */
    emissions: z.record(z.string(), z.record(z.string().regex(/^[a-z]{0,3}$/), log)),
    emissionsUnseen: z
      .array(log)
      .length(mostEmitted + 1)
      .readonly(),
    units: z.record(z.string().regex(/^[a-z^$]{0,2}\|[a-z^$]{1,2}$/), log),
    unitsUnseen: z.array(log).length(unitSteps.length).readonly(),
    background: z.array(z.array(log).length(chainWidth).readonly()).length(chainWidth).readonly(),
    /** Weights of `similarityFeatures`, by the scripts compared. */
    roman: weights(4),
    urduRoman: weights(4),
    urdu: weights(2),
  })
  .readonly();
export type LetterTables = z.output<typeof letterTablesSchema>;
export type FeatureWeights = LetterTables['roman'];

/** The tables made ready. Opaque: only `tokenSimilarity` and what it is made of look inside. */
export interface Letters {
  readonly emissions: Emissions;
  readonly units: SpellingUnits;
  readonly background: Background;
  readonly roman: FeatureWeights;
  readonly urduRoman: FeatureWeights;
  readonly urdu: FeatureWeights;
}

export const emissionRows: readonly string[] = [...urduLetters].flatMap((letter) =>
  Array.from({ length: positionCount }, (_, position) => `${letter}${position}`),
);

export const lettersOf = (tables: LetterTables): Letters => ({
  emissions: emissionsOf(
    emissionRows.map((row) => tables.emissions[row] ?? {}),
    tables.emissionsUnseen,
  ),
  units: spellingUnitsOf(tables.units, tables.unitsUnseen),
  background: backgroundOf(tables.background),
  roman: tables.roman,
  urduRoman: tables.urduRoman,
  urdu: tables.urdu,
});

/** Reads the tables and makes them ready. */
export const lettersSchema = letterTablesSchema.transform(lettersOf);

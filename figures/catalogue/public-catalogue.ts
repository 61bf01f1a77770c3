/**
 * The catalogue as data, read and checked: which table has which rows, for which places, and how often. What is computed follows
 * it; a measure that nobody can count is refused when it is read.
 *
 * @source specs/public-statistics, section 2; decision 0021
 */
import { z } from 'zod';
import { outcomeKinds } from '../children/outcome-kinds.ts';
import { stages } from '../children/stages.ts';
import { ageBands, curveDays, horizons } from '../release/release-view.ts';
import file from './catalogue.json' with { type: 'json' };
import { intervals } from './catalogue.ts';

/** Every measure of a case-child that can stand in a count's key. */
export const measures: readonly string[] = [
  ...stages.map((stage) => `${stage}|ever`),
  'open',
  'ended|ever',
  ...outcomeKinds.map((kind) => `outcome ${kind}|ever`),
  'stalled',
  ...stages.flatMap((stage) => [`open ${stage}`, `stalled ${stage}`]),
  ...ageBands.map((band) => `age ${band}`),
];

export const placeLevels = ['all', 'division', 'district'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

const places = z.array(z.enum(placeLevels)).min(1).readonly();
/** `all`: only all years together; `each-and-all`: each year of the cohort too. */
const years = z.enum(['all', 'each-and-all']);
const about = {
  id: z.string().regex(/^[a-z]+$/),
  unit: z.enum(['case-child', 'promise']),
  cohort: z.string().min(1),
  dimensions: z.array(z.string().min(1)).min(1).readonly(),
  /** Levels of places that a release of this kind has; rows of others are left out of it. */
  cadence: z.strictObject({ weekly: places, monthly: places }),
};
const rowsOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.array(z.strictObject({ places, years, ...shape }).readonly()).readonly();

const countTable = z.strictObject({
  ...about,
  kind: z.enum(['funnel', 'outcomes', 'stalled', 'ages']),
  rows: rowsOf({
    measures: z
      .array(z.string().refine((measure) => measures.includes(measure)))
      .min(1)
      .readonly(),
  }),
});
const timesTable = z.strictObject({
  ...about,
  kind: z.literal('times'),
  rows: rowsOf({
    intervals: z
      .array(z.enum(intervals.map(({ id }) => id)))
      .min(1)
      .readonly(),
  }),
});
const endsTable = z.strictObject({ ...about, kind: z.literal('ends'), rows: rowsOf({}) });
/** Promises are no case-children: their rows follow from the published dossiers. */
const promisesTable = z.strictObject({ ...about, kind: z.literal('promises'), rows: z.tuple([]).readonly() });

const same = (wanted: readonly unknown[]) => (found: readonly unknown[]) =>
  found.length === wanted.length && found.every((each, at) => each === wanted[at]);
const days = z.int().positive();

const catalogueSchema = z
  .strictObject({
    /** From 1; higher with each change. */
    version: z.int().min(1),
    /** Open and without any event for so many days: stalled. */
    quietDays: days,
    // The forms of a release have a place for exactly these.
    curveDays: z.array(days).refine(same(curveDays)).readonly(),
    horizons: z.array(days).refine(same(horizons)).readonly(),
    /** Youngest first; each reaches to the day before `belowDays`, counted from the start. */
    ageBands: z
      .array(z.strictObject({ id: z.enum(ageBands), belowDays: days.nullable() }).readonly())
      .refine((bands) => same(ageBands)(bands.map(({ id }) => id)))
      .refine((bands) =>
        bands.every(({ belowDays }, at) =>
          at === bands.length - 1 ? belowDays === null : (belowDays ?? 0) > (bands[at - 1]?.belowDays ?? 0),
        ),
      )
      .readonly(),
    tables: z
      .array(z.discriminatedUnion('kind', [countTable, timesTable, endsTable, promisesTable]))
      .refine((tables) => new Set(tables.map(({ id }) => id)).size === tables.length)
      .readonly(),
  })
  .readonly();
export type Catalogue = z.infer<typeof catalogueSchema>;

/** @throws Error of the schema, if it is no catalogue that can be computed and printed */
export const parseCatalogue = (value: unknown): Catalogue => catalogueSchema.parse(value);

export const publicCatalogue: Catalogue = parseCatalogue(file);

/** The text whose SHA-256 is the catalogue's digest: its JSON without blanks, fields in order of name. Ends without a line break. */
export const catalogueText = (catalogue: Catalogue): string => JSON.stringify(inOrder(catalogue));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, field]) => [name, inOrder(field)]),
  );
}

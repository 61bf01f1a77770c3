/**
 * What is taken of a row: one person in it, and the little by which mentions are compared. Each field is a name, a number, a
 * day or a choice; none takes what happened in words (I2). It is what a register claims, with the row that claims it.
 */
import { z } from 'zod';
import { findDistrict } from '../places/index.ts';
import { outcomes } from '../steps/outcomes.ts';
import { personRoles } from '../steps/person-ref.ts';
import { because, plainText } from '../text.ts';

/** What a spreadsheet would run as a formula when it is opened again: no name begins so. */
const formula = /^[=+\-@|%]/;
/** More words than a name has: somebody wrote a text into the column. */
const mostWords = 8;

const name = (mostLetters: number) =>
  plainText(mostLetters)
    .refine((text) => text !== '', because('missing'))
    .refine((text) => !formula.test(text), because('not-this-shape'))
    .refine((text) => text.split(/\s+/u).length <= mostWords, because('too-long'));

export const mostNameLetters = 80;
export const nameSchema = name(mostNameLetters);

const day = z.iso.date(because('not-a-date'));

export const sectionSchema = z
  .string()
  .regex(/^[1-9]\d{0,3}(?:[A-Z]{1,3})?(?:-[A-Z0-9]{1,3})?$/, because('not-this-shape'));

export const mentionSchema = z.strictObject({
  /** As the register numbers it, else its place in the file. */
  row: z.string().regex(/^[0-9A-Z][0-9A-Z/.-]{0,29}$/, because('not-this-shape')),
  role: z.enum(personRoles, because('not-in-list')),
  name: nameSchema,
  father: nameSchema.optional(),
  /** E.164 without the plus. */
  phone: z
    .string()
    .regex(/^[1-9]\d{7,14}$/, because('not-this-shape'))
    .optional(),
  age: z.int().min(0, because('not-this-shape')).max(120, because('not-this-shape')).optional(),
  district: z
    .string()
    .refine((id) => findDistrict(id) !== undefined, because('not-in-list'))
    .optional(),
  place: name(60).optional(),
  station: name(60).optional(),
  fir: z
    .string()
    .regex(/^[1-9]\d{0,5}(?:\/\d{2,4})?$/, because('not-this-shape'))
    .optional(),
  /** Five years, `2015-2019`: the day of an event is not what people are compared by. */
  years: z
    .string()
    .regex(/^\d{3}[05]-\d{3}[49]$/, because('not-this-shape'))
    .optional(),
  sections: z.array(sectionSchema).min(1).max(20, because('too-many')).readonly().optional(),
  outcome: z.enum(outcomes, because('not-in-list')).optional(),
  outcomeOn: day.optional(),
});
export type Mention = Readonly<z.output<typeof mentionSchema>>;

/** The band of five years that a year is in. */
export const yearsOf = (year: number): string => {
  const first = year - (year % 5);
  return `${String(first)}-${String(first + 4)}`;
};

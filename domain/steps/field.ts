/**
 * What a step of a case may say, field by field: one description gives the schema that is kept, the form that asks for it,
 * and the type that code reads. Nothing here can hold a description of abuse (I2): facts are choices, days, counts, pseudonyms
 * and sections of law; what is typed is short, is sealed apart (`numbers`), and is about papers and the complaint's handling.
 */
import { z } from 'zod';
import { plainText } from '../text.ts';
import { lawSections } from './law-sections.ts';
import { personRefSchema, type PersonRole } from './person-ref.ts';

/** How a form asks for it. */
export type FieldInput =
  | { readonly kind: 'when' }
  | { readonly kind: 'day' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'choices'; readonly of: readonly string[] }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'count'; readonly min: number; readonly max: number }
  | { readonly kind: 'person'; readonly roles: readonly PersonRole[] }
  | { readonly kind: 'people'; readonly roles: readonly PersonRole[] }
  | { readonly kind: 'section' }
  | { readonly kind: 'sections' }
  | { readonly kind: 'item' }
  | { readonly kind: 'rule' }
  | { readonly kind: 'step' }
  | { readonly kind: 'digest' };

export interface Field<Value = unknown, IsOptional extends boolean = boolean> {
  readonly schema: z.ZodType<Value>;
  readonly input: FieldInput;
  readonly isOptional: IsOptional;
}

/** Short text that is sealed under the child's key and shown only in an opening: a number of a paper, a name of a station. */
export interface PrivateField {
  readonly maxLetters: number;
  readonly lines: boolean;
}

const field = <Value>(schema: z.ZodType<Value>, input: FieldInput): Field<Value, false> => ({
  schema,
  input,
  isOptional: false,
});

export const optional = <Value>({ schema, input }: Field<Value, false>): Field<Value, true> => ({
  schema,
  input,
  isOptional: true,
});

const daySchema = z.iso.date();
/** A minute with its offset, or a day where nobody knows the hour. */
export const whenSchema = z.union([daySchema, z.iso.datetime({ offset: true, precision: -1 })]);

/** When it is said to have happened: `2025-03-01T23:40+05:00`, or `2025-03-01`. */
export const when = () => field(whenSchema, { kind: 'when' });
export const day = () => field(daySchema, { kind: 'day' });
export const choice = <const Of extends readonly [string, ...string[]]>(of: Of) =>
  field(z.enum(of), { kind: 'choice', of });
/** One or more of them. */
export const choices = <const Of extends readonly [string, ...string[]]>(of: Of) =>
  field(z.array(z.enum(of)).min(1).max(of.length).readonly(), { kind: 'choices', of });
export const yesNo = () => field(z.boolean(), { kind: 'yes-no' });
export const count = (min: number, max: number) => field(z.int().min(min).max(max), { kind: 'count', min, max });
/** Somebody of the case, by pseudonym. */
export const person = (...roles: readonly PersonRole[]) => field(personRefSchema, { kind: 'person', roles });
export const people = (...roles: readonly PersonRole[]) =>
  field(z.array(personRefSchema).min(1).max(40).readonly(), { kind: 'people', roles });
/** Of the catalogue: `PPC 376`. */
export const section = () => field(z.enum(lawSections), { kind: 'section' });
export const sections = () => field(z.array(z.enum(lawSections)).min(1).max(20).readonly(), { kind: 'sections' });
/** A seized item of the case: `item-1`. */
export const item = () => field(z.string().regex(/^item-[1-9]\d?$/), { kind: 'item' });
/** A rule of the packs, or one of its further limits: `PK-PECA-30A#1`. */
export const rule = () => field(z.string().regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*(?:#[1-9])?$/), { kind: 'rule' });
/** An earlier step of the same case. */
export const earlierStep = () => field(z.string().regex(/^evt_[0-9a-hjkmnp-tv-z]{26}$/), { kind: 'step' });
/** SHA-256 in hex: entered by a forensic laboratory only. */
export const digest = () => field(z.string().regex(/^[0-9a-f]{64}$/), { kind: 'digest' });

export const line = (maxLetters: number): PrivateField => ({ maxLetters, lines: false });
export const note = (maxLetters: number): PrivateField => ({ maxLetters, lines: true });

export const privateSchema = ({ maxLetters, lines }: PrivateField) => plainText(maxLetters, { lines });

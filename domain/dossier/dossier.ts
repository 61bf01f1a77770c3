/**
 * A published report restated as claims and promises. A claim is never a finding: each says who made it and where. Only
 * offices and institutions are named; no survivor, accused, relative, reporter or private person, ever (I3).
 */
import { z } from 'zod';
import { parseWith } from '../parse.ts';
import { jurisdictionSchema } from '../places/jurisdiction.ts';
import { because, plainText } from '../text.ts';
import { partialDateText } from './partial-date.ts';

/** How a number is meant. */
export const figureRelations = ['exactly', 'at-least', 'more-than', 'about', 'between', 'estimated'] as const;
export type FigureRelation = (typeof figureRelations)[number];

/** What became of a promise, says who is named beside it. `not-stated`: no step was named that anybody could check. */
export const promiseStates = ['open', 'kept', 'kept-late', 'partly-kept', 'not-kept', 'not-stated'] as const;
export type PromiseState = (typeof promiseStates)[number];

const some = (maxLetters: number, options: { readonly lines?: boolean } = {}) =>
  plainText(maxLetters, options).refine((text) => text !== '', because('missing'));
const word = z
  .string(because('not-this-shape'))
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, because('not-this-shape'))
  .max(60, because('too-long'));
/** The last part of a dossier's address, `kasur`; its stream is `dossier_kasur`. */
export const dossierIdSchema = word;
export const isDossierId = (text: string): boolean => dossierIdSchema.safeParse(text).success;
/** `C7`: letters that say what it is, and a number. */
export const itemId = z
  .string(because('not-this-shape'))
  .regex(/^[A-Z]{1,3}[1-9][0-9]{0,3}$/, because('not-this-shape'));
/** Whole: the record keeps no fractions. */
const figure = z.int(because('not-this-shape')).min(0, because('not-this-shape'));

export const sourceSchema = z
  .strictObject({
    id: itemId,
    kind: word,
    dateline: some(80).nullable(),
    byline: some(80).nullable(),
    /** `null`: the source prints none. */
    publishedOn: partialDateText.nullable(),
    dateNote: some(400).optional(),
  })
  .readonly();

export const claimSchema = z
  .strictObject({
    id: itemId,
    source: itemId,
    attributedTo: some(120),
    /** The topic, as `medical-examination`. */
    about: word,
    /** What is counted, as `suspects-arrested`; `null`: nothing is. */
    measure: word.nullable(),
    /** A pair belongs to `between`; `null`: the source gives no figure. */
    value: z.union([figure, z.tuple([figure, figure]).readonly()], because('not-this-shape')).nullable(),
    relation: z.enum(figureRelations, because('not-in-list')).nullable(),
    currency: z
      .string(because('not-this-shape'))
      .regex(/^[A-Z]{3}$/, because('not-in-list'))
      .optional(),
    /** Whose act is claimed, by role. */
    by: some(80).optional(),
    kind: word.optional(),
    stance: word.optional(),
    text: some(1000),
    inTensionWith: z.array(itemId).max(50, because('too-many')).readonly().optional(),
  })
  .readonly();

export const fulfilmentSchema = z
  .strictObject({
    source: itemId,
    attributedTo: some(120),
    status: z.enum(promiseStates, because('not-in-list')),
    text: some(1000),
    /** When it became so, as far as the source says. */
    on: partialDateText.optional(),
  })
  .readonly();

const promiseFields = z.strictObject({
  id: itemId,
  source: itemId,
  madeBy: some(120),
  madeOn: partialDateText.nullable(),
  text: some(1000),
  /** It names a step that somebody can check. */
  concrete: z.boolean(because('not-this-shape')),
  /** By when, if the promise says so. */
  dueOn: partialDateText.optional(),
  /** Whose doing it is, where that is not who promised. */
  office: some(120).optional(),
});
export const promiseOnlySchema = promiseFields.readonly();
export const dossierPromiseSchema = promiseFields
  .extend({ fulfilment: z.array(fulfilmentSchema).max(50, because('too-many')).readonly() })
  .readonly();

export const replySchema = z
  .strictObject({
    id: itemId,
    /** Id of a claim or a promise. */
    to: itemId,
    source: itemId,
    office: some(120),
    on: partialDateText.nullable(),
    text: some(1000),
  })
  .readonly();

/** What a dossier is about, without anything that is said in it. */
export const dossierHeadFields = {
  title: some(200),
  jurisdiction: jurisdictionSchema,
  place: z.strictObject({ province: some(80), district: some(80), tehsil: some(80).optional() }).readonly(),
  note: some(1000),
};

const shape = z.strictObject({
  id: dossierIdSchema,
  ...dossierHeadFields,
  sources: z.array(sourceSchema).max(100, because('too-many')).readonly(),
  claims: z.array(claimSchema).max(500, because('too-many')).readonly(),
  promises: z.array(dossierPromiseSchema).max(200, because('too-many')).readonly(),
  linkedDossiers: z.array(dossierIdSchema).max(50, because('too-many')).readonly(),
  replies: z.array(replySchema).max(200, because('too-many')).readonly().optional(),
});

export type DossierSource = z.output<typeof sourceSchema>;
export type Claim = z.output<typeof claimSchema>;
export type DossierPromise = z.output<typeof dossierPromiseSchema>;
export type Fulfilment = z.output<typeof fulfilmentSchema>;
/** What the office concerned answers; shown beside what it answers to. */
export type DossierReply = z.output<typeof replySchema>;
export type Dossier = Readonly<z.output<typeof shape>>;

type Path = readonly (string | number)[];

/** The shape, and that ids are unique, references lead somewhere, and figures agree with their relation. */
export const dossierSchema = shape
  .superRefine((dossier, context) => {
    const refuse = (message: string, path: Path): void =>
      context.addIssue({ code: 'custom', message, path: [...path] });
    const unique = (list: 'sources' | 'claims' | 'promises' | 'replies'): ReadonlySet<string> => {
      const seen = new Set<string>();
      dossier[list]?.forEach(({ id }, index) => {
        if (seen.has(id)) refuse('duplicate-id', [list, index, 'id']);
        seen.add(id);
      });
      return seen;
    };
    const sources = unique('sources');
    const claims = unique('claims');
    const promises = unique('promises');
    unique('replies');
    // A dossier that was just opened says nothing yet; nothing is said without a source.
    if (sources.size === 0 && claims.size + promises.size > 0) refuse('missing', ['sources']);

    dossier.claims.forEach((one, index) => {
      if (!sources.has(one.source)) refuse('dangling-reference', ['claims', index, 'source']);
      if (one.inTensionWith?.some((other) => other === one.id || !claims.has(other)) === true)
        refuse('dangling-reference', ['claims', index, 'inTensionWith']);
      if (!figureHolds(one)) refuse('not-this-shape', ['claims', index, 'value']);
    });
    dossier.promises.forEach((one, index) => {
      if (!sources.has(one.source)) refuse('dangling-reference', ['promises', index, 'source']);
      one.fulfilment.forEach((later, place) => {
        if (!sources.has(later.source))
          refuse('dangling-reference', ['promises', index, 'fulfilment', place, 'source']);
      });
    });
    dossier.replies?.forEach((one, index) => {
      if (!sources.has(one.source)) refuse('dangling-reference', ['replies', index, 'source']);
      if (!claims.has(one.to) && !promises.has(one.to)) refuse('dangling-reference', ['replies', index, 'to']);
    });
    if (dossier.linkedDossiers.includes(dossier.id)) refuse('dangling-reference', ['linkedDossiers']);
  })
  .readonly();

/** A figure has a measure and a relation, and two numbers only between them. */
export function figureHolds({ measure, value, relation, currency }: Claim): boolean {
  if (value === null) return relation === null && currency === undefined;
  if (measure === null || relation === null) return false;
  if (typeof value === 'number') return relation !== 'between';
  return relation === 'between' && value[0] < value[1];
}

/** @throws InputError the first cause */
export const parseDossier = (outside: unknown): Dossier => parseWith(dossierSchema, outside);

/** A dossier's words in another language, keyed by the ids of the dossier; never a second source of facts. */
import { z } from 'zod';
import { parseWith } from '../parse.ts';
import { because, plainText } from '../text.ts';
import type { Dossier } from './dossier.ts';

const words = plainText(1500).refine((text) => text !== '', because('missing'));
const byId = z.record(z.string().regex(/^[A-Z]{1,3}[1-9][0-9]{0,3}$/, because('not-this-shape')), words).readonly();
/** By the English words as they stand in the dossier. */
const byWords = z.record(words, words).readonly();

export const dossierTranslationSchema = z
  .strictObject({
    dossier: z.string(because('not-this-shape')).regex(/^[a-z0-9-]{1,60}$/, because('not-this-shape')),
    language: z.literal('ur', because('not-in-list')),
    /** Who translated, in the language itself; shown beside the text. */
    translatedBy: words,
    /** Absent in what grew out of single changes, as long as nobody has translated it. */
    title: words.optional(),
    note: words.optional(),
    /** `dateline` too. */
    place: byWords,
    /** `attributedTo`, `madeBy`, `by`, `byline` and `office`. */
    speakers: byWords,
    dateNotes: byId,
    claims: byId,
    promises: byId,
    /** By promise, in the order of its fulfilments; `''`: that one is not translated. */
    fulfilments: z.record(z.string(), z.array(plainText(1500)).readonly()).readonly(),
    replies: byId.optional(),
  })
  .readonly();

export type DossierTranslation = z.output<typeof dossierTranslationSchema>;

/** @throws InputError */
export const parseDossierTranslation = (outside: unknown): DossierTranslation =>
  parseWith(dossierTranslationSchema, outside);

/** What the translation lacks or has too much, by path; empty if it fits the dossier exactly. */
export function translationGaps(dossier: Dossier, translation: DossierTranslation): readonly string[] {
  const { province, district, tehsil } = dossier.place;
  const { sources, claims, promises, replies = [] } = dossier;
  const said = (...words: readonly (string | null | undefined)[]): readonly string[] =>
    words.filter((word) => word !== undefined && word !== null);
  const places = said(province, district, tehsil, ...sources.map(({ dateline }) => dateline));
  const speakers = [
    ...said(...sources.map(({ byline }) => byline)),
    ...claims.flatMap(({ attributedTo, by }) => said(attributedTo, by)),
    ...promises.flatMap(({ madeBy, office, fulfilment }) => [
      ...said(madeBy, office),
      ...fulfilment.map((one) => one.attributedTo),
    ]),
    ...replies.map(({ office }) => office),
  ];
  const dated = sources.filter(({ dateNote }) => dateNote !== undefined);
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  return [
    ...(dossier.id === translation.dossier ? [] : ['dossier']),
    ...(['title', 'note'] as const).filter((key) => translation[key] === undefined),
    ...difference('place', places, translation.place),
    ...difference('speakers', speakers, translation.speakers),
    ...difference('dateNotes', ids(dated), translation.dateNotes),
    ...difference('claims', ids(claims), translation.claims),
    ...difference('promises', ids(promises), translation.promises),
    ...difference('replies', ids(replies), translation.replies ?? {}),
    ...promises
      .filter(({ id, fulfilment }) => {
        const given = translation.fulfilments[id] ?? [];
        return fulfilment.length !== given.length || given.includes('');
      })
      .map(({ id }) => `fulfilments.${id}`),
  ];
}

function difference(
  path: string,
  wanted: readonly string[],
  given: Readonly<Record<string, unknown>>,
): readonly string[] {
  const keys = new Set(Object.keys(given));
  const unmet = new Set(wanted).symmetricDifference(keys);
  return [...unmet].map((key) => `${path}.${key}`);
}

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
    title: words,
    note: words,
    place: byWords,
    /** `attributedTo`, `madeBy` and `by`. */
    speakers: byWords,
    dateNotes: byId,
    claims: byId,
    promises: byId,
    /** By promise, in the order of its fulfilments. */
    fulfilments: z.record(z.string(), z.array(words).readonly()).readonly(),
  })
  .readonly();

export type DossierTranslation = z.output<typeof dossierTranslationSchema>;

/** @throws InputError */
export const parseDossierTranslation = (outside: unknown): DossierTranslation =>
  parseWith(dossierTranslationSchema, outside);

/** What the translation lacks or has too much, by path; empty if it fits the dossier exactly. */
export function translationGaps(dossier: Dossier, translation: DossierTranslation): readonly string[] {
  const { province, district, tehsil } = dossier.place;
  const speakers = [
    ...dossier.claims.flatMap(({ attributedTo, by }) => (by === undefined ? [attributedTo] : [attributedTo, by])),
    ...dossier.promises.flatMap(({ madeBy, fulfilment }) => [madeBy, ...fulfilment.map((one) => one.attributedTo)]),
  ];
  const dated = dossier.sources.filter(({ dateNote }) => dateNote !== undefined);
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  return [
    ...(dossier.id === translation.dossier ? [] : ['dossier']),
    ...difference('place', [province, district, ...(tehsil === undefined ? [] : [tehsil])], translation.place),
    ...difference('speakers', speakers, translation.speakers),
    ...difference('dateNotes', ids(dated), translation.dateNotes),
    ...difference('claims', ids(dossier.claims), translation.claims),
    ...difference('promises', ids(dossier.promises), translation.promises),
    ...dossier.promises
      .filter(({ id, fulfilment }) => fulfilment.length !== (translation.fulfilments[id] ?? []).length)
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

/** How a dossier gets onto the record: whole, each time; a revision says why and takes nothing away from the earlier one. */
import { z } from 'zod';
import { because, plainText } from '../text.ts';
import { dossierSchema } from './dossier.ts';
import { dossierTranslationSchema } from './translation.ts';

const published = z
  .strictObject({
    dossier: dossierSchema,
    translations: z.array(dossierTranslationSchema).max(5, because('too-many')).readonly().optional(),
  })
  .refine(({ dossier, translations }) => (translations ?? []).every((one) => one.dossier === dossier.id), {
    error: 'dangling-reference',
    path: ['translations'],
  });

/** Schemas of the data of version 1, by event type. */
export const dossierEventSchemas = {
  'dossier.published': published.readonly(),
  'dossier.revised': published
    .safeExtend({ reason: plainText(500).refine((text) => text !== '', because('missing')) })
    .readonly(),
} as const;

export type DossierEvent = {
  readonly [Type in keyof typeof dossierEventSchemas]: {
    readonly type: Type;
    readonly version: 1;
    readonly data: z.output<(typeof dossierEventSchemas)[Type]>;
  };
}[keyof typeof dossierEventSchemas];

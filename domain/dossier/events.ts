/**
 * How a dossier gets onto the record: brought in whole, or by changes that one proposes and another agrees to. All of it stands
 * in clear. What is public are the events that publish; a proposal is read by those who decide on it.
 */
import { z } from 'zod';
import { accountIdSchema, bySchema } from '../accounts/events.ts';
import { because, plainText } from '../text.ts';
import { dossierChangeSchema, namedInOfficeSchema, urduWordsSchema } from './change.ts';
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

export const dossierProposalIdSchema = z.string().regex(/^proposal-[0-9a-hjkmnp-tv-z]{26}$/);

const proposed = {
  proposal: dossierProposalIdSchema,
  change: dossierChangeSchema,
  urdu: urduWordsSchema,
  named: z.array(namedInOfficeSchema).max(20, because('too-many')).readonly(),
};

/** Schemas of the data of today's version, by event type. */
export const dossierEventSchemas = {
  'dossier.published': published.readonly(),
  'dossier.revised': published
    .safeExtend({ reason: plainText(500).refine((text) => text !== '', because('missing')) })
    .readonly(),
  'dossier.change-proposed': z.strictObject({ ...proposed, by: bySchema }).readonly(),
  /** The first of two who must agree to what was brought in whole. */
  'dossier.change-supported': z.strictObject({ proposal: dossierProposalIdSchema, by: accountIdSchema }).readonly(),
  /** What is public from now on, once more, so that a proof of this event shows what it proves. */
  'dossier.change-agreed': z.strictObject({ ...proposed, proposedBy: bySchema, by: accountIdSchema }).readonly(),
  'dossier.change-declined': z.strictObject({ proposal: dossierProposalIdSchema, by: accountIdSchema }).readonly(),
  /** What somebody wanted and did not get: kept (BRIEF section 4), and never public. */
  'dossier.command-refused': z
    .strictObject({
      by: accountIdSchema,
      command: z.string().regex(/^[a-z-]{1,60}$/),
      refusal: z.string().regex(/^[a-z-]{1,60}$/),
    })
    .readonly(),
} as const;

export type DossierEventType = keyof typeof dossierEventSchemas;
export type DossierEvent = {
  readonly [Type in DossierEventType]: {
    readonly type: Type;
    readonly data: z.output<(typeof dossierEventSchemas)[Type]>;
  };
}[DossierEventType];

/**
 * One step of editorial work on a dossier. Somebody proposes it, somebody else agrees, and only then it is public; what was
 * published is never taken away: a correction stands beside what it corrects, with its reason.
 */
import { z } from 'zod';
import { because, plainText } from '../text.ts';
import {
  claimSchema,
  dossierHeadFields,
  dossierIdSchema,
  dossierSchema,
  fulfilmentSchema,
  itemId,
  promiseOnlySchema,
  replySchema,
  sourceSchema,
} from './dossier.ts';
import { dossierTranslationSchema } from './translation.ts';

const words = (maxLetters: number) => plainText(maxLetters).refine((text) => text !== '', because('missing'));
const reason = words(500);

/** The one reason for which a person may be named: by their public office, in which they spoke. */
export const namedInOfficeSchema = z
  .strictObject({
    /** As it stands in the text. */
    name: words(120),
    office: words(120),
    reason: z.literal('holds-public-office-and-speaks-as-such', because('not-in-list')),
  })
  .readonly();
export type NamedInOffice = z.output<typeof namedInOfficeSchema>;

/** Of which words of a change there may be an Urdu rendering; `text` is that of the claim, promise, state or reply. */
export const urduWordKeys = [
  'title',
  'note',
  'province',
  'district',
  'tehsil',
  'dateline',
  'byline',
  'dateNote',
  'text',
  'attributedTo',
  'madeBy',
  'by',
  'office',
  'reason',
] as const;
export type UrduWordKey = (typeof urduWordKeys)[number];
const urduKeys: ReadonlySet<string> = new Set(urduWordKeys);

/** Editors' words in Urdu for what the change adds, by `UrduWordKey`; without them the English is shown and marked. */
export const urduWordsSchema = z
  .record(
    z.string().refine((key) => urduKeys.has(key), because('unknown-field')),
    words(1500),
  )
  .readonly();
export type UrduWords = z.output<typeof urduWordsSchema>;

export const dossierChangeSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('open-dossier'), ...dossierHeadFields }),
    z.strictObject({ kind: z.literal('add-source'), source: sourceSchema }),
    z.strictObject({ kind: z.literal('add-claim'), claim: claimSchema }),
    z.strictObject({ kind: z.literal('mark-tension'), claims: z.tuple([itemId, itemId]).readonly() }),
    z.strictObject({ kind: z.literal('add-promise'), promise: promiseOnlySchema }),
    /** Evidence of what became of a promise: a claim of a state, with its speaker. */
    z.strictObject({ kind: z.literal('add-state'), promise: itemId, state: fulfilmentSchema }),
    z.strictObject({ kind: z.literal('add-reply'), reply: replySchema }),
    z.strictObject({ kind: z.literal('link-dossier'), dossier: dossierIdSchema }),
    /** What stood there stays readable in the history. */
    z.strictObject({ kind: z.literal('correct-claim'), claim: claimSchema, reason }),
    z.strictObject({ kind: z.literal('correct-promise'), promise: promiseOnlySchema, reason }),
    /** From a file, by whoever runs the machine: needs two people here besides. */
    z.strictObject({
      kind: z.literal('bring-in-whole'),
      dossier: dossierSchema,
      translations: z.array(dossierTranslationSchema).max(5, because('too-many')).readonly(),
      /** Needed where it changes what is published. */
      reason: reason.optional(),
    }),
  ],
  because('not-in-list'),
);
export type DossierChange = Readonly<z.output<typeof dossierChangeSchema>>;
export type DossierChangeKind = DossierChange['kind'];

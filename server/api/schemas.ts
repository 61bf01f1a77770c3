/** What programs send and get. The description under `/api/openapi.json` is made from these same schemas. */
import { z } from '@hono/zod-openapi';
import {
  answersSchema,
  countedStates,
  dossierPromiseSchema,
  dossierSchema,
  dossierTranslationSchema,
  importModes,
  mentionSchema,
  mostClaimsAtOnce,
  mostRows,
  releaseKinds,
} from '@amanat/domain';
import { releaseWishSchema } from '../releases/release-wish.ts';
import { keyCommandSchema } from '../unseal/key-command.ts';

export const complaintBody = answersSchema
  .extend({
    ticket: z.string().max(120).openapi({ description: 'From GET /api/tickets; admits one complaint.' }),
    proof: z
      .string()
      .regex(/^\d{1,12}$/)
      .openapi({
        description:
          'A decimal number that makes SHA-256("<ticket>.<number>") begin with as many zero bits as the ticket asks for.',
      }),
  })
  .openapi('Complaint', {
    description:
      'Only `group` and `district` are needed. Nothing asks what was done to a child; `text` is about what happened to the complaint. Lengths are counted after normalisation to NFC and are smaller than the maxLength shown. A `district` is an id of domain/places/districts.json, such as {"id":"pk-pb-kasur"}, or its name as {"typed":"Kasur","country":"PK"}; none is refused for not being listed. An office’s id is one of the deployment’s own list of offices; one that it lacks counts as an unclear name, and the complaint goes to the monitor.',
  });

export const lodgedBody = z
  .strictObject({
    code: z.strictObject({
      digits: z.string().openapi({ example: '3141 5926 5358 9793 2384 6264 3383 2742 7310' }),
      letters: z.string(),
    }),
    promise: z.string().openapi({ description: 'Signed note, amanat-promise/v1, byte for byte.' }),
    receivedOn: z.iso.date().openapi({ description: 'Calendar day in the jurisdiction.' }),
    promisedUntil: z.string().openapi({ description: 'Instant until which the log must show the commitment.' }),
  })
  .openapi('Lodged');

export const codeBody = z
  .strictObject({
    code: z.string().max(120).openapi({ description: 'Digits or letters, as printed, with or without spaces.' }),
  })
  .openapi('Code');

export const receiptWaitsBody = z
  .strictObject({
    promisedUntil: z.string().openapi({ description: 'Instant until which the log must show the commitment.' }),
  })
  .openapi('ReceiptWaits');

export const ticketBody = z
  .strictObject({
    ticket: z.string(),
    difficulty: z.int().openapi({ description: 'Leading zero bits that a proof must show.' }),
  })
  .openapi('Ticket');

export const healthBody = z
  .strictObject({ status: z.literal('ok'), intakeOpen: z.boolean(), training: z.boolean() })
  .openapi('Health');

/** Title and number of claims, without the claims. */
export const dossierListBody = z
  .strictObject({
    dossiers: z.array(
      z.strictObject({ id: z.string(), title: z.string(), claimCount: z.int(), promiseCount: z.int() }),
    ),
  })
  .openapi('DossierList');

const published = { dossier: dossierSchema, translations: z.array(dossierTranslationSchema) };

const dossierVersionEntry = z.strictObject({
  version: z.int().min(1),
  kind: z.string().openapi({ description: 'What was done: `add-claim`; `published`, `revised`: brought in whole.' }),
  items: z.array(z.string()).openapi({ description: 'Ids of what it adds or corrects.' }),
  reason: z.string().nullable(),
  reasonInUrdu: z.string().nullable(),
  publishedOn: z.iso.date().openapi({ description: 'The day on which the second person agreed.' }),
  eventId: z.string(),
  isOnLog: z.boolean(),
  url: z.string().openapi({ description: 'The dossier as it was then; never changes.' }),
  proofUrl: z
    .string()
    .openapi({ description: 'A receipt that `amanat verify receipt` checks; 404 until it is on the log.' }),
});

/** As it stands, with every version that was public. */
export const dossierBody = z
  .strictObject({ ...published, versions: z.array(dossierVersionEntry) })
  .openapi('PublishedDossier');

export const dossierVersionBody = z
  .strictObject({ ...published, version: dossierVersionEntry })
  .openapi('DossierVersion');

export const promisesBody = z
  .strictObject({
    day: z.iso
      .date()
      .openapi({ description: 'For which it is counted: a promise that is due later is `not-yet-due`.' }),
    counts: z.array(
      z.strictObject({
        dossier: z.string().openapi({ description: 'A dossier, or `all`.' }),
        counts: z.record(z.enum(countedStates), z.int().min(0)),
      }),
    ),
    promises: z.array(
      z.strictObject({
        dossier: z.string(),
        promise: dossierPromiseSchema,
        counting: z.enum(countedStates).openapi({ description: 'The state that two people published last.' }),
      }),
    ),
  })
  .openapi('Promises');

const releaseEntry = z.strictObject({
  id: z.string().openapi({ description: 'The day of its snapshot.', example: '2026-11-01' }),
  kind: z.enum(['weekly', 'monthly']).openapi({ description: 'A monthly one has divisions and districts.' }),
  snapshot: z.iso.date(),
  mark: z.enum(['training', 'rehearsal']).optional(),
  digest: z.string().openapi({ description: 'Hex SHA-256 of release.json, as an event on the log says it.' }),
});

/** The newest releases. */
export const figuresBody = z
  .strictObject({ whole: releaseEntry.nullable(), districts: releaseEntry.nullable() })
  .openapi('Figures');

export const releaseListBody = z.strictObject({ releases: z.array(releaseEntry) }).openapi('ReleaseList');

const tableRows = z.looseObject({ rows: z.array(z.looseObject({})) });

/** As it is stored: every number is a token of docs/figures.md (`0-9`, `40`, `10-29`, `*`, `9w`, `>30m`, `85%`, `~70%`, `?`). */
export const releaseBody = z
  .looseObject({
    manifest: z.looseObject({ id: z.string(), snapshot: z.iso.date() }),
    digest: z.string(),
    funnel: tableRows,
    outcomes: tableRows,
    stalled: tableRows,
    ages: tableRows,
    times: tableRows,
    ends: tableRows,
    promises: tableRows.optional(),
  })
  .openapi('Release', {
    description:
      'Fixed tables of one snapshot. A number is a token: 0-9, a multiple of ten, a band (10-29) or * for a count; 9w, 14m, >30m or ? for a time; 85%, >90%, <10% or ? for a share, ~70% for one of a narrow band. The unit is one child in one case.',
  });

export const importBody = z
  .strictObject({
    dossier: z.unknown().openapi({ type: 'object', description: 'A dossier as GET /api/dossiers/{id} shows it.' }),
    translations: z
      .array(z.unknown().openapi({ type: 'object' }))
      .max(5)
      .optional(),
    reason: z.string().max(500).optional().openapi({ description: 'Needed when a published dossier changes.' }),
  })
  .openapi('DossierImport');

export const importedBody = z
  .strictObject({ kind: z.enum(['imported', 'revised', 'unchanged', 'proposed']), id: z.string() })
  .openapi('DossierImported');

export const errorBody = z
  .strictObject({
    error: z.strictObject({
      code: z.string().openapi({ description: 'One of docs/errors.md.' }),
      path: z.string().optional().openapi({ description: 'Field names in dots; never what was sent.' }),
      message: z.strictObject({ ur: z.string(), en: z.string() }),
    }),
  })
  .openapi('Error');

export const keyCommandBody = keyCommandSchema;
export const releaseWishBody = releaseWishSchema;

export const releasedBody = z
  .strictObject({
    id: z.iso.date(),
    kind: z.enum(releaseKinds),
    snapshot: z.iso.date(),
    mark: z.string().optional(),
    digest: z.string(),
    attacks: z.int(),
    newRepairs: z.array(z.looseObject({ what: z.string(), why: z.string() })),
    repairsInForce: z.int(),
    files: z.record(z.string(), z.string()),
    bundle: z.base64().optional().openapi({ description: 'The audit bundle, an age file for the recipient.' }),
  })
  .openapi('Released');

/** Nothing is told: the machine's operator asks for the one thing that there is. */
export const emptyBody = z.strictObject({}).openapi('Empty');

export const firstLinkBody = z
  .strictObject({ kind: z.string(), url: z.string().optional(), endsAt: z.string().optional() })
  .openapi('FirstLink');

export const keyAnswerBody = z.looseObject({ kind: z.string() }).openapi('KeyAnswer');

const permit = z
  .string()
  .max(120)
  .openapi({ description: 'The token that a page of staff gave, for an hour and one import.' });
const mentions = z.array(mentionSchema).min(1).max(mostClaimsAtOnce).readonly();
const mode = z.enum(importModes);

export const registerRowsBody = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('check'), permit, mentions }),
    z.strictObject({ kind: z.literal('take'), permit, mode, mentions, first: z.boolean() }),
    z.strictObject({ kind: z.literal('finish'), permit, mode, refused: z.int().min(0).max(mostRows) }),
    z.strictObject({ kind: z.literal('cancel'), permit }),
  ])
  .openapi('RegisterRows');

export const registerRowsAnswerBody = z.looseObject({ kind: z.string() }).openapi('RegisterRowsAnswer');

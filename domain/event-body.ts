/**
 * The body of an event as it is committed and kept: who it concerns by pseudonym, the data in clear, the sealed parts.
 *
 *     {"data":{…},"event":"evt_…","recordedOn":"2026-11-22","sealed":{"child":{"check":"…","key":"key_…","person":"per_…","text":"…"}},
 *      "seq":1,"stream":"case_…","type":"complaint.lodged","v":1}
 *
 * One registry holds every event type; a type that is not in it does not parse (I8).
 */
import { z } from 'zod';
import { type ComplaintEvent, complaintEventSchemas } from './complaint/events.ts';
import { type AccountEvent, accountEventSchemas } from './accounts/events.ts';
import { type CaseAccessEvent, caseAccessEventSchemas } from './case-access/events.ts';
import { districtEventSchemas } from './changes/added-district.ts';
import { changeEventSchemas } from './changes/events.ts';
import { erasureEventSchemas } from './erasure/events.ts';
import { exportEventSchemas } from './export-events.ts';
import { figureEventSchemas } from './figures/index.ts';
import type { AccountId } from './ids.ts';
import { InputError } from './input-error.ts';
import { type KeepingEvent, keepingEventSchemas } from './keeping/index.ts';
import { keyEventSchemas } from './key-events.ts';
import { registerEventSchemas, rowEventSchemas } from './registers/events.ts';
import { calendarEventSchemas, rulebookEventSchemas } from './rulebook/events.ts';
import { linkEventSchemas } from './linking/index.ts';
import { logEventSchemas } from './log-events.ts';
import { type OpeningEvent, openingEventSchemas } from './openings/events.ts';
import { parseWith } from './parse.ts';
import { sealedNames } from './sealed-names.ts';
import { searchEventSchemas } from './searches/events.ts';
import { isStepType } from './steps/catalogue.ts';
import { stepDataSchema, stepEventSchemas } from './steps/events.ts';
import type { StepType } from './steps/step.ts';
import { upcast } from './upcast.ts';
import { dossierEventSchemas } from './dossier/index.ts';
import { type OfficeId, officeEventSchemas } from './offices/index.ts';
import { warningEventSchemas } from './warnings/index.ts';

const base64 = z.string().regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/);

const sealedPart = z.strictObject({
  person: z.string().regex(/^per_[0-9a-hjkmnp-tv-z]{26}$/),
  /** Which of the person's keys. */
  key: z.string().regex(/^key_[0-9a-hjkmnp-tv-z]{26}$/),
  /** Nonce, ciphertext and tag, base64. */
  text: base64,
  /** SHA-256(label ‖ content key ‖ text salt ‖ text), base64: no ciphertext opens to two texts. */
  check: base64,
});
export type SealedPart = Readonly<z.output<typeof sealedPart>>;

const bodySchema = z.strictObject({
  event: z.string().regex(/^evt_[0-9a-hjkmnp-tv-z]{26}$/),
  stream: z
    .string()
    .regex(
      /^(case|dossier|office|key|filler|log|auditor|account|change|opening|search|erasure|export|district|rules|calendar|register|row|link|warning|figures)_[a-z0-9-]{1,64}$/,
    ),
  seq: z.int().min(1),
  recordedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  type: z.string(),
  v: z.int().min(1),
  data: z.unknown(),
  /** `mention`: of a row of a register, which is of no case. */
  sealed: z.partialRecord(z.enum([...sealedNames, 'mention']), sealedPart).optional(),
});
export type EventBody = Readonly<z.output<typeof bodySchema>>;

const schemas: Readonly<Record<string, z.ZodType>> = {
  ...complaintEventSchemas,
  ...officeEventSchemas,
  ...dossierEventSchemas,
  ...keyEventSchemas,
  ...logEventSchemas,
  ...accountEventSchemas,
  ...caseAccessEventSchemas,
  ...stepEventSchemas,
  ...keepingEventSchemas,
  ...rulebookEventSchemas,
  ...calendarEventSchemas,
  ...registerEventSchemas,
  ...rowEventSchemas,
  ...linkEventSchemas,
  ...warningEventSchemas,
  ...changeEventSchemas,
  ...districtEventSchemas,
  ...openingEventSchemas,
  ...searchEventSchemas,
  ...erasureEventSchemas,
  ...exportEventSchemas,
  ...figureEventSchemas,
};

/** Every event type that the record may hold. */
export const eventTypes: readonly string[] = Object.keys(schemas);

/** @throws InputError also for a type or a version that this program does not know */
export function parseEventBody(outside: unknown): EventBody {
  const body = parseWith(bodySchema, outside, 40);
  const schema = Object.hasOwn(schemas, body.type) ? schemas[body.type] : undefined;
  if (schema === undefined) throw new InputError('not-in-list', 'type');
  return { ...body, data: parseWith(schema, upcast(body, 'data', body.data), 40) };
}

const complaintTypes: ReadonlySet<string> = new Set(Object.keys(complaintEventSchemas));

/** @throws InputError if the body is not one of a complaint's */
export function complaintEventOf(body: EventBody): ComplaintEvent {
  if (!complaintTypes.has(body.type)) throw new InputError('not-in-list', 'type');
  const people = Object.fromEntries(Object.entries(body.sealed ?? {}).map(([name, part]) => [name, part.person]));
  return { type: body.type, version: 1, data: body.data, people } as ComplaintEvent;
}

const caseAccessTypes: ReadonlySet<string> = new Set(Object.keys(caseAccessEventSchemas));

/** An event of a case's stream that says who works on it or must not know of it; `undefined` for one of the complaint's. */
export const caseAccessEventOf = (body: EventBody): CaseAccessEvent | undefined =>
  caseAccessTypes.has(body.type) ? ({ type: body.type, data: body.data } as CaseAccessEvent) : undefined;

const keepingTypes: ReadonlySet<string> = new Set(Object.keys(keepingEventSchemas));

/** An event of a case's stream that says who follows up its clocks; `undefined` for any other. */
export const keepingEventOf = (body: EventBody): KeepingEvent | undefined =>
  // Its schema has shown it when the body was parsed.
  keepingTypes.has(body.type) ? ({ type: body.type, data: body.data } as KeepingEvent) : undefined;

/** In clear: what was recorded, by whom, in the name of which office; the rest is sealed. */
export interface StepInClear {
  readonly type: StepType;
  readonly by: AccountId;
  readonly office: OfficeId;
}

/** An event of a case's stream that is a step of its life; `undefined` for any other. */
export function stepInClearOf(body: EventBody): StepInClear | undefined {
  if (!isStepType(body.type)) return undefined;
  const { by, office } = parseWith(stepDataSchema, body.data);
  return { type: body.type, by, office };
}

const accountTypes: ReadonlySet<string> = new Set(Object.keys(accountEventSchemas));

/** @throws InputError if the body is not one of an account's */
export function accountEventOf(body: EventBody): AccountEvent {
  if (!accountTypes.has(body.type)) throw new InputError('not-in-list', 'type');
  return { type: body.type, data: body.data } as AccountEvent;
}

const openingTypes: ReadonlySet<string> = new Set(Object.keys(openingEventSchemas));

/** @throws InputError if the body is not one of an opening's */
export function openingEventOf(body: EventBody): OpeningEvent {
  if (!openingTypes.has(body.type)) throw new InputError('not-in-list', 'type');
  return { type: body.type, data: body.data } as OpeningEvent;
}

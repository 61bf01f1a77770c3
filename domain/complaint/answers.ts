/**
 * What a reporter answers at intake. Only the district and the offence group are required; nothing asks what was done
 * to a child: the offence is chosen in plain words, and the one long text is about what happened to the complaint (I2).
 */
import { z } from 'zod';
import { offenceGroupSchema } from '../offence-groups.ts';
import { officeIdSchema } from '../offices/office.ts';
import { InputError } from '../input-error.ts';
import { parseWith } from '../parse.ts';
import type { District } from '../places/district.ts';
import { districtIdSchema } from '../places/district-list.ts';
import { because, plainText } from '../text.ts';

const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, because('not-in-list'));

export const dangers = ['yes', 'no', 'unsure'] as const;
export const relations = [
  'self',
  'parent',
  'relative',
  'neighbour',
  'teacher',
  'health-worker',
  'help-line',
  'repair-technician',
  'journalist',
  'other',
] as const;
/** Kinds of office that somebody may have told. */
export const toldOfficeKinds = [
  'police-station',
  'police-district',
  'child-protection',
  'cyber-crime',
  'court',
  'help-line',
  'hospital',
  'school',
  'village-council',
  'other',
] as const;
/** What the office did with the complaint. The last three name an office that must not get this complaint (BRIEF 2.8). */
export const officeResponses = [
  'registered',
  'noted',
  'nothing',
  'unknown',
  'refused',
  'concealed',
  'pressed',
] as const;
export const pressingRoles = [
  'accused',
  'family',
  'police',
  'office',
  'village-council',
  'community',
  'unknown',
] as const;
export const pressureKinds = ['withdraw', 'threat', 'money', 'compromise', 'blackmail', 'blame', 'other'] as const;
export const reachWays = ['none', 'phone', 'message', 'email', 'through-someone'] as const;
export const helperRoles = [
  'office-staff',
  'help-line',
  'legal-aid',
  'health-worker',
  'teacher',
  'relative',
  'other',
] as const;

/** A calendar day, or only its month or year if no more is remembered. */
const dayOrLess = z
  .string(because('not-this-shape'))
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, because('not-a-date'))
  .refine((text) => {
    try {
      Temporal.PlainDate.from(`${text}-01-01`.slice(0, 10), { overflow: 'reject' });
      return true;
    } catch {
      return false;
    }
  }, because('not-a-date'));

/** A district by its id (that the deployment lists it, whoever takes the complaint sees to), or its name as typed: one outside the list is never refused. Without a country it is Pakistan's. */
const districtAnswer = z.union(
  [
    z.strictObject({ id: districtIdSchema }),
    z.strictObject({
      typed: plainText(80).refine((text) => text !== '', because('missing')),
      country: choice(['PK', 'IN', 'elsewhere']).optional(),
    }),
  ],
  because('missing'),
);

const told = z.strictObject({
  office: choice(toldOfficeKinds),
  officeId: officeIdSchema.optional(),
  name: plainText(80).optional(),
  on: dayOrLess.optional(),
  did: choice(officeResponses).optional(),
});

export const answersSchema = z.strictObject({
  danger: choice(dangers).optional(),
  /** Who must not be told, or must not find out. */
  keepFrom: plainText(200).optional(),
  relation: choice(relations).optional(),
  group: offenceGroupSchema,
  district: districtAnswer,
  village: plainText(80).optional(),
  told: z.array(told).max(3, because('too-many')).optional(),
  exclude: z
    .strictObject({
      offices: z.array(officeIdSchema).max(12, because('too-many')).optional(),
      named: plainText(160).optional(),
    })
    .optional(),
  pressure: z
    .strictObject({
      now: choice(dangers),
      by: z.array(choice(pressingRoles)).max(7, because('too-many')).optional(),
      how: z.array(choice(pressureKinds)).max(7, because('too-many')).optional(),
    })
    .optional(),
  reach: z
    .strictObject({
      how: choice(reachWays),
      at: plainText(120).optional(),
      when: plainText(120).optional(),
      name: plainText(80).optional(),
    })
    .optional(),
  text: plainText(2000, { lines: true, maxBytes: 6000 }).optional(),
  /** Set at a desk only: who wrote this down for the reporter. */
  helper: choice(helperRoles).optional(),
});

export type ComplaintAnswers = z.output<typeof answersSchema>;

/** The district as rules and routing see it. */
export const districtOf = ({ district }: Pick<ComplaintAnswers, 'district'>): District =>
  'id' in district ? { kind: 'listed', id: district.id } : { kind: 'typed', jurisdiction: district.country ?? 'PK' };

/** True if even the earliest day that `dayOrLess` may mean lies after `today`. */
export function isAfter(dayOrLess: string, today: Temporal.PlainDate): boolean {
  return dayOrLess > today.toString().slice(0, dayOrLess.length);
}

/**
 * @param today calendar day in the jurisdiction
 * @throws InputError; `date-in-future` for a day that has not come
 */
export function parseAnswers(outside: unknown, today: Temporal.PlainDate): ComplaintAnswers {
  const answers = parseWith(answersSchema, outside);
  refuseFutureDays(answers.told, today);
  return answers;
}

/** @throws InputError `date-in-future` */
export function refuseFutureDays(told: ComplaintAnswers['told'], today: Temporal.PlainDate): void {
  told?.forEach(({ on }, index) => {
    if (on !== undefined && isAfter(on, today)) throw new InputError('date-in-future', `told.${index}.on`);
  });
}

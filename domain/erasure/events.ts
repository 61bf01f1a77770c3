/** The erasure of a person: proposed on a rule, agreed by two people, done by destroying keys, provable for ever. Streams `erasure_…`. */
import { z } from 'zod';
import { accountIdSchema } from '../accounts/events.ts';
import { InputError } from '../input-error.ts';
import { caseParts } from '../sealed-names.ts';

const instantDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const person = z.string().regex(/^per_[0-9a-hjkmnp-tv-z]{26}$/);
const persons = z.array(person).min(1).max(10);

export const erasureEventSchemas = {
  'erasure.proposed': z
    .strictObject({
      case: z.string().regex(/^case_[0-9a-hjkmnp-tv-z]{26}$/),
      part: z.enum(caseParts),
      /** Which of the `people`: each goes by themselves. Absent for any other part. */
      person: person.optional(),
      /** Id of a retention rule (`retention.pk.json`). */
      rule: z.string().regex(/^[a-z0-9-]{1,60}$/),
      /** Absent if the rule itself made it due. */
      by: accountIdSchema.optional(),
      dueOn: instantDay,
    })
    .refine((data) => (data.part === 'people') === (data.person !== undefined)),
  'erasure.agreed': z.strictObject({ by: accountIdSchema }),
  'erasure.refused': z.strictObject({ by: accountIdSchema }),
  /** Agreed by two: from here on keys are destroyed, and a start that finds this without `person.erased` goes on. */
  'erasure.begun': z.strictObject({
    persons,
    /**
     * Place of the last event of the case whose texts go. What the code's holder sends later comes under fresh keys, and is
     * not erased by this: the page by code goes on as if nothing had happened (BRIEF 2.9).
     */
    upTo: z.int().min(1),
  }),
  'person.erased': z.strictObject({
    persons,
    /** Place of the last event of the case by then: a key that came in between the two events may have gone along. */
    upTo: z.int().min(1),
  }),
} as const;

export type ErasureEventType = keyof typeof erasureEventSchemas;
export type ErasureEvent = {
  readonly [Type in ErasureEventType]: {
    readonly type: Type;
    readonly data: Readonly<z.output<(typeof erasureEventSchemas)[Type]>>;
  };
}[ErasureEventType];

const types: ReadonlySet<string> = new Set(Object.keys(erasureEventSchemas));

/** @throws InputError if the body, which was parsed, is not one of an erasure's */
export function erasureEventOf({ type, data }: { readonly type: string; readonly data: unknown }): ErasureEvent {
  if (!types.has(type)) throw new InputError('not-in-list', 'type');
  // Its schema has shown the data when the body was parsed.
  return { type, data } as ErasureEvent;
}

/**
 * An institution that a complaint may be about, go to, be watched by, or be taken to outside. Institutions only: no
 * person stands in this list. Which offices a deployment has is data (offices.pk.json), loaded as events.
 */
import { z } from 'zod';
import { InputError } from '../input-error.ts';
import { parseWith } from '../parse.ts';
import { districtIdSchema, jurisdictionOf, listedDistricts, provinceOf } from '../places/district-list.ts';
import { jurisdictionSchema } from '../places/jurisdiction.ts';
import { because, plainText } from '../text.ts';

/** What an office is. A reporter may name one by kind alone: "the police station". */
export const officeKinds = [
  'police-station',
  'police-district',
  'police-province',
  'child-protection',
  'commission',
  'custodians',
  'cyber-crime',
  'federal-investigation',
  'court',
  'legal-aid',
  'regulator',
  'help-line',
  'hospital',
  'forensic-laboratory',
  'school',
  'village-council',
  'other',
] as const;
export type OfficeKind = (typeof officeKinds)[number];

/** From near to far: routing goes up in this order. */
export const officeLevels = [
  'station',
  'sub-division',
  'district',
  'region',
  'province',
  'national',
  'outside',
] as const;
export type OfficeLevel = (typeof officeLevels)[number];

export const officeIdSchema = z
  .string(because('not-this-shape'))
  .regex(/^office_[a-z0-9-]{1,60}$/, because('not-this-shape'))
  .brand<'OfficeId'>();
/** `office_child-protection-kasur`; stable for ever, as events hold it. */
export type OfficeId = z.output<typeof officeIdSchema>;

export const isOfficeId = (text: string): text is OfficeId => officeIdSchema.safeParse(text).success;

const name = plainText(120).refine((text) => text !== '', because('missing'));
const day = z.iso.date(because('not-a-date'));

export const officeSchema = z
  .strictObject({
    id: officeIdSchema,
    kind: z.enum(officeKinds, because('not-in-list')),
    level: z.enum(officeLevels, because('not-in-list')),
    en: name,
    ur: name,
    /** Other words by which people call it; what a reporter types is looked up in them. */
    alsoCalled: z.array(name).max(12, because('too-many')).readonly().optional(),
    /** Without a `district` it is there for the whole of its jurisdiction. */
    jurisdiction: jurisdictionSchema,
    district: districtIdSchema.optional(),
    /** Under whose orders it stands. A monitor stands under nobody's. */
    above: officeIdSchema.optional(),
    /** Complaints may be given to it. */
    receives: z.boolean(),
    /** It watches offices from above and gets what one of them must not keep. */
    monitors: z.boolean(),
    /** It holds what nobody else may have. */
    custodians: z.boolean(),
    /** It exists, but not in this system: a reporter is told of it and nothing is sent to it. */
    outside: z.boolean(),
    contact: plainText(200).optional(),
    /** Where we know it from: a rule of the law data, or that it is to be confirmed. */
    basis: plainText(200),
    /** When somebody of the deployment confirmed this line with the office itself; `null`: nobody has. */
    confirmedOn: day.nullable(),
  })
  .refine((office) => !office.outside || !(office.receives || office.monitors || office.custodians), {
    error: 'not-in-list',
    path: ['outside'],
  })
  .readonly();

export type Office = z.output<typeof officeSchema>;

const listedIds: ReadonlySet<string> = new Set(listedDistricts.map(({ id }) => id));

const officesFileSchema = z.strictObject({
  note: plainText(1000).optional(),
  offices: z.array(officeSchema).max(5000, because('too-many')),
});

/**
 * A deployment's list, whole. `districts`: ids of those that it knows; the list of places unless told.
 *
 * @throws InputError `duplicate-id`, `dangling-reference` (an `above` that the list lacks), `chain-loops`,
 * `not-in-list` (also for a district that is not known or outside the office's jurisdiction, and for an outside office that is given work)
 */
export function parseOffices(outside: unknown, districts: ReadonlySet<string> = listedIds): readonly Office[] {
  const { offices } = parseWith(officesFileSchema, outside);
  const byId = new Map<OfficeId, Office>();
  offices.forEach((office, index) => {
    if (byId.has(office.id)) throw new InputError('duplicate-id', `offices.${index}.id`);
    byId.set(office.id, office);
  });
  offices.forEach((office, index) => {
    if (office.district !== undefined && !districts.has(office.district))
      throw new InputError('not-in-list', `offices.${index}.district`);
    checkPlace(office, index, byId);
  });
  return offices;
}

function checkPlace(office: Office, index: number, byId: ReadonlyMap<OfficeId, Office>): void {
  const { district } = office;
  if (district !== undefined && jurisdictionOf(provinceOf(district)) !== office.jurisdiction)
    throw new InputError('not-in-list', `offices.${index}.district`);
  const seen = new Set<OfficeId>([office.id]);
  for (let above = office.above; above !== undefined; above = byId.get(above)?.above) {
    if (!byId.has(above)) throw new InputError('dangling-reference', `offices.${index}.above`);
    if (seen.has(above)) throw new InputError('chain-loops', `offices.${index}.above`);
    seen.add(above);
  }
}

/** The form of one office, from an office and back to a proposal. */
import { type Office, officeSchema, type Proposal } from '@amanat/domain';
import { type Mistake, officeFields, officeWorks, type TypedOffice } from '@amanat/web';
import { mistakesOf, type Posted, typedFields } from '../changes/posted-form.ts';

export const officeFormFields: readonly string[] = [...officeFields, 'work', 'confirmed'];

export const typedOffice = (form: Posted): TypedOffice => ({
  fields: typedFields(form, officeFields),
  works: officeWorks.filter((work) => form.get('work')?.includes(work) === true),
  confirmed: form.get('confirmed')?.includes('today') === true,
});

/** As the form shows it before anything is typed. */
export function typedOf(office: Office): TypedOffice {
  const { kind, level, en, ur, alsoCalled = [], jurisdiction, district, above, contact, basis } = office;
  return {
    fields: {
      kind,
      level,
      en,
      ur,
      also: alsoCalled.join('\n'),
      jurisdiction,
      ...(district === undefined ? {} : { district }),
      ...(above === undefined ? {} : { above }),
      ...(contact === undefined ? {} : { contact }),
      basis,
    },
    works: officeWorks.filter((work) => office[work]),
    confirmed: false,
  };
}

export type OfficeProposal =
  | { readonly kind: 'proposal'; readonly proposal: Extract<Proposal, { kind: 'set-office' }> }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly Mistake[] };

/** `before`: the office as it stands; absent for a new one. `today`: `2026-11-22`. */
export function proposalOf(
  { fields, works, confirmed }: TypedOffice,
  before: Office | undefined,
  today: string,
  words: Readonly<Record<'not-this-shape' | 'missing', string>>,
): OfficeProposal {
  const { id, kind, level, en = '', ur = '', also = '', jurisdiction, district, above, contact, basis = '' } = fields;
  const alsoCalled = also
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const office = {
    id: before?.id ?? `office_${(id ?? '').trim()}`,
    kind,
    level,
    en,
    ur,
    ...(alsoCalled.length === 0 ? {} : { alsoCalled }),
    jurisdiction,
    ...(district === undefined ? {} : { district }),
    ...(above === undefined ? {} : { above }),
    ...Object.fromEntries(officeWorks.map((work) => [work, works.includes(work)])),
    ...(contact === undefined ? {} : { contact }),
    basis,
    confirmedOn: confirmed ? today : (before?.confirmedOn ?? null),
  };
  const parsed = officeSchema.safeParse(office);
  const mistakes = parsed.success ? [] : mistakesOf(parsed.error, fieldOf, words);
  // The schema takes an empty basis for institutions whose source is unknown; whoever types one knows it.
  const basisMissing = basis === '' ? [{ name: 'basis', text: words.missing }] : [];
  if (!parsed.success || basisMissing.length > 0) return { kind: 'mistakes', mistakes: [...mistakes, ...basisMissing] };
  return { kind: 'proposal', proposal: { kind: 'set-office', office: parsed.data } };
}

const fieldOf = (path: string): string | undefined => {
  const [field = ''] = path.split('.');
  if (field === 'alsoCalled') return 'also';
  if (field === 'outside') return 'work';
  return officeFields.find((name) => name === field);
};

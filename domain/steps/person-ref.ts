/** People of a case are called by pseudonym everywhere but in a sealed part: `survivor-1`, `accused-2`. */
import { z } from 'zod';

export const personRoles = ['survivor', 'guardian', 'witness', 'reporter', 'accused', 'official'] as const;
export type PersonRole = (typeof personRoles)[number];

export type PersonRef = `${PersonRole}-${number}`;

const form = /^(?:survivor|guardian|witness|reporter|accused|official)-[1-9]\d?$/;
export const isPersonRef = (text: string): text is PersonRef => form.test(text);
export const personRefSchema = z.string().refine(isPersonRef);

export function roleOf(ref: PersonRef): PersonRole {
  const role = ref.slice(0, ref.lastIndexOf('-'));
  const known = personRoles.find((each) => each === role);
  if (known === undefined) throw new Error('a pseudonym of no role');
  return known;
}

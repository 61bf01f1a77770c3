/** Words that an opening only names: people, offices, instants. */
import type { Context } from 'hono';
import type { OpeningNames } from '@amanat/web';
import { instantInWords } from '../intake/code-view.ts';
import { langOf } from '../page-context.ts';
import type { Services } from '../services.ts';

/** `people`: names of accounts, or their ids for auditors. */
export async function openingNames(
  c: Context,
  { casework, staff, settings }: Services,
  people: 'names' | 'ids' = 'names',
): Promise<OpeningNames> {
  const lang = langOf(c);
  const offices = new Map<string, string>(casework.offices().map((office) => [office.id, office[lang]]));
  const known = people === 'names' ? await staff.openings.personNames() : new Map<string, string>();
  return {
    person: (account) => known.get(account) ?? account,
    office: (id) => offices.get(id) ?? id,
    instant: (instant) => instantInWords(instant, lang, settings.timeZone),
  };
}

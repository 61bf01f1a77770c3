/** The offices that the program ships with (offices.pk.json): none confirmed, for a deployment to confirm or replace. */
import { type Office, parseOffices } from './office.ts';
import defaultFile from './offices.pk.json' with { type: 'json' };

export const defaultOffices: readonly Office[] = parseOffices(defaultFile);

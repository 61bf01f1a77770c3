/** A form of a page of staff as it comes back: the fields that the page has, each once. */
import type { Context } from 'hono';
import { InputError } from '@amanat/domain';

/** @throws InputError `unknown-field`, `not-this-shape` for what our page does not send */
export async function formOf(c: Context, names: readonly string[]): Promise<URLSearchParams> {
  const form = new URLSearchParams(await c.req.text());
  for (const name of form.keys()) {
    if (!names.includes(name)) throw new InputError('unknown-field');
    if (form.getAll(name).length > 1) throw new InputError('not-this-shape', name);
  }
  return form;
}

/** `undefined` if nothing was chosen. @throws InputError `not-in-list` for what our page does not offer */
export function choiceIn<Choice extends string>(
  choices: readonly Choice[],
  form: URLSearchParams,
  name: string,
): Choice | undefined {
  const given = form.get(name);
  if (given === null) return undefined;
  const found = choices.find((each) => each === given);
  if (found === undefined) throw new InputError('not-in-list', name);
  return found;
}

/** A form of the administrators' pages as it was posted: known fields only, each once but for boxes that are ticked. */
import { InputError, inputErrorsOf } from '@amanat/domain';
import type { Mistake } from '@amanat/web';
import type { Context } from 'hono';
import type { z } from 'zod';

export type Posted = ReadonlyMap<string, readonly string[]>;

/** @throws InputError for a field that our page does not send */
export async function postedForm(c: Context, names: readonly string[]): Promise<Posted> {
  const form = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(await c.req.text())) {
    if (!names.includes(name)) throw new InputError('unknown-field');
    form.set(name, [...(form.get(name) ?? []), value]);
  }
  return form;
}

/** What was typed into a field; absent if it was left empty. @throws InputError for one that is there twice */
export function typedIn(form: Posted, name: string): string | undefined {
  const [value, ...more] = form.get(name) ?? [];
  if (more.length > 0) throw new InputError('duplicate-field', name);
  return value === undefined || value.trim() === '' ? undefined : value;
}

/** Those of these fields that were filled in, as they were typed. */
export const typedFields = <Name extends string>(
  form: Posted,
  names: readonly Name[],
): Readonly<Partial<Record<Name, string>>> =>
  // Its keys are of `names`, and absent ones are left out.
  Object.fromEntries(
    names.flatMap((name) => {
      const value = typedIn(form, name);
      return value === undefined ? [] : [[name, value]];
    }),
  ) as Partial<Record<Name, string>>;

type Words<Codes extends string> = Readonly<Record<Codes, string>>;

/** Whatever the words lack is "not written as asked". */
export const inWords = (code: string, words: Words<'not-this-shape'>): string =>
  Object.entries(words).find(([known]) => known === code)?.[1] ?? words['not-this-shape'];

/** One mistake a field. `fieldOf` gives the form's name of a path of the schema. */
export function mistakesOf(
  error: z.ZodError,
  fieldOf: (path: string) => string | undefined,
  words: Words<'not-this-shape'>,
): readonly Mistake[] {
  const all = inputErrorsOf(error).map(({ path, code }) => ({ name: fieldOf(path), text: inWords(code, words) }));
  return all.filter((mistake, index) => all.findIndex(({ name }) => name === mistake.name) === index);
}

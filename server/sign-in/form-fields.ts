/** A posted form of these fields, each once; one that our page does not send is refused. */
import { InputError } from '@amanat/domain';
import type { Context } from 'hono';

/** @throws InputError `unknown-field`, `not-this-shape` */
export async function readFields<Name extends string>(
  c: Context,
  names: readonly Name[],
): Promise<Readonly<Record<Name, string>>> {
  const form = new URLSearchParams(await c.req.text());
  for (const name of form.keys()) {
    if (!names.some((each) => each === name)) throw new InputError('unknown-field');
    if (form.getAll(name).length > 1) throw new InputError('not-this-shape', name);
  }
  // One entry for each of the names.
  return Object.fromEntries(names.map((name) => [name, form.get(name) ?? ''])) as Record<Name, string>;
}

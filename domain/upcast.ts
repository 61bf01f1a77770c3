/**
 * How an event that an earlier program stored is read today. Stored bytes never change; each version of a type has one pure step to
 * the next, for what stands in clear and for what is sealed.
 */
import { openForInProgress } from './dossier/published-before.ts';
import { InputError } from './input-error.ts';

/** From one version of a type to the next; what is absent did not change. */
export interface Upcast {
  readonly data?: (before: unknown) => unknown;
  /** Of the sealed facts of a step. */
  readonly facts?: (before: unknown) => unknown;
}

/** By type: the step from version 1 to 2 first. */
export type Upcasts = Readonly<Record<string, readonly Upcast[]>>;
export const upcasts: Upcasts = {
  'dossier.published': [{ data: openForInProgress }],
  'dossier.revised': [{ data: openForInProgress }],
};

const stepsOf = (type: string, table: Upcasts): readonly Upcast[] =>
  Object.hasOwn(table, type) ? (table[type] ?? []) : [];

/** The version in which an event of this type is stored now. */
export const versionOf = (type: string, table: Upcasts = upcasts): number => stepsOf(type, table).length + 1;

/** @throws InputError `not-in-list` for a version that a later program wrote: the replay stops (I8) */
export function upcast(
  { type, v }: { readonly type: string; readonly v: number },
  part: keyof Upcast,
  before: unknown,
  table: Upcasts = upcasts,
): unknown {
  if (v > versionOf(type, table)) throw new InputError('not-in-list', 'v');
  return stepsOf(type, table)
    .slice(v - 1)
    .reduce((value, step) => step[part]?.(value) ?? value, before);
}

/** Stub replaced below. */
import type { NamedHow } from './names-a-person-error.ts';

export interface FoundPerson {
  readonly how: NamedHow;
  readonly word: string;
}
export interface ReadWith {
  readonly allowed: readonly string[];
  readonly offices: readonly { readonly en: string; readonly ur: string }[];
}
export const personIn = (_text: string, _with: ReadWith): FoundPerson | undefined => undefined;

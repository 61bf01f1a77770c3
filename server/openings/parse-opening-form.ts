/** The form of a wish to open: closed lists alone, so that nothing typed freely can come to the record. */
import type { OpeningWanted } from '@amanat/casework';
import { type CasePart, caseParts, caseNumberLetters, InputError, openingReasons, purposes } from '@amanat/domain';
import type { OpeningMistake, TypedOpening } from '@amanat/web';

export type WishWay = 'own-case' | 'ask' | 'break-glass';

export type ParsedWish =
  | { readonly kind: 'wish'; readonly wanted: OpeningWanted; readonly way: WishWay; readonly number: string }
  | { readonly kind: 'mistaken'; readonly typed: TypedOpening };

const ways: readonly WishWay[] = ['own-case', 'ask', 'break-glass'];

/**
 * `asksNumber`: a case number must stand in it, too; else `number` is empty.
 *
 * @throws InputError for a field or a value that our page does not send
 */
export function parseWish(form: URLSearchParams, asksNumber: boolean): ParsedWish {
  const known = ['parts', 'purpose', 'reason', 'way', ...(asksNumber ? ['number'] : [])];
  for (const name of form.keys()) if (!known.includes(name)) throw new InputError('unknown-field');
  const parts = caseParts.filter((part) => form.getAll('parts').includes(part));
  if (form.getAll('parts').some((part) => !isCasePart(part))) throw new InputError('not-in-list', 'parts');
  const purpose = oneOf(form, 'purpose', purposes);
  const reason = oneOf(form, 'reason', openingReasons);
  const way = oneOf(form, 'way', ways);
  if (way === undefined) throw new InputError('missing', 'way');
  const number = form.get('number') ?? '';
  const isNumber = !asksNumber || caseNumberLetters(number) !== undefined;
  if (parts.length > 0 && purpose !== undefined && reason !== undefined && isNumber)
    return { kind: 'wish', wanted: { parts, purpose, reason }, way, number };
  const mistakes: readonly OpeningMistake[] = [
    ...(isNumber ? [] : (['number'] as const)),
    ...(parts.length > 0 ? [] : (['parts'] as const)),
    ...(purpose === undefined ? (['purpose'] as const) : []),
    ...(reason === undefined ? (['reason'] as const) : []),
  ];
  return { kind: 'mistaken', typed: { parts, purpose, reason, number, mistakes } };
}

const isCasePart = (text: string): text is CasePart => caseParts.some((part) => part === text);

/** `undefined` if nothing was chosen. @throws InputError `not-in-list` */
export function oneOf<Value extends string>(
  form: URLSearchParams,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const given = form.get(name) ?? '';
  const found = values.find((value) => value === given);
  if (found === undefined && given !== '') throw new InputError('not-in-list', name);
  return found;
}

/** @throws InputError for a field that our page does not send */
export function onlyFields(form: URLSearchParams, names: readonly string[]): URLSearchParams {
  for (const name of form.keys()) if (!names.includes(name)) throw new InputError('unknown-field');
  return form;
}

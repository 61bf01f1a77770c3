/** A place's name in the language it is known in. */
import type { Html } from '../../html.ts';
import type { Lang } from '../../locales/index.ts';
import { directionOf, messages } from '../../locales/index.ts';
import type { PlaceEntry, PlaceName } from './figure-view.ts';

export const NameOfPlace = ({ pageLang, name }: { readonly pageLang: Lang; readonly name: PlaceName }): Html =>
  name.lang === pageLang ? (
    <>{name.text}</>
  ) : (
    <bdi lang={name.lang} dir={directionOf(name.lang)}>
      {name.text}
    </bdi>
  );

/** With its kind: `Kasur district`. */
export function placeInWords(lang: Lang, { kind, name }: PlaceEntry): string {
  const words = messages(lang).figures;
  if (name.isWhole === true) return name.text;
  return kind === 'division' ? words.division(name.text) : words.district(name.text);
}

/** Words that may be in the other language than the page: marked, so that fonts, direction and voices follow. */
import type { Html } from '../../html.ts';
import { directionOf, type Lang } from '../../locales/index.ts';

export interface SaidProps {
  readonly pageLang: Lang;
  readonly said: { readonly lang: Lang; readonly text: string };
}

export const SaidText = ({ pageLang, said }: SaidProps): Html =>
  said.lang === pageLang ? (
    <>{said.text}</>
  ) : (
    <span lang={said.lang} dir={directionOf(said.lang)}>
      {said.text}
    </span>
  );

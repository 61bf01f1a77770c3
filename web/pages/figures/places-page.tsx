/** All divisions, each with its districts, in the order of their names. */
import type { ReleaseManifest } from '@amanat/figures';
import type { Chrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatDay, messages } from '../../locales/index.ts';
import type { DivisionEntry, PlaceEntry } from './figure-view.ts';
import { FiguresPage, MarkNote } from './figures-page.tsx';
import { NameOfPlace } from './place-name.tsx';

export interface FiguresPlacesPageProps {
  readonly chrome: Chrome;
  /** Of the newest release that has districts; `undefined` while there is none. */
  readonly manifest: ReleaseManifest | undefined;
  readonly divisions: readonly DivisionEntry[];
}

export const FiguresPlacesPage = ({ chrome, manifest, divisions }: FiguresPlacesPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).figures;
  const link = (place: PlaceEntry): Html => (
    <a href={`/${lang}/figures/places/${place.id}`}>
      <NameOfPlace pageLang={lang} name={place.name} />
    </a>
  );
  return (
    <FiguresPage chrome={chrome} here="places">
      <h1>{words.places.title}</h1>
      <p class="lead">{words.places.lead}</p>
      {manifest === undefined ? (
        <p class="note">{words.none.noDistricts}</p>
      ) : (
        <>
          <MarkNote lang={lang} mark={manifest.mark} />
          <p>
            {words.places.newest}{' '}
            <a href={`/${lang}/figures/releases/${manifest.id}`}>
              {formatDay(lang, Temporal.PlainDate.from(manifest.snapshot))}
            </a>
          </p>
          {divisions.map((division) => (
            <section class="ruled">
              <h2>{link(division)}</h2>
              <ul class="figure-links">
                {division.districts.map((district) => (
                  <li>{link(district)}</li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </FiguresPage>
  );
};

/** Parts of a dossier's page below its claims: sources, linked dossiers, and which version this is. */
import { printedDate } from '../../components/claim/printed-date.ts';
import { SaidText } from '../../components/claim/said.tsx';
import type { Html } from '../../html.ts';
import { digits, formatDay, messages, type Lang } from '../../locales/index.ts';
import type { DossierView, SourceView } from './dossier-view.ts';

export interface DossierPart {
  readonly lang: Lang;
  readonly dossier: DossierView;
}

export const Sources = ({ lang, dossier }: DossierPart): Html => (
  <section class="flow" aria-labelledby="sources">
    <h2 id="sources">{messages(lang).dossiers.sourcesTitle}</h2>
    <ul class="sources">
      {dossier.sources.map((source) => (
        <Source lang={lang} source={source} />
      ))}
    </ul>
  </section>
);

export const Source = ({ lang, source }: { readonly lang: Lang; readonly source: SourceView }): Html => {
  const words = messages(lang).dossiers;
  return (
    <li id={`source-${source.id}`}>
      <strong>
        <bdi>{source.id}</bdi> · {words.sourceKind(source.kind)}
      </strong>
      {source.dateline === null ? null : (
        <>
          {' · '}
          {words.dateline} <SaidText pageLang={lang} said={source.dateline} />
        </>
      )}
      {source.byline === null ? null : (
        <>
          {' · '}
          {words.byline} <SaidText pageLang={lang} said={source.byline} />
        </>
      )}
      <p class="soft">
        {source.publishedOn === null ? null : words.publishedOn(printedDate(lang, source.publishedOn))}{' '}
        {source.dateNote === null ? null : <SaidText pageLang={lang} said={source.dateNote} />}
        {source.publishedOn === null && source.dateNote === null ? words.noPublishedDay : null}
      </p>
    </li>
  );
};

export const Linked = ({ lang, dossier }: DossierPart): Html => {
  const words = messages(lang).dossiers;
  if (dossier.linked.length === 0) return <></>;
  return (
    <section class="flow" aria-labelledby="linked">
      <h2 id="linked">{words.linkedTitle}</h2>
      <p>{words.linkedText}</p>
      <ul class="links">
        {dossier.linked.map(({ id, title }) => (
          <li>
            <a href={`/${lang}/dossiers/${id}`}>
              <SaidText pageLang={lang} said={title} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const Version = ({ lang, dossier: { id, version } }: DossierPart): Html => {
  const words = messages(lang).dossiers;
  const number = digits(lang, String(version.number));
  return (
    <section class="flow no-print" aria-labelledby="version">
      <h2 id="version">{words.versionTitle}</h2>
      <p>{words.version(number, formatDay(lang, version.on))}</p>
      <ul class="links">
        <li>
          <a href={`/${lang}/dossiers/${id}/history`}>{words.toHistory}</a>
        </li>
        <li>
          <a href={`/${lang}/dossiers/${id}/versions/${version.number}`}>{words.permanent}</a>
        </li>
        <li>
          <a href={`/api/dossiers/${id}`}>{words.asData}</a>
        </li>
        <li>
          <a href={`/${lang}/promises`}>{words.toBoard}</a>
        </li>
      </ul>
    </section>
  );
};

/** At the foot of every printed sheet: where this very version can be read again. */
export const PrintFoot = ({ lang, dossier: { version } }: DossierPart): Html => (
  <div class="print-foot">
    <span>
      <bdi>{version.address}</bdi>{' '}
      {messages(lang).dossiers.printed(digits(lang, String(version.number)), formatDay(lang, version.on))}
    </span>
  </div>
);

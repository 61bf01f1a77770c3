/** Parts of a dossier's page below its claims: sources, linked dossiers, and which version this is. */
import { printedDate } from '../../components/claim/printed-date.ts';
import { SaidText } from '../../components/claim/said.tsx';
import type { Child, Html } from '../../html.ts';
import { digits, formatDay, messages, type Lang } from '../../locales/index.ts';
import type { DossierView, SourceView } from './dossier-view.ts';

export interface DossierPart {
  readonly lang: Lang;
  readonly dossier: DossierView;
  /** Address of the page that these parts belong to, where they are shown on another: nothing has an id here, and links lead there. */
  readonly page?: string | undefined;
}

interface SectionProps extends Pick<DossierPart, 'page'> {
  readonly id: string;
  readonly title: string;
  readonly class?: string | undefined;
  readonly children: Child;
}

/** A part with its heading. */
export const Section = ({ id, title, page, class: look = 'flow', children }: SectionProps): Html => (
  <section class={look === '' ? undefined : look} aria-labelledby={page === undefined ? id : undefined}>
    <h2 id={page === undefined ? id : undefined}>{title}</h2>
    {children}
  </section>
);

export const Sources = ({ lang, dossier, page }: DossierPart): Html => (
  <Section id="sources" title={messages(lang).dossiers.sourcesTitle} page={page}>
    <ul class="sources">
      {dossier.sources.map((source) => (
        <Source lang={lang} source={source} page={page} />
      ))}
    </ul>
  </Section>
);

type SourceProps = Omit<DossierPart, 'dossier'> & { readonly source: SourceView };

const Source = ({ lang, source, page }: SourceProps): Html => {
  const words = messages(lang).dossiers;
  return (
    <li id={page === undefined ? `source-${source.id}` : undefined}>
      <strong>
        {words.item(source.id)}: {words.sourceKind(source.kind)}
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

export const Linked = ({ lang, dossier, page }: DossierPart): Html => {
  const words = messages(lang).dossiers;
  if (dossier.linked.length === 0) return <></>;
  return (
    <Section id="linked" title={words.linkedTitle} page={page}>
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
    </Section>
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
        <li>
          <a href={`/${lang}/figures`}>{words.toFigures}</a>
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

/** One published dossier: claims by topic, those in tension side by side, promises with their state, sources. */
import { Claim } from '../../components/claim/claim.tsx';
import { SaidText } from '../../components/claim/said.tsx';
import { printedDate } from '../../components/claim/printed-date.ts';
import { Compare } from '../../components/compare/compare.tsx';
import { Page, type Chrome } from '../../components/page/page.tsx';
import { PublicPromise } from '../../components/promise/promise.tsx';
import type { Html } from '../../html.ts';
import { messages, type Lang } from '../../locales/index.ts';
import type { ClaimView, DossierView, SourceView } from './dossier-view.ts';

interface Part {
  readonly lang: Lang;
  readonly dossier: DossierView;
}

interface Pair {
  readonly id: string;
  readonly claims: readonly [ClaimView, ClaimView];
}

/** The pairs in tension with their claims; a pair that names a claim the dossier lacks is a bug of who filled the view. */
function pairsOf({ topics, tensions }: DossierView): readonly Pair[] {
  const byId = new Map(topics.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim] as const)));
  return tensions.map(([first, second], index) => {
    const [left, right] = [byId.get(first), byId.get(second)];
    if (left === undefined || right === undefined)
      throw new Error('a tension names a claim that is not in the dossier');
    return { id: `tension-${index + 1}`, claims: [left, right] };
  });
}

const Tensions = ({ lang, pairs }: { readonly lang: Lang; readonly pairs: readonly Pair[] }): Html => {
  const words = messages(lang).dossiers;
  if (pairs.length === 0) return <></>;
  return (
    <section class="flow" aria-labelledby="tensions">
      <h2 id="tensions">{words.tensionTitle}</h2>
      <p>{words.tensionText}</p>
      {pairs.map(({ id, claims }) => (
        <Compare lang={lang} id={id} claims={claims} />
      ))}
    </section>
  );
};

const Topics = ({ lang, dossier, pairs }: Part & { readonly pairs: readonly Pair[] }): Html => {
  const words = messages(lang).dossiers;
  const pairOf = (claim: ClaimView): Pair | undefined =>
    pairs.find(({ claims }) => claims.some(({ id }) => id === claim.id));
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">{words.claimsTitle}</h2>
      {dossier.topics.map(({ about, claims }) => (
        <section class="topic">
          <h3>{words.topic(about)}</h3>
          <div class="claims">
            {claims.map((claim) => {
              const pair = pairOf(claim);
              return <Claim lang={lang} claim={claim} tensionHref={pair === undefined ? undefined : `#${pair.id}`} />;
            })}
          </div>
        </section>
      ))}
    </section>
  );
};

const Promises = ({ lang, dossier }: Part): Html => {
  const words = messages(lang).dossiers;
  return (
    <section class="flow" aria-labelledby="promises">
      <h2 id="promises">{words.promisesTitle}</h2>
      <p>{dossier.promises.length === 0 ? words.noPromises : words.promisesLead}</p>
      {dossier.promises.map((promise) => (
        <PublicPromise lang={lang} promise={promise} />
      ))}
    </section>
  );
};

const Source = ({ lang, source }: { readonly lang: Lang; readonly source: SourceView }): Html => {
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

const Linked = ({ lang, dossier }: Part): Html => {
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

export interface DossierPageProps {
  readonly chrome: Chrome;
  readonly dossier: DossierView;
}

export const DossierPage = ({ chrome, dossier }: DossierPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).dossiers;
  const pairs = pairsOf(dossier);
  const translated = words.translated();
  return (
    <Page chrome={chrome} title={words.listTitle} width="reading" backHref={`/${lang}/dossiers`}>
      <header class="dossier-head">
        <p class="eyebrow">
          <SaidText pageLang={lang} said={dossier.place} />
        </p>
        <h1>
          <SaidText pageLang={lang} said={dossier.title} />
        </h1>
        <p class="note">
          {words.notAFinding}
          {translated === undefined ? null : ` ${translated}`}
        </p>
      </header>
      <Tensions lang={lang} pairs={pairs} />
      <Topics lang={lang} dossier={dossier} pairs={pairs} />
      <Promises lang={lang} dossier={dossier} />
      <section class="flow" aria-labelledby="sources">
        <h2 id="sources">{words.sourcesTitle}</h2>
        <ul class="sources">
          {dossier.sources.map((source) => (
            <Source lang={lang} source={source} />
          ))}
        </ul>
      </section>
      <Linked lang={lang} dossier={dossier} />
    </Page>
  );
};

/** What is said in a dossier: claims that differ side by side, claims by topic, promises with their states, sources, links. */
import { Claim } from '../../components/claim/claim.tsx';
import { Compare } from '../../components/compare/compare.tsx';
import { PublicPromise } from '../../components/promise/promise.tsx';
import type { Html } from '../../html.ts';
import { messages, type Lang } from '../../locales/index.ts';
import { type DossierPart, Linked, Sources } from './dossier-parts.tsx';
import type { ClaimView, DossierView, TensionView } from './dossier-view.ts';

interface Pair {
  readonly id: string;
  readonly claims: readonly [ClaimView, ClaimView];
  /** Keys of the topics, each once. */
  readonly about: readonly string[];
  readonly why: TensionView['why'];
}

/** The pairs in tension with their claims; a pair that names a claim the dossier lacks is a bug of who filled the view. */
function pairsOf({ topics, tensions }: DossierView): readonly Pair[] {
  const byId = new Map(topics.flatMap(({ about, claims }) => claims.map((claim) => [claim.id, { about, claim }])));
  return tensions.map(({ claims: [first, second], why }, index) => {
    const [left, right] = [byId.get(first), byId.get(second)];
    if (left === undefined || right === undefined)
      throw new Error('a tension names a claim that is not in the dossier');
    const about = left.about === right.about ? [left.about] : [left.about, right.about];
    return { id: `tension-${index + 1}`, claims: [left.claim, right.claim], about, why };
  });
}

const Tensions = ({ lang, pairs }: { readonly lang: Lang; readonly pairs: readonly Pair[] }): Html => {
  const words = messages(lang).dossiers;
  if (pairs.length === 0) return <></>;
  return (
    <section class="flow" aria-labelledby="tensions">
      <h2 id="tensions">{words.tensionTitle}</h2>
      <p>{words.tensionText}</p>
      {pairs.map(({ id, claims, about, why }) => (
        <Compare lang={lang} id={id} claims={claims} topics={about.map(words.topic)} why={why} />
      ))}
    </section>
  );
};

const Topics = ({ lang, dossier, pairs }: DossierPart & { readonly pairs: readonly Pair[] }): Html => {
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

const Promises = ({ lang, dossier }: DossierPart): Html => {
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

/** `isPart`: only what it has is shown, for a change that waits. */
export const DossierBody = ({ lang, dossier, isPart = false }: DossierPart & { readonly isPart?: boolean }): Html => {
  const pairs = pairsOf(dossier);
  return (
    <>
      <Tensions lang={lang} pairs={pairs} />
      {isPart && dossier.topics.length === 0 ? null : <Topics lang={lang} dossier={dossier} pairs={pairs} />}
      {isPart && dossier.promises.length === 0 ? null : <Promises lang={lang} dossier={dossier} />}
      {isPart && dossier.sources.length === 0 ? null : <Sources lang={lang} dossier={dossier} />}
      <Linked lang={lang} dossier={dossier} />
    </>
  );
};

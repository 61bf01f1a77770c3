/** What is said in a dossier: claims that differ side by side, claims by topic, promises with their states, sources, links. */
import { Claim } from '../../components/claim/claim.tsx';
import { Compare } from '../../components/compare/compare.tsx';
import { PublicPromise } from '../../components/promise/promise.tsx';
import type { Html } from '../../html.ts';
import { messages, type Lang } from '../../locales/index.ts';
import { type DossierPart, Linked, Section, Sources } from './dossier-parts.tsx';
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

interface PairsProps {
  readonly lang: Lang;
  readonly pairs: readonly Pair[];
  readonly page: string | undefined;
}

const Tensions = ({ lang, pairs, page }: PairsProps): Html => {
  const words = messages(lang).dossiers;
  if (pairs.length === 0) return <></>;
  return (
    <Section id="tensions" title={words.tensionTitle} page={page}>
      <p>{words.tensionText}</p>
      {pairs.map(({ id, claims, about, why }) => (
        <Compare lang={lang} id={id} claims={claims} topics={about.map(words.topic)} why={why} page={page} />
      ))}
    </Section>
  );
};

const Topics = ({ lang, dossier, pairs, page }: DossierPart & PairsProps): Html => {
  const words = messages(lang).dossiers;
  const pairOf = (claim: ClaimView): Pair | undefined =>
    pairs.find(({ claims }) => claims.some(({ id }) => id === claim.id));
  return (
    <Section id="claims" title={words.claimsTitle} page={page} class="">
      {dossier.topics.map(({ about, claims }) => (
        <section class="topic">
          <h3>{words.topic(about)}</h3>
          <div class="claims">
            {claims.map((claim) => {
              const pair = pairOf(claim);
              const tensionHref = pair === undefined ? undefined : `${page ?? ''}#${pair.id}`;
              return <Claim lang={lang} claim={claim} tensionHref={tensionHref} page={page} />;
            })}
          </div>
        </section>
      ))}
    </Section>
  );
};

const Promises = ({ lang, dossier, page }: DossierPart): Html => {
  const words = messages(lang).dossiers;
  return (
    <Section id="promises" title={words.promisesTitle} page={page}>
      <p>{dossier.promises.length === 0 ? words.noPromises : words.promisesLead}</p>
      {dossier.promises.map((promise) => (
        <PublicPromise lang={lang} promise={promise} page={page} />
      ))}
    </Section>
  );
};

/** `isPart`: only what it has is shown, for a change that waits. */
export const DossierBody = ({ isPart = false, ...part }: DossierPart & { readonly isPart?: boolean }): Html => {
  const { lang, dossier, page } = part;
  const pairs = pairsOf(dossier);
  return (
    <>
      <Tensions lang={lang} pairs={pairs} page={page} />
      {isPart && dossier.topics.length === 0 ? null : <Topics {...part} pairs={pairs} page={page} />}
      {isPart && dossier.promises.length === 0 ? null : <Promises {...part} />}
      {isPart && dossier.sources.length === 0 ? null : <Sources {...part} />}
      <Linked {...part} />
    </>
  );
};

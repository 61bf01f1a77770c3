/**
 * Two claims that do not sit together, side by side and of equal weight: no order, no colour, no verdict between them.
 * Above them stands what each is about and why they stand together.
 */
import type { Html } from '../../html.ts';
import { messages, type Lang } from '../../locales/index.ts';
import type { ClaimView } from '../../pages/dossiers/dossier-view.ts';
import { Claim } from '../claim/claim.tsx';
import { SaidText } from '../claim/said.tsx';

export interface CompareProps {
  readonly lang: Lang;
  /** Where other parts of the page link to. */
  readonly id: string;
  readonly claims: readonly [ClaimView, ClaimView];
  /** What the claims are about, in words, each once: `Arrests`, `Bail`. */
  readonly topics: readonly string[];
  readonly why: 'stated' | 'figures';
}

export const Compare = ({ lang, id, claims, topics, why }: CompareProps): Html => {
  const words = messages(lang).dossiers;
  return (
    <section class="compare-box" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{topics.join(' · ')}</h3>
      <p class="soft">{words.tensionWhy[why]}</p>
      <div class="compare">
        {claims.map((claim) => (
          <div>
            <p class="speaker">
              {claim.attributedTo === null ? words.theSource : <SaidText pageLang={lang} said={claim.attributedTo} />}
            </p>
            <Claim lang={lang} claim={claim} isRepeated />
            <p class="attribution">
              <a href={`#${claim.id}`}>{words.inItsPlace}</a>
            </p>
          </div>
        ))}
      </div>
    </section>
  );
};

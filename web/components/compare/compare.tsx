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
  /** Address of the page that the claims belong to, where they are shown on another: nothing has an id here. */
  readonly page?: string | undefined;
}

export const Compare = ({ lang, id, claims, topics, why, page }: CompareProps): Html => {
  const words = messages(lang).dossiers;
  return (
    <section class="compare-box" {...(page === undefined ? { id, 'aria-labelledby': `${id}-title` } : {})}>
      <h3 id={page === undefined ? `${id}-title` : undefined}>{topics.join(' · ')}</h3>
      <p class="soft">{words.tensionWhy[why]}</p>
      <div class="compare">
        {claims.map((claim) => (
          <div>
            <p class="speaker">
              {claim.attributedTo === null ? words.theSource : <SaidText pageLang={lang} said={claim.attributedTo} />}
            </p>
            <Claim lang={lang} claim={claim} isRepeated page={page} />
            <p class="attribution">
              <a href={`${page ?? ''}#${claim.id}`}>{words.inItsPlace}</a>
            </p>
          </div>
        ))}
      </div>
    </section>
  );
};

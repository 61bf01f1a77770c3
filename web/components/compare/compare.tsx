/** Two claims that do not sit together, side by side and of equal weight: no order, no colour, no verdict between them. */
import type { Html } from '../../html.ts';
import type { Lang } from '../../locales/index.ts';
import type { ClaimView } from '../../pages/dossiers/dossier-view.ts';
import { Claim } from '../claim/claim.tsx';

export interface CompareProps {
  readonly lang: Lang;
  /** Where other parts of the page link to. */
  readonly id: string;
  readonly claims: readonly [ClaimView, ClaimView];
}

export const Compare = ({ lang, id, claims }: CompareProps): Html => (
  <div class="compare" id={id}>
    {claims.map((claim) => (
      <Claim lang={lang} claim={claim} />
    ))}
  </div>
);

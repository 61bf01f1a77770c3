/**
 * A claim: the number large with its unit and relation in words, what is claimed, and always who says so, where it was
 * printed and as of when. There is no way to draw one without its author. What the office concerned answered, and what
 * stood there before a correction, stand with it.
 */
import type { Child, Html } from '../../html.ts';
import { messages, type Lang } from '../../locales/index.ts';
import type { ClaimView } from '../../pages/dossiers/dossier-view.ts';
import { Attribution } from './attribution.tsx';
import { Beside } from './beside.tsx';
import { Figure } from './figure.tsx';
import { SaidText } from './said.tsx';

export interface ClaimProps {
  readonly lang: Lang;
  readonly claim: ClaimView;
  /** Address of the comparison it stands in; absent when no account differs. */
  readonly tensionHref?: string | undefined;
  /** Within a comparison the claim is a second time on the page, and carries neither id nor what is beside it. */
  readonly isRepeated?: boolean | undefined;
  /** Address of the page that the claim belongs to, where it is shown on another: the claim has no id here. */
  readonly page?: string | undefined;
}

const Lines = ({ children }: { readonly children: Child }): Html => <p class="attribution">{children}</p>;

export const Claim = ({ lang, claim, tensionHref, isRepeated = false, page }: ClaimProps): Html => {
  const words = messages(lang).dossiers;
  const { figure, text, by, attributedTo, sourceId, asOf, replies, corrections } = claim;
  return (
    <article class="claim" id={isRepeated || page !== undefined ? undefined : claim.id}>
      {figure === null ? null : <Figure lang={lang} figure={figure} />}
      <p class="claim-text">
        <SaidText pageLang={lang} said={text} />
      </p>
      {by === null ? null : (
        <Lines>
          {words.whoseAct}{' '}
          <b>
            <SaidText pageLang={lang} said={by} />
          </b>
        </Lines>
      )}
      <Attribution lang={lang} attributedTo={attributedTo} sourceId={sourceId} asOf={asOf} page={page} />
      {tensionHref === undefined ? null : (
        <Lines>
          <a href={tensionHref}>{words.tensionLink}</a>
        </Lines>
      )}
      {isRepeated ? null : <Beside lang={lang} replies={replies} corrections={corrections} page={page} />}
    </article>
  );
};

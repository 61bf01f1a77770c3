/**
 * A claim: the number large with its unit and relation in words, what is claimed, and always who says so and where it
 * was printed. There is no way to draw one without its author.
 */
import type { Html } from '../../html.ts';
import { formatAmount, messages, type Lang } from '../../locales/index.ts';
import type { ClaimView, FigureView, Said } from '../../pages/dossiers/dossier-view.ts';
import { SaidText } from './said.tsx';

const Figure = ({ lang, figure }: { readonly lang: Lang; readonly figure: FigureView }): Html => {
  const words = messages(lang).dossiers;
  const [low, high] = typeof figure.value === 'number' ? [figure.value, figure.value] : figure.value;
  const unit = words.unit(figure.measure, high);
  if (unit === undefined) return <></>;
  const number =
    low === high ? formatAmount(lang, low) : words.range(formatAmount(lang, low), formatAmount(lang, high));
  const { before, after } = words.relation[figure.relation];
  return (
    <p class="figure">
      {before === '' ? null : <span>{before} </span>}
      <b>{number}</b>
      <span>
        {' '}
        {after === '' ? null : `${after} `}
        {unit}
      </span>
    </p>
  );
};

export interface AttributionProps {
  readonly lang: Lang;
  /** `null` where the source speaks for itself. */
  readonly attributedTo: Said | null;
  readonly sourceId: string;
}

/** Who says so, and a link to the source at the foot of the dossier. */
export const Attribution = ({ lang, attributedTo, sourceId }: AttributionProps): Html => {
  const words = messages(lang).dossiers;
  return (
    <p class="attribution">
      {words.says}{' '}
      <cite>{attributedTo === null ? words.theSource : <SaidText pageLang={lang} said={attributedTo} />}</cite>
      {' · '}
      <a href={`#source-${sourceId}`}>
        {words.sourceRef} <bdi>{sourceId}</bdi>
      </a>
    </p>
  );
};

export interface ClaimProps {
  readonly lang: Lang;
  readonly claim: ClaimView;
  /** Address of the comparison it stands in; absent when no account differs. */
  readonly tensionHref?: string | undefined;
}

export const Claim = ({ lang, claim, tensionHref }: ClaimProps): Html => (
  <article class="claim">
    {claim.figure === null ? null : <Figure lang={lang} figure={claim.figure} />}
    <p class="claim-text">
      <SaidText pageLang={lang} said={claim.text} />
    </p>
    <Attribution lang={lang} attributedTo={claim.attributedTo} sourceId={claim.sourceId} />
    {tensionHref === undefined ? null : (
      <p class="attribution">
        <a href={tensionHref}>{messages(lang).dossiers.tensionLink}</a>
      </p>
    )}
  </article>
);

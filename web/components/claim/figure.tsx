/** A number large, with its unit and how it is meant in words: "more than 280 children affected". */
import type { Html } from '../../html.ts';
import { formatAmount, messages, type Lang } from '../../locales/index.ts';
import type { FigureView } from '../../pages/dossiers/dossier-view.ts';

interface FigureProps {
  readonly lang: Lang;
  readonly figure: FigureView;
}

/** Before, number and after; `undefined` for a measure that has no words, whose claim's text says it. */
function partsOf({ lang, figure }: FigureProps) {
  const words = messages(lang).dossiers;
  const [low, high] = typeof figure.value === 'number' ? [figure.value, figure.value] : figure.value;
  const unit = words.unit(figure.measure, high);
  if (unit === undefined) return undefined;
  const number =
    low === high ? formatAmount(lang, low) : words.range(formatAmount(lang, low), formatAmount(lang, high));
  const { before, after } = words.relation[figure.relation];
  return { before, number, after, unit };
}

export const Figure = (props: FigureProps): Html => {
  const parts = partsOf(props);
  if (parts === undefined) return <></>;
  const { before, number, after, unit } = parts;
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

/** The same as a phrase, for a line of small words; empty for a measure that has no words. */
export function figureInWords(lang: Lang, figure: FigureView): string {
  const parts = partsOf({ lang, figure });
  if (parts === undefined) return '';
  return [parts.before, parts.number, parts.after, parts.unit].filter((part) => part !== '').join(' ');
}

/** What stands beside a claim or a promise: the answer of the office concerned, and what was there before a correction. */
import type { Html } from '../../html.ts';
import { digits, formatDay, messages, type Lang } from '../../locales/index.ts';
import type { CorrectionView, ReplyView } from '../../pages/dossiers/dossier-view.ts';
import { SourceLink } from './attribution.tsx';
import { figureInWords } from './figure.tsx';
import { printedDate } from './printed-date.ts';
import { SaidText } from './said.tsx';

export interface BesideProps {
  readonly lang: Lang;
  readonly replies: readonly ReplyView[];
  readonly corrections: readonly CorrectionView[];
  /** Where the list of sources is; the same page unless told. */
  readonly page?: string | undefined;
}

/** Nothing at all when there is neither. */
export const Beside = ({ lang, replies, corrections, page }: BesideProps): Html => (
  <>
    {replies.map((reply) => (
      <Reply lang={lang} reply={reply} page={page} />
    ))}
    {corrections.map((correction) => (
      <Correction lang={lang} correction={correction} />
    ))}
  </>
);

interface ReplyProps {
  readonly lang: Lang;
  readonly reply: ReplyView;
  readonly page: string | undefined;
}

const Reply = ({ lang, reply: { office, on, text, sourceId, asOf }, page }: ReplyProps): Html => {
  const words = messages(lang).dossiers;
  return (
    <div class="beside">
      <p class="eyebrow">{words.replyTitle}</p>
      <p>
        <SaidText pageLang={lang} said={text} />
      </p>
      <p class="attribution">
        {words.says}{' '}
        <cite>
          <SaidText pageLang={lang} said={office} />
        </cite>
        {on === null ? null : `${words.apart}${words.promisedOn(printedDate(lang, on))}`}
        {words.apart}
        <SourceLink lang={lang} sourceId={sourceId} asOf={asOf} page={page} />
      </p>
    </div>
  );
};

const Correction = ({ lang, correction }: { readonly lang: Lang; readonly correction: CorrectionView }): Html => {
  const words = messages(lang).dossiers;
  const { version, on, reason, was } = correction;
  const figure = was.figure === null ? '' : figureInWords(lang, was.figure);
  return (
    <div class="beside">
      <p class="eyebrow">
        {version === null
          ? words.correctedUnpublished
          : words.correctedTitle(formatDay(lang, on), digits(lang, String(version)))}
      </p>
      <p>
        {words.stoodBefore}{' '}
        <del>
          {figure === '' ? null : `${figure}: `}
          <SaidText pageLang={lang} said={was.text} />
        </del>{' '}
        <span class="attribution">
          ({words.says} {was.speaker === null ? words.theSource : <SaidText pageLang={lang} said={was.speaker} />})
        </span>
      </p>
      {reason === null ? null : (
        <p>
          {words.why} <SaidText pageLang={lang} said={reason} />
        </p>
      )}
    </div>
  );
};

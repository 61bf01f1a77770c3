/** One suggestion as lists show it: who with whom, why, what speaks against it, who else it could be, how often such are wrong. */
import type { LinkView, SuggestionView } from '@amanat/casework';
import type { AddedDistrict } from '@amanat/domain';
import { ButtonLink, Evidence, Tag, type TagProps } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { dayInWords, dayOf } from '../cases/case-words.tsx';
import { Subject } from './subject-words.tsx';

export interface SuggestionProps {
  readonly lang: Lang;
  readonly suggestion: SuggestionView;
  readonly districts: readonly AddedDistrict[];
  /** The case on whose page it stands. */
  readonly here?: string | undefined;
}

export const SuggestionItem = (props: SuggestionProps): Html => {
  const { lang, suggestion } = props;
  const words = messages(lang).links;
  return (
    <article class="suggestion">
      <header class="suggestion-head">
        <h3 class="pair">
          <PairOf {...props} />
        </h3>
        <StateTag lang={lang} suggestion={suggestion} />
      </header>
      {suggestion.decided === undefined ? (
        <>
          <Evidence lang={lang} evidence={suggestion.evidence} level={4} what={suggestion.left.what} />
          <Others {...props} />
          <p class="small soft">
            {wrongInWords(lang, suggestion)} {words.foundOn(dayOf(suggestion.foundOn))}
          </p>
        </>
      ) : (
        <Decided lang={lang} decided={suggestion.decided} />
      )}
      <p class="no-print">
        <ButtonLink kind="secondary" href={`/${lang}/staff/links/${suggestion.link}`}>
          {words.toPair}
        </ButtonLink>
      </p>
    </article>
  );
};

/** What somebody decided stands for itself; on what it rested is on the page of the pair. */
const Decided = ({ lang, decided }: { readonly lang: Lang; readonly decided: LinkView }): Html => {
  const { links: words, cases } = messages(lang);
  const { byName, onDay, grounds, withdrawalGround } = decided;
  const reasons =
    withdrawalGround === undefined
      ? grounds.map((ground) => words.grounds[ground])
      : [words.withdrawalGrounds[withdrawalGround]];
  return (
    <>
      <p>
        <time datetime={onDay}>{dayInWords(lang, onDay)}</time>
        {byName === undefined ? null : (
          <>
            {words.apart}
            {cases.by} <bdi>{byName}</bdi>
          </>
        )}
      </p>
      {reasons.length === 0 ? null : (
        <ul class="reasons">
          {reasons.map((reason) => (
            <li>{reason}</li>
          ))}
        </ul>
      )}
    </>
  );
};

/** One's own side first where the page is that of a case. */
export const PairOf = ({ lang, suggestion: { left, right }, districts, here }: SuggestionProps): Html => {
  const isRightHere = right.of.kind === 'case' && right.of.caseId === here;
  const [first, second] = isRightHere ? [right, left] : [left, right];
  return (
    <>
      <Subject lang={lang} subject={first} districts={districts} here={here} />
      <span class="pair-and" aria-hidden="true" />
      <span class="unseen"> – </span>
      <Subject lang={lang} subject={second} districts={districts} here={here} />
    </>
  );
};

const tones = {
  suggested: 'open',
  same: 'good',
  'not-same': 'plain',
  'cannot-tell': 'part',
  withdrawn: 'open',
} as const satisfies Readonly<Record<string, TagProps['tone']>>;

export const StateTag = ({ lang, suggestion: { decided } }: Pick<SuggestionProps, 'lang' | 'suggestion'>): Html => {
  const state = decided?.state ?? 'suggested';
  return <Tag tone={tones[state]}>{messages(lang).links.states[state]}</Tag>;
};

export const Others = ({ lang, suggestion: { others }, districts }: SuggestionProps): Html => {
  const words = messages(lang).links;
  if (others.length === 0) return <></>;
  return (
    <div class="others">
      <p class="small">
        <strong>{words.othersTitle}</strong>
      </p>
      <ul class="others-list">
        {others.map(({ link, subject, kind }) => (
          <li>
            <Subject lang={lang} subject={subject} districts={districts} />{' '}
            <span class="small soft">
              {words.others[kind]} · <a href={`/${lang}/staff/links/${link}`}>{words.toPair}</a>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** In tens, because that is as much as anybody knows; never as a percentage. */
export function wrongInWords(lang: Lang, { wrongOfTen }: Pick<SuggestionView, 'wrongOfTen'>): string {
  const { wrong } = messages(lang).links;
  const count = Math.round(wrongOfTen);
  if (count < 1) return wrong.few;
  return count === 1 ? wrong.one : wrong.some(formatNumber(lang, count));
}

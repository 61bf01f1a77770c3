/**
 * A blank letter on A4: gaps to be filled by hand, no field, nothing that is sent. On the screen how to use it stands above;
 * only the paper is printed, with TRAINING on it where that must stand.
 */
import { Page, type Chrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { StageLinks } from './law-parts.tsx';
import { LawCitation, Standing } from './law-rule.tsx';
import { lawLetterIds, type LawLetterView } from './law-view.ts';

export interface LawLetterPageProps {
  readonly chrome: Chrome;
  readonly view: LawLetterView;
}

export const LawLetterPage = ({ chrome, view }: LawLetterPageProps): Html => {
  const { lang } = chrome;
  const { law } = messages(lang);
  const words = law.letter;
  const { title, use } = law.letters[view.letter];
  const number = formatNumber(lang, lawLetterIds.indexOf(view.letter) + 1);
  return (
    <Page chrome={chrome} title={law.tabLetter(number)} backHref={`/${lang}/law`}>
      <div class="letter-about flow">
        <h1>{title}</h1>
        <p class="lead">{use}</p>
        <p>
          <strong>{law.noAdvice}</strong>
        </p>
        <ul class="points">
          <li>{words.fill}</li>
          <li>{words.print}</li>
          <li>{words.keep}</li>
          <li>{words.reveals}</li>
        </ul>
      </div>
      <Letter lang={lang} view={view} />
      <section class="letter-about flow" aria-labelledby="rests-on">
        <h2 id="rests-on">{words.restsOn}</h2>
        <ul class="plain-list">
          {view.rules.map((rule) => (
            <li>
              <LawCitation lang={lang} rule={rule} />
              <Standing lang={lang} rule={rule} />
            </li>
          ))}
        </ul>
        <h2>{words.stages}</h2>
        <StageLinks lang={lang} stages={view.stages} />
      </section>
    </Page>
  );
};

const Letter = ({ lang, view }: { readonly lang: Lang; readonly view: LawLetterView }): Html => {
  const { law } = messages(lang);
  const words = law.letter;
  const { title, to, subject, body, asks } = law.letters[view.letter];
  return (
    <article class="letter" aria-label={title}>
      <p class="letter-to">
        {to.map((line) => (
          <span>
            <WithGaps text={line} />
          </span>
        ))}
      </p>
      <p class="letter-subject">
        <strong>{words.subject}</strong> {subject}
      </p>
      {body.map((text) => (
        <p>
          <WithGaps text={text} />
        </p>
      ))}
      <p>{words.asks}</p>
      <ol>
        {asks.map((text) => (
          <li>{text}</li>
        ))}
      </ol>
      <p>
        {words.attached} <Gap hint={words.what} />
      </p>
      <p class="letter-signed">
        <Gap hint={words.name} />
        <Gap hint={words.signature} />
        <Gap hint={words.date} />
        <Gap hint={words.reach} />
      </p>
      <p class="letter-received">
        {words.received} <Gap hint={words.receivedBy} /> <Gap hint={words.receivedAt} />
      </p>
    </article>
  );
};

/** What stands in square brackets becomes a line to write on, with what belongs there below it. */
const WithGaps = ({ text }: { readonly text: string }): Html => (
  <>{text.split(/\[([^\]]+)\]/u).map((piece, place) => (place % 2 === 0 ? piece : <Gap hint={piece} />))}</>
);

/** A plus sign before the words asks for several lines. */
const Gap = ({ hint }: { readonly hint: string }): Html =>
  hint.startsWith('+') ? (
    <span class="gap gap-wide">
      <span class="gap-line"></span>
      <span class="gap-line"></span>
      <span class="gap-hint">{hint.slice(1)}</span>
    </span>
  ) : (
    <span class="gap">
      <span class="gap-hint">{hint}</span>
    </span>
  );

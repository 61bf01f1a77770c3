/** How figures are made and protected, in plain language; what is printed otherwise in the newest release, and why. */
import type { PlaceKey, ReleaseManifest } from '@amanat/figures';
import { type Chrome, SummaryList } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { FiguresPage } from './figures-page.tsx';
import { repairsInWords } from './repair-words.ts';
import { WaitingPicture } from './waiting-picture.tsx';

export interface FiguresMethodPageProps {
  readonly chrome: Chrome;
  /** The newest that has districts, else the newest of all: whose repairs are told. */
  readonly manifest: ReleaseManifest | undefined;
  /** As the page calls a place. */
  readonly placeName: (place: PlaceKey) => string;
}

/** What the stages and ends are, to be pointed at. */
export const wordsId = 'words';

interface SectionWords {
  readonly title: string;
  readonly points: readonly string[];
}

const Sections = ({ sections }: { readonly sections: readonly SectionWords[] }): Html => (
  <>
    {sections.map(({ title, points }) => (
      <section class="flow prose ruled">
        <h2>{title}</h2>
        <ul>
          {points.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
      </section>
    ))}
  </>
);

export const FiguresMethodPage = ({ chrome, manifest, placeName }: FiguresMethodPageProps): Html => {
  const { lang } = chrome;
  const { method: words } = messages(lang).figures;
  return (
    <FiguresPage chrome={chrome} here="method">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Sections sections={words.sections} />
      <section class="flow ruled">
        <h2 id={wordsId}>{words.wordsTitle}</h2>
        <SummaryList lang={lang} rows={words.words.map(([label, value]) => ({ label, value }))} />
      </section>
      <section class="flow prose ruled">
        <h2>{words.openTitle}</h2>
        <p>{words.openText[0]}</p>
        <WaitingPicture lang={lang} />
        {words.openText.slice(1).map((text) => (
          <p>{text}</p>
        ))}
      </section>
      <Sections sections={words.later} />
      {manifest === undefined ? null : <Repairs lang={lang} manifest={manifest} placeName={placeName} />}
    </FiguresPage>
  );
};

/** So many that the page stays light; the file of the release has all of them. */
const mostShown = 200;

interface RepairsProps extends Pick<FiguresMethodPageProps, 'placeName'> {
  readonly lang: Lang;
  readonly manifest: ReleaseManifest;
}

const Repairs = ({ lang, manifest: { repairs, rule, catalogue }, placeName }: RepairsProps): Html => {
  const { method, repair } = messages(lang).figures;
  return (
    <section class="flow prose ruled">
      <h2>{method.repairsTitle}</h2>
      {repairs.length === 0 ? (
        <p>{repair.none}</p>
      ) : (
        <>
          <p>{method.repairsText}</p>
          {repairsInWords(lang, repairs.slice(0, mostShown), placeName).map(({ said, lines }) => (
            <details>
              <summary>{said}</summary>
              <ul>
                {lines.map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
            </details>
          ))}
          {repairs.length > mostShown ? <p>{repair.more}</p> : null}
        </>
      )}
      <p class="soft">{method.ruleText(formatNumber(lang, rule.version), formatNumber(lang, catalogue.version))}</p>
    </section>
  );
};

/** All releases, and one of them with its files and its proof. */
import { type Chrome, DataTable, Fold, SummaryList } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatDay, type Lang, messages } from '../../locales/index.ts';
import type { ReleaseEntry } from './figure-view.ts';
import { figuresAddress, FiguresPage, MarkNote, NoFigures } from './figures-page.tsx';
import { countInWords } from './printed-words.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** To be compared letter by letter. */
const Digest = ({ text }: { readonly text: string }): Html => (
  <code class="key" dir="ltr" translate="no">
    {text}
  </code>
);

interface DigestListProps {
  readonly title: string;
  readonly text: string;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/** Every digest whole, as `sha256sum -c` reads it: there is no width at which one cannot be read. */
const DigestList = ({ title, text, files }: DigestListProps): Html => (
  <Fold title={title}>
    <p>{text}</p>
    <pre class="key" dir="ltr" translate="no">
      {files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')}
    </pre>
  </Fold>
);

export interface FiguresReleasesPageProps {
  readonly chrome: Chrome;
  /** Newest first. */
  readonly releases: readonly ReleaseEntry[];
}

export const FiguresReleasesPage = ({ chrome, releases }: FiguresReleasesPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).figures.releases;
  return (
    <FiguresPage chrome={chrome} here="releases">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {releases.length === 0 ? (
        <NoFigures lang={lang} />
      ) : (
        <>
          <DataTable
            compact
            caption={words.caption}
            heads={[words.heads.release, words.heads.kind]}
            rows={releases.map(({ id, manifest }) => [
              <a href={`/${lang}/figures/releases/${id}`}>{formatDay(lang, day(manifest.snapshot))}</a>,
              words.kind[manifest.kind],
            ])}
          />
          <DigestList
            title={words.allDigests}
            text={words.releaseDigestsText}
            files={releases.map(({ id, digest }) => ({ name: `${id}/release.json`, sha256: digest }))}
          />
        </>
      )}
      <p>
        <a href={figuresAddress(lang, 'check')}>{words.toCheck}</a>
      </p>
    </FiguresPage>
  );
};

/** `funnel` of `funnel.csv` and of `funnel.json`. */
const subjectOf = (name: string): string => name.split('.')[0] ?? name;

/** What a file holds, as the pages call it. */
function fileSubjects(lang: Lang): Readonly<Record<string, string>> {
  const { funnel, times, ends, outcomes, rests, ages, promises, releases } = messages(lang).figures;
  const shown = { funnel, times, ends, outcomes, stalled: rests, ages, promises };
  return {
    ...Object.fromEntries(Object.entries(shown).map(([subject, { title }]) => [subject, title])),
    ...releases.fileSubject,
  };
}

export interface FiguresReleasePageProps {
  readonly chrome: Chrome;
  readonly release: ReleaseEntry;
}

export const FiguresReleasePage = ({ chrome, release: { id, digest, manifest } }: FiguresReleasePageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).figures.releases;
  const files = [{ name: 'release.json', sha256: digest }, ...manifest.files];
  const holds = fileSubjects(lang);
  const fileAddress = (name: string): string => `/figures/releases/${id}/files/${name}`;
  return (
    <FiguresPage chrome={chrome} here="releases">
      <h1>{words.one(formatDay(lang, day(manifest.snapshot)))}</h1>
      <MarkNote lang={lang} mark={manifest.mark} />
      <div class="flow">
        <SummaryList
          lang={lang}
          rows={[
            { label: words.rows.id, value: <Digest text={id} /> },
            { label: words.rows.snapshot, value: formatDay(lang, day(manifest.snapshot)) },
            { label: words.rows.kind, value: words.kind[manifest.kind] },
            { label: words.rows.digest, value: <Digest text={digest} /> },
            { label: words.rows.rejected, value: countInWords(lang, manifest.rejected) },
          ]}
        />
      </div>
      <section class="flow ruled">
        <h2>{words.filesTitle}</h2>
        <p>{words.filesText}</p>
        <DataTable
          compact
          caption={words.filesCaption}
          heads={[words.fileHeads.what, words.fileHeads.name]}
          rows={[...Map.groupBy(files, ({ name }) => holds[subjectOf(name)] ?? '')].map(([what, ofSubject]) => [
            what,
            ofSubject
              .map(({ name }) => name)
              .toSorted()
              .map((name) => (
                <div>
                  <a href={fileAddress(name)} dir="ltr" translate="no">
                    <bdi>{name}</bdi>
                  </a>
                </div>
              )),
          ])}
        />
        <DigestList title={words.allDigests} text={words.allDigestsText} files={files} />
      </section>
      <section class="flow ruled">
        <h2>{words.proofTitle}</h2>
        <p>
          <a href={`/figures/releases/${id}/proof`}>{words.proof}</a>
        </p>
        <p class="hint">{words.proofText}</p>
        <p>
          <a href={figuresAddress(lang, 'check')}>{words.toCheck}</a>
        </p>
      </section>
    </FiguresPage>
  );
};

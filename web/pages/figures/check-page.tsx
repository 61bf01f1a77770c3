/** How anybody checks a release: by the program, by hand, and what that shows and does not show. */
import type { Chrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';
import { figuresAddress, FiguresPage } from './figures-page.tsx';

/** To be copied; no piece of it is broken. */
const Command = ({ pieces }: { readonly pieces: readonly string[] }): Html => (
  <code class="command" dir="ltr" translate="no">
    {pieces.map((word) => (
      <>
        <span>{word}</span>{' '}
      </>
    ))}
  </code>
);

const List = ({ title, points }: { readonly title: string; readonly points: readonly string[] }): Html => (
  <section class="flow prose ruled">
    <h2>{title}</h2>
    <ul>
      {points.map((point) => (
        <li>{point}</li>
      ))}
    </ul>
  </section>
);

export const FiguresCheckPage = ({ chrome }: { readonly chrome: Chrome }): Html => {
  const { lang } = chrome;
  const words = messages(lang).figures.check;
  const [first, second, third, fourth, last] = words.hand;
  return (
    <FiguresPage chrome={chrome} here="check">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <section class="flow prose ruled">
        <h2>{words.handTitle}</h2>
        <ol class="points">
          <li>{first}</li>
          <li>
            {second}
            <Command pieces={['sha256sum', 'funnel.csv']} />
            <Command pieces={['certutil -hashfile', 'funnel.csv', 'SHA256']} />
          </li>
          <li>{third}</li>
          <li>
            {fourth}
            <Command pieces={['sha256sum', 'release.json']} />
          </li>
          <li>
            {last} <a href={`/${lang}/verify`}>{words.toVerify}</a>
          </li>
        </ol>
      </section>
      <section class="flow ruled">
        <h2>{words.programTitle}</h2>
        <p>{words.programText}</p>
        <Command pieces={['amanat verify release', 'DIR', '--key VKEY']} />
        <p>{words.programKey}</p>
        <ul class="links">
          <li>
            <a href={figuresAddress(lang, 'releases')}>{words.toReleases}</a>
          </li>
          <li>
            <a href={`/${lang}/log`}>{words.toLog}</a>
          </li>
        </ul>
      </section>
      <List title={words.showsTitle} points={words.shows} />
      <List title={words.notTitle} points={words.notShows} />
    </FiguresPage>
  );
};

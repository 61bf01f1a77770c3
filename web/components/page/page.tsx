/**
 * The document around every page. Nothing in it is inline or from elsewhere, so that the Content-Security-Policy can
 * forbid both; nothing in it says what the site is about to somebody who reads over a shoulder.
 */
import type { Child, Html } from '../../html.ts';
import { directionOf, messages, otherLang, type Lang } from '../../locales/index.ts';
import { Icon } from '../icon/icon.tsx';
import { Banners } from './banners.tsx';
import { Mark } from './mark.tsx';

/** What the server knows of the request and the deployment, the same for all pages. */
export interface Chrome {
  readonly lang: Lang;
  /** Path after the language: `/dossiers/kasur`, or empty on the first page. The other language has the same one. */
  readonly path: string;
  /** Shows TRAINING on the page, as the demo must. */
  readonly training: boolean;
  /** Warns that the connection is open to others on the network. */
  readonly insecureLan: boolean;
  /** Addresses of the style sheet and, if it is served, the small script. */
  readonly assets: { readonly style: string; readonly script?: string | undefined };
}

export interface PageProps {
  readonly chrome: Chrome;
  /** Shows in tabs and histories: never names a crime, a child or a place of a complaint. */
  readonly title: string;
  /** `reading` is wide enough for two claims side by side; `form` is one column. */
  readonly width?: 'form' | 'reading' | undefined;
  /** Where a step back leads, above the content. */
  readonly backHref?: string | undefined;
  /** Below the header: who is signed in and where they may go. */
  readonly band?: Child | undefined;
  readonly children: Child;
}

const Head = ({ chrome, title }: PageProps): Html => (
  <head>
    <meta charset="utf-8" />
    <title>{`${title} · ${messages(chrome.lang).common.productName}`}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="format-detection" content="telephone=no" />
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href={chrome.assets.style} />
    {chrome.assets.script === undefined ? null : <script type="module" src={chrome.assets.script}></script>}
  </head>
);

const Header = ({ lang, path }: Chrome): Html => {
  const words = messages(lang).common;
  const other = otherLang(lang);
  return (
    <header class="site-header">
      <div class="site-bar">
        <a class="site-name" href={`/${lang}`}>
          <Mark />
          <span>{words.productName}</span>
        </a>
        <a class="site-lang" href={`/${other}${path}`} lang={other} dir={directionOf(other)} hreflang={other}>
          {words.otherLanguage}
        </a>
        <form class="leave" method="post" action={`/${lang}/leave`} autocomplete="off">
          <button type="submit" title={words.leaveHint}>
            <Icon name="leave" />
            <span>{words.leave}</span>
          </button>
        </form>
      </div>
    </header>
  );
};

const Footer = ({ lang }: Chrome): Html => {
  const words = messages(lang).common;
  return (
    <footer class="site-footer">
      <p>{words.footerLine}</p>
      <nav aria-label={words.navLabel}>
        <ul>
          <li>
            <a href={`/${lang}/lodge`}>{words.navLodge}</a>
          </li>
          <li>
            <a href={`/${lang}/code`}>{words.navReturn}</a>
          </li>
          <li>
            <a href={`/${lang}/dossiers`}>{words.navDossiers}</a>
          </li>
          <li>
            <a href={`/${lang}/promises`}>{words.navPromises}</a>
          </li>
          <li>
            <a href={`/${lang}/figures`}>{words.navFigures}</a>
          </li>
          <li>
            <a href={`/${lang}/law`}>{words.navLaw}</a>
          </li>
          <li>
            <a href={`/${lang}/about`}>{words.navAbout}</a>
          </li>
          <li>
            <a href={`/${lang}/log`}>{words.navLog}</a>
          </li>
        </ul>
      </nav>
      <p class="small">{words.footerLegal}</p>
    </footer>
  );
};

export const Page = (props: PageProps): Html => {
  const { chrome, width = 'form', backHref, band, children } = props;
  const words = messages(chrome.lang).common;
  return (
    <html lang={chrome.lang} dir={directionOf(chrome.lang)}>
      <Head {...props} />
      <body>
        <a class="skip" href="#content">
          {words.skipToContent}
        </a>
        <Header {...chrome} />
        {chrome.training || chrome.insecureLan ? <Banners {...chrome} /> : null}
        {band}
        <main id="content" class={`content content-${width}`} tabindex={-1}>
          {backHref === undefined ? null : (
            <a class="back" href={backHref}>
              {words.back}
            </a>
          )}
          {children}
        </main>
        <Footer {...chrome} />
      </body>
    </html>
  );
};

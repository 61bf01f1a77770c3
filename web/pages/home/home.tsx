/** The first page: whom to call, the three ways on, what is kept and what is not. */
import { HelpLines, type HelpLineView } from '../../components/help-lines/help-lines.tsx';
import { Icon, type IconName } from '../../components/icon/icon.tsx';
import { Page, type Chrome } from '../../components/page/page.tsx';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';

interface WayProps {
  readonly href: string;
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
}

const Way = ({ href, icon, title, text }: WayProps): Html => (
  <li>
    <a class="way" href={href}>
      <Icon name={icon} />
      <span>
        <strong>{title}</strong>
        <span class="way-text">{text}</span>
      </span>
    </a>
  </li>
);

export interface HomePageProps {
  readonly chrome: Chrome;
  /** Lines of the deployment's jurisdiction, the most urgent first. */
  readonly helpLines: readonly HelpLineView[];
}

export const HomePage = ({ chrome, helpLines }: HomePageProps): Html => {
  const { lang } = chrome;
  const { common, publicPages } = messages(lang);
  return (
    <Page chrome={chrome} title={publicPages.homeTitle} width="reading">
      <header class="opening">
        <h1>{publicPages.homeHeading}</h1>
        <p class="lead">{publicPages.homeLead}</p>
      </header>
      <HelpLines lang={lang} lines={helpLines} />
      <nav aria-labelledby="ways">
        <h2 id="ways">{publicPages.waysTitle}</h2>
        <ul class="ways">
          <Way href={`/${lang}/lodge`} icon="pen" title={common.navLodge} text={publicPages.lodgeText} />
          <Way href={`/${lang}/code`} icon="key" title={common.navReturn} text={publicPages.returnText} />
          <Way href={`/${lang}/dossiers`} icon="book" title={common.navDossiers} text={publicPages.dossiersText} />
        </ul>
      </nav>
      <div class="kept">
        <section class="flow" aria-labelledby="kept">
          <h2 id="kept">{publicPages.keptTitle}</h2>
          <ul>
            {publicPages.kept.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </section>
        <section class="flow" aria-labelledby="not-kept">
          <h2 id="not-kept">{publicPages.notKeptTitle}</h2>
          <ul>
            {publicPages.notKept.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </section>
      </div>
      <p>
        <a href={`/${lang}/promises`}>{publicPages.toPromises}</a>
      </p>
      <p>
        <a href={`/${lang}/figures`}>{publicPages.toFigures}</a>
      </p>
      <p>
        <a href={`/${lang}/about`}>{publicPages.moreAbout}</a>
      </p>
    </Page>
  );
};

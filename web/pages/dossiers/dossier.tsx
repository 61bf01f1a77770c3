/** The page of one published dossier: what it is about, which version, and everything that is said in it. */
import { SaidText } from '../../components/claim/said.tsx';
import { Page, type Chrome } from '../../components/page/page.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import type { Html } from '../../html.ts';
import { digits, formatDay, messages } from '../../locales/index.ts';
import { DossierBody } from './dossier-body.tsx';
import { type DossierPart, PrintFoot, Version } from './dossier-parts.tsx';
import type { DossierView } from './dossier-view.ts';

/** Only where an older version is shown. */
const Older = ({ lang, dossier: { id, version } }: DossierPart): Html =>
  version.number === version.newest ? (
    <></>
  ) : (
    <Panel>
      <p>
        {messages(lang).dossiers.olderVersion(
          digits(lang, String(version.number)),
          digits(lang, String(version.newest)),
        )}{' '}
        <a class="no-print" href={`/${lang}/dossiers/${id}`}>
          {messages(lang).dossiers.toNewest}
        </a>
      </p>
    </Panel>
  );

export interface DossierPageProps {
  readonly chrome: Chrome;
  readonly dossier: DossierView;
}

export const DossierPage = ({ chrome, dossier }: DossierPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).dossiers;
  const translated = words.translated();
  const { version, place, title, note } = dossier;
  return (
    <Page chrome={chrome} title={words.listTitle} width="reading" backHref={`/${lang}/dossiers`}>
      <header class="dossier-head">
        <p class="eyebrow">
          <SaidText pageLang={lang} said={place} />
        </p>
        <h1>
          <SaidText pageLang={lang} said={title} />
        </h1>
        <p class="soft">
          {words.version(digits(lang, String(version.number)), formatDay(lang, version.on))}{' '}
          <a class="no-print" href={`/${lang}/dossiers/${dossier.id}/history`}>
            {words.historyTitle}
          </a>
        </p>
        <p class="note">
          {words.notAFinding}
          {translated === undefined ? null : ` ${translated}`}
        </p>
        <p class="soft">
          <SaidText pageLang={lang} said={note} />
        </p>
      </header>
      <Older lang={lang} dossier={dossier} />
      <DossierBody lang={lang} dossier={dossier} />
      <Version lang={lang} dossier={dossier} />
      <PrintFoot lang={lang} dossier={dossier} />
    </Page>
  );
};

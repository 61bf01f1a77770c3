/** All published dossiers. */
import { Page, type Chrome } from '../../components/page/page.tsx';
import { SaidText } from '../../components/claim/said.tsx';
import type { Html } from '../../html.ts';
import { formatNumber, messages } from '../../locales/index.ts';
import type { DossierEntry } from './dossier-view.ts';

export interface DossierListPageProps {
  readonly chrome: Chrome;
  readonly dossiers: readonly DossierEntry[];
}

export const DossierListPage = ({ chrome, dossiers }: DossierListPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).dossiers;
  return (
    <Page chrome={chrome} title={words.listTitle} width="reading">
      <h1>{words.listTitle}</h1>
      <p class="lead">{words.listLead}</p>
      {dossiers.length === 0 ? <p>{words.none}</p> : null}
      <ul class="dossier-list">
        {dossiers.map((dossier) => (
          <li>
            <p class="eyebrow">
              <SaidText pageLang={lang} said={dossier.place} />
            </p>
            <h2>
              <a href={`/${lang}/dossiers/${dossier.id}`}>
                <SaidText pageLang={lang} said={dossier.title} />
              </a>
            </h2>
            <p class="soft">
              {words.counts(
                formatNumber(lang, dossier.claimCount),
                dossier.promiseCount === 0 ? undefined : formatNumber(lang, dossier.promiseCount),
              )}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${lang}/promises`}>{words.toBoard}</a>
      </p>
      <p class="note">{words.notAFinding}</p>
    </Page>
  );
};

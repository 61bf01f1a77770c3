/** What was published of a dossier and when, newest first, each version with the proof that it has not changed since. */
import { SaidText } from '../../components/claim/said.tsx';
import { Page, type Chrome } from '../../components/page/page.tsx';
import { Tag } from '../../components/tag/tag.tsx';
import type { Html } from '../../html.ts';
import { digits, formatDay, messages, type Lang } from '../../locales/index.ts';
import type { DossierHistoryView, HistoryEntryView } from './dossier-view.ts';

export interface DossierHistoryPageProps {
  readonly chrome: Chrome;
  readonly history: DossierHistoryView;
}

export const DossierHistoryPage = ({ chrome, history }: DossierHistoryPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).dossiers;
  const { id, title, entries } = history;
  return (
    <Page chrome={chrome} title={words.historyTitle} width="reading" backHref={`/${lang}/dossiers/${id}`}>
      <header class="dossier-head">
        <p class="eyebrow">
          <SaidText pageLang={lang} said={title} />
        </p>
        <h1>{words.historyHeading}</h1>
        <p class="lead">{words.historyLead}</p>
      </header>
      <ol class="versions" reversed>
        {entries.map((entry, index) => (
          <Entry lang={lang} dossier={id} entry={entry} isNewest={index === 0} />
        ))}
      </ol>
      <HowToCheck lang={lang} />
      <p class="no-print">
        <a href={`/${lang}/dossiers/${id}`}>{words.toDossier}</a>
      </p>
    </Page>
  );
};

interface EntryProps {
  readonly lang: Lang;
  readonly dossier: string;
  readonly entry: HistoryEntryView;
  readonly isNewest: boolean;
}

const Entry = ({ lang, dossier, entry, isNewest }: EntryProps): Html => {
  const words = messages(lang).dossiers;
  const { version, on, kind, items, reason, eventId, isOnLog } = entry;
  const address = `/${lang}/dossiers/${dossier}/versions/${version}`;
  const isWhole = kind === 'published' || kind === 'revised';
  return (
    <li id={`v${version}`}>
      <h2>
        {words.entryTitle(digits(lang, String(version)), formatDay(lang, on))}{' '}
        {isNewest ? <Tag tone="good">{words.newestMark}</Tag> : null}
      </h2>
      <p>
        {changeInWords(lang, kind)}
        {isWhole || items.length === 0 ? null : (
          <>
            {': '}
            {items.map((item, index) => (
              <>
                {index === 0 ? null : words.apart}
                <a href={`${address}#${/^S\d/.test(item) ? 'source-' : ''}${item}`}>{words.item(item)}</a>
              </>
            ))}
          </>
        )}
      </p>
      {reason === null ? null : (
        <p>
          {words.why} <SaidText pageLang={lang} said={reason} />
        </p>
      )}
      <p class="soft">{isWhole ? words.byEditors : words.byTwo}</p>
      <p class="no-print">
        <a href={address}>{words.readVersion}</a>
        {' · '}
        {isOnLog ? <a href={`/proofs/${eventId}`}>{words.proofDownload}</a> : words.proofWaits}
      </p>
    </li>
  );
};

function changeInWords(lang: Lang, kind: string): string {
  const { changeKinds } = messages(lang).dossiers;
  return Object.entries(changeKinds).find(([known]) => known === kind)?.[1] ?? changeKinds.other;
}

/** Each piece stays whole where the line breaks. */
const command = ['amanat', 'verify', 'receipt', 'FILE', '--key VKEY'];
const guide = 'docs/verify-it-yourself.md';

export const HowToCheck = ({ lang }: { readonly lang: Lang }): Html => {
  const words = messages(lang).dossiers;
  return (
    <div class="note flow">
      <p>{words.howToCheck}</p>
      <p>
        <code class="command" dir="ltr" lang="en">
          {command.map((word) => (
            <>
              <span>{word}</span>{' '}
            </>
          ))}
        </code>
      </p>
      <p class="small">
        {words.whichKey} <a href={`/${lang}/log`}>{messages(lang).common.navLog}</a>
      </p>
      <p>
        {words.orInBrowser} <a href={`/${lang}/verify`}>{messages(lang).figures.check.toVerify}</a>
      </p>
      <p class="small soft">
        {words.howToCheckMore}{' '}
        <code dir="ltr" lang="en">
          {guide}
        </code>
      </p>
    </div>
  );
};

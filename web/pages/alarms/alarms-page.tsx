/** What somebody should look at soon, newest first, each with the way to it. */
import type { AlarmView } from '@amanat/casework';
import { StaffPage, type StaffChrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { CaseNumber, dayInWords, Person } from '../cases/case-words.tsx';

export interface AlarmsPageProps {
  readonly chrome: StaffChrome;
  readonly alarms: readonly AlarmView[];
}

export const AlarmsPage = ({ chrome, alarms }: AlarmsPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).alarms;
  return (
    <StaffPage chrome={chrome} title={words.title} place="alarms">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      {alarms.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="case-list">
          {alarms.map((alarm) => (
            <AlarmItem lang={lang} alarm={alarm} />
          ))}
        </ul>
      )}
    </StaffPage>
  );
};

const AlarmItem = ({ lang, alarm }: { readonly lang: Lang; readonly alarm: AlarmView }): Html => {
  const words = messages(lang).alarms;
  const onwards = onwardsOf(lang, alarm);
  return (
    <li>
      <p class="small soft">
        <time datetime={alarm.onDay}>{dayInWords(lang, alarm.onDay)}</time>
      </p>
      <p>
        <strong>{words.kind[alarm.kind]}</strong>
      </p>
      {alarm.about === undefined ? null : (
        <p>
          {words.about} <Person lang={lang} person={alarm.about} />
        </p>
      )}
      <p class="case-head">
        {alarm.case === undefined ? null : (
          <a href={`/${lang}/staff/cases/${alarm.case.caseId}`}>
            {words.toCase} <CaseNumber number={alarm.case.number} />
          </a>
        )}
        {onwards === undefined ? null : <a href={onwards.href}>{onwards.label}</a>}
      </p>
    </li>
  );
};

/** Where the stream that it names is shown; nothing for a stream without a page of its own. */
function onwardsOf(
  lang: Lang,
  { streamId, kind, case: seen }: AlarmView,
): { readonly href: string; readonly label: string } | undefined {
  const words = messages(lang).alarms;
  const staff = `/${lang}/staff`;
  if (streamId?.startsWith('opening_') === true)
    return { href: `${staff}/openings${secondPersonPath(kind, streamId, seen !== undefined)}`, label: words.toOpening };
  if (streamId?.startsWith('dossier_') === true)
    return { href: `${staff}/dossiers/${streamId.slice('dossier_'.length)}`, label: words.toDossier };
  if (streamId?.startsWith('erasure_') === true)
    return { href: `${staff}/erasures/${streamId}`, label: words.toErasure };
  if (streamId?.startsWith('link_') === true) return { href: `${staff}/links/${streamId}`, label: words.toLink };
  if (streamId?.startsWith('warning_') === true)
    return { href: `${staff}/warnings/${streamId}`, label: words.toWarning };
  if (kind === 'change-proposed' || kind === 'change-made') return { href: `${staff}/changes`, label: words.toChange };
  return kind === 'account-joined' ? { href: `${staff}/people`, label: words.toPeople } : undefined;
}

/** The page on which a second person answers. Who may not see the case finds in the list what there is to review. */
function secondPersonPath(kind: AlarmView['kind'], opening: string, seesCase: boolean): string {
  if (kind === 'opening-asked') return `/${opening}/answer`;
  return seesCase ? `/${opening}/review` : '';
}

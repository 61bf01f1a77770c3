/**
 * The frame of a page of staff: the public frame with one band more, which says who is signed in, leads to what this
 * person may do and nowhere else, and signs out. A title names no child, crime or place of a complaint, like any.
 */
import type { Child, Html } from '../../html.ts';
import { digits, messages } from '../../locales/index.ts';
import { type Chrome, Page } from '../page/page.tsx';

/** In the order in which they are shown; `home` and `me` are for everybody. */
export const staffPlaces = [
  'home',
  'work',
  'cases',
  'clocks',
  'alarms',
  'warnings',
  'links',
  'openings',
  'search',
  'erasures',
  'dossiers',
  'people',
  'offices',
  'districts',
  'changes',
  'rules',
  'registers',
  'me',
] as const;
export type StaffPlace = (typeof staffPlaces)[number];

/** What the server knows of whoever is signed in, the same for all pages of one request. */
export interface StaffChrome extends Chrome {
  readonly displayName: string;
  /** Where this person may go. */
  readonly places: readonly StaffPlace[];
  /** Alarms for this person; more than 99 show as such. */
  readonly alarms: number;
  /** Cases that are not yet under their keys. */
  readonly waitingCases: number;
}

export interface StaffPageProps {
  readonly chrome: StaffChrome;
  readonly title: string;
  /** Marked in the band. */
  readonly place?: StaffPlace | undefined;
  readonly width?: 'form' | 'reading' | undefined;
  readonly backHref?: string | undefined;
  readonly children: Child;
}

const addressOf = (lang: string, place: StaffPlace): string =>
  place === 'home' ? `/${lang}/staff` : `/${lang}/staff/${place}`;

const countOf = (lang: 'ur' | 'en', count: number): string =>
  count > 99 ? `${digits(lang, '99')}+` : digits(lang, String(count));

const Band = ({ chrome, place }: Pick<StaffPageProps, 'chrome' | 'place'>): Html => {
  const { lang, displayName, alarms } = chrome;
  const words = messages(lang).staff;
  return (
    <section class="staff-band" aria-label={words.bandLabel}>
      <nav aria-label={words.navLabel}>
        <ul>
          {staffPlaces
            .filter((each) => chrome.places.includes(each))
            .map((each) => (
              <li>
                <a href={addressOf(lang, each)} aria-current={each === place ? 'page' : undefined}>
                  {words.nav[each]}
                  {each === 'alarms' && alarms > 0 ? <span class="staff-count"> {countOf(lang, alarms)}</span> : null}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <form class="staff-out" method="post" action={`/${lang}/sign-out`} autocomplete="off">
        <span>
          {words.signedInAs} <bdi>{displayName}</bdi>
        </span>
        <button class="button button-secondary" type="submit">
          <span>{words.signOut}</span>
        </button>
      </form>
    </section>
  );
};

export const StaffPage = ({ chrome, title, place, width = 'reading', backHref, children }: StaffPageProps): Html => {
  const { lang, waitingCases } = chrome;
  return (
    <Page chrome={chrome} title={title} width={width} backHref={backHref} band={<Band chrome={chrome} place={place} />}>
      {waitingCases === 0 ? null : (
        <p class="staff-waiting" role="status">
          {messages(lang).staff.waiting(digits(lang, String(waitingCases)))}
        </p>
      )}
      {children}
    </Page>
  );
};

/** The words for what of a case stands in clear, and for the people of it. */
import type { PersonView } from '@amanat/casework';
import { type AddedDistrict, offenceGroups } from '@amanat/domain';
import type { Html } from '../../html.ts';
import { directionOf, formatDay, type Lang, messages } from '../../locales/index.ts';

/** Names of offices, by id, in the language of the page. */
export type OfficeNames = ReadonlyMap<string, string>;

/** `2026-11-22` as a day. */
export const dayOf = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day);

export const dayInWords = (lang: Lang, day: string): string => formatDay(lang, dayOf(day));

/** `districts`: those of the list, and those that were added. */
export const districtInWords = (lang: Lang, id: string, districts: readonly AddedDistrict[]): string =>
  districts.find((district) => district.id === id)?.[lang] ?? messages(lang).cases.otherDistrict;

/** A group that the list lacks shows by its code. */
export function groupInWords(lang: Lang, code: string): string {
  const group = offenceGroups.find((each) => each.code === code);
  if (group === undefined) return code;
  return lang === 'ur' ? group.labelUr : group.labelEn;
}

export function channelInWords(lang: Lang, channel: string): string {
  const { channels } = messages(lang).cases;
  return Object.entries(channels).find(([code]) => code === channel)?.[1] ?? channel;
}

export const CaseNumber = ({ number }: { readonly number: string }): Html => (
  <bdi class="case-number" dir="ltr" translate="no">
    {number}
  </bdi>
);

export const personText = (lang: Lang, { displayName }: PersonView): string =>
  displayName ?? messages(lang).cases.unknownPerson;

/** How colleagues call them; whoever reads is told which one is themselves. */
export const Person = ({ lang, person }: { readonly lang: Lang; readonly person: PersonView }): Html => (
  <>
    {person.displayName === undefined ? personText(lang, person) : <bdi>{person.displayName}</bdi>}
    {person.isSelf ? ` (${messages(lang).cases.you})` : null}
  </>
);

/** One after the other, in the direction of the page, whatever their names are written in. */
export const People = ({ lang, people }: { readonly lang: Lang; readonly people: readonly PersonView[] }): Html => (
  <span class="case-people" dir={directionOf(lang)}>
    {people.map((person, index) => (
      <>
        {index === 0 ? null : ' · '}
        <Person lang={lang} person={person} />
      </>
    ))}
  </span>
);

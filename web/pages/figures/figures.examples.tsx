import type { PlaceKey } from '@amanat/figures';
import type { Example } from '../../components/example.ts';
import { exampleChrome } from '../../components/page/example-chrome.ts';
import type { Lang } from '../../locales/index.ts';
import { FiguresCheckPage } from './check-page.tsx';
import { examplePlaces, exampleRelease } from './example-release.ts';
import type { DivisionEntry, PlaceEntry } from './figure-view.ts';
import { FiguresMethodPage } from './method-page.tsx';
import { FiguresOverviewPage } from './overview-page.tsx';
import { FiguresPlacePage } from './place-page.tsx';
import { FiguresPlacesPage } from './places-page.tsx';
import { FiguresReleasePage, FiguresReleasesPage } from './releases-page.tsx';

const release = exampleRelease();
const { manifest, digest } = release;

const urdu: Readonly<Record<string, string>> = {
  Faisalabad: 'فیصل آباد',
  Lahore: 'لاہور',
  Chiniot: 'چنیوٹ',
  Jhang: 'جھنگ',
  'pk-pb-kasur': 'قصور',
  'pk-pb-lahore': 'لاہور',
};
const english: Readonly<Record<string, string>> = { 'pk-pb-kasur': 'Kasur', 'pk-pb-lahore': 'Lahore' };

/** One name has no Urdu, as in a release that was made from a file. */
const entry = (lang: Lang, kind: PlaceEntry['kind'], name: string): PlaceEntry => {
  const known = lang === 'ur' ? urdu[name] : undefined;
  return {
    key: `${kind} ${name}`,
    id: `${kind}-${name.toLowerCase().replaceAll(' ', '-')}`,
    kind,
    name: known === undefined ? { text: english[name] ?? name, lang: 'en' } : { text: known, lang: 'ur' },
  };
};

const divisionsOf = (lang: Lang): readonly DivisionEntry[] =>
  examplePlaces.map(({ division, districts }) => ({
    ...entry(lang, 'division', division),
    districts: districts.map((district) => entry(lang, 'district', district)),
  }));

const at = (lang: Lang, key: PlaceKey) => {
  const divisions = divisionsOf(lang);
  const division = divisions.find(
    (each) => each.key === key || each.districts.some((district) => district.key === key),
  );
  const place = [...divisions, ...divisions.flatMap(({ districts }) => districts)].find((each) => each.key === key);
  if (division === undefined || place === undefined) throw new Error('the example has no such place');
  return { division, place };
};

const placeName = (lang: Lang) => (key: PlaceKey) => at(lang, key).place.name.text;
const chromeOf = (lang: Lang, path = '') => exampleChrome(lang, `/figures${path}`);

export const examples: readonly Example[] = [
  {
    name: 'overview of all years',
    show: (lang) => <FiguresOverviewPage chrome={chromeOf(lang)} release={release} year="all" />,
  },
  {
    name: 'overview of a young year',
    show: (lang) => <FiguresOverviewPage chrome={chromeOf(lang, '/years/2025')} release={release} year="2025" />,
  },
  {
    name: 'overview before the first release',
    show: (lang) => <FiguresOverviewPage chrome={chromeOf(lang)} release={undefined} year="all" />,
  },
  {
    name: 'divisions and districts',
    show: (lang) => (
      <FiguresPlacesPage chrome={chromeOf(lang, '/places')} manifest={manifest} divisions={divisionsOf(lang)} />
    ),
  },
  {
    name: 'no districts yet',
    show: (lang) => <FiguresPlacesPage chrome={chromeOf(lang, '/places')} manifest={undefined} divisions={[]} />,
  },
  ...(
    [
      ['a division', 'division Lahore'],
      ['a district', 'district pk-pb-kasur'],
      ['a district with a wider band', 'district pk-pb-lahore'],
      ['a sparse district, something not printed', 'district Jhang'],
      ['a district counted with its division', 'district Chiniot'],
    ] as const
  ).map(([name, key]) => ({
    name,
    show: (lang: Lang) => (
      <FiguresPlacePage chrome={chromeOf(lang, '/places/example')} release={release} {...at(lang, key)} />
    ),
  })),
  {
    name: 'method',
    show: (lang) => (
      <FiguresMethodPage chrome={chromeOf(lang, '/method')} manifest={manifest} placeName={placeName(lang)} />
    ),
  },
  {
    name: 'all releases',
    show: (lang) => (
      <FiguresReleasesPage
        chrome={chromeOf(lang, '/releases')}
        releases={[
          { id: manifest.id, digest, manifest },
          { id: '2026-10-25', digest, manifest: exampleRelease('weekly', '2026-10-25').manifest },
        ]}
      />
    ),
  },
  {
    name: 'no release yet',
    show: (lang) => <FiguresReleasesPage chrome={chromeOf(lang, '/releases')} releases={[]} />,
  },
  {
    name: 'one release',
    show: (lang) => (
      <FiguresReleasePage
        chrome={chromeOf(lang, '/releases/2026-11-01')}
        release={{ id: manifest.id, digest, manifest }}
      />
    ),
  },
  { name: 'how to check', show: (lang) => <FiguresCheckPage chrome={chromeOf(lang, '/check')} /> },
];

import type { VillageMapView } from '@amanat/casework';
import { caseId } from '@amanat/domain';
import type { Lang } from '../../locales/index.ts';
import type { Example } from '../example.ts';
import { VillageMap } from './village-map.tsx';

const idOf = (number: number) => caseId(new Uint8Array(17).fill(number));

/** Invented places, in the order of a sunflower's seeds. */
const settlements = Array.from({ length: 900 }, (_, index) => ({
  name: `Example ${index}`,
  lat: 31 + Math.sqrt(index) * 0.011 * Math.sin(index * 2.399963),
  lon: 74.3 + Math.sqrt(index) * 0.016 * Math.cos(index * 2.399963),
}));

export const exampleMap = (lang: Lang): VillageMapView => ({
  district: 'pk-pb-kasur',
  settlements,
  marked: [
    { name: lang === 'ur' ? 'مثال پور' : 'Example Pur', lat: 31.02, lon: 74.31, cases: [idOf(3), idOf(5), idOf(7)] },
    { name: 'Chak 222 Example', lat: 31.05, lon: 74.33, cases: [idOf(9)] },
    { name: lang === 'ur' ? 'کوٹ مثال' : 'Kot Example', lat: 30.88, lon: 74.6, cases: [idOf(11)] },
    {
      name: lang === 'ur' ? 'بستی مثال خورد' : 'Basti Example Khurd',
      lat: 31.2,
      lon: 74.05,
      cases: [idOf(13), idOf(15)],
    },
  ],
});

const kasur = (lang: Lang): string => (lang === 'ur' ? 'قصور' : 'Kasur');

export const examples: readonly Example[] = [
  {
    name: 'four places marked',
    show: (lang) => <VillageMap lang={lang} map={exampleMap(lang)} district={kasur(lang)} />,
  },
  {
    name: 'one place, nothing around it',
    show: (lang) => (
      <VillageMap
        lang={lang}
        map={{ ...exampleMap(lang), settlements: [], marked: exampleMap(lang).marked.slice(0, 1) }}
        district={kasur(lang)}
      />
    ),
  },
  {
    name: 'nothing may be marked',
    show: (lang) => <VillageMap lang={lang} map={{ ...exampleMap(lang), marked: [] }} district={kasur(lang)} />,
  },
];

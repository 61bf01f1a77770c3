import type { NetworkView } from '@amanat/casework';
import { caseId } from '@amanat/domain';
import type { Lang } from '../../locales/index.ts';
import type { Example } from '../example.ts';
import { NetworkLegend } from './network-legend.tsx';
import { NetworkPicture } from './network-picture.tsx';

const idOf = (number: number) => caseId(new Uint8Array(17).fill(number));
const link = (number: number): string => `link_${String(number).padStart(26, '0')}`;

const dated = (number: number, recordedOn: string, district = 'pk-pb-kasur'): NetworkView['cases'][number] => ({
  caseId: idOf(number),
  district,
  group: 'blackmail',
  recordedOn,
});

export const exampleNetwork: NetworkView = {
  cases: [
    dated(3, '2026-03-02'),
    dated(5, '2026-02-11'),
    dated(7, '2026-04-19', 'pk-pb-okara'),
    dated(9, '2026-05-01', 'pk-pb-okara'),
    dated(11, '2026-05-20', 'pk-pb-faisalabad'),
  ],
  joins: [
    { link: link(1), left: idOf(3), right: idOf(5), what: 'person', state: 'same', strongest: 'cnic' },
    { link: link(2), left: idOf(7), right: idOf(3), what: 'device', state: 'same', strongest: 'device' },
    { link: link(3), left: idOf(9), right: idOf(7), what: 'phone', state: 'suggested', strongest: 'phone' },
    { link: link(4), left: idOf(11), right: idOf(5), what: 'person', state: 'suggested', strongest: 'name' },
    { link: link(5), left: idOf(9), right: idOf(7), what: 'place', state: 'same', strongest: 'place' },
  ],
  weakest: link(2),
  isCut: true,
};

/** As many as may be drawn, each joined to an earlier one. */
const longNetwork: NetworkView = {
  cases: Array.from({ length: 60 }, (_, index) =>
    dated(index + 1, Temporal.PlainDate.from('2026-01-01').add({ days: index }).toString()),
  ),
  joins: Array.from({ length: 59 }, (_, index) => ({
    link: link(index),
    left: idOf(Math.floor(index / 2) + 1),
    right: idOf(index + 2),
    what: 'person' as const,
    state: index % 3 === 0 ? ('suggested' as const) : ('same' as const),
    strongest: 'name' as const,
  })),
  isCut: true,
};

const districtOf = (lang: Lang) => (): string => (lang === 'ur' ? 'ٹوبہ ٹیک سنگھ' : 'Toba Tek Singh');

export const examples: readonly Example[] = [
  {
    name: 'joined across districts, with its legend',
    show: (lang) => (
      <>
        <NetworkPicture lang={lang} view={exampleNetwork} here={idOf(3)} districtOf={districtOf(lang)} />
        <NetworkLegend
          lang={lang}
          whats={new Set(['person', 'device', 'seal', 'phone', 'place'])}
          hasSuggested
          hasWeakest
        />
      </>
    ),
  },
  {
    name: 'sixty cases',
    show: (lang) => <NetworkPicture lang={lang} view={longNetwork} here={idOf(1)} districtOf={districtOf(lang)} />,
  },
];

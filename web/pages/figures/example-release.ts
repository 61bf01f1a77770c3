/**
 * An invented release for examples and tests, of numbers that nobody has: every token that there is stands in it somewhere, and
 * bands, gaps, repairs and a merged district.
 */
import type {
  EndsTable,
  FunnelTable,
  PrintedCount,
  PrintedShare,
  ReleaseKind,
  ReleaseView,
  TimesTable,
} from '@amanat/figures';
import {
  ageOrder,
  curveDayOrder,
  endGroupOrder,
  horizonOrder,
  intervalOrder,
  outcomeOrder,
  stageOrder,
} from './orders.ts';

const digest = 'c0ffee'.padEnd(64, '01');

/** How it would be printed; the number is as invented as the rest. */
const printed = (count: number): PrintedCount =>
  count < 10 ? '0-9' : String(Math.max(10, Math.round(count / 10) * 10));
const shareOf = (part: PrintedCount, all: PrintedCount): PrintedShare => {
  const [of, among] = [Number(part), Number(all)];
  if (Number.isNaN(of) || Number.isNaN(among) || among < 50) return '?';
  return `${Math.round(of / among / 0.05) * 5}%`;
};

export const exampleYears = ['2023', '2024', '2025'] as const;

export const examplePlaces = [
  { division: 'Faisalabad', districts: ['Chiniot', 'Jhang', 'Toba Tek Singh'] },
  { division: 'Lahore', districts: ['pk-pb-kasur', 'pk-pb-lahore', 'Nankana Sahib'] },
] as const;

const weights: Readonly<Record<string, number>> = { '2023': 0.4, '2024': 0.35, '2025': 0.25, all: 1 };
const reached = [2410, 1490, 1180, 1010, 640, 290] as const;

const funnelRow = (place: string, year: string, size: number): FunnelTable['rows'][number] => {
  const counts = reached.map((count) => printed(count * size * (weights[year] ?? 1)));
  const at = (index: number): PrintedCount =>
    place.endsWith('lahore') && index === 3 && year === 'all' ? '10-29' : (counts[index] ?? '*');
  const ofStage = <T>(value: (index: number) => T) => ({
    started: value(0),
    fir: value(1),
    arrest: value(2),
    report: value(3),
    charge: value(4),
    judgment: value(5),
  });
  return { place, year, counts: ofStage(at), shares: ofStage((index) => shareOf(at(index), at(0))) };
};

const quartiles = [
  ['0w', '2w', '9w'],
  ['3w', '11w', '>30m'],
  ['5w', '14w', '13m'],
  ['9w', '8m', '19m'],
  ['12m', '22m', '>30m'],
] as const;
const curves = [
  ['55%', '40%', '30%', '25%', '20%', '15%', '15%'],
  ['65%', '55%', '50%', '45%', '40%', '35%', '30%'],
  ['85%', '70%', '55%', '40%', '30%', '20%', '<10%'],
  ['>90%', '85%', '80%', '60%', '40%', '20%', '10%'],
  ['>90%', '>90%', '>90%', '85%', '75%', '45%', '?'],
] as const;

const timesRow = (place: string, year: string, index: number, isUntold: boolean): TimesTable['rows'][number] => {
  const [q25, median, q75] = quartiles[index] ?? ['?', '?', '?'];
  const interval = intervalOrder[index] ?? 'started-fir';
  const open = curves[index] ?? [];
  return isUntold
    ? { place, year, interval, q25: '?', median: '?', q75: '?', open: curveDayOrder.map(() => '?') }
    : { place, year, interval, q25, median, q75, open };
};

const endShares = [
  ['<10%', '<10%', '<10%', '85%'],
  ['15%', '10%', '<10%', '70%'],
  ['20%', '15%', '10%', '55%'],
] as const;

const endsRow = (place: string, year: string, index: number, isUntold: boolean): EndsTable['rows'][number] => {
  const share = (at: number): PrintedShare => (isUntold ? '?' : (endShares[index]?.[at] ?? '?'));
  const [convicted, acquitted, other, open] = endGroupOrder.map((_, at) => share(at));
  return {
    place,
    year,
    horizon: horizonOrder[index] ?? 365,
    shares: { convicted: convicted ?? '?', acquitted: acquitted ?? '?', 'other-end': other ?? '?', open: open ?? '?' },
  };
};

/** A release of that day; a monthly one has places. */
export function exampleRelease(kind: ReleaseKind = 'monthly', id = '2026-11-01'): ReleaseView {
  const places = kind === 'monthly' ? examplePlaces : [];
  const sized: readonly (readonly [place: string, size: number])[] = [
    ['all', 1],
    ...places.flatMap(({ division, districts }, index) => [
      [`division ${division}`, index === 0 ? 0.42 : 0.58] as const,
      ...districts
        .filter((district) => district !== 'Chiniot')
        .map((district, at) => [`district ${district}`, [0.2, 0.03, 0.012][at] ?? 0.1] as const),
    ]),
  ];
  const years = ['all', ...exampleYears];
  const cells = sized.flatMap(([place, size]) => years.map((year) => ({ place, size, year })));
  const isWide = (place: string): boolean => !place.startsWith('district');
  return {
    digest,
    manifest: {
      format: 'amanat-figures-release/1',
      id,
      kind,
      snapshot: id,
      mark: 'training',
      catalogue: { version: 1, digest },
      rule: { version: 1, digest },
      places,
      years: exampleYears,
      repairs:
        kind === 'weekly'
          ? []
          : [
              {
                kind: 'wider-band',
                what: 'district pk-pb-lahore|all|report|ever',
                since: '2026-10-01',
                why: 'part-follows',
              },
              { kind: 'withheld', what: 'district Jhang|2024|judgment|ever', since: id, why: 'attack' },
              { kind: 'merged-district', what: 'district Chiniot', since: id, why: 'step-follows' },
            ],
      rejected: '0-9',
      earlier: [{ id: '2026-10-01', digest }],
      files: ['ages', 'ends', 'funnel', 'outcomes', 'promises', 'stalled', 'times']
        .flatMap((table) => [`${table}.csv`, `${table}.json`])
        .concat('charts.en.txt', 'charts.ur.txt')
        .toSorted()
        .map((name) => ({ name, sha256: digest })),
    },
    funnel: { rows: cells.map(({ place, size, year }) => funnelRow(place, year, size)) },
    outcomes: {
      rows: cells
        .filter(({ place, year }) => place === 'all' || year === 'all')
        .map(({ place, size, year }) => {
          const of = (count: number): PrintedCount => printed(count * size * (weights[year] ?? 1));
          const kinds = outcomeOrder.map((outcome, index) => [
            outcome,
            of([120, 96, 31, 12, 14, 26, 4, 62, 41, 3, 8][index] ?? 0),
          ]);
          const some = place === 'all' ? kinds : kinds.slice(0, 2);
          return { place, year, open: of(1993), counts: { ended: of(417), ...Object.fromEntries(some) } };
        }),
    },
    stalled: {
      quietDays: 90,
      rows: sized.flatMap(([place, size]) => [
        { place, stage: 'all' as const, open: printed(1993 * size), stalled: printed(870 * size) },
        ...(place === 'all'
          ? stageOrder.map((stage, index) => ({
              place,
              stage,
              open: printed([690, 250, 190, 360, 420, 83][index] ?? 0),
              stalled: stage === 'charge' ? '*' : printed([410, 90, 60, 120, 180, 4][index] ?? 0),
            }))
          : []),
      ]),
    },
    ages: {
      rows: sized
        .filter(([place]) => isWide(place))
        .map(([place, size]) => {
          const [young, half, year, old] = ageOrder.map((_, index) =>
            printed(([420, 380, 610, 583][index] ?? 0) * size),
          );
          return {
            place,
            counts: {
              'under-6-months': young ?? '*',
              '6-12-months': half ?? '*',
              '1-2-years': year ?? '*',
              'over-2-years': old ?? '*',
            },
          };
        }),
    },
    times: {
      rows: cells.flatMap(({ place, size, year }) =>
        intervalOrder.map((_, index) => timesRow(place, year, index, size < 0.1 || (year === '2025' && index > 2))),
      ),
    },
    ends: {
      rows: cells
        .filter(({ place }) => isWide(place))
        .flatMap(({ place, year }) =>
          horizonOrder.map((_, index) => endsRow(place, year, index, year === '2025' && index > 0)),
        ),
    },
    promises: {
      rows: [
        {
          dossier: 'all',
          counts: {
            kept: 1,
            'kept-late': 0,
            'partly-kept': 1,
            'not-kept': 2,
            'not-stated': 4,
            open: 1,
            'not-yet-due': 1,
          },
        },
      ],
    },
  };
}

/**
 * An invented record of Punjab for measuring early warning: years of complaints over its settlements, busy and quiet ones, with a
 * surge after a radio campaign, and what a test knows beside it: which cases are of a planted network or of planted malice.
 * Nothing in it is taken from life; the rates are guesses that the report names.
 */
import type { CaseFact, Join, SubjectFact } from '@amanat/linking';
import { addDays, type Draw, listedKey, type Place, type Settled } from './warning-ground.ts';
import { plantMalice } from './warning-malice.ts';
import { plantNetworks } from './warning-networks.ts';

/** Why a case is there, as only the bench knows. */
export type Origin =
  | { readonly kind: 'ordinary' }
  | { readonly kind: 'network'; readonly network: number }
  | { readonly kind: 'malice'; readonly malice: Malice; readonly plant: number };

/** One sender by the form alone; one who also goes to a desk; two who agreed; one who floods a village. */
export const malices = ['one-sender', 'one-sender-and-desk', 'two-together', 'flood'] as const;
export type Malice = (typeof malices)[number];

/** A case and, by day, what comes to be known of it. */
export interface WorldCase {
  readonly origin: Origin;
  readonly fact: CaseFact;
  /** ISO days on which its subjects are confirmed by a worker, bailed, or material is found at large. */
  readonly confirmedOn?: string;
  readonly bailedOn?: string;
  readonly atLargeOn?: string;
}

export interface World {
  readonly start: string;
  readonly end: string;
  /** From this day on runs are judged. */
  readonly judgedFrom: string;
  readonly cases: readonly WorldCase[];
  readonly joins: readonly Join[];
  readonly networks: number;
  readonly plants: Readonly<Record<Malice, number>>;
}

const groups = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const groupShares = [0.3, 0.14, 0.12, 0.1, 0.08, 0.08, 0.06, 0.05, 0.04, 0.03];
export const [yearsBefore, yearsJudged] = [2, 2];
const perYear = 2000;

export function inventWorld(ground: Settled, draw: Draw): World {
  const start = '2022-01-01';
  const days = (yearsBefore + yearsJudged) * 365;
  const end = addDays(start, days);
  const judgedFrom = addDays(start, yearsBefore * 365);
  const cases: WorldCase[] = [];
  for (let count = 0; count < (perYear * days) / 365; count++)
    cases.push(ordinary(count, addDays(start, draw.below(days)), ground, draw));
  // Two weeks of twice as many, everywhere.
  const surge = yearsBefore * 365 + draw.below(yearsJudged * 365);
  for (let count = 0; count < (perYear / 365) * 14; count++)
    cases.push(ordinary(cases.length, addDays(start, surge + draw.below(14)), ground, draw));
  const needs = { ground, draw, judgedFrom, days: yearsJudged * 365 };
  const networks = plantNetworks(needs);
  const malice = plantMalice(needs);
  const rows = registerRows(cases, draw);
  return {
    start,
    end,
    judgedFrom,
    cases: [...cases, ...networks.cases, ...malice.cases].map((each) => ({ ...each, fact: withRows(each.fact, rows) })),
    joins: [...namesakes(cases, networks.joins.length / 19, draw), ...networks.joins, ...malice.joins, ...rows.joins],
    networks: networks.count,
    plants: malice.plants,
  };
}

export function drawGroup(draw: Draw): string {
  let left = draw.share();
  return groups.find((_, index) => (left -= groupShares[index] ?? 0) < 0) ?? 'a';
}

export const person = (subject: string, wish: Partial<SubjectFact> = {}): SubjectFact => ({
  subject,
  what: 'person',
  isNamed: true,
  isRow: false,
  isCleared: false,
  isConfirmed: false,
  ...wish,
});

/** Unlike any other's, as two texts of two people are. */
export const ownWording = (draw: Draw): readonly number[] => Array.from({ length: 32 }, () => draw.below(65_536));

export function factAt(name: string, lodgedOn: string, at: Place, channel: string, draw: Draw): CaseFact {
  const isSaid = draw.share() < 0.85;
  return {
    case: `case_${name}`,
    lodgedOn,
    district: at.district,
    ...(isSaid ? { place: { key: listedKey(at) } } : {}),
    group: drawGroup(draw),
    source: {
      channel,
      code: name,
      onDay: lodgedOn,
      ...(draw.share() < 0.8 ? { wording: ownWording(draw) } : {}),
    },
    subjects: [],
    isAtLarge: false,
  };
}

export const drawChannel = (draw: Draw): string => (draw.share() < 0.7 ? 'web' : 'assisted');

function ordinary(count: number, lodgedOn: string, ground: Settled, draw: Draw): WorldCase {
  const name = `o${String(count).padStart(6, '0')}`;
  const fact = factAt(name, lodgedOn, ground.busyPlace(draw), drawChannel(draw), draw);
  const subjects = draw.share() < 0.5 ? [person(`subject_${name}`)] : [];
  const device = draw.share() < 0.1 ? [person(`subject_${name}d`, { what: 'device', alike: `serial ${name}` })] : [];
  return {
    origin: { kind: 'ordinary' },
    fact: { ...fact, subjects: [...subjects, ...device] },
    ...(draw.share() < 0.4 ? { confirmedOn: addDays(lodgedOn, 2 + draw.below(18)) } : {}),
    ...(draw.share() < 0.15 ? { bailedOn: addDays(lodgedOn, 15 + draw.below(60)) } : {}),
    ...(draw.share() < 0.02 ? { atLargeOn: addDays(lodgedOn, 5 + draw.below(60)) } : {}),
  };
}

/** Suggestions that are wrong: one in twenty of those that a warning may rest on. */
function namesakes(cases: readonly WorldCase[], count: number, draw: Draw): readonly Join[] {
  const named = cases.flatMap(({ fact }) => fact.subjects.filter(({ what }) => what === 'person'));
  return Array.from({ length: Math.round(count) }, (): Join => {
    const [{ subject: left }, { subject: right }] = [draw.from(named), draw.from(named)];
    return { left, right, state: 'suggested' };
  });
}

interface Rows {
  /** A row of a register, as if it were of that case. */
  readonly of: ReadonlyMap<string, SubjectFact>;
  readonly joins: readonly Join[];
}

/** Registers of others name people, too: each row is joined to two cases. */
function registerRows(cases: readonly WorldCase[], draw: Draw): Rows {
  const named = cases.flatMap(({ fact }) =>
    fact.subjects.filter(({ what }) => what === 'person').map(({ subject }) => ({ subject, of: fact.case })),
  );
  const of = new Map<string, SubjectFact>();
  const joins: Join[] = [];
  for (let row = 0; row < 500; row++) {
    const [one, other] = [named[draw.below(named.length)], named[draw.below(named.length)]];
    if (one === undefined || other === undefined) continue;
    of.set(one.of, person(`subject_row${String(row)}`, { isRow: true, isConfirmed: true }));
    for (const { subject: right } of [one, other])
      joins.push({ left: `subject_row${String(row)}`, right, state: 'suggested' });
  }
  return { of, joins };
}

function withRows(fact: CaseFact, { of }: Rows): CaseFact {
  const row = of.get(fact.case);
  return row === undefined ? fact : { ...fact, subjects: [...fact.subjects, row] };
}

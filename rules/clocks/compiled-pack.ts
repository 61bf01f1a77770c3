/** A pack as the calculator reads it: durations as numbers, limits found by what opens them, and those that follow another last. */
import type { Pack } from '../pack/pack.ts';
import type { Limit, Rule } from '../pack/rule.ts';
import { dayNumberFrom } from './civil-days.ts';
import { type KeptTexts, keptTexts } from './kept-texts.ts';
import { caveatsInWords } from './sentences.ts';
import { type ZoneDays, zoneDays } from './zone-days.ts';

/** How long a limit is. `none`: the law gives no number, or the number was only recalled. */
export type Span =
  | { readonly unit: 'none' }
  | { readonly unit: 'hours' | 'days' | 'working-days' | 'months'; readonly count: number };

export interface CompiledLimit {
  /** As printed: `PK-PECA-30A#1`. */
  readonly id: string;
  readonly ruleId: string;
  readonly isOwn: boolean;
  readonly limit: WholeLimit;
  /** Without those codes that open it only through the limit that it follows. */
  readonly opensOn: readonly string[];
  readonly span: Span;
  /** For an order that says by how much, and for `due-soon`. */
  readonly dueSoon: Span;
  /** Nothing of it was read: it stays off. */
  readonly off: boolean;
  /** Its duty was read, its figure only recalled. */
  readonly figureRecalled: boolean;
  readonly confidence: Limit['confidence'];
  /** First and last day as law, the first day no more. */
  readonly inForceFrom: number;
  readonly inForceTo: number;
  readonly savesPending: boolean;
  /** Rolls from a closed last day to the next open one. */
  readonly rolls: boolean;
  readonly closes: ReadonlySet<string>;
  /** The same, to be gone through. */
  readonly closingTypes: readonly string[];
  readonly overtakes: ReadonlySet<string>;
  readonly absconding: boolean;
  readonly diversion: boolean;
  readonly ownDelay: boolean;
  /** The sentences that are the same in every case. */
  readonly law: string;
  /** What every sentence on its status ends with. */
  readonly caveats: string;
  /** How its days are counted from the day that opened it. */
  readonly countedFrom: KeptTexts;
}

/** Every field, also those that a rule leaves out: objects of one shape are read several times as fast as those of many. */
export type WholeLimit = { readonly [Field in keyof Required<Limit>]: Limit[Field] };

export interface CompiledPack {
  readonly zone: ZoneDays;
  /** Each type of event that a limit knows, by itself. */
  readonly codes: ReadonlyMap<string, string>;
  readonly limits: readonly CompiledLimit[];
  /** Indexes of the limits that such an event can open; not of those that follow another. */
  readonly openedBy: ReadonlyMap<string, readonly number[]>;
  /** The limits opened by the end of another, each after the one that it follows. */
  readonly following: readonly Following[];
}

export interface Following {
  readonly limit: number;
  readonly after: number;
  /** An order without which it does not open, whatever has ended: an extension. Empty: the end alone opens it. */
  readonly orders: readonly string[];
}

const compiled = new WeakMap<Pack, CompiledPack>();

/** Once for each pack. */
export function compiledPack(pack: Pack): CompiledPack {
  const known = compiled.get(pack);
  if (known !== undefined) return known;
  const made = compile(pack);
  compiled.set(pack, made);
  return made;
}

function compile(pack: Pack): CompiledPack {
  const read = pack.rules.flatMap((rule) => rule.limits.map((limit, index) => compileLimit(rule, limit, index)));
  const limits = read.map((one) => {
    const followed = read.find(({ id }) => id === one.limit.afterLimitOf)?.limit.opensOn ?? [];
    return followed.length === 0 ? one : { ...one, opensOn: one.opensOn.filter((code) => !followed.includes(code)) };
  });
  const openedBy = new Map<string, number[]>();
  const following: Following[] = [];
  for (const [index, { limit, opensOn }] of limits.entries()) {
    if (limit.afterLimitOf !== undefined) {
      const after = limits.findIndex(({ id }) => id === limit.afterLimitOf);
      const announced = limits[after]?.limit.opens ?? [];
      if (after !== -1)
        following.push({ limit: index, after, orders: opensOn.filter((code) => !announced.includes(code)) });
    }
    if (following.some((one) => one.limit === index)) continue;
    for (const code of new Set([...opensOn, ...(limit.awaitedFrom ?? [])]))
      openedBy.set(keptOnce(code), [...(openedBy.get(code) ?? []), index]);
  }
  return { zone: zoneDays(pack.timeZone), codes: codesOf(limits), limits, openedBy, following: inOrder(following) };
}

/**
 * The engine keeps names of fields, and texts that stand in programs, once each, and knows two of them apart without reading them.
 * Texts read from files it keeps as often as they stand there.
 */
const keptOnce = (code: string): string => Object.keys({ [code]: true })[0] ?? code;

const keptOnceEach = (codes: readonly string[] | undefined): string[] | undefined => codes?.map(keptOnce);

function codesOf(limits: readonly CompiledLimit[]): ReadonlyMap<string, string> {
  const codes = limits.flatMap(({ limit, closingTypes }) => [
    ...limit.opensOn,
    ...(limit.awaitedFrom ?? []),
    ...closingTypes,
  ]);
  return new Map(codes.map((code) => [code, code]));
}

function compileLimit(rule: Rule, limit: Limit, index: number): CompiledLimit {
  const { effective } = rule;
  const isOwn = index === 0;
  const figureRecalled = limit.confidence === 'recalled' && rule.confidence !== 'recalled';
  const span = figureRecalled ? noSpan : spanOf(limit.time, limit.unit);
  const closingTypes = [...limit.closesOn, ...(limit.overtakenBy ?? [])].map(keptOnce);
  const confidence = isOwn ? rule.confidence : limit.confidence;
  const doneInOffice = limit.doneIn === 'court' || limit.doneIn === 'office';
  return {
    id: isOwn ? rule.id : `${rule.id}#${index}`,
    ruleId: rule.id,
    isOwn,
    limit: wholeLimit(limit),
    opensOn: limit.opensOn.map(keptOnce),
    span,
    dueSoon: spanOf(limit.dueSoon, undefined),
    off: rule.confidence === 'recalled' || (figureRecalled && !isOwn),
    figureRecalled,
    confidence,
    inForceFrom: firstDayOf(effective),
    inForceTo: effective.to === undefined ? Number.POSITIVE_INFINITY : dayNumberFrom(effective.to),
    savesPending: effective.savesPending === true,
    rolls: (limit.kind === 'duty' || limit.kind === 'window') && (doneInOffice || limit.latestReading === true),
    closes: new Set(closingTypes),
    closingTypes,
    overtakes: new Set(keptOnceEach(limit.overtakenBy)),
    absconding: limit.suspendedBy?.includes('absconding') === true,
    diversion: limit.suspendedBy?.includes('diversion') === true,
    ownDelay: limit.suspendedBy?.includes('own-delay') === true,
    law: `${rule.instrument}, ${rule.section}: ${limit.words}${limit.condition === undefined ? '' : ` (${limit.condition})`}.`,
    caveats: caveatsInWords(limit, confidence, figureRecalled),
    countedFrom: keptTexts(),
  };
}

/** Of an unknown day only what is certain: that it was not before. */
function firstDayOf({ from, notBefore }: Rule['effective']): number {
  if (from !== 'unknown') return dayNumberFrom(from);
  return notBefore === undefined ? Number.NEGATIVE_INFINITY : dayNumberFrom(notBefore);
}

const wholeLimit = (limit: Limit): WholeLimit => ({
  kind: limit.kind,
  time: limit.time,
  unit: limit.unit,
  words: limit.words,
  condition: limit.condition,
  confidence: limit.confidence,
  owner: limit.owner,
  opensOn: limit.opensOn.map(keptOnce),
  closesOn: limit.closesOn,
  overtakenBy: limit.overtakenBy,
  awaitedFrom: keptOnceEach(limit.awaitedFrom),
  suspendedBy: limit.suspendedBy,
  per: limit.per,
  repeats: limit.repeats,
  doneIn: limit.doneIn,
  latestReading: limit.latestReading,
  calendarId: limit.calendarId,
  onLiberty: limit.onLiberty,
  excludes: limit.excludes,
  recurs: limit.recurs,
  dueSoon: limit.dueSoon,
  appliesIf: limit.appliesIf,
  afterLimitOf: limit.afterLimitOf,
  opens: limit.opens,
  ur: limit.ur,
});

const noSpan: Span = { unit: 'none' };

/** Of `P14D`, `PT24H`, `P3M`, `P1Y`, `P2W`. Days are the calendar's unless the limit says working days. */
export function spanOf(time: string | null, unit: Limit['unit'] | undefined): Span {
  const parts = time === null ? null : /^P(?<hours>T)?(?<count>\d+)(?<letter>[YMWDH])$/.exec(time);
  if (parts === null) return noSpan;
  const count = Number(parts.groups?.['count']);
  switch (parts.groups?.['letter']) {
    case 'H':
      return { unit: 'hours', count };
    case 'Y':
      return { unit: 'months', count: count * 12 };
    case 'M':
      return { unit: 'months', count };
    case 'W':
      return { unit: 'days', count: count * 7 };
    default:
      return { unit: unit === 'working-days' ? 'working-days' : 'days', count };
  }
}

/** One that follows a limit that itself follows another comes after it. */
function inOrder(following: readonly Following[]): readonly Following[] {
  const ordered: Following[] = [];
  let left = following;
  while (left.length > 0) {
    const waiting = new Set(left.map(({ limit }) => limit));
    const ready = left.filter(({ after }) => !waiting.has(after));
    if (ready.length === 0) throw new Error('limits of a pack open each other in a circle');
    ordered.push(...ready);
    left = left.filter((one) => !ready.includes(one));
  }
  return ordered;
}

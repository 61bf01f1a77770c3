/**
 * How early warning does on invented records with planted networks and planted malice, beside a counter by district that warns as
 * often for nothing:
 *
 *     node --import @oxc-node/core/register bench/linking-warnings.ts [--quick]
 *
 * The numbers of `linking/warnings/rules.json` were chosen on the seeds 1 and 2; what is reported is of others.
 */
import { pathToFileURL } from 'node:url';
import { warningRules, type WarningRules } from '@amanat/linking';
import { type Line, median } from './measuring.ts';
import { drawFrom, daysFrom, settledPunjab, type Settled } from './warning-ground.ts';
import { type Raised, runCounter, runRules } from './warning-runs.ts';
import { inventWorld, type Malice, malices, type World, yearsJudged } from './warning-world.ts';

export const chosenOn: readonly number[] = [1, 2];
export const reportedOn: readonly number[] = [101, 102, 103];

interface Judged {
  readonly months: number;
  readonly networks: number;
  /** Days from the first case of each network that was told to its warning. */
  readonly foundAfter: ReadonlyMap<string, number>;
  /** Warnings that have not two cases of one network in them; floods apart. */
  readonly falseAlarms: ReadonlyMap<string, number>;
  readonly floodsTold: number;
  /** Persons of whom a warning was raised that are in no network, by how they came to be named. */
  readonly wronged: ReadonlyMap<Malice | 'namesakes', number>;
  readonly wrongly: number;
  readonly told: number;
}

const networkOf = ({ origins }: Raised): number | undefined => {
  const seen = new Map<number, number>();
  for (const origin of origins)
    if (origin.kind === 'network') seen.set(origin.network, (seen.get(origin.network) ?? 0) + 1);
  return [...seen].find(([, count]) => count > 1)?.[0];
};
const maliceOf = ({ origins }: Raised): Malice | undefined =>
  origins.flatMap((origin) => (origin.kind === 'malice' ? origin.malice : []))[0];
const isFlood = (raised: Raised): boolean =>
  raised.about !== 'person' && origins(raised, 'flood') * 2 >= raised.origins.length;
const origins = ({ origins: all }: Raised, malice: Malice): number =>
  all.filter((origin) => origin.kind === 'malice' && origin.malice === malice).length;

export function judge(world: World, raised: readonly Raised[], name: string): Judged {
  const first = new Map<number, string>();
  for (const { fact, origin } of world.cases)
    if (origin.kind === 'network' && fact.lodgedOn < (first.get(origin.network) ?? '9'))
      first.set(origin.network, fact.lodgedOn);
  const foundAfter = new Map<string, number>();
  const falseAlarms = new Map<string, number>();
  const wronged = new Map<Malice | 'namesakes', number>();
  let floodsTold = 0;
  for (const each of raised.toSorted((one, other) => (one.onDay < other.onDay ? -1 : 1))) {
    const network = networkOf(each);
    if (network !== undefined) {
      const key = `${name} ${String(network)}`;
      const days = daysFrom(first.get(network) ?? each.onDay, each.onDay);
      if (!foundAfter.has(key)) foundAfter.set(key, days);
    } else if (each.about === 'person') {
      const by = maliceOf(each) ?? 'namesakes';
      wronged.set(by, (wronged.get(by) ?? 0) + 1);
    } else if (isFlood(each)) floodsTold++;
    else falseAlarms.set(each.rule, (falseAlarms.get(each.rule) ?? 0) + 1);
  }
  const wrongly = [...falseAlarms.values()].reduce((sum, each) => sum + each, 0);
  const months = yearsJudged * 12;
  return {
    months,
    networks: world.networks,
    foundAfter,
    falseAlarms,
    floodsTold,
    wronged,
    wrongly,
    told: raised.length,
  };
}

export interface Summary {
  readonly rules: readonly Judged[];
  readonly counter: readonly Judged[];
}

/** The counter's window and threshold are those that find most on these very records, at as many false alarms. */
export async function measure(seeds: readonly number[], rules: WarningRules, settled: Settled): Promise<Summary> {
  const worlds = seeds.map((seed) => inventWorld(settled, drawFrom(seed)));
  const judged: Judged[] = [];
  for (const [at, world] of worlds.entries())
    judged.push(judge(world, await runRules(world, rules, settled), String(at)));
  const allowed = total(judged, ({ wrongly }) => wrongly);
  const counters = [14, 28, 56].map((window) => {
    const count = (deviations: number): readonly Judged[] =>
      worlds.map((world, at) => judge(world, runCounter(world, window, deviations), String(at)));
    const isQuiet = (counted: readonly Judged[]): boolean => total(counted, ({ wrongly }) => wrongly) <= allowed;
    let coarse = 1;
    while (!isQuiet(count(coarse)) && coarse < 20) coarse += 0.5;
    const finer = [0.4, 0.3, 0.2, 0.1].map((less) => count(coarse - less)).find(isQuiet);
    return finer ?? count(coarse);
  });
  const best = counters.toSorted(
    (one, other) => total(other, ({ foundAfter }) => foundAfter.size) - total(one, ({ foundAfter }) => foundAfter.size),
  )[0];
  return { rules: judged, counter: best ?? [] };
}

const total = (all: readonly Judged[], of: (each: Judged) => number): number =>
  all.reduce((sum, each) => sum + of(each), 0);
const merged = (all: readonly Judged[]): ReadonlyMap<string, number> =>
  new Map(all.flatMap(({ foundAfter }) => [...foundAfter]));

export function warningLines({ rules, counter }: Summary): readonly Line[] {
  const networks = total(rules, (each) => each.networks);
  const months = total(rules, (each) => each.months);
  const [mine, theirs] = [merged(rules), merged(counter)];
  const both = [...mine].flatMap(([network, days]) => {
    const other = theirs.get(network);
    return other === undefined ? [] : [other - days];
  });
  const found = (by: ReadonlyMap<string, number>): string =>
    `${String(by.size)} of ${String(networks)} (${((by.size / networks) * 100).toFixed(0)} %), after ${String(median([...by.values()]))} days from the first case (median)`;
  const monthly = (of: (each: Judged) => number, all = rules): string => (total(all, of) / months).toFixed(2);
  const byRule = new Map<string, number>();
  for (const { falseAlarms } of rules)
    for (const [rule, count] of falseAlarms) byRule.set(rule, (byRule.get(rule) ?? 0) + count);
  const wronged = (by: Malice | 'namesakes'): number => total(rules, (each) => each.wronged.get(by) ?? 0);
  return [
    {
      what: 'planted networks that were told',
      measured: found(mine),
      wanted: '',
      beside: `counter by district: ${found(theirs)}`,
    },
    {
      what: 'days gained over the counter, of those that both told (median; a network that only one told is in neither)',
      measured: both.length === 0 ? 'none told by both' : String(median(both)),
      wanted: '> 0',
      beside: `${String(both.length)} told by both`,
    },
    {
      what: 'false alarms in a month, over all Punjab (of places, methods, things)',
      measured: `${monthly(({ wrongly }) => wrongly)}; ${[...byRule].map(([rule, count]) => `${rule} ${(count / months).toFixed(2)}`).join(', ')}`,
      wanted: '',
      beside: `counter: ${monthly(({ wrongly }) => wrongly, counter)}`,
    },
    {
      what: 'floods from one village that were told as a gathering',
      measured: `${String(total(rules, ({ floodsTold }) => floodsTold))} warnings`,
      wanted: '',
      beside: `${String(total(rules, () => 12))} planted, most of them in one wording`,
    },
    ...malices
      .filter((malice) => malice !== 'flood')
      .map((malice) => ({
        what: `persons wrongly warned about: ${malice}`,
        measured: String(wronged(malice)),
        wanted: malice === 'two-together' ? '' : '0',
        beside: '',
      })),
    {
      what: 'persons wrongly warned about: links that were wrong',
      measured: String(wronged('namesakes')),
      wanted: '',
      beside: `of ${String(total(rules, ({ told }) => told))} warnings`,
    },
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const seeds = process.argv.includes('--choose') ? chosenOn : process.argv.includes('--quick') ? [9] : reportedOn;
  const lines = warningLines(await measure(seeds, warningRules, settledPunjab()));
  console.log(
    `${String(seeds.length)} invented records of ${String(yearsJudged)} judged years; processor ${(process.cpuUsage().user / 1e6).toFixed(0)} s\n`,
  );
  console.log('| what | measured | wanted | beside it |\n|---|---|---|---|');
  for (const { what, measured, wanted, beside } of lines)
    console.log(`| ${what} | ${measured} | ${wanted} | ${beside} |`);
}

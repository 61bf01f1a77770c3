/**
 * Part `control` of `npm run bench:figures`: a national release after two years of weekly and monthly ones. How long the control
 * and the attack take, how much is repaired, and what the same attack finds where counts are only rounded, or small ones hidden.
 */
import { attackBundle } from '@amanat/attacker';
import { type Finding, type PrintedCount, printedCount } from '@amanat/figures';
import { inventedHistory } from '../figures/testing/invented-history.ts';
import { asPrinted, bundleOf, type CellOf, naiveSuppression } from '../test/figures/bundle-of.ts';
import { printedShares, type SimulatedRelease, simulate } from '../test/figures/two-years.ts';
import { type Line, seconds, whole } from './measuring.ts';

const budgetSeconds = 600;

/** Rounded to ten, and nothing else done. */
const plainRounding: CellOf = (key, release) => {
  const token: PrintedCount = printedCount(release.counts.get(key) ?? 0);
  return asPrinted(key, { ...release, printed: new Map([[key, token]]) });
};

export async function controlLines(quick: boolean): Promise<readonly Line[]> {
  const [divisions, size, weeks] = quick ? [3, 3_000, 9] : [30, 200_000, 105];
  const history = inventedHistory({
    seed: 1,
    size,
    divisions,
    districtsPerDivision: 5,
    from: quick ? '2023-01-01' : '2016-01-01',
    until: '2026-01-31',
  });
  // Every fourth week a release of all places: 26 in two years.
  const releases = await simulate(history, { from: '2024-01-07', weeks, every: 1, monthlyEvery: 4 });
  const last = releases.at(-1);
  if (last === undefined) return [];
  const { withheld, wider } = printedShares([last]);
  const share = (of: number): string => `${(100 * of).toFixed(2)} %`;
  const [ours, plain, naive] = [
    await attacked(releases, asPrinted),
    await attacked(releases, plainRounding),
    await attacked(releases, naiveSuppression),
  ];
  const places = `${whole(divisions * 5)} districts, ${whole(last.years.length)} years, after ${whole(releases.length - 1)} releases`;
  return [
    { what: `control of one release: ${places}`, measured: seconds(last.took), wanted: '', beside: '' },
    {
      what: 'attack on it, all earlier ones beside it',
      measured: ours.text,
      wanted: `control and attack at most ${budgetSeconds} s`,
      beside: `only rounded: ${plain.text}; small counts hidden: ${naive.text}`,
    },
    {
      what: `its ${whole(last.printed.size)} counts`,
      measured: `${share(withheld)} not printed, ${share(wider)} in a wider band; ${whole(last.repairs.length)} repairs in two years`,
      wanted: '',
      beside: `small counts hidden: ${share(hiddenShare(last))} not printed`,
    },
  ];
}

async function attacked(releases: readonly SimulatedRelease[], cell: CellOf): Promise<{ readonly text: string }> {
  const bundle = bundleOf(releases, cell);
  const started = performance.now();
  const since = bundle.releases.at(-1) ?? '';
  let found: readonly Finding[];
  try {
    found = await attackBundle(bundle, { since, budgetSeconds, spans: 'consecutive', last: 2 });
  } catch (error) {
    return {
      text: `not ended after ${seconds(performance.now() - started)} (${error instanceof Error ? error.message : 'error'})`,
    };
  }
  return { text: `${whole(found.length)} found in ${seconds(performance.now() - started)}` };
}

const hiddenShare = ({ counts }: SimulatedRelease): number =>
  [...counts.values()].filter((count) => count < 10).length / counts.size;

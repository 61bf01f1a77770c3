/** Two years of releases of an invented record: weekly ones of the whole, each month one of all places. */
import {
  type EarlierRelease,
  type Finding,
  type ReleaseKind,
  type Repair,
  type TrueFigures,
  decidePrints,
  isoDayOf,
  parseDay,
  trueFigures,
  type CountKey,
  type District,
  type YearKey,
} from '@amanat/figures';
import { type InventedHistory, recordedBy } from '../../figures/testing/invented-history.ts';

/** What one release counted, and how it was printed. */
export interface SimulatedRelease extends EarlierRelease {
  readonly counts: ReadonlyMap<CountKey, number>;
  readonly years: readonly YearKey[];
  readonly districts: readonly District[];
  readonly repairs: readonly Repair[];
  /** Milliseconds that the control took. */
  readonly took: number;
}

export interface Rhythm {
  /** Day of the first release, `YYYY-MM-DD`. */
  readonly from: string;
  readonly weeks: number;
  /** Every how many weeks there is a release. */
  readonly every: number;
  /** Every how many weeks a release is a monthly one. */
  readonly monthlyEvery: number;
  /** Which counts of the catalogue, where not all: a cheap test has no time for each. */
  readonly counted?: (key: CountKey) => boolean;
}

/** What follows from the last of these releases. */
export type Attack = (releases: readonly SimulatedRelease[]) => Promise<readonly Finding[]>;

/** Nobody attacks. */
export const noAttack: Attack = () => Promise.resolve([]);
const mostAttempts = 12;

/** Makes one release after the other, each with all earlier ones beside it, and again as long as the attack finds something. */
export async function simulate(
  history: InventedHistory,
  rhythm: Rhythm,
  attack: Attack = noAttack,
): Promise<readonly SimulatedRelease[]> {
  const first = parseDay(rhythm.from);
  if (first === undefined) throw new Error('the first release has a day');
  const releases: SimulatedRelease[] = [];
  for (let week = 0; week < rhythm.weeks; week += rhythm.every) {
    const day = first + 7 * week;
    const kind: ReleaseKind = week % rhythm.monthlyEvery === 0 ? 'monthly' : 'weekly';
    const figures = trueFigures(recordedBy(history, day), day, kind);
    const counts = new Map([...figures.counts].filter(([key]) => rhythm.counted?.(key) ?? true));
    releases.push(await nextRelease(isoDayOf(day), { ...figures, counts }, releases, attack));
  }
  return releases;
}

async function nextRelease(
  id: string,
  { kind, years, districts, counts }: Pick<TrueFigures, 'kind' | 'years' | 'districts' | 'counts'>,
  earlier: readonly SimulatedRelease[],
  attack: Attack,
): Promise<SimulatedRelease> {
  const findings: Finding[] = [];
  const before = earlier.at(-1)?.repairs ?? [];
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const started = performance.now();
    const decided = decidePrints({
      release: { id, kind },
      districts,
      years,
      counts,
      earlier,
      repairs: before,
      findings,
    });
    const release = { id, kind, counts, years, districts, ...decided, took: performance.now() - started };
    const found = await attack([...earlier, release]);
    if (found.length === 0) return release;
    findings.push(...found);
  }
  throw new Error('the attack goes on finding something');
}

/** Shares of all printed counts that are not printed, and that are printed in a band wider than the rule's. */
export function printedShares(releases: readonly SimulatedRelease[]): {
  readonly withheld: number;
  readonly wider: number;
} {
  const tokens = releases.flatMap(({ printed }) => [...printed.values()]);
  const share = (is: (token: string) => boolean): number => tokens.filter(is).length / tokens.length;
  return {
    withheld: share((token) => token === '*'),
    wider: share((token) => token.includes('-') && token !== '0-9'),
  };
}

/** The share of all changes of one to four from one release of a count to its next that an attack has found. */
export function changesFound(releases: readonly SimulatedRelease[], findings: readonly Finding[]): number {
  const found = new Set(
    findings
      .filter(({ kind }) => kind === 'change')
      .map(({ key, release, from = '' }) => [key, from, release].join('\n')),
  );
  const last = new Map<CountKey, readonly [id: string, count: number]>();
  let [small, known] = [0, 0];
  for (const { id, counts } of releases)
    for (const [key, count] of counts) {
      const [from, before] = last.get(key) ?? [undefined, 0];
      last.set(key, [id, count]);
      if (from === undefined || count - before < 1 || count - before > 4) continue;
      small += 1;
      if (found.has([key, from, id].join('\n'))) known += 1;
    }
  return small === 0 ? 0 : known / small;
}

/** What is not printed as the rule has it, and goes on so; and what an attack's finding adds to it. */
import { type CountKey, districtKey, placeOfKey } from '../catalogue/catalogue.ts';
import type { Finding } from '../release/audit-bundle.ts';
import type { Repair } from '../release/release-view.ts';
import type { Layout } from './layout.ts';

/** Every count of a merged district is withheld. */
export type Printing = 'by-rule' | 'wider' | 'withheld';

export interface Repairs {
  printingOf(key: CountKey): Printing;
  /** Does nothing if the count is printed so already, or wider. */
  add(repair: Repair): void;
  /** In order of what they are about. */
  list(): readonly Repair[];
}

export function repairsFrom(inForce: readonly Repair[]): Repairs {
  const kept = new Map<string, Repair>();
  const idOf = ({ kind, what }: Pick<Repair, 'kind' | 'what'>): string => `${kind} ${what}`;
  for (const repair of inForce) kept.set(idOf(repair), repair);
  const has = (kind: Repair['kind'], what: string): boolean => kept.has(idOf({ kind, what }));
  const printingOf = (key: CountKey): Printing => {
    if (has('withheld', key) || has('merged-district', placeOfKey(key))) return 'withheld';
    return has('wider-band', key) ? 'wider' : 'by-rule';
  };
  return {
    printingOf,
    add(repair) {
      if (has(repair.kind, repair.what)) return;
      if (repair.kind !== 'merged-district' && printingOf(repair.what) === 'withheld') return;
      kept.set(idOf(repair), repair);
    },
    list: () => [...kept.values()].toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1)),
  };
}

/**
 * What was derived of one count is answered one step at a time, the gentlest first: the totals that hold it are printed wider,
 * then not at all; then the count itself with all that stands in a row with it; last, its district is merged. A finding that
 * comes again, as it stands, was not answered by the step before, and goes one further.
 */
export function answerFindings(
  repairs: Repairs,
  findings: readonly Finding[],
  layout: Layout,
  isPrinted: (key: CountKey) => boolean,
  since: string,
): void {
  const times = new Map<string, number>();
  const stepsOf = new Map<CountKey, number>();
  for (const { kind, key, release, from = '' } of findings) {
    const id = [kind, key, release, from].join('\n');
    const now = (times.get(id) ?? 0) + 1;
    times.set(id, now);
    stepsOf.set(key, Math.max(stepsOf.get(key) ?? 0, now));
  }
  for (let round = 1; round <= Math.max(0, ...stepsOf.values()); round += 1) {
    const keys = [...stepsOf].filter(([, steps]) => steps >= round).map(([key]) => key);
    // All of a round from how things stood before it, so that two parts of one total do not take two steps.
    for (const repair of keys.flatMap((key) => nextStep(repairs, key, layout, isPrinted, since))) repairs.add(repair);
  }
}

function nextStep(
  repairs: Repairs,
  key: CountKey,
  layout: Layout,
  isPrinted: (key: CountKey) => boolean,
  since: string,
): readonly Repair[] {
  const totals = totalsOf(layout, key).filter(isPrinted);
  const row = [key, ...inRowWith(layout, key)].filter(isPrinted);
  const steps: readonly Repair[][] = [
    totals.filter((total) => repairs.printingOf(total) === 'by-rule').map((what) => step('wider-band', what, since)),
    totals.filter((total) => repairs.printingOf(total) === 'wider').map((what) => step('withheld', what, since)),
    row.filter((member) => repairs.printingOf(member) !== 'withheld').map((what) => step('withheld', what, since)),
    key.startsWith(districtKey('')) ? [step('merged-district', placeOfKey(key), since)] : [],
  ];
  return steps.find((step) => step.length > 0) ?? [];
}

const step = (kind: Repair['kind'], what: string, since: string): Repair => ({ kind, what, since, why: 'attack' });

/** Totals of the sums that the count is part of; its own, if it is part of none. */
function totalsOf(layout: Layout, key: CountKey): readonly CountKey[] {
  const found = [...inRows(layout, key)].filter(({ total, parts }) => total !== undefined && parts.includes(key));
  const totals = [...new Set(found.map(({ total }) => total ?? key))];
  return totals.length > 0 ? totals : [key];
}

const inRowWith = (layout: Layout, key: CountKey): readonly CountKey[] => [
  ...new Set([...inRows(layout, key)].flatMap(({ total, parts }) => (total === undefined ? parts : [...parts, total]))),
];

function* inRows(
  layout: Layout,
  key: CountKey,
): Iterable<{ readonly total?: CountKey; readonly parts: readonly CountKey[] }> {
  const at = layout.numberOf.get(key);
  if (at === undefined) return;
  for (const row of layout.rowOf.subarray(layout.rowsStart[at], layout.rowsStart[at + 1])) {
    if (layout.exact[row] !== 1) continue;
    const parts: CountKey[] = [];
    let total: CountKey | undefined;
    for (let term = layout.start[row] ?? 0; term < (layout.start[row + 1] ?? 0); term += 1) {
      const member = layout.keys[layout.count[term] ?? 0] ?? key;
      if (layout.coefficient[term] === 1) parts.push(member);
      else total = member;
    }
    yield total === undefined ? { parts } : { total, parts };
  }
}

/**
 * Disclosure control: each count of a release gets its token, one after the other, parts before totals, each so that whatever its
 * number were, no count of these releases would be left with fewer than {@link leastValues} possible values
 * (`count-choice.ts`). A count can always be withheld, which tells nothing new, so this always ends.
 *
 * Guaranteed, by bounds propagation over all relations and the releases of the last three months (`knowledge.ts` says what that
 * leaves out): no count, of whatever size, is left with fewer than four possible values; so no change follows from the bounds of the two counts either, as these have as many between them. That holds
 * also for a reader who knows this program: which token is printed depends on the true number only through the token (within one
 * release; repairs that answer an attack, and counts that fell, are the exceptions).
 *
 * Not guaranteed: linear programming takes several relations, and sums of changes over several releases, together and sees more
 * than one after the other gives. In small tables it does find changes, always through the totals: in a year of twelve districts,
 * a handful. Hence the attack on each release (decision 0022), whose findings are answered here. Nor is anything said of a reader
 * who knows counts from elsewhere.
 */
import type { CountKey } from '../catalogue/catalogue.ts';
import { printedCount, withheld } from '../publication/printed-counts.ts';
import type { Interval, PrintedCount } from '../publication/printed.ts';
import type { Repair } from '../release/release-view.ts';
import { choiceOf } from './count-choice.ts';
import type { ControlInput, Decided } from './control.ts';
import { type Knowledge, knowledgeOf, leastValues } from './knowledge.ts';
import { partsFirst } from './parts-first.ts';
import { answerFindings, type Repairs, repairsFrom } from './repairs.ts';

/** @throws Error if an earlier release contradicts itself: it was not printed by its true counts */
export function decidePrints(input: ControlInput): Decided {
  const knowledge = knowledgeOf(input);
  const inForce = repairsFrom(input.repairs);
  const isPrinted = (key: CountKey): boolean => input.counts.has(key);
  answerFindings(inForce, input.findings, knowledge.layout, isPrinted, input.release.id);
  const start = knowledge.bounds.mark();
  const cut = new Set<CountKey>();
  for (let attempt = 0; ; attempt += 1) {
    const repairs = repairsFrom(inForce.list());
    const tried = decideAll(input, knowledge, repairs, cut);
    if ('printed' in tried) return { printed: tried.printed, repairs: repairs.list() };
    knowledge.bounds.takeBackTo(start);
    if (attempt > mostCuts + 1) throw new Error('the counts of this release contradict each other');
    const contradicting = attempt >= mostCuts ? knowledge.layout.keys : tried.contradicting;
    for (const key of contradicting) cut.add(key);
  }
}

/** How often a count that fell is looked for by its place before the release is taken as not linked to any before it. */
const mostCuts = 12;

/** How many tens to either side a band may reach before nothing is printed. */
const mostWider = 4;

function decideAll(
  input: ControlInput,
  knowledge: Knowledge,
  repairs: Repairs,
  cut: ReadonlySet<CountKey>,
): { readonly printed: ReadonlyMap<CountKey, PrintedCount> } | { readonly contradicting: readonly CountKey[] } {
  const { bounds, layout, offset } = knowledge;
  if (!knowledge.linkNew(cut)) return { contradicting: knowledge.around(bounds.contradicted()) };
  const { counts } = input;
  const outside = layout.keys.filter(
    (key, at) => counts.has(key) && !possible(bounds, offset + at, counts.get(key) ?? 0),
  );
  if (outside.length > 0) return { contradicting: outside };
  const tokens = new Map<CountKey, PrintedCount>();
  for (const at of partsFirst(layout.keys)) {
    const key = layout.keys[at] ?? '';
    const value = counts.get(key);
    // Of a gathered place: nothing is printed of it.
    if (value === undefined) continue;
    if (!possible(bounds, offset + at, value)) return { contradicting: knowledge.around(offset + at) };
    tokens.set(key, decideOne(input, knowledge, repairs, at, value));
  }
  return {
    printed: new Map(layout.keys.filter((key) => counts.has(key)).map((key) => [key, tokens.get(key) ?? withheld])),
  };
}

const possible = ({ min, max }: Knowledge['bounds'], count: number, value: number): boolean =>
  value >= (min[count] ?? 0) && value <= (max[count] ?? 0);

/** Chooses the token of one count and takes in what a reader learns by it. */
function decideOne(
  input: ControlInput,
  { bounds, layout, offset }: Knowledge,
  repairs: Repairs,
  at: number,
  value: number,
): PrintedCount {
  const key = layout.keys[at] ?? '';
  const printing = repairs.printingOf(key);
  if (printing === 'withheld') return withheld;
  const count = offset + at;
  let why: Repair['why'] = 'part-follows';
  /** Would anybody be pinned? Leaves the bounds narrowed if asked to. */
  const tryOut = ({ min, max }: Interval, keep: boolean): boolean | undefined => {
    const mark = bounds.mark();
    const holds = bounds.narrow(count, min, max);
    const pinned = holds ? firstPinned(bounds, mark) : undefined;
    if (pinned !== undefined) why = pinned < offset ? 'step-follows' : 'part-follows';
    if (!keep || !holds || pinned !== undefined) bounds.takeBackTo(mark);
    return holds ? pinned === undefined : undefined;
  };
  const before = { min: bounds.min[count] ?? 0, max: bounds.max[count] ?? 0 };
  let { token, known } = choiceOf(value, before, printing === 'wider', (interval) => tryOut(interval, false));
  // Only where the ends were safe and something between them is not, which is rare.
  for (let wider = 1; token !== withheld && tryOut(known, true) !== true; wider += 1) {
    const tens = Math.floor(value / 10) * 10;
    known = { min: Math.max(0, tens - wider * 10), max: tens + wider * 10 + 9 };
    token = wider > mostWider ? withheld : `${known.min}-${known.max}`;
  }
  const since = input.release.id;
  if (token === withheld) repairs.add({ kind: 'withheld', what: key, since, why });
  else if (printing === 'by-rule' && token !== printedCount(value))
    repairs.add({ kind: 'wider-band', what: key, since, why });
  return token;
}

/** A count that was narrowed since, and to fewer values than may be. */
function firstPinned({ min, max, narrowedSince }: Knowledge['bounds'], mark: number): number | undefined {
  for (const { count, width } of narrowedSince(mark)) {
    const left = (max[count] ?? 0) - (min[count] ?? 0);
    if (left < width && left + 1 < leastValues) return count;
  }
  return undefined;
}

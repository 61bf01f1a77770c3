/** What is printed otherwise than by the rule, and why, as a sentence: never which number stood there. */
import type { CountKey, PlaceKey, Repair } from '@amanat/figures';
import { digits, formatDay, formatNumber, type Lang, messages } from '../../locales/index.ts';
import { ageOrder, outcomeOrder, stageOrder } from './orders.ts';

/** The place that a repair is about: of a count the first part of its key. */
export const placeOfRepair = ({ kind, what }: Repair): PlaceKey =>
  kind === 'merged-district' ? what : (what.split('|')[0] ?? what);

/** `placeName`: as the page calls a place. */
export function repairInWords(lang: Lang, repair: Repair, placeName: (place: PlaceKey) => string): string {
  const words = messages(lang).figures.repair;
  const { kind, what, since, why } = repair;
  const place = placeName(placeOfRepair(repair));
  const said = kind === 'merged-district' ? place : countInWords(lang, place, what);
  return words.line(said, words[kind], formatDay(lang, Temporal.PlainDate.from(since)), words.why[why]);
}

export interface RepairGroup {
  /** How many, how, and why. */
  readonly said: string;
  /** One line for each place: what, and since when. */
  readonly lines: readonly string[];
}

/** Many at once: what is common to them said once, and each place named once. */
export function repairsInWords(
  lang: Lang,
  repairs: readonly Repair[],
  placeName: (place: PlaceKey) => string,
): readonly RepairGroup[] {
  const words = messages(lang).figures.repair;
  const sinceOf = ({ since }: Repair): string => formatDay(lang, Temporal.PlainDate.from(since));
  return [...Map.groupBy(repairs, ({ kind, why }) => `${kind} ${why}`).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return {
      said: words.group(formatNumber(lang, group.length), words[first.kind], words.why[first.why]),
      lines: [...Map.groupBy(group, placeOfRepair)].map(([place, ofPlace]) =>
        words.ofPlace(
          placeName(place),
          ofPlace.map((each) =>
            each.kind === 'merged-district'
              ? sinceOf(each)
              : words.part(...yearAndMeasure(lang, each.what), sinceOf(each)),
          ),
        ),
      ),
    };
  });
}

function countInWords(lang: Lang, place: string, key: CountKey): string {
  return messages(lang).figures.repair.count(place, ...yearAndMeasure(lang, key));
}

function yearAndMeasure(lang: Lang, key: CountKey): readonly [year: string, measure: string] {
  const [, year = 'all', measure = ''] = key.split('|');
  return [year === 'all' ? messages(lang).figures.allYears : digits(lang, year), measureInWords(lang, measure)];
}

/** `fir`, `outcome convicted`, `stalled report`, `age 1-2-years`, `open`. */
function measureInWords(lang: Lang, measure: string): string {
  const { stage, outcome, ages, repair, ended, open, stalled } = messages(lang).figures;
  const [kind = '', of] = measure.split(' ');
  const ofStage = stageOrder.find((each) => each === (of ?? kind));
  if (of === undefined) {
    if (ofStage !== undefined) return stage[ofStage];
    const totals: Readonly<Record<string, string>> = { ended, open, stalled };
    return totals[kind] ?? repair.otherMeasure;
  }
  const ofOutcome = outcomeOrder.find((each) => each === of);
  const ofAge = ageOrder.find((each) => each === of);
  if (kind === 'outcome' && ofOutcome !== undefined) return outcome[ofOutcome];
  if (kind === 'age' && ofAge !== undefined) return ages.band[ofAge];
  if (kind === 'open' && ofStage !== undefined) return repair.openAt(stage[ofStage]);
  if (kind === 'stalled' && ofStage !== undefined) return repair.stalledAt(stage[ofStage]);
  return repair.otherMeasure;
}

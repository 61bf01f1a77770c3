/** When something is said to have happened: a minute, or a day where nobody knows the hour. */

/** Steps that say when, in any order. */
export interface Happened {
  readonly happened: string;
}

export const dayOf = (happened: string): string => happened.slice(0, 10);

const minuteOf = (happened: string): Temporal.Instant | undefined =>
  happened.length > 10 ? Temporal.Instant.from(happened) : undefined;

/** Certainly before: of two on one day, only if both minutes are known. */
export function isBefore(first: string, second: string): boolean {
  if (dayOf(first) !== dayOf(second)) return dayOf(first) < dayOf(second);
  const [one, other] = [minuteOf(first), minuteOf(second)];
  return one !== undefined && other !== undefined && Temporal.Instant.compare(one, other) < 0;
}

/** With `late` where it belongs: what is recorded late stands before whatever certainly happened after it. */
export function insertInOrder<Each extends Happened>(ordered: readonly Each[], late: Each): readonly Each[] {
  const last = ordered.findLastIndex((each) => !isBefore(late.happened, each.happened));
  return [...ordered.slice(0, last + 1), late, ...ordered.slice(last + 1)];
}

/** Calendar days from the first to the last, both counted. */
export const daysCounted = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days + 1;

export const plusDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

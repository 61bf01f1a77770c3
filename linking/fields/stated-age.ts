/**
 * An age as somebody said it on a day. People round it, and offices copy it from an older paper without adding the years; so two
 * ages are as far apart as the nearer of both readings, the second only between papers of a few years.
 */

export interface StatedAge {
  readonly years: number;
  /** Year of the day on which it was said, with its part gone: 2025.5. Absent if the record does not say. */
  readonly saidIn?: number;
}

/** Longer apart, a copied age is not believed. */
const copiedYears = 4;
const oldest = 120;

/** `seenOn`: ISO day. `undefined`: not an age. */
export function statedAge(years: number, seenOn: string | undefined): StatedAge | undefined {
  if (!(years >= 0 && years <= oldest)) return undefined;
  const day = /^(?<year>[0-9]{4})-(?<month>[0-9]{2})/.exec(seenOn ?? '')?.groups;
  if (day === undefined) return { years };
  return { years, saidIn: Number(day['year']) + (Number(day['month']) - 1) / 12 };
}

/** In years; never negative. */
export function ageGap(a: StatedAge, b: StatedAge): number {
  const asWritten = Math.abs(a.years - b.years);
  if (a.saidIn === undefined || b.saidIn === undefined) return asWritten;
  const passed = b.saidIn - a.saidIn;
  const byBirth = Math.abs(b.years - a.years - passed);
  return Math.abs(passed) > copiedYears ? byBirth : Math.min(asWritten, byBirth);
}

export type AgeLevel = 'same' | 'within-two' | 'within-four' | 'within-eight' | 'different';

export function ageLevel(a: StatedAge, b: StatedAge): AgeLevel {
  const gap = ageGap(a, b);
  if (gap < 1) return 'same';
  if (gap <= 2) return 'within-two';
  if (gap <= 4) return 'within-four';
  return gap <= 8 ? 'within-eight' : 'different';
}

/** The rules that a case of one jurisdiction meets: its own and those that it includes. */
import type { OfficeCalendar } from '../clocks/clock-case.ts';
import type { Rule } from './rule.ts';

/** With what its days rest on, where the pack says so. */
export type PackCalendar = OfficeCalendar & { readonly basis?: string };

export interface Pack {
  /** `PK-PB` */
  readonly jurisdiction: string;
  readonly name?: { readonly en: string; readonly ur: string };
  /** IANA: `Asia/Karachi` */
  readonly timeZone: string;
  readonly rules: readonly Rule[];
  /** For an office whose calendar nobody stated: the reading that gives the later day. */
  readonly calendar: PackCalendar;
  readonly calendars: readonly PackCalendar[];
}

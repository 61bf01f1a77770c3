/**
 * Dates of a case of which people are told before they come: that on which a provisional bail is decided. How long before is a
 * house norm, not law (`interimWarningDays`), and no clock.
 */
import type { Life, RunningBail } from '@amanat/domain';

const interim = ({ bail }: Life): readonly RunningBail[] =>
  [...bail.running.values()].filter(({ kind }) => kind === 'interim');

/** The days from which people are told of dates that are near now. */
export const nearDatesOf = (life: Life, today: string): readonly string[] =>
  interim(life).flatMap(({ warnOn, until }) =>
    warnOn !== undefined && until !== undefined && warnOn <= today && today <= until ? [warnOn] : [],
  );

/** The next such day, in clear: so that people are told also while the server is sealed. */
export const warningOf = (life: Life, today: string): string | undefined =>
  interim(life)
    .flatMap(({ warnOn }) => (warnOn !== undefined && warnOn > today ? [warnOn] : []))
    .toSorted()[0];

/**
 * Looks for reviews of broken glass that are late: when the server is unsealed, and every hour after. Which ones were told
 * of before is on the record, so that a restart tells nobody twice.
 */
import type { Services } from '../services.ts';

const lookMs = 60_000;
const hourMs = 3_600_000;

export interface ReviewWatch {
  stop(): void;
}

/** While sealed nothing is looked for: nobody could review it. */
export function watchReviews(
  { staff, keyring, laterWork, now }: Pick<Services, 'staff' | 'keyring' | 'laterWork' | 'now'>,
  everyMs: number = lookMs,
): ReviewWatch {
  /** When it was last asked since the unsealing; absent while sealed. */
  let askedAtMs: number | undefined;
  const look = (): void => {
    if (keyring.state() !== 'unsealed') {
      askedAtMs = undefined;
      return;
    }
    const nowMs = now().epochMilliseconds;
    if (askedAtMs !== undefined && nowMs - askedAtMs < hourMs) return;
    askedAtMs = nowMs;
    laterWork.add(() => staff.openings.alarmLateReviews());
  };
  look();
  const timer = setInterval(look, everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/**
 * How much intake may store in an hour, so that a flood fills neither the disk nor the night. A fifth is kept for desks
 * and offices. In memory: a restart begins anew, which costs a flooder more than it gives.
 */
import type { Services } from '../services.ts';

const bucketMs = 60_000;
const bucketCount = 60;
const reservedShare = 0.2;

export interface ByteBudget {
  /** Takes the bytes if they are left; `reserved` callers may use the reserve too. False: nothing was taken. */
  take(bytes: number, reserved: boolean): boolean;
  /** Nothing was stored after all: the same sent again and again must not use up an hour. */
  giveBack(bytes: number): void;
}

/** A sliding hour in steps of a minute. */
export function createByteBudget(bytesPerHour: number, nowMs: () => number): ByteBudget {
  let buckets: readonly { readonly minute: number; readonly bytes: number }[] = [];
  return {
    take(bytes, reserved) {
      const minute = Math.floor(nowMs() / bucketMs);
      buckets = buckets.filter((bucket) => minute - bucket.minute < bucketCount);
      const used = buckets.reduce((sum, bucket) => sum + bucket.bytes, 0);
      if (used + bytes > bytesPerHour * (reserved ? 1 : 1 - reservedShare)) return false;
      const current = buckets.find((bucket) => bucket.minute === minute)?.bytes ?? 0;
      buckets = [...buckets.filter((bucket) => bucket.minute !== minute), { minute, bytes: current + bytes }];
      return true;
    },
    giveBack(bytes) {
      let left = bytes;
      buckets = buckets.toReversed().map((bucket) => {
        const back = Math.min(left, bucket.bytes);
        left -= back;
        return { ...bucket, bytes: bucket.bytes - back };
      });
      buckets = buckets.toReversed();
    },
  };
}

/** Roughly what one complaint takes on disk beside its text: envelope, keys, code, ticket, indexes. */
export const complaintOverheadBytes = 4096;

/** What comes by code has a tenth of intake's bytes for itself: a flood of either leaves room for the other. */
const shareOf = { intake: 1, code: 0.1 } as const;
const made = { intake: new WeakMap<object, ByteBudget>(), code: new WeakMap<object, ByteBudget>() } as const;

/** The deployment's budget for what comes in, or for what is sent later by code; the web form and the API share one. */
export function byteBudgetOf(
  services: Pick<Services, 'settings' | 'now'>,
  of: keyof typeof shareOf = 'intake',
): ByteBudget {
  const bytesPerHour = services.settings.intakeBytesPerHour * shareOf[of];
  const budget = made[of].get(services) ?? createByteBudget(bytesPerHour, () => services.now().epochMilliseconds);
  made[of].set(services, budget);
  return budget;
}

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
  };
}

/** Roughly what one complaint takes on disk beside its text: envelope, keys, code, ticket, indexes. */
export const complaintOverheadBytes = 4096;

const made = new WeakMap<object, ByteBudget>();

/** The deployment's budget: the web form and the API share it. */
export function byteBudgetOf(services: Pick<Services, 'settings' | 'now'>): ByteBudget {
  const budget =
    made.get(services) ??
    createByteBudget(services.settings.intakeBytesPerHour, () => services.now().epochMilliseconds);
  made.set(services, budget);
  return budget;
}

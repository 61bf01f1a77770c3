/**
 * A case that somebody may not know of is answered as one that is not there: the same bytes, and neither sooner nor later
 * than would tell them apart. Behind the first stands a refusal that is kept before the answer; behind the second nothing.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';

/** Longer than a refusal takes to be kept on a slow disk. */
export const notThereMs = 250;

/** Before a page that leaves out what its reader must not see: how much of that there is, its time does not tell. */
export const answerAtOneTime: MiddlewareHandler = async (_c, next) => {
  const longEnough = delay(notThereMs, undefined, { ref: false });
  await next();
  await longEnough;
};

/** Before every route that names a case. */
export const answerNoSooner: MiddlewareHandler = async (c, next) => {
  const longEnough = delay(notThereMs, undefined, { ref: false });
  await next();
  if (c.res.status === 404) await longEnough;
};

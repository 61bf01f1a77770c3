/** A release of figures, asked for by whoever runs the machine, on the same machine. Off it nobody has the operator's key. */
import { Hono } from 'hono';
import { InputError, parseWith } from '@amanat/domain';
import { ApiRefused } from '../api/api-refused.ts';
import { holdsKey } from '../api/bearer.ts';
import { parseStrictJson } from '../api/strict-json.ts';
import type { Services } from '../services.ts';
import type { DeskAnswer } from './release-desk.ts';
import { releaseWishSchema } from './release-wish.ts';

export function releaseRoutes({ releaseDesk, operatorKey }: Services): Hono {
  const app = new Hono();
  app.post('/figures/releases', async (c) => {
    if (!holdsKey(c.req.header('authorization'), operatorKey)) throw new ApiRefused('bearer-wrong');
    const wish = parseWith(releaseWishSchema, parseStrictJson(await c.req.text()));
    c.header('Cache-Control', 'no-store');
    return c.json(releasedOf(await releaseDesk.make(wish)));
  });
  return app;
}

/** @throws ApiRefused, InputError for what was not released */
function releasedOf(answer: DeskAnswer) {
  if (answer.kind === 'refused') {
    switch (answer.refusal) {
      case 'snapshot-not-a-day':
        throw new InputError('not-a-date', 'snapshot');
      case 'release-moved':
        throw new ApiRefused('release-running');
      default:
        throw new ApiRefused(answer.refusal);
    }
  }
  const { digest, manifest, files, newRepairs, attacks, bundle } = answer;
  const { id, kind, snapshot, mark, repairs } = manifest;
  return {
    id,
    kind,
    snapshot,
    ...(mark === undefined ? {} : { mark }),
    digest,
    attacks,
    newRepairs,
    repairsInForce: repairs.length,
    files: Object.fromEntries(files),
    ...(bundle === undefined ? {} : { bundle: bundle.toBase64() }),
  };
}

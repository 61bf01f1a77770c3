/** Ceremony, unsealing and sealing, for the command line on the same machine. Off this machine nobody has the operator's key. */
import { Hono } from 'hono';
import { parseWith } from '@amanat/domain';
import type { Services } from '../services.ts';
import { keyCommandSchema, runKeyCommand } from '../unseal/key-command.ts';
import { ApiRefused } from './api-refused.ts';
import { holdsKey } from './bearer.ts';
import { parseStrictJson } from './strict-json.ts';

export function keyRoutes({ keyring, ciphers, operatorKey }: Services): Hono {
  const app = new Hono();
  app.post('/keys', async (c) => {
    if (!holdsKey(c.req.header('authorization'), operatorKey)) throw new ApiRefused('bearer-wrong');
    const command = parseWith(keyCommandSchema, parseStrictJson(await c.req.text()));
    c.header('Cache-Control', 'no-store');
    return c.json(await runKeyCommand(command, keyring, ciphers));
  });
  return app;
}

/**
 * Rows of a register, batch by batch, from the command line of the same machine: the operator's key says that it runs on this
 * data folder, the permit's token says which person answers for it. Needs an unsealed server.
 */
import { Hono } from 'hono';
import { parseWith } from '@amanat/domain';
import { ApiRefused } from '../api/api-refused.ts';
import { holdsKey } from '../api/bearer.ts';
import { registerRowsBody } from '../api/schemas.ts';
import { parseStrictJson } from '../api/strict-json.ts';
import type { Services } from '../services.ts';

export function registerImportRoutes({ staff, operatorKey }: Pick<Services, 'staff' | 'operatorKey'>): Hono {
  const { registers } = staff;
  const app = new Hono();
  app.post('/registers/rows', async (c) => {
    if (!holdsKey(c.req.header('authorization'), operatorKey)) throw new ApiRefused('bearer-wrong');
    c.header('Cache-Control', 'no-store');
    const command = parseWith(registerRowsBody, parseStrictJson(await c.req.text()));
    switch (command.kind) {
      case 'check':
        return c.json(await registers.check(command.permit, command.mentions));
      case 'take':
        return c.json(await registers.take(command.permit, command.mode, command.mentions, command.first));
      case 'finish':
        return c.json(await registers.finish(command.permit, command.mode, command.refused));
      case 'cancel':
        await registers.cancel(command.permit);
        return c.json({ kind: 'cancelled' });
      default:
        throw new Error(`not handled: ${String(command satisfies never)}`);
    }
  });
  return app;
}

/** The one small script of intake, from its TypeScript source with the types taken out; everything works without it. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';

const source = fileURLToPath(new URL('../../web/client/ticket.ts', import.meta.url));
const script = stripTypeScriptTypes(readFileSync(source, 'utf8'));

/** Changes with its content, so that it may be kept for ever. */
export const ticketScriptPath = `/assets/ticket-${hash('sha256', script).slice(0, 12)}.js`;

export function ticketScriptRoutes(): Hono {
  const app = new Hono();
  app.get(ticketScriptPath, (c) =>
    c.body(script, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    }),
  );
  return app;
}

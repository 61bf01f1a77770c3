/** The one small script of intake; everything works without it. Its source has no type in it and is served as it is. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';

const script = readFileSync(new URL('./client/ticket.ts', import.meta.resolve('@amanat/web')), 'utf8');

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

/** Whether it answers, and whether what it keeps can be read. The same for everybody, and no more than that. */
import { Hono } from 'hono';
import type { Services } from '../services.ts';

export function healthRoutes({ keyring }: Pick<Services, 'keyring'>): Hono {
  const app = new Hono();
  app.get('/healthz', (c) => c.json({ status: keyring.state() }));
  return app;
}

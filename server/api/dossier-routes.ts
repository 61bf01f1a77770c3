/** Published dossiers as data, and the way by which the machine's operator brings one in. */
import { Hono } from 'hono';
import { parseWith } from '@amanat/domain';
import type { Services } from '../services.ts';
import { ApiRefused } from './api-refused.ts';
import { holdsKey } from './bearer.ts';
import { importBody } from './schemas.ts';
import { parseStrictJson } from './strict-json.ts';

export function dossierRoutes({ casework, operatorKey }: Services): Hono {
  const app = new Hono();

  app.get('/dossiers', async (c) => {
    const published = await casework.dossiers();
    const dossiers = published.map(({ dossier: { id, title, claims, promises } }) => ({
      id,
      title,
      claimCount: claims.length,
      promiseCount: promises.length,
    }));
    return c.json({ dossiers });
  });

  app.get('/dossiers/:id', async (c) => {
    const published = await casework.findDossier(c.req.param('id'));
    if (published === undefined) throw new ApiRefused('not-found');
    const { dossier, translations } = published;
    return c.json({ dossier, translations });
  });

  app.post('/dossiers', async (c) => {
    if (!holdsKey(c.req.header('authorization'), operatorKey)) throw new ApiRefused('bearer-wrong');
    const { dossier, translations, reason } = parseWith(importBody, parseStrictJson(await c.req.text()));
    const options = { ...(translations && { translations }), ...(reason !== undefined && { reason }) };
    const answer = await casework.importDossier(dossier, options);
    return c.json(answer, answer.kind === 'imported' ? 201 : 200);
  });

  return app;
}

/** Published dossiers as data, each version and its proof, and the way by which the machine's operator brings one in. */
import { Hono } from 'hono';
import type { DossierHistoryEntry, ImportAnswer } from '@amanat/casework';
import { countingState, parseWith } from '@amanat/domain';
import type { Services } from '../services.ts';
import { ApiRefused } from './api-refused.ts';
import { holdsKey } from './bearer.ts';
import { importBody } from './schemas.ts';
import { parseStrictJson } from './strict-json.ts';

const importStatus: Readonly<Record<ImportAnswer['kind'], 200 | 201 | 202>> = {
  imported: 201,
  revised: 200,
  unchanged: 200,
  proposed: 202,
};

/** Addresses that stay: what was public under one is public under it for ever. */
const withAddresses = (id: string, entry: DossierHistoryEntry) => ({
  ...entry,
  url: `/api/dossiers/${id}/versions/${entry.version}`,
  proofUrl: `/api/proofs/${entry.eventId}`,
});

export function dossierRoutes({ casework, operatorKey, today }: Services): Hono {
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
    const id = c.req.param('id');
    const [published, history] = await Promise.all([casework.findDossier(id), casework.dossierHistory(id)]);
    if (published === undefined || history === undefined) throw new ApiRefused('not-found');
    const { dossier, translations } = published;
    return c.json({ dossier, translations, versions: history.map((entry) => withAddresses(id, entry)) });
  });

  app.get('/dossiers/:id/versions/:version', async (c) => {
    const { id, version: written } = c.req.param();
    const version = /^[1-9][0-9]{0,5}$/.test(written) ? Number(written) : 0;
    const [published, history] = await Promise.all([casework.dossierVersion(id, version), casework.dossierHistory(id)]);
    const entry = history?.find((each) => each.version === version);
    if (published === undefined || entry === undefined) throw new ApiRefused('not-found');
    const { dossier, translations } = published;
    return c.json({ dossier, translations, version: withAddresses(id, entry) });
  });

  app.get('/promises', async (c) => {
    const day = today();
    const [published, counts] = await Promise.all([casework.dossiers(), casework.promiseFigures(day)]);
    const promises = published.flatMap(({ dossier }) =>
      dossier.promises.map((promise) => ({ dossier: dossier.id, promise, counting: countingState(promise, day) })),
    );
    return c.json({ day: day.toString(), counts, promises });
  });

  app.get('/proofs/:event', async (c) => {
    const event = c.req.param('event');
    const text = await casework.publicProof(event);
    if (text === undefined) throw new ApiRefused('not-found');
    c.header('Content-Type', 'application/octet-stream');
    // Like the name of any file that leaves here, it says nothing of what is inside.
    c.header('Content-Disposition', `attachment; filename="proof.txt"`);
    return c.body(text);
  });

  app.post('/dossiers', async (c) => {
    if (!holdsKey(c.req.header('authorization'), operatorKey)) throw new ApiRefused('bearer-wrong');
    const { dossier, translations, reason } = parseWith(importBody, parseStrictJson(await c.req.text()));
    const options = { ...(translations && { translations }), ...(reason !== undefined && { reason }) };
    const answer = await casework.importDossier(dossier, options);
    return c.json(answer, importStatus[answer.kind]);
  });

  return app;
}

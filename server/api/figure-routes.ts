/** Releases of figures as data: what is stored, read and passed on. */
import { Hono } from 'hono';
import type { StoredRelease } from '@amanat/casework';
import type { ReleaseView } from '@amanat/figures';
import { storedFile, zipped } from '../figures/index.ts';
import type { Services } from '../services.ts';
import { ApiRefused } from './api-refused.ts';

const entryOf = ({
  id,
  digest,
  manifest: { kind, snapshot, mark },
}: Pick<StoredRelease, 'id' | 'digest' | 'manifest'>) => ({
  id,
  kind,
  snapshot,
  ...(mark === undefined ? {} : { mark }),
  digest,
});

const entryOfView = ({ manifest, digest }: ReleaseView) => entryOf({ id: manifest.id, digest, manifest });

export function figureApiRoutes(services: Pick<Services, 'casework'>): Hono {
  const { releases } = services.casework;
  const app = new Hono();
  app.use('/figures/*', zipped);

  app.get('/figures', async (c) => {
    const newest = await releases.newest();
    return c.json({
      whole: newest === undefined ? null : entryOfView(newest.whole),
      districts: newest?.districts === undefined ? null : entryOfView(newest.districts),
    });
  });

  app.get('/figures/releases', async (c) => c.json({ releases: (await releases.list()).map(entryOf) }));

  app.get('/figures/releases/:id', async (c) => {
    const release = await releases.find(c.req.param('id'));
    if (release === undefined) throw new ApiRefused('not-found');
    return c.json(release);
  });

  app.get('/figures/releases/:id/files/:name', async (c) => {
    const file = await storedFile(c, services);
    if (file === undefined) throw new ApiRefused('not-found');
    return file;
  });

  return app;
}

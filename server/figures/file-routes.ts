/** The files of releases as they are stored, and the proof of each: the same bytes for everybody, and never other ones. */
import { type Context, Hono } from 'hono';
import type { Services } from '../services.ts';
import { zipped } from './zipped.ts';

const types: readonly (readonly [ending: string, type: string])[] = [
  ['.json', 'application/json; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
];
const typeOf = (name: string): string =>
  types.find(([ending]) => name.endsWith(ending))?.[1] ?? 'text/plain; charset=utf-8';

/** Where `amanat verify release` looks for it in a folder of files. */
const proofName = 'release.tlog-proof';

export async function storedFile(c: Context, { casework }: Pick<Services, 'casework'>): Promise<Response | undefined> {
  const name = c.req.param('name') ?? '';
  const text = (await casework.releases.files(c.req.param('id') ?? ''))?.get(name);
  if (text === undefined) return undefined;
  return c.body(text, 200, {
    'Content-Type': typeOf(name),
    'Content-Disposition': `attachment; filename="${name}"`,
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'public, max-age=31536000, immutable',
  });
}

export function figureFileRoutes(services: Pick<Services, 'casework'>): Hono {
  const app = new Hono();
  app.use('/figures/*', zipped);
  app.get('/figures/releases/:id/files/:name', async (c) => (await storedFile(c, services)) ?? notThere(c));
  app.get('/figures/releases/:id/proof', async (c) => {
    const proof = await services.casework.releases.proof(c.req.param('id'));
    if (proof === undefined) return c.text(waits, 404);
    c.header('Content-Disposition', `attachment; filename="${proofName}"`);
    return c.text(proof);
  });
  return app;
}

const waits = [
  'اس پتے پر ابھی کوئی ثبوت نہیں۔ ثبوت تب ملتا ہے جب اجرا عوامی رجسٹر کی اگلی اشاعت میں آ جائے۔',
  'There is no proof at this address yet. It can be had once the public log has taken the release in, at its next publication.',
  '',
].join('\n');
const notThere = (c: Context): Response => c.text('not found\n', 404);

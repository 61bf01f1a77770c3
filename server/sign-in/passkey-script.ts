/** The script of passkeys, bundled from `web/client/passkey/` when it is first asked for. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, stop } from 'esbuild';
import { Hono } from 'hono';

const webFolder = new URL('.', import.meta.resolve('@amanat/web'));

/** Without a digest: it is made when asked for, and kept for an hour. */
export const passkeyScriptPath = '/assets/passkey.js';

async function bundle(): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('./client/passkey/main.ts', webFolder))],
      absWorkingDir: fileURLToPath(new URL('..', webFolder)),
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: ['chrome90', 'firefox100', 'safari15'],
      charset: 'utf8',
      legalComments: 'eof',
      logLevel: 'silent',
    });
    return Uint8Array.from(outputFiles[0]?.contents ?? []);
  } finally {
    // Otherwise its helper process would stay.
    await stop();
  }
}

export function passkeyScriptRoutes(): Hono {
  const app = new Hono();
  let made: Promise<{ readonly plain: Uint8Array<ArrayBuffer>; readonly gzip: Uint8Array<ArrayBuffer> }> | undefined;
  app.get(passkeyScriptPath, async (c) => {
    made ??= bundle().then((plain) => ({ plain, gzip: Uint8Array.from(gzipSync(plain, { level: 9 })) }));
    const { plain, gzip } = await made.catch((error: unknown) => {
      // Tried again at the next request.
      made = undefined;
      throw error;
    });
    const zipped = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
    c.header('Content-Type', 'text/javascript; charset=utf-8');
    c.header('Vary', 'Accept-Encoding');
    c.header('Cache-Control', 'public, max-age=3600');
    if (zipped) c.header('Content-Encoding', 'gzip');
    return c.body(zipped ? gzip : plain);
  });
  return app;
}

/** The files that pages link to, under names that change with their content, so that a phone fetches each once. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { iconSvg, styleSheet } from '@amanat/web';

interface Asset {
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

function assetOf(text: string, type: string): Asset {
  const plain = new TextEncoder().encode(text);
  return { type, plain, gzip: Uint8Array.from(gzipSync(plain, { level: 9 })) };
}

const nameOf = (stem: string, text: string, ending: string): string =>
  `/assets/${stem}-${hash('sha256', text).slice(0, 12)}.${ending}`;

/** Its source has no type in it and is served as it is. */
const leaveScript = readFileSync(new URL('./client/leave.ts', import.meta.resolve('@amanat/web')), 'utf8');

/** Addresses for the pages. */
export const loadAssets = (): { readonly style: string; readonly script: string } => ({
  style: nameOf('style', styleSheet, 'css'),
  script: nameOf('leave', leaveScript, 'js'),
});

const icon = '/assets/icon.svg';

export function assetRoutes(): Hono {
  const files: ReadonlyMap<string, Asset> = new Map([
    [loadAssets().style, assetOf(styleSheet, 'text/css; charset=utf-8')],
    [loadAssets().script, assetOf(leaveScript, 'text/javascript; charset=utf-8')],
    [icon, assetOf(iconSvg, 'image/svg+xml')],
  ]);
  const app = new Hono();
  for (const [path, { type, plain, gzip }] of files) {
    app.get(path, (c) => {
      const zipped = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
      c.header('Content-Type', type);
      c.header('Vary', 'Accept-Encoding');
      c.header('Cache-Control', path === icon ? 'public, max-age=86400' : 'public, max-age=31536000, immutable');
      if (zipped) c.header('Content-Encoding', 'gzip');
      return c.body(zipped ? gzip : plain);
    });
  }
  return app;
}

/**
 * `/:lang/verify`: the page that checks a receipt on the reader's device, under a policy of its own that is stricter than
 * that of all other pages: its one script and its one style, and no way to send anything. `/verify/page` is the same file,
 * to be saved.
 */
import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Context, Hono } from 'hono';
import { type Lang, renderDocument, VerifyPage, verifyStyle } from '@amanat/web';
import { langOf } from '../page-context.ts';
import type { Services } from '../services.ts';
import { bundleVerifyScript } from './bundle-script.ts';

interface Needs {
  readonly settings: Pick<Services['settings'], 'training' | 'insecureLan' | 'exitUrl'>;
}

interface MadePage {
  readonly policy: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

const digest = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`;

/** What a page can say of itself, in a saved file too. */
const policyOf = (script: string): string =>
  [
    "default-src 'none'",
    `script-src ${digest(script)}`,
    `style-src ${digest(verifyStyle)}`,
    "connect-src 'none'",
    "form-action 'none'",
    'img-src data:',
    "base-uri 'none'",
  ].join('; ');

/** Only an answer's header may forbid framing; in a page it would be passed over, with a warning. */
const framing = "; frame-ancestors 'none'";

export function verifyRoutes({ settings }: Needs): Hono {
  const app = new Hono();
  let script: Promise<string> | undefined;
  const pages = new Map<Lang, MadePage>();

  /** Made once for each language. A bundling that failed is tried again at the next request. */
  async function pageIn(lang: Lang): Promise<MadePage> {
    const kept = pages.get(lang);
    if (kept !== undefined) return kept;
    script ??= bundleVerifyScript();
    const text = await script.catch((error: unknown) => {
      script = undefined;
      throw error;
    });
    const { training, insecureLan, exitUrl } = settings;
    const policy = policyOf(text);
    const props = { lang, training, insecureLan, exitUrl: exitUrl[lang], policy, style: verifyStyle, script: text };
    const plain = new TextEncoder().encode(renderDocument(VerifyPage(props)));
    const page = { policy: `${policy}${framing}`, plain, gzip: Uint8Array.from(gzipSync(plain, { level: 9 })) };
    pages.set(lang, page);
    return page;
  }

  async function answer(c: Context) {
    const { policy, plain, gzip } = await pageIn(langOf(c));
    const zipped = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
    c.header('Content-Type', 'text/html; charset=utf-8');
    c.header('Content-Security-Policy', policy);
    c.header('Vary', 'Accept-Encoding');
    if (zipped) c.header('Content-Encoding', 'gzip');
    return c.body(zipped ? gzip : plain);
  }

  app.get('/:lang{(?:ur|en)}/verify', (c) => answer(c));
  app.get('/:lang{(?:ur|en)}/verify/page', (c) => {
    c.header('Content-Disposition', `attachment; filename="check-${langOf(c)}.html"`);
    return answer(c);
  });
  return app;
}

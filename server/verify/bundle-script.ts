/**
 * The script of the page that checks receipts, bundled from `web/client/verify/` when it is first asked for. Names and
 * lines stay as they are written, so that somebody who saves the page can read what it does.
 */
import { fileURLToPath } from 'node:url';
import { build, stop } from 'esbuild';

const webFolder = new URL('.', import.meta.resolve('@amanat/web'));

/** The same sources give the same bytes, on every machine. Takes a fifth of a second. */
export async function bundleVerifyScript(): Promise<string> {
  try {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('./client/verify/main.ts', webFolder))],
      absWorkingDir: fileURLToPath(new URL('..', webFolder)),
      bundle: true,
      write: false,
      format: 'esm',
      // Phones of some years ago; what they lack beside syntax is in `older-browsers.ts`.
      target: ['chrome90', 'firefox100', 'safari15'],
      charset: 'utf8',
      legalComments: 'eof',
      logLevel: 'silent',
    });
    const script = outputFiles[0]?.text ?? '';
    // Either would end the script, or its reading as one, in the middle of the page.
    if (script === '' || /<\/script|<!--/i.test(script)) throw new Error('the script cannot stand inside a page');
    return script;
  } finally {
    // Otherwise its helper process would stay.
    await stop();
  }
}

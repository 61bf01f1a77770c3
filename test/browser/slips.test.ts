/** The slips as they come out of a printer: the size of the paper, what is on it, and what the pattern says. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { encodeVerifierKey, parseVerifierKey, verifyPromise } from '@amanat/ledger';
import { formatCode } from '@amanat/sealing';
import { messages } from '@amanat/web';
import { ciphers, verifyEd25519 } from '../../server/ciphers.ts';
import type { View } from '../fixtures/chromium.ts';
import { lodgeShort } from './intake.ts';
import { modulesOf, readPattern } from './read-pattern.ts';
import type { Visitor } from './visitor.ts';
import { wholeProgram } from './whole-program.ts';

const program = wholeProgram();
const pointsOf = (millimetres: number): number => (millimetres / 25.4) * 72;

/** Words on the paper, without the bar above it. */
async function printedOn(visitor: Visitor, path: string): Promise<string> {
  await visitor.goTo(path);
  await visitor.page.emulateMedia({ media: 'print' });
  const words = await visitor.page.locator('body').innerText();
  return words.replaceAll(/\s+/g, ' ').trim();
}

/** Sizes of the pages in points. */
async function pagesOf({ page }: Visitor): Promise<readonly (readonly [width: number, height: number])[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Number(width),
    Number(height),
  ]);
}

async function assertPaper(visitor: Visitor, width: number, height: number): Promise<void> {
  const pages = await pagesOf(visitor);
  assert.equal(pages.length, 1, 'one sheet');
  const [wide = 0, high = 0] = pages[0] ?? [];
  assert.ok(
    Math.abs(wide - pointsOf(width)) < 1.5 && Math.abs(high - pointsOf(height)) < 1.5,
    `${wide} × ${high} points`,
  );
}

const views: readonly View[] = [
  { lang: 'ur', width: 360, scripts: true },
  { lang: 'en', width: 1280, scripts: true },
];

for (const view of views) {
  const { training } = messages(view.lang).slip.paper;
  const lodged = async (t: TestContext) => {
    const visitor = await program.visitor(t, view);
    return { visitor, code: await lodgeShort(visitor) };
  };

  test(`the slips fit their paper, and say the code: ${view.lang}`, async (t) => {
    const { visitor, code } = await lodged(t);
    const numerals = formatCode(code, view.lang === 'ur' ? 'urdu-digits' : 'digits');
    for (const [path, width, height] of [
      ['/slip', 105, 148],
      ['/slip/roll', 58, 180],
    ] as const) {
      const words = await printedOn(visitor, path);
      for (const part of [numerals, formatCode(code, 'letters'), program.server().origin, training])
        assert.ok(words.includes(part), `${path}: ${part} in ${words}`);
      await assertPaper(visitor, width, height);
    }
  });

  test(`the pattern is the signed promise, and holds neither code nor address: ${view.lang}`, async (t) => {
    const { visitor, code } = await lodged(t);
    await visitor.goTo('/slip');
    const svg = visitor.page.locator('svg.pattern');
    const size = Number((await svg.getAttribute('viewBox'))?.split(' ')[2]);
    const note = readPattern(modulesOf((await svg.locator('path').getAttribute('d')) ?? '', size));
    const { keys, origin } = program.server();
    const key = encodeVerifierKey(keys.promiseSigner.name, keys.promiseSigner.publicKey, ciphers.sha256);
    const promised = verifyPromise(note, parseVerifierKey(key, ciphers.sha256), verifyEd25519);
    assert.equal(promised.origin, origin);
    assert.ok(!note.includes(code) && !note.includes('http'));
    const widthMm = await svg.evaluate((element) => (element.getBoundingClientRect().width / 96) * 25.4);
    assert.ok(widthMm / size >= 0.5, `a field is ${widthMm / size} mm wide`);
  });

  test(`the quiet slip is the code and nothing else: ${view.lang}`, async (t) => {
    const { visitor, code } = await lodged(t);
    const words = await printedOn(visitor, '/slip/quiet');
    const numerals = formatCode(code, view.lang === 'ur' ? 'urdu-digits' : 'digits');
    assert.equal(words, `${training} ${numerals}`, 'a demo says TRAINING; there is nothing else');
    assert.equal((await pagesOf(visitor)).length, 1);
  });
}

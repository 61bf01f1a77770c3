/**
 * A promise to the public and what became of it, through its pages, in a real browser: a monitor proposes, is told the word that
 * names a person and loses nothing that was typed; a supervisor sees what everybody will read, and agrees; then everybody reads
 * it, on the dossier and on the board, and takes the proof away and checks it. In Urdu on a telephone without scripts, and in
 * English on a desk.
 */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { amanat } from '../fixtures/amanat-command.ts';
import type { Fields } from '../fixtures/asking.ts';
import { axeFaults, axeSource } from '../fixtures/axe-faults.ts';
import { nameOfView } from '../fixtures/chromium.ts';
import { staffedProgram, staffViews } from './staffed-program.ts';
import { onward, type Visitor } from './visitor.ts';

const program = staffedProgram();

/** Axe needs timers, which a browser without scripts does not have. Nothing is wider than the screen. */
async function seen({ page, view }: Visitor, name: string): Promise<void> {
  const excess = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  assert.ok(excess <= 0, `${name} is wider than the screen by ${excess}`);
  if (view.scripts) {
    await page.evaluate(axeSource);
    assert.deepEqual(await axeFaults(page), [], name);
  }
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `dossiers-${view.lang}-${name}.png`), fullPage: true });
}

const idsThatRepeat = `[...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at)`;

/** Invented; each view has a promise of its own. Dates as far as a source prints them: no year. */
const promised = {
  ur: {
    source: 'S2',
    madeBy: 'پولیس',
    text: 'A desk for children will be opened at each station.',
    'ur-text': 'ہر تھانے میں بچوں کے لیے الگ میز قائم کی جائے گی۔',
    'made-day': '۱۸',
    'made-month': '9',
    concrete: 'yes',
  },
  en: {
    source: 'S2',
    madeBy: 'police',
    text: 'Every complaint will be written into the diary on the day it comes.',
    'ur-text': 'ہر درخواست اسی دن روزنامچے میں درج کی جائے گی۔',
    'made-day': '18',
    'made-month': '9',
    concrete: 'yes',
  },
} as const satisfies Readonly<Record<'ur' | 'en', Fields>>;

for (const view of staffViews)
  test(`proposed, agreed to, read by everybody, and checked: ${nameOfView(view)}`, async (t) => {
    const { lang } = view;
    const { deployment } = program;
    const typed = promised[lang];
    const [monitor, supervisor] = [
      await program.signedIn(t, view, 'monitor'),
      await program.signedIn(t, view, 'supervisor-kasur'),
    ];
    await monitor.press('.staff-band a[href$="/staff/dossiers"]');
    await seen(monitor, 'desk');
    await monitor.press('main a[href$="/staff/dossiers/kasur"]');
    await seen(monitor, 'desk-of-one');
    await monitor.press('main a[href$="/kasur/propose/promise"]');

    // A person is no office; everything else stays as it was typed.
    await monitor.fillIn({ ...typed, madeBy: 'Tarbiyat Shehryar' });
    await monitor.press(onward);
    assert.equal(await monitor.page.locator('.error-summary a[href="#f-madeBy"]').count(), 1);
    assert.ok((await monitor.page.locator('#f-madeBy-error').textContent())?.includes('Tarbiyat Shehryar'));
    const { madeBy: _speaker, ...others } = typed;
    assert.deepEqual(await monitor.readFields(Object.keys(others)), others);
    await seen(monitor, 'mistake');
    await monitor.fillIn({ madeBy: typed.madeBy });
    await monitor.press(onward);
    const at = monitor.path().replace('?done=proposed', '');
    assert.match(at, /^\/staff\/dossiers\/kasur\/proposals\/proposal-[0-9a-z]{26}$/);
    assert.equal(await monitor.page.locator('button[value="agree"]').count(), 0, 'nobody agrees to their own');
    const reader = await program.visitor(t, view);
    await reader.goTo('/dossiers/kasur');
    const words = lang === 'ur' ? typed['ur-text'] : typed.text;
    assert.ok(!(await reader.page.content()).includes(words), 'nothing is public before that');

    await supervisor.goTo('/staff/dossiers');
    await supervisor.press('main a[href$="/staff/dossiers/kasur"]');
    await supervisor.press(`main a[href$="${at}"]`);
    const preview = await supervisor.page.locator(`.preview[lang=${lang}] .promise`).innerHTML();
    assert.ok(preview.includes(words));
    // Whoever agrees, agrees to what both readers get.
    const other = lang === 'ur' ? 'en' : 'ur';
    const inOther = supervisor.page.locator(`.preview[lang=${other}] .promise`);
    assert.ok((await inOther.innerText()).includes(other === 'ur' ? typed['ur-text'] : typed.text));
    assert.deepEqual(await supervisor.page.evaluate<readonly string[]>(idsThatRepeat), []);
    await seen(supervisor, 'proposal');
    await supervisor.press('button[value="agree"]');
    assert.equal(supervisor.path(), '/staff/dossiers/kasur?done=published');
    await seen(supervisor, 'published');

    // Now everybody reads it, exactly so.
    const history = (await deployment.services.casework.dossierHistory('kasur')) ?? [];
    const last = history.at(-1);
    const promise = last?.items[0] ?? '';
    await reader.goTo('/dossiers/kasur');
    assert.equal(await reader.page.locator(`#${promise}`).innerHTML(), preview);
    await seen(reader, 'dossier');
    await reader.goTo(`/dossiers/kasur/versions/${String((last?.version ?? 0) - 1)}`);
    assert.equal(await reader.page.locator(`#${promise}`).count(), 0, 'the version before stays as it was');
    await reader.goTo('/promises');
    assert.ok((await reader.page.locator(`#kasur-${promise}`).innerHTML()).includes(words));
    await seen(reader, 'board');

    await reader.goTo('/dossiers/kasur/history');
    assert.equal(await reader.page.locator(`#v${last?.version} a[href^="/proofs/"]`).count(), 0, 'the log waits');
    const rows = await deployment.opened.database.record.loadStream('dossier_kasur');
    deployment.log.take(rows.filter(({ eventId }) => eventId === last?.eventId));
    deployment.log.publish();
    await reader.goTo('/dossiers/kasur/history');
    await seen(reader, 'history');
    const [download] = await Promise.all([
      reader.page.waitForEvent('download'),
      reader.page.locator(`#v${last?.version} a[href^="/proofs/"]`).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'proof.txt');
    const key = deployment.log.verifierKey;
    const checked = await amanat(['verify', 'receipt', await download.path(), '--key', key]);
    assert.equal(checked.exitCode, 0, checked.printed + checked.complained);
    assert.deepEqual([...reader.strangers, ...monitor.strangers, ...supervisor.strangers], []);
  });

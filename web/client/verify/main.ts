/**
 * The page that checks a receipt on the device. It asks nobody and keeps nothing; the page's policy holds it to that.
 * Bundled into the page by `server/verify/`, and in the saved page too.
 */
import './older-browsers.ts';
import { verifyOutcome as english } from '../../locales/en/verify-outcome.ts';
import { verifyOutcome as urdu } from '../../locales/ur/verify-outcome.ts';
import { check, type FieldName, type Mistake } from './check.ts';
import { paragraph, piece } from './pieces.ts';
import { showOutcome } from './show-outcome.ts';

const lang = document.documentElement.lang;
const words = lang === 'ur' ? urdu : english;

function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
}

const tool = byId('tool', HTMLElement);
const result = byId('result', HTMLElement);
const receipt = byId('f-receipt', HTMLInputElement);
const code = byId('f-code', HTMLInputElement);
const keys = byId('f-keys', HTMLTextAreaElement);
const ownCopy = byId('f-own-copy', HTMLInputElement);
const promise = byId('f-promise', HTMLTextAreaElement);
const controls: Readonly<Record<FieldName, HTMLInputElement | HTMLTextAreaElement>> = {
  receipt,
  code,
  keys,
  'own-copy': ownCopy,
  promise,
};

/** What was pressed last: an answer that comes after "clear", or after a second check, is not shown. */
let turn = 0;

byId('check', HTMLButtonElement).addEventListener('click', () => void checkNow());
byId('clear', HTMLButtonElement).addEventListener('click', () => {
  clear();
  receipt.focus();
});
code.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') void checkNow();
});
for (const chooser of [receipt, ownCopy]) chooser.addEventListener('change', () => showName(chooser));
const leave = byId('leave', HTMLAnchorElement);
leave.addEventListener('click', (event) => {
  event.preventDefault();
  clear();
  // Back does not lead here again.
  location.replace(leave.href);
});
leaveOnThreeEscapes();
// A browser may keep a page that one has left, to show it again as it was.
window.addEventListener('pagehide', clear);
if (location.protocol === 'file:') leadNowhere();
byId('without-script', HTMLElement).hidden = true;
tool.hidden = false;

async function checkNow(): Promise<void> {
  const mine = ++turn;
  forgetMistakes();
  result.replaceChildren(paragraph(words.working));
  // The words above are drawn before a slow phone begins to calculate.
  await new Promise((resolve) => setTimeout(resolve, 30));
  try {
    const outcome = await check({
      receipt: await bytesOf(receipt),
      code: code.value,
      keys: keys.value,
      ownCopy: await bytesOf(ownCopy),
      promise: promise.value,
    });
    if (mine !== turn) return;
    if (outcome.kind === 'mistakes') showMistakes(outcome.mistakes);
    else result.replaceChildren(...showOutcome(outcome, words, lang));
  } catch {
    if (mine === turn) result.replaceChildren(paragraph(words.failed));
  }
  if (mine === turn) result.scrollIntoView({ block: 'start' });
}

async function bytesOf({ files }: HTMLInputElement): Promise<Uint8Array | undefined> {
  const file = files?.[0];
  return file === undefined ? undefined : new Uint8Array(await file.arrayBuffer());
}

/** The name of the chosen file, beside the button that stands before the browser's own. */
function showName(chooser: HTMLInputElement): void {
  const name = chooser.parentElement?.querySelector('.file-name');
  if (name) name.textContent = chooser.files?.[0]?.name ?? '';
}

/** A saved page has no server to lead to. */
function leadNowhere(): void {
  for (const each of document.querySelectorAll<HTMLElement>('.at-home')) each.hidden = true;
  byId('home', HTMLAnchorElement).removeAttribute('href');
}

function clear(): void {
  turn++;
  for (const control of Object.values(controls)) control.value = '';
  for (const chooser of [receipt, ownCopy]) showName(chooser);
  forgetMistakes();
  result.replaceChildren();
}

/** As on every page: a summary that leads to the fields, and each mistake at its field. */
function showMistakes(mistakes: readonly Mistake[]): void {
  const links = mistakes.map(({ field, problem }) => {
    const text = words.mistakes[problem];
    const control = controls[field];
    const id = `${control.id}-error`;
    control.closest('.field')?.classList.add('field-wrong');
    control.closest('details')?.setAttribute('open', '');
    (control.closest('.file') ?? control).before(
      piece('p', { class: 'mistake', id }, piece('strong', {}, words.errorPrefix), ` ${text}`),
    );
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', `${control.id}-hint ${id}`);
    return piece('li', {}, piece('a', { href: `#${control.id}` }, text));
  });
  const summary = piece(
    'div',
    { class: 'error-summary' },
    piece('h2', {}, words.mistakesTitle),
    piece('ul', {}, ...links),
  );
  result.replaceChildren(summary);
}

function forgetMistakes(): void {
  for (const control of Object.values(controls)) {
    document.getElementById(`${control.id}-error`)?.remove();
    control.closest('.field')?.classList.remove('field-wrong');
    control.removeAttribute('aria-invalid');
    control.setAttribute('aria-describedby', `${control.id}-hint`);
  }
}

/** As on every page (`leave.ts`), where a form does it. */
function leaveOnThreeEscapes(): void {
  const windowMs = 1500;
  let [secondLastMs, lastMs] = [-windowMs, -windowMs];
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) return;
    const isThird = event.timeStamp - secondLastMs < windowMs;
    [secondLastMs, lastMs] = [lastMs, event.timeStamp];
    if (isThird) leave.click();
  });
}

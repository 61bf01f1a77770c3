/** What was found, in words: the receipt first, then the own copy and the promise, each with its own verdict. */
import { encodeBase64, isCalendarSecond, type LedgerErrorCode } from '@amanat/ledger';
import type { verifyOutcome } from '../../locales/en/verify-outcome.ts';
import type { Outcome, OwnCopyAnswer, PromiseAnswer } from './check.ts';
import { numberIn, timeIn } from './moments.ts';
import { codeName, exact, panel, paragraph, piece, rows } from './pieces.ts';
import { copyReason, promiseReason, receiptReason } from './reasons.ts';

type Words = typeof verifyOutcome;
type Holds = Extract<Outcome, { kind: 'holds' }>;

export function showOutcome(
  outcome: Exclude<Outcome, { kind: 'mistakes' }>,
  words: Words,
  lang: string,
): readonly HTMLElement[] {
  if (outcome.kind === 'does-not-hold') return [receiptFails(outcome.reason, words)];
  return [
    receiptHolds(outcome, words, lang),
    ...(outcome.ownCopy === undefined ? [] : [ownCopy(outcome.ownCopy, words)]),
    ...(outcome.promise === undefined ? [] : [promise(outcome.promise, words, lang)]),
  ];
}

/** Why, with the code that programs name and `docs/errors.md` explains. */
const because = (text: string, code: string, words: Words): HTMLElement =>
  piece('p', {}, piece('strong', {}, `${words.reasonLabel}: `), text, ' ', codeName(code));

const receiptFails = (code: LedgerErrorCode, words: Words): HTMLElement =>
  panel(
    'wrong',
    words.failsTitle,
    because(words.reasons[receiptReason(code)], code, words),
    paragraph(words.failsNext),
  );

function receiptHolds(outcome: Holds, words: Words, lang: string): HTMLElement {
  const { receipt, quorumAsked, isComplaint, digest, ownCopy, promise } = outcome;
  const { checkpoint, index, commitment, cosigned } = receipt;
  const witnesses = cosigned.flatMap(({ name, time }) => [
    exact(name),
    words.witnessedAt(isCalendarSecond(time) ? timeIn(lang, time * 1000) : `${time} s`),
  ]);
  const shown = ownCopy?.kind === 'belongs' || promise?.kind === 'same';
  return panel(
    isComplaint ? 'done' : 'firm',
    words.holdsTitle,
    paragraph(words.holdsText),
    ...(isComplaint ? [] : [piece('p', { class: 'mistake' }, words.notComplaint)]),
    rows(
      [words.log, exact(checkpoint.origin)],
      [words.place, words.placeOf(numberIn(lang, index), numberIn(lang, checkpoint.size))],
      [words.seal, exact(encodeBase64(commitment))],
      ...(digest === undefined ? [] : [[words.digest, exact(digest), words.digestMeaning] as const]),
      cosigned.length === 0
        ? [words.witnesses, words.noWitness]
        : [words.witnesses, ...witnesses, words.witnessMeaning, ...(quorumAsked ? [words.quorumHolds] : [])],
    ),
    ...(isComplaint && !shown ? [paragraph(words.isItYours)] : []),
  );
}

function ownCopy(answer: OwnCopyAnswer, words: Words): HTMLElement {
  if (answer.kind === 'does-not-belong')
    return panel(
      'wrong',
      words.copyFailsTitle,
      because(words.copyReasons[copyReason(answer.reason)], answer.reason, words),
    );
  // Not made before it is asked for: what is not in the page cannot be read over a shoulder, found or copied with it.
  const place = piece('div', {});
  const button = piece(
    'button',
    { type: 'button', class: 'button button-secondary', 'aria-expanded': 'false' },
    words.showWords,
  );
  button.addEventListener('click', () => {
    const opening = button.getAttribute('aria-expanded') === 'false';
    button.setAttribute('aria-expanded', String(opening));
    button.textContent = opening ? words.hideWords : words.showWords;
    place.replaceChildren(...(opening ? answer.copy.parts.map((part) => partWords(part, words)) : []));
  });
  return panel(
    'done',
    words.copyHoldsTitle,
    paragraph(words.copyHoldsText),
    piece('p', { class: 'hint' }, words.showHint),
    button,
    place,
  );
}

/** All of the text that was sealed: what somebody wrote as it was written, and the other answers as they are kept. */
function partWords({ part, text }: { readonly part: string; readonly text: string }, words: Words): HTMLElement {
  const known = Object.entries(words.parts).find(([name]) => name === part);
  const { written, answers } = readable(text);
  return piece(
    'div',
    {},
    piece('h3', {}, known?.[1] ?? part),
    ...(written === '' ? [] : [piece('pre', { dir: 'auto' }, written)]),
    ...(answers === '' ? [] : [piece('pre', { dir: 'ltr' }, answers)]),
    ...(written === '' && answers === '' ? [paragraph(words.nothingAnswered)] : []),
  );
}

function readable(text: string): { readonly written: string; readonly answers: string } {
  try {
    const { text: written, ...others }: Record<string, unknown> = JSON.parse(text);
    if (written === undefined || typeof written === 'string')
      return {
        written: written ?? '',
        answers: Object.keys(others).length === 0 ? '' : JSON.stringify(others, null, 1),
      };
  } catch {
    // Another form than ours: shown as it is.
  }
  return { written: text, answers: '' };
}

function promise(answer: PromiseAnswer, words: Words, lang: string): HTMLElement {
  if (answer.kind === 'does-not-hold')
    return panel(
      'wrong',
      words.promiseFailsTitle,
      because(words.promiseReasons[promiseReason(answer.reason)], answer.reason, words),
    );
  const { promised } = answer;
  const until = paragraph(words.promiseUntil(timeIn(lang, Date.parse(promised.until))));
  const named = rows([words.log, exact(promised.origin)], [words.seal, exact(encodeBase64(promised.commitment))]);
  if (answer.kind === 'another-entry')
    return panel('wrong', words.promiseOtherTitle, until, paragraph(words.promiseOther), named);
  const inTime = paragraph(answer.inTime ? words.promiseInTime : words.promiseTimeUnknown);
  return panel('done', words.promiseSameTitle, until, inTime, named);
}

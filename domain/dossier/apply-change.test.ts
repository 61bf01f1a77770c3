/** One change of a dossier: what it makes of it, where it is refused, and what becomes of the Urdu. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InputError, type InputErrorCode } from '../input-error.ts';
import { applyChange, type DossierContent } from './apply-change.ts';
import { publishedContent } from './evolve.ts';
import {
  contentAfter,
  agreed,
  claim,
  claimOf,
  open,
  parsed,
  promise,
  promiseOf,
  reply,
  source,
  state,
} from './testing/agreed-changes.ts';
import { parseDossierTranslation, translationGaps } from './translation.ts';

const refuses = (before: readonly unknown[], change: unknown, code: InputErrorCode, path: string): void =>
  assert.throws(
    () => applyChange(publishedContent(agreed(before)), 'invented', parsed(change), {}),
    (error) => error instanceof InputError && error.code === code && error.path === path,
    `${code} at ${path}`,
  );

test('what does not fit what is there is refused at its field', () => {
  const some = [open, source('S1'), claim('C1'), promise('P1')];
  refuses([], claim('C1'), 'dangling-reference', 'kind');
  refuses(some, open, 'duplicate-id', 'kind');
  refuses(some, claim('C1'), 'duplicate-id', 'claim.id');
  refuses(some, claim('C2', { source: 'S9' }), 'dangling-reference', 'claim.source');
  refuses(some, claim('C2', { inTensionWith: ['C9'] }), 'dangling-reference', 'claim.inTensionWith');
  refuses(some, claim('C2', { measure: 'arrests', value: 3 }), 'not-this-shape', 'claim.value');
  refuses(some, { kind: 'mark-tension', claims: ['C1', 'C1'] }, 'dangling-reference', 'claims.1');
  refuses(some, state('P2', 'kept'), 'dangling-reference', 'promise');
  refuses(some, reply('R1', 'C2'), 'dangling-reference', 'reply.to');
  refuses(some, { kind: 'link-dossier', dossier: 'invented' }, 'dangling-reference', 'dossier');
  refuses(some, { kind: 'correct-claim', claim: claimOf('C2'), reason: 'Misread.' }, 'dangling-reference', 'claim.id');
  assert.throws(() => parsed(state('P1', 'in-progress')), InputError);
  assert.throws(() => parsed({ kind: 'correct-claim', claim: claimOf('C1'), reason: ' ' }), InputError);
});

test('a correction takes the place of what it corrects, which stays in the version before', () => {
  const before = [
    open,
    source('S1'),
    claim('C1'),
    claim('C2', { inTensionWith: ['C1'] }),
    promise('P1'),
    state('P1', 'kept'),
  ];
  const { versions } = agreed([
    ...before,
    { kind: 'correct-claim', claim: claimOf('C1', { text: 'Corrected.' }), reason: 'Misread.' },
    { kind: 'correct-promise', promise: promiseOf('P1', { dueOn: '2027' }), reason: 'A day was left out.' },
  ]);
  assert.deepEqual(
    versions.map(({ dossier }) => dossier.claims[0]?.text),
    [undefined, undefined, 'Invented.', 'Invented.', 'Invented.', 'Invented.', 'Corrected.', 'Corrected.'],
  );
  assert.deepEqual(versions.at(-1)?.dossier.claims[0]?.inTensionWith, ['C2']);
  assert.equal(versions.at(-1)?.dossier.promises[0]?.fulfilment.length, 1);
  assert.equal(versions.at(-1)?.reason, 'A day was left out.');
});

test('Urdu words go where they belong; a correction without them takes the old ones away', () => {
  const steps: readonly (readonly [unknown, Readonly<Record<string, string>>])[] = [
    [open, { title: 'ایجاد', note: 'تربیت', province: 'پنجاب', district: 'قصور' }],
    [source('S1'), {}],
    [claim('C1'), { text: 'ایجاد شدہ۔' }],
    [promise('P1'), { text: 'ایجاد شدہ۔' }],
    [state('P1', 'open'), {}],
    [state('P1', 'kept'), { text: 'پورا ہوا۔' }],
    [reply('R1', 'C1'), { text: 'جواب۔' }],
  ];
  const after = (from: DossierContent | undefined, [change, urdu]: (typeof steps)[number]) =>
    applyChange(from, 'invented', parsed(change), urdu);
  const whole = steps.reduce<DossierContent | undefined>(after, undefined);
  const urdu = whole?.translations[0];
  assert.ok(whole && urdu);
  assert.deepEqual(parseDossierTranslation(urdu), urdu);
  assert.deepEqual(urdu.fulfilments, { P1: ['', 'پورا ہوا۔'] });
  // Speakers of the list have their Urdu from it.
  assert.equal(urdu.speakers['villagers'], 'گاؤں کے لوگ');
  assert.deepEqual(translationGaps(whole.dossier, urdu), ['fulfilments.P1']);
  const corrected = after(whole, [
    { kind: 'correct-claim', claim: claimOf('C1', { text: 'Other.' }), reason: 'Misread.' },
    {},
  ]);
  assert.deepEqual(corrected.translations[0]?.claims, {});
});

test('a dossier brought in whole loses nothing of what is published, and says why it changes', () => {
  const before = [open, source('S1'), claim('C1'), promise('P1'), state('P1', 'kept')];
  const whole = (dossier: object, more: object = { reason: 'Read anew.' }) => ({
    kind: 'bring-in-whole',
    dossier,
    translations: [],
    ...more,
  });
  const now = contentAfter(before);
  refuses(before, whole(now, {}), 'missing', 'reason');
  refuses(before, whole({ ...now, claims: [] }), 'missing', 'dossier.claims');
  refuses(before, whole({ ...now, promises: [promiseOf('P1', { fulfilment: [] })] }), 'missing', 'dossier.promises');
  refuses(before, whole({ ...now, id: 'other' }), 'dangling-reference', 'dossier.id');
  assert.equal(contentAfter([...before, whole({ ...now, title: 'Another title' })]).title, 'Another title');
});

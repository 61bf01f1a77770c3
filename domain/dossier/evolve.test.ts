/** A dossier as a stream: what changes make of it, that versions stay, and how promises are counted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { accountId } from '../ids.ts';
import { InputError, type InputErrorCode } from '../input-error.ts';
import { parseEventBody } from '../event-body.ts';
import { parseWith } from '../parse.ts';
import { applyChange, type DossierContent } from './apply-change.ts';
import { type DossierChange, dossierChangeSchema } from './change.ts';
import { countingState, promiseFigures } from './counting-state.ts';
import { type Dossier, parseDossier } from './dossier.ts';
import {
  dossierEventOf,
  type DossierRecord,
  evolveDossier,
  expectedContent,
  noDossierYet,
  publishedContent,
} from './evolve.ts';
import { nextItemId, withNextId } from './item-ids.ts';
import { tensions } from './reading.ts';
import { shippedDossiers, urduOf } from './shipped.ts';
import { parseDossierTranslation, translationGaps } from './translation.ts';

const letters = (mark: string): string => mark.padStart(26, '0');
const [ada, bea] = [1, 2].map((byte) => accountId(new Uint8Array(17).fill(byte)));
const proposal = (mark: string): string => `proposal-${letters(mark)}`;
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

const open = {
  kind: 'open-dossier',
  title: 'Invented',
  jurisdiction: 'PK-PB',
  place: { province: 'Punjab', district: 'Kasur' },
  note: 'TRAINING',
};
const source = (id: string) => ({
  kind: 'add-source',
  source: { id, kind: 'newspaper-report', dateline: null, byline: null, publishedOn: '2020-01' },
});
const claimOf = (id: string, more: object = {}) => ({
  id,
  source: 'S1',
  attributedTo: 'report',
  about: 'arrests',
  measure: null,
  value: null,
  relation: null,
  text: 'Invented.',
  ...more,
});
const claim = (id: string, more: object = {}) => ({ kind: 'add-claim', claim: claimOf(id, more) });
const promiseOf = (id: string, more: object = {}) => ({
  id,
  source: 'S1',
  madeBy: 'police',
  madeOn: null,
  text: 'Invented.',
  concrete: true,
  ...more,
});
const promise = (id: string, more: object = {}) => ({ kind: 'add-promise', promise: promiseOf(id, more) });
const state = (of: string, status: string) => ({
  kind: 'add-state',
  promise: of,
  state: { source: 'S1', attributedTo: 'villagers', status, text: 'Invented.' },
});
const reply = (id: string, to: string) => ({
  kind: 'add-reply',
  reply: { id, to, source: 'S1', office: 'police', on: null, text: 'Invented.' },
});
const parsed = (change: unknown): DossierChange => parseWith(dossierChangeSchema, change);

const body = (seq: number, type: string, data: unknown, v = 1, recordedOn = '2026-11-22') =>
  parseEventBody({ event: `evt_${letters(String(seq))}`, stream: 'dossier_invented', seq, recordedOn, type, v, data });
/** The record after each change was proposed by one and agreed to by another. */
function agreed(changes: readonly unknown[]): DossierRecord {
  return changes.reduce<DossierRecord>((record, change, index) => {
    const what = { proposal: proposal(String(index)), change, urdu: {}, named: [] };
    return [
      body(record.nextSeq, 'dossier.change-proposed', { ...what, by: ada }),
      body(record.nextSeq + 1, 'dossier.change-agreed', { ...what, proposedBy: ada, by: bea }),
    ]
      .map(dossierEventOf)
      .reduce(evolveDossier, record);
  }, noDossierYet('invented'));
}
const contentAfter = (changes: readonly unknown[]): Dossier => {
  const now = publishedContent(agreed(changes));
  assert.ok(now);
  return now.dossier;
};
const refuses = (before: readonly unknown[], change: unknown, code: InputErrorCode, path: string): void =>
  assert.throws(
    () => applyChange(publishedContent(agreed(before)), 'invented', parsed(change), {}),
    (error) => error instanceof InputError && error.code === code && error.path === path,
    `${code} at ${path}`,
  );

test('a dossier grows by changes, and each is a version', () => {
  const changes = [
    open,
    source('S1'),
    claim('C1'),
    claim('C2'),
    { kind: 'mark-tension', claims: ['C1', 'C2'] },
    promise('P1'),
    state('P1', 'kept-late'),
    reply('R1', 'P1'),
  ];
  const { versions, waiting } = agreed(changes);
  assert.deepEqual(
    versions.map(({ version, kind }) => `${version} ${kind}`),
    changes.map(({ kind }, index) => `${index + 1} ${kind}`),
  );
  assert.deepEqual(
    versions.map(({ items }) => items.join(' ')),
    ['', 'S1', 'C1', 'C2', 'C1 C2', 'P1', 'P1', 'R1'],
  );
  assert.deepEqual(waiting, []);
  const { claims, promises, replies } = contentAfter(changes);
  assert.deepEqual(
    claims.map(({ inTensionWith }) => inTensionWith),
    [['C2'], ['C1']],
  );
  assert.equal(promises[0]?.fulfilment[0]?.status, 'kept-late');
  assert.equal(replies?.[0]?.to, 'P1');
});

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

test('an id is given once, and that of a declined proposal never again', () => {
  const what = { proposal: proposal('9'), change: claim('C1'), urdu: {}, named: [] };
  const before = agreed([open, source('S1')]);
  const record = [
    body(before.nextSeq, 'dossier.change-proposed', { ...what, by: ada }),
    body(before.nextSeq + 1, 'dossier.change-declined', { proposal: what.proposal, by: bea }),
  ]
    .map(dossierEventOf)
    .reduce(evolveDossier, before);
  assert.deepEqual([record.versions.length, record.waiting.length], [2, 0]);
  assert.deepEqual(withNextId(claim('C1'), record.usedIds), claim('C2'));
  assert.equal(nextItemId('claim', shippedDossiers[0]?.claims.map(({ id }) => id) ?? []), 'C19');
});

test('what waits may be spoken of by what is proposed later, and is not public', () => {
  const what = { proposal: proposal('9'), change: source('S1'), urdu: {}, named: [], by: ada };
  const before = agreed([open]);
  const record = evolveDossier(before, dossierEventOf(body(before.nextSeq, 'dossier.change-proposed', what)));
  assert.equal(expectedContent(record)?.dossier.sources.length, 1);
  assert.equal(publishedContent(record)?.dossier.sources.length, 0);
});

test('an event that cannot follow stops the replay', () => {
  const before = agreed([open]);
  const after = (type: string, data: unknown) => () =>
    evolveDossier(before, dossierEventOf(body(before.nextSeq, type, data)));
  assert.throws(after('dossier.change-declined', { proposal: proposal('9'), by: bea }), /out of order/);
  const unproposed = { proposal: proposal('9'), change: source('S1'), urdu: {}, named: [], proposedBy: ada, by: bea };
  assert.throws(after('dossier.change-agreed', unproposed), /out of order/);
  assert.throws(after('dossier.published', { dossier: shippedDossiers[0] }), /out of order/);
});

test('an event of the first version is read as today’s: in progress is open', () => {
  const [kasur] = shippedDossiers;
  assert.ok(kasur);
  const promises = kasur.promises.map((one) => ({
    ...one,
    fulfilment: one.fulfilment.map((each) => ({ ...each, status: 'in-progress' })),
  }));
  const { data } = body(1, 'dossier.published', { dossier: { ...kasur, promises } });
  const read = parseDossier(Reflect.get(Object(data), 'dossier'));
  assert.ok(read.promises.some(({ fulfilment }) => fulfilment.length > 0));
  for (const { fulfilment } of read.promises) for (const { status } of fulfilment) assert.equal(status, 'open');
  assert.throws(() => body(1, 'dossier.published', { dossier: { ...kasur, promises } }, 2), InputError);
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

test('the shipped dossiers are whole: 29 claims, 5 promises, and what stands against each other', () => {
  const [kasur, faisalabad] = shippedDossiers;
  assert.ok(kasur && faisalabad);
  assert.equal(kasur.claims.length + faisalabad.claims.length, 29);
  assert.equal(kasur.promises.length + faisalabad.promises.length, 5);
  const data = { dossier: faisalabad, translations: [urduOf('faisalabad')] };
  const placed = { ...body(1, 'dossier.published', data), stream: 'dossier_faisalabad' };
  const record = evolveDossier(noDossierYet('faisalabad'), dossierEventOf(placed));
  const claims = publishedContent(record)?.dossier.claims ?? [];
  assert.deepEqual(
    claims.flatMap(({ id, inTensionWith }) => (inTensionWith ? [[id, inTensionWith]] : [])),
    [
      ['C7', ['C8']],
      ['C8', ['C7']],
    ],
  );
});

test('the state that was published last counts; what is not yet due counts as neither kept nor open', () => {
  const on = (text: string, dueOn: string | undefined, ...statuses: readonly ('open' | 'kept' | 'not-kept')[]) =>
    countingState(
      {
        ...(dueOn === undefined ? {} : { dueOn }),
        fulfilment: statuses.map((status) => ({ source: 'S1', attributedTo: 'report', text: 'x', status })),
      },
      day(text),
    );
  assert.equal(on('2026-11-22', undefined), 'open');
  assert.equal(on('2026-11-22', undefined, 'kept', 'not-kept'), 'not-kept');
  assert.equal(on('2026-11-22', '2026-11-22', 'open'), 'not-yet-due');
  assert.equal(on('2026-11-23', '2026-11-22', 'open'), 'open');
  assert.equal(on('2026-11-30', '2026-11'), 'not-yet-due');
  assert.equal(on('2026-12-01', '2026-11'), 'open');
  assert.equal(on('2026-12-31', '2026'), 'not-yet-due');
  assert.equal(on('2026-01-01', '--12-31'), 'open');
  assert.equal(on('2026-01-01', '2027', 'kept'), 'kept');
  const none = { kept: 0, 'kept-late': 0, 'partly-kept': 0, 'not-kept': 0, 'not-stated': 0, open: 0, 'not-yet-due': 0 };
  const kasur = { ...none, kept: 1, 'partly-kept': 1, 'not-kept': 1, 'not-stated': 1, open: 1 };
  assert.deepEqual(promiseFigures(shippedDossiers, day('2026-11-22')), [
    { dossier: 'kasur', counts: kasur },
    { dossier: 'faisalabad', counts: none },
    { dossier: 'all', counts: kasur },
  ]);
});

/** Changes that may fit or not: ids are given as the program gives them, references are to whatever. */
const anyChange = fc.oneof(
  fc.constant(source('S1')),
  fc
    .record({ text: fc.constantFrom('One.', 'Two.'), tension: fc.nat(4) })
    .map(({ text, tension }) => claim('C1', { text, ...(tension === 0 ? {} : { inTensionWith: [`C${tension}`] }) })),
  fc
    .nat(3)
    .map((number) => ({
      kind: 'correct-claim',
      claim: claimOf(`C${number + 1}`, { text: 'Corrected.' }),
      reason: 'Misread.',
    })),
  fc.tuple(fc.nat(3), fc.nat(3)).map(([a, b]) => ({ kind: 'mark-tension', claims: [`C${a + 1}`, `C${b + 1}`] })),
  fc.constantFrom(promise('P1'), promise('P1', { dueOn: '2027-01' })),
  fc
    .tuple(fc.nat(2), fc.constantFrom('kept', 'not-kept', 'open'))
    .map(([number, status]) => state(`P${number + 1}`, status)),
  fc.constantFrom('C1', 'P1', 'C3').map((to) => reply('R1', to)),
);

test('whatever is agreed to gives a dossier that parses; no version changes later, and no id is lost', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 12 }), (wanted) => {
      const fitting: unknown[] = [];
      for (const change of [open, source('S1'), ...wanted]) {
        const record = agreed(fitting);
        const given = parsed(withNextId(change, record.usedIds));
        try {
          applyChange(publishedContent(record), 'invented', given, {});
          fitting.push(given);
        } catch (error) {
          assert.ok(error instanceof InputError);
        }
      }
      const { versions } = agreed(fitting);
      assert.equal(versions.length, fitting.length);
      versions.forEach(({ dossier }, index) => {
        assert.deepEqual(parseDossier(JSON.parse(JSON.stringify(dossier))), dossier);
        assert.deepEqual(agreed(fitting.slice(0, index + 1)).versions.at(-1)?.dossier, dossier);
        const later = versions[index + 1]?.dossier ?? dossier;
        for (const list of ['sources', 'claims', 'promises'] as const)
          assert.ok(dossier[list].every(({ id }, place) => later[list][place]?.id === id));
        for (const {
          claims: [a, b],
        } of tensions(dossier))
          if (a.inTensionWith?.includes(b.id) === true) assert.ok(b.inTensionWith?.includes(a.id));
      });
    }),
    { numRuns: 60 },
  );
});

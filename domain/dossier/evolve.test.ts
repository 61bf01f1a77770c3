/** A dossier as a stream: what changes make of it, and that no version changes later. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { InputError } from '../input-error.ts';
import { applyChange } from './apply-change.ts';
import { parseDossier } from './dossier.ts';
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
import {
  contentAfter,
  ada,
  agreed,
  bea,
  body,
  claim,
  claimOf,
  open,
  parsed,
  promise,
  proposal,
  reply,
  source,
  state,
} from './testing/agreed-changes.ts';

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

test('an agreement by who proposed it, to other words, or by one where two are needed, stops the replay', () => {
  const before = agreed([open]);
  const what = { proposal: proposal('9'), change: source('S1'), urdu: {}, named: [] };
  const after = (proposedBy: unknown, events: readonly (readonly [type: string, data: unknown])[]): DossierRecord =>
    [['dossier.change-proposed', { ...what, by: proposedBy }] as const, ...events]
      .map(([type, data], index) => dossierEventOf(body(before.nextSeq + index, type, data)))
      .reduce(evolveDossier, before);
  const agreement = { ...what, proposedBy: ada, by: bea };
  assert.equal(after(ada, [['dossier.change-agreed', agreement]]).versions.length, 2);
  for (const wrong of [{ by: ada }, { proposedBy: bea, by: ada }, { change: source('S2') }, { urdu: { text: 'اور' } }])
    assert.throws(() => after(ada, [['dossier.change-agreed', { ...agreement, ...wrong }]]), /out of order/);
  const ofFile = { ...what, proposedBy: 'operator', by: bea };
  const support = (by: unknown) => ['dossier.change-supported', { proposal: what.proposal, by }] as const;
  assert.throws(() => after('operator', [['dossier.change-agreed', ofFile]]), /out of order/);
  assert.throws(() => after('operator', [support(bea), ['dossier.change-agreed', ofFile]]), /out of order/);
  assert.throws(() => after('operator', [support(bea), support(bea)]), /out of order/);
  assert.equal(after('operator', [support(ada), ['dossier.change-agreed', ofFile]]).versions.length, 2);
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

/** Changes that may fit or not: ids are given as the program gives them, references are to whatever. */
const anyChange = fc.oneof(
  fc.constant(source('S1')),
  fc
    .record({ text: fc.constantFrom('One.', 'Two.'), tension: fc.nat(4) })
    .map(({ text, tension }) => claim('C1', { text, ...(tension === 0 ? {} : { inTensionWith: [`C${tension}`] }) })),
  fc.nat(3).map((number) => ({
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

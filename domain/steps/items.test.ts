import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officeIdSchema } from '../offices/office.ts';
import { nextItem } from './items.ts';
import { actor, given, lived, step, stepId } from './testing/lives.ts';

const laboratory = actor({
  office: officeIdSchema.parse('office_forensic-laboratory-lahore'),
  officeKind: 'forensic-laboratory',
});

const item = 'item-1';
const seized = (name = item, happened = '2025-03-01') =>
  step('item.seized', { item: name, kind: 'telephone', from: 'shop', holder: 'police-officer', happened });
const sealed = (happened = '2025-03-01') => step('item.sealed', { item, holder: 'police-officer', happened });
const over = (
  from: 'police-officer' | 'police-store' | 'court',
  to: 'police-officer' | 'police-store' | 'court' | 'laboratory',
  happened: string,
  seal: 'intact' | 'broken' | 'not-seen' = 'intact',
) => step('item.handed-over', { item, from, to, seal, happened });
const sent = (happened = '2025-03-05') => step('item.sent', { item, from: 'police-store', seal: 'intact', happened });
const received = (happened = '2025-03-06', seal: 'intact' | 'broken' = 'intact') =>
  step('item.received', { item, seal, happened });
const stored = over('police-officer', 'police-store', '2025-03-02');

test('a whole chain leaves no flag: seized, sealed, stored, sent, received, reported, handed to the court', () => {
  const life = lived(
    seized(),
    sealed(),
    stored,
    sent(),
    received(),
    step('laboratory.reported', { item, happened: '2025-03-20' }),
    step('item.handed-over', { item, from: 'laboratory', to: 'court', seal: 'intact', happened: '2025-03-22' }),
  );
  assert.deepEqual(life.items.flags, []);
  assert.equal(life.items.items.get(item)?.holder.holder, 'court');
});

test('an item is named once, and only what was seized is spoken of', () => {
  given(seized()).when(seized()).refused('item-entered-already');
  given(seized()).when(seized('item-2')).accepted();
  given().when(sealed()).refused('no-such-item');
  given(seized('item-1', '2025-03-03')).when(sealed('2025-03-02')).refused('before-it-was-seized');
  assert.equal(nextItem(lived(seized()).items), 'item-2');
});

test('a hand-over by somebody who does not hold the item is recorded and flagged as a gap', () => {
  const life = given(seized(), sealed())
    .when(over('court', 'police-store', '2025-03-04'))
    .accepted();
  assert.deepEqual(life.items.flags, [{ item, kind: 'gap', step: stepId(3) }]);
});

test('a hand-over recorded late closes the gap that it left', () => {
  const gap = lived(seized(), sealed(), over('police-store', 'court', '2025-03-10'));
  assert.deepEqual(
    gap.items.flags.map(({ kind }) => kind),
    ['gap'],
  );
  const closed = lived(seized(), sealed(), over('police-store', 'court', '2025-03-10'), stored);
  assert.deepEqual(closed.items.flags, []);
});

test('a broken seal, one that nobody looked at and an item never sealed are flagged', () => {
  const flagsOf = (life: ReturnType<typeof lived>) => life.items.flags.map(({ kind }) => kind);
  assert.deepEqual(flagsOf(lived(seized(), sealed(), over('police-officer', 'court', '2025-03-02', 'broken'))), [
    'seal-broken',
  ]);
  assert.deepEqual(flagsOf(lived(seized(), sealed(), over('police-officer', 'court', '2025-03-02', 'not-seen'))), [
    'seal-not-seen',
  ]);
  assert.deepEqual(flagsOf(lived(seized(), over('police-officer', 'court', '2025-03-02'))), ['never-sealed']);
  assert.deepEqual(
    flagsOf(
      lived(
        seized(),
        sealed(),
        over('police-officer', 'police-store', '2025-03-02', 'broken'),
        over('police-store', 'court', '2025-03-03'),
      ),
    ),
    ['seal-broken', 'seal-intact-after-broken'],
  );
  assert.deepEqual(flagsOf(lived(seized(), step('item.sealed', { item, holder: 'court' }))), ['sealed-by-another']);
});

test('an item that arrives without having been sent leaves a gap', () => {
  const life = given(seized(), sealed(), stored).when(received()).accepted();
  assert.deepEqual(
    life.items.flags.map(({ kind }) => kind),
    ['gap'],
  );
});

test('giver and receiver are two', () => {
  given(seized(), sealed())
    .when(over('police-officer', 'police-officer', '2025-03-02'))
    .refused('same-holder');
});

test('a digest is entered by the forensic laboratory alone, of what lies there', () => {
  const digest = step('digest.entered', { item, digest: 'ab'.repeat(32), happened: '2025-03-08' });
  given(seized(), sealed(), stored, sent(), received()).when(digest).refused('only-the-laboratory');
  given(seized(), sealed(), stored, sent(), received()).when(digest, laboratory).accepted();
  given(seized(), sealed(), stored, sent()).when(digest, laboratory).refused('not-at-the-laboratory');
  given(seized(), sealed(), over('police-officer', 'laboratory', '2025-03-03'))
    .when(digest, laboratory)
    .accepted();
});

test('an item is destroyed only by a recorded order of a court, and is spoken of no more', () => {
  const ordered = step('destruction.ordered', { item, happened: '2025-05-01' });
  const destroyed = step('item.destroyed', { item, happened: '2025-05-10' });
  given(seized(), sealed()).when(destroyed).refused('no-order-of-a-court');
  given(seized(), sealed(), ordered)
    .when(step('item.destroyed', { item, happened: '2025-04-01' }))
    .refused('no-order-of-a-court');
  given(seized(), sealed(), ordered).when(destroyed).accepted();
  given(seized(), sealed(), ordered, destroyed)
    .when(over('police-officer', 'court', '2025-05-12'))
    .refused('item-is-gone');
  given(seized(), sealed(), over('police-officer', 'court', '2025-05-12'))
    .when(step('item.returned', { item, to: 'owner', seal: 'intact', happened: '2025-05-01' }))
    .refused('contradicts-later-step-of-item');
});

test('an item is given back', () => {
  const life = given(seized(), sealed())
    .when(step('item.returned', { item, to: 'owner', seal: 'intact', happened: '2025-05-01' }))
    .accepted();
  assert.equal(life.items.items.get(item)?.place, 'gone');
});

test('a copy outside custody and evidence tampered with are told of, with or without an item', () => {
  const life = lived(
    step('material.at-large', { where: 'shop', saidBy: 'reporter' }),
    step('evidence.tampered', { how: 'missing', by: 'police', saidBy: 'family' }),
  );
  assert.deepEqual([life.items.atLarge, life.items.tampered], [[stepId(1)], [stepId(2)]]);
  given()
    .when(step('material.at-large', { item, where: 'shop', saidBy: 'reporter' }))
    .refused('no-such-item');
});

test('what comes next is offered', () => {
  given().offers('item.seized');
  given(seized()).offers('item.sealed');
  given(seized(), sealed()).offers('item.sent', 'item.handed-over');
  given(seized(), sealed(), stored, sent()).offers('item.received');
  given(seized(), sealed(), stored, sent(), received()).offers('laboratory.reported');
});

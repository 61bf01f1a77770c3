/** What the law data and its corrections ask of every Pakistani rule. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPacks } from '../pack/read-packs.ts';
import { clockKinds, type Limit, type Rule } from '../pack/rule.ts';
import { clocksOf, printedOf } from './testing/readings.ts';

const packs = readPacks();
const rules = new Map(
  ['PK', 'PK-PB', 'PK-ICT'].flatMap((id) => packs.get(id)?.rules ?? []).map((rule) => [rule.id, rule]),
);

test('three trial clocks run side by side', () => {
  const clocks = clocksOf(packs, 'PK-PB', '2025-02-01T00:00:00', [
    { type: 'cognizance.taken', at: '2025-01-10', sections: ['PPC 376'], victimUnder18: true },
    { type: 'trial.opened', at: '2025-01-20' },
  ]);
  const trial = ['PK-CRPC-344A', 'PK-ZARRA-15', 'PK-ARA-16-1'].flatMap((rule) => printedOf(rule, clocks));
  assert.deepEqual(
    trial.map(({ dueAt }) => dueAt?.slice(0, 10)),
    ['2025-04-11', '2025-04-22', '2025-05-11'],
  );
});

const limitsOf = (rule: Rule): readonly (readonly [string, Limit])[] =>
  rule.limits.map((limit, index) => [index === 0 ? rule.id : `${rule.id}#${index}`, limit]);
const limits = new Map([...rules.values()].flatMap(limitsOf));

test('the corrections of the law data are in the rules', () => {
  const opensOn = (id: string): readonly string[] => limits.get(id)?.opensOn ?? [];
  assert.deepEqual(opensOn('PK-CRPC-167'), ['remand.ordered']);
  assert.deepEqual(opensOn('PK-PECA-30A#1'), ['remand.ordered']);
  assert.deepEqual(opensOn('PK-PECA-30A#2'), ['remand.ordered']);
  assert.deepEqual(opensOn('PK-CRPC-265C'), ['trial.fixed', 'trial.opened']);
  assert.equal(opensOn('PK-CRPC-497-DELAY')[0], 'accused.arrested');
  assert.deepEqual(opensOn('PK-PECA-45'), ['judgment.copy.received']);
  assert.deepEqual(opensOn('PK-PB-RTI-REVIEW'), ['rti.review.requested']);
  assert.deepEqual(opensOn('PK-PB-RTI-REVIEW#1'), ['rti.refused']);
  assert.deepEqual(opensOn('PK-PB-RTI-REVIEW#2'), ['rti.complaint.filed']);
  assert.deepEqual(opensOn('PK-PB-RTI-REVIEW#3'), ['rti.complaint.filed']);
  assert.equal(limits.get('PK-ARA-18-2#1')?.time, 'P0D');
  assert.equal(limits.get('PK-CRPC-344A#1')?.time, null);
  assert.equal(rules.get('PK-OFF-292BC')?.effective.to, '2023-07-24');
  for (const rule of rules.values())
    if (rule.limits.length > 0 && !(rule.limits[0]?.opensOn ?? []).includes(rule.triggerCode))
      assert.ok(rule.corrected !== undefined, `${rule.id} opens on another event and does not say why`);
});

test('each rule with a clock has Urdu for its step, words and remedy, without a Latin letter or digit', () => {
  for (const rule of rules.values()) {
    if (!clockKinds.some((kind) => kind === rule.kind)) continue;
    assert.ok(rule.ur !== undefined, rule.id);
    const texts = [
      ...Object.values(rule.ur),
      ...rule.limits.flatMap(({ ur }) => (ur === undefined ? [] : Object.values(ur))),
    ];
    for (const text of texts) assert.match(text, /^[^A-Za-z0-9]+$/, rule.id);
    for (const further of rule.limits.slice(1)) assert.ok(further.ur !== undefined, rule.id);
  }
});

test('every limit opens on its first event, in a case that says nothing against it', () => {
  const facts = {
    custody: true,
    victimUnder18: true,
    accused: 'A',
    charge: 'PPC 376',
    at: '2025-06-02',
    date: '2025-06-20',
  };
  for (const [id, limit] of limits) {
    if (limit.afterLimitOf !== undefined) continue;
    const { sections, juvenile, lifeOrLiberty, forum, sex } = limit.appliesIf ?? {};
    const stated = Object.fromEntries(
      Object.entries({ sections, juvenile, lifeOrLiberty, forum, sex }).filter(([, value]) => value !== undefined),
    );
    const [type = ''] = limit.opensOn;
    const jurisdiction = id.startsWith('PK-ICT') ? 'PK-ICT' : 'PK-PB';
    const clocks = clocksOf(packs, jurisdiction, '2025-06-03T00:00:00', [{ ...facts, ...stated, type }]);
    assert.equal(printedOf(id, clocks).length, 1, id);
  }
});

/** Things that several cases have, and material at large joined to another place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseFact, Join } from './case-fact.ts';
import { parseWarningRules, warningRules } from './rules.ts';
import { groundOf } from './scan/ground.ts';
import { type CaseWish, inventedCase, inventedSubject } from './testing/invented-cases.ts';
import { warningsOf } from './warnings-of.ts';
import { seededRandom } from '../weights/seeded-random.ts';

const found = (cases: readonly CaseFact[], joins: readonly Join[] = []) =>
  warningsOf(cases, joins, warningRules, {
    today: '2026-07-01',
    ground: () => groundOf([]),
    random: seededRandom(7),
    remember: (_name, work) => work(),
    pause: async () => undefined,
  });
const having = (name: string, what: 'device' | 'seal' | 'place' | 'phone', alike: string, wish: CaseWish = {}) =>
  inventedCase(name, { ...wish, subjects: [inventedSubject(`subject_${name}`, { what, alike })] });

test('one serial class in two complaints is told, with the lines that it crosses; a telephone number alone is not', async () => {
  const cases = [
    having('a', 'device', 'k', { place: { key: 'kasur x' } }),
    having('b', 'device', 'k', { district: 'pk-pb-okara', place: { key: 'okara y' } }),
    having('c', 'device', 'other'),
    having('d', 'phone', 'k'),
    having('e', 'phone', 'k'),
  ];
  assert.deepEqual(await found(cases), [
    {
      rule: 'same-thing',
      about: 'device',
      cases: ['case_a', 'case_b'],
      subjects: ['subject_a', 'subject_b'],
      reasons: [
        { reason: 'same-device', number: 2 },
        { reason: 'crosses-district', number: 2 },
        { reason: 'crosses-village', number: 2 },
      ],
    },
  ]);
});

test('two items of one case, and a device that only a register knows, are told of nobody', async () => {
  const twice = inventedCase('a', {
    subjects: ['s1', 's2'].map((subject) => inventedSubject(subject, { what: 'device', alike: 'k' })),
  });
  assert.deepEqual(await found([twice]), []);
  const row = inventedCase('b', {
    subjects: [inventedSubject('s3', { what: 'device', alike: 'k', isRow: true })],
  });
  assert.deepEqual(await found([twice, row]), []);
});

test('a thing that somebody decided is one counts as one, also with unequal serial numbers', async () => {
  const cases = [having('a', 'seal', 'x'), having('b', 'seal', 'y')];
  assert.deepEqual(await found(cases), []);
  const [warning] = await found(cases, [{ left: 'subject_b', right: 'subject_a', state: 'decided' }]);
  assert.equal(warning?.reasons[0]?.reason, 'same-seal');
});

test('a scene that complaints of two villages name is told; one that its own village names is not', async () => {
  const near = [1, 2].map((at) => having(`a${at}`, 'place', 'scene', { place: { key: 'x' } }));
  assert.deepEqual(await found(near), []);
  const far = having('b', 'place', 'scene', { place: { key: 'y' } });
  assert.deepEqual(
    (await found([...near, far])).map(({ rule, cases }) => [rule, cases.length]),
    [['same-scene', 3]],
  );
});

test('material at large is told where a case of another place is joined to it', async () => {
  const cases = (isAtLarge: boolean, district: string) => [
    having('a', 'device', 'k', { isAtLarge }),
    having('b', 'device', 'k', { district }),
  ];
  const rulesOf = async (of: readonly CaseFact[]) => (await found(of)).map(({ rule }) => rule);
  assert.deepEqual(await rulesOf(cases(true, 'pk-pb-okara')), ['same-thing', 'material-elsewhere']);
  assert.deepEqual(await rulesOf(cases(true, 'pk-pb-kasur')), ['same-thing']);
  assert.deepEqual(await rulesOf(cases(false, 'pk-pb-okara')), ['same-thing']);
});

test('rules that do not fit their form, or two of one id, are not read', async () => {
  assert.deepEqual(parseWarningRules(structuredClone(warningRules)), warningRules);
  const [first] = warningRules.rules;
  for (const outside of [
    { ...warningRules, version: 0 },
    { ...warningRules, more: 1 },
    { ...warningRules, rules: [first, first] },
    { ...warningRules, rules: [{ ...first, kind: 'guess' }] },
  ])
    assert.throws(() => parseWarningRules(outside));
});

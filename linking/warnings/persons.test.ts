/** About a person there is a warning only on two sources, one of them met; whatever else somebody plants. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { CaseFact, Join } from './case-fact.ts';
import { warningRules } from './rules.ts';
import { groundOf } from './scan/ground.ts';
import { type CaseWish, inventedCase, inventedSubject } from './testing/invented-cases.ts';
import { warningsOf } from './warnings-of.ts';
import { seededRandom } from '../weights/seeded-random.ts';

const needs = () => ({
  today: '2026-07-01',
  ground: () => groundOf([]),
  random: seededRandom(7),
  remember: <Made>(_name: string, work: () => Made) => work(),
  pause: async () => undefined,
});
const found = (cases: readonly CaseFact[], joins: readonly Join[], rules = warningRules) =>
  warningsOf(cases, joins, rules, needs());
const ofPerson = async (cases: readonly CaseFact[], joins: readonly Join[], rules = warningRules) =>
  (await found(cases, joins, rules)).filter(({ about }) => about === 'person');

const decided = (left: string, right: string): Join => ({ left, right, state: 'decided' });
const suggested = (left: string, right: string): Join => ({ left, right, state: 'suggested' });
const naming = (name: string, wish: CaseWish = {}, subject = {}) =>
  inventedCase(name, { ...wish, subjects: [inventedSubject(`subject_${name}`, subject)] });

const met = naming('a', { source: { channel: 'web' } }, { isConfirmed: true });
const atDesk = naming('b', { lodgedOn: '2026-06-20', district: 'pk-pb-okara', source: { channel: 'assisted' } });

test('two sources apart in channel, code and days, one of them met, warn of the person whom both name', async () => {
  const [warning, ...others] = await ofPerson([met, atDesk], [suggested('subject_a', 'subject_b')]);
  assert.deepEqual(others, []);
  assert.deepEqual(warning?.cases, ['case_a', 'case_b']);
  assert.deepEqual(
    warning.reasons.map(({ reason }) => reason),
    ['same-person-suggested', 'sources-independent', 'source-confirmed', 'crosses-district'],
  );
});

test('without a link, without a source that was met, under one code, by one reporter or in one wording there is none', async () => {
  const wording = Array.from({ length: 32 }, (_, place) => place);
  const pair = [suggested('subject_a', 'subject_b')];
  assert.deepEqual(await ofPerson([met, atDesk], []), []);
  const lines: readonly [CaseWish, CaseWish, boolean][] = [
    [{}, { source: { channel: 'assisted' } }, false],
    [{ source: { code: 'x' } }, { source: { channel: 'assisted', code: 'x' } }, true],
    [{ source: { wording } }, { source: { channel: 'assisted', wording } }, true],
    [{ source: { reporter: 'r' } }, { source: { channel: 'assisted', reporter: 'r' } }, true],
  ];
  for (const [one, other, isConfirmed] of lines) {
    const cases = [naming('a', one, { isConfirmed }), naming('b', { lodgedOn: '2026-06-20', ...other })];
    assert.deepEqual(await ofPerson(cases, pair), []);
  }
});

test('who reported twice is one source also where only a link says that both are one', async () => {
  const cases = [
    naming('a', { source: { reporter: 'r1' } }, { isConfirmed: true }),
    naming('b', { lodgedOn: '2026-06-20', source: { channel: 'assisted', reporter: 'r2' } }, { isConfirmed: true }),
  ];
  const pair = suggested('subject_a', 'subject_b');
  assert.equal((await ofPerson(cases, [pair])).length, 1);
  assert.deepEqual(await ofPerson(cases, [pair, suggested('r1', 'r2')]), []);
});

test('however many complaints one sender writes through the open form, met once or never, nobody is warned of', async () => {
  const complaint = fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    district: fc.constantFrom('pk-pb-kasur', 'pk-pb-okara', 'pk-pb-lahore'),
    place: fc.integer({ min: 0, max: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(complaint, { minLength: 2, maxLength: 12 }), fc.option(fc.nat()), async (sent, metAt) => {
      const cases = sent.map(({ day, district, place }, index) =>
        naming(
          String(index),
          { lodgedOn: `2026-06-${String(day).padStart(2, '0')}`, district, place: { key: `${district} ${place}` } },
          { isConfirmed: metAt !== null && metAt % sent.length === index },
        ),
      );
      const joins = cases.flatMap((_, index) =>
        cases.slice(0, index).map((_other, before) => decided(`subject_${before}`, `subject_${index}`)),
      );
      assert.deepEqual(await ofPerson(cases, joins), []);
    }),
    { numRuns: 100 },
  );
});

test('a person who was cleared leaves; rows of registers alone, and what they alone would join, warn of nobody', async () => {
  const pair = [decided('subject_a', 'subject_b')];
  const cleared = naming('a', {}, { isConfirmed: true, isCleared: true });
  assert.deepEqual(await ofPerson([cleared, atDesk], pair), []);
  const row = { isRow: true, isConfirmed: true };
  const rows = [naming('a', {}, row), naming('b', { source: { channel: 'assisted' } }, row)];
  assert.deepEqual(await ofPerson(rows, pair), []);
  const between = naming('c', {}, row);
  assert.deepEqual(
    await ofPerson([met, atDesk, between], [decided('subject_a', 'subject_c'), decided('subject_b', 'subject_c')]),
    [],
  );
});

test('on bail in one case and named in a later one is told first, and once', async () => {
  const bailed = naming('a', {}, { isConfirmed: true, bailedOn: '2026-06-10' });
  const warnings = await ofPerson([bailed, atDesk], [decided('subject_a', 'subject_b')]);
  assert.deepEqual(
    warnings.map(({ rule, reasons }) => [rule, reasons[0]]),
    [['bailed-again', { reason: 'bailed-in-another-case', number: 10 }]],
  );
  const before = naming('b', { lodgedOn: '2026-05-01', source: { channel: 'assisted' } });
  assert.deepEqual(
    (await ofPerson([bailed, before], [decided('subject_a', 'subject_b')])).map(({ rule }) => rule),
    ['same-person'],
  );
});

test('a chain of suggestions does not make one man of namesakes', async () => {
  const names = ['a', 'b', 'c', 'd'];
  const cases = names.map((name, index) =>
    naming(
      name,
      { lodgedOn: `2026-0${index + 1}-01`, source: { channel: index % 2 === 0 ? 'web' : 'assisted' } },
      { isConfirmed: true },
    ),
  );
  const chain = [1, 2, 3].map((index) => suggested(`subject_${names[index - 1]}`, `subject_${names[index]}`));
  for (const { cases: together } of await ofPerson(cases, chain)) assert.ok(together.length < 4);
});

test('the order of cases and of links makes no difference', async () => {
  const third = naming('c', { lodgedOn: '2026-06-25', source: { channel: 'office' } }, { isConfirmed: true });
  const cases = [met, atDesk, third];
  const joins = [suggested('subject_a', 'subject_b'), decided('subject_c', 'subject_b')];
  const wanted = await found(cases, joins);
  assert.ok(wanted.length > 0);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(cases, { minLength: 3 }),
      fc.shuffledSubarray(joins, { minLength: 2 }),
      async (some, links) => {
        const turned = links.map(({ left, right, state }) => ({ left: right, right: left, state }));
        assert.deepEqual(await found(some, turned), wanted);
      },
    ),
    { numRuns: 30 },
  );
});

test('what is in more cases than the rules let count says nothing', async () => {
  const many = Array.from({ length: 4 }, (_, index) =>
    naming(
      `n${index}`,
      { lodgedOn: `2026-05-0${index * 2 + 1}`, source: { channel: index % 2 === 0 ? 'web' : 'assisted' } },
      { isConfirmed: true },
    ),
  );
  const joins = [1, 2, 3].map((index) => decided('subject_n0', `subject_n${index}`));
  assert.equal((await ofPerson(many, joins)).length, 1);
  assert.deepEqual(await ofPerson(many, joins, { ...warningRules, mostCases: 3 }), []);
});

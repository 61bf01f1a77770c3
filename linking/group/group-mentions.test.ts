import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { type GroupedPair, groupMentions, usualGrouping } from './group-mentions.ts';
import { othersSay, pairsWithin } from './others-say.ts';

const none = (): undefined => undefined;
const pair = (a: string, b: string, odds: number): GroupedPair => ({ a, b, odds });
const members = (pairs: readonly GroupedPair[], cnicOf: (id: string) => string | undefined = none) =>
  groupMentions(pairs, cnicOf).groups.map((group) => group.members);

test('a chain of links makes no group of its ends', () => {
  assert.deepEqual(members([pair('a', 'b', 3), pair('b', 'c', 2), pair('c', 'd', 2.5)]), [
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('what was refused is told, and why', () => {
  const chain = groupMentions([pair('a', 'b', 3), pair('b', 'c', 0)], none);
  assert.deepEqual(
    chain.refused.map(({ pair: { a, b }, why }) => [a, b, why]),
    [['b', 'c', 'too-weak']],
  );
});

test('three that all fit are one group, with its weakest link', () => {
  const { groups } = groupMentions([pair('c', 'a', 1), pair('a', 'b', 6), pair('b', 'c', 4)], none);
  assert.deepEqual(groups, [{ members: ['a', 'b', 'c'], weakest: pair('b', 'c', 4) }]);
});

test('two different identity cards are never one group, however strong the link', () => {
  const cards: Readonly<Record<string, string>> = { a: '35202****4561', c: '35202****9784' };
  const { groups, refused } = groupMentions(
    [pair('a', 'b', 9), pair('b', 'c', 8), pair('a', 'c', 30)],
    (id) => cards[id],
  );
  assert.deepEqual(
    groups.map((group) => group.members),
    [['a', 'b']],
  );
  assert.ok(refused.every(({ why }) => why === 'two-identity-cards'));
});

test('a group that grows too large stops, and asks', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const all = ids.flatMap((a) => ids.filter((b) => a < b).map((b) => pair(a, b, 5)));
  const { groups, refused } = groupMentions(all, none, { ...usualGrouping, mostMembers: 3 });
  assert.ok(groups.every((group) => group.members.length <= 3));
  assert.ok(refused.length > 0 && refused.every(({ why }) => why === 'too-large'));
});

const id = fc.constantFrom(...'abcdefgh');
const links = fc
  .uniqueArray(fc.tuple(id, id, fc.integer({ min: -5, max: 9 })), {
    selector: ([a, b]) => [a, b].toSorted().join(),
    maxLength: 20,
  })
  .map((list) => list.filter(([a, b]) => a !== b).map(([a, b, odds]) => pair(a, b, odds)));
const card = fc.constantFrom(undefined, '35202****4561', '35202****9784', '33100****1232');
const cards = fc.record({ a: card, b: card, c: card, d: card, e: card, f: card, g: card, h: card });

test('groups are the same in whatever order the pairs come, and whichever side is named first', () => {
  fc.assert(
    fc.property(links, cards, fc.infiniteStream(fc.nat()), (pairs, of, random) => {
      const cnicOf = (one: string): string | undefined => Object.entries(of).find(([key]) => key === one)?.[1];
      const shuffled = pairs
        .map((one) => ({ one: pair(one.b, one.a, one.odds), rank: random.next().value ?? 0 }))
        .toSorted((x, y) => x.rank - y.rank)
        .map(({ one }) => one);
      assert.deepEqual(groupMentions(shuffled, cnicOf), groupMentions(pairs, cnicOf));
    }),
  );
});

test('no group ever holds two different cards', () => {
  fc.assert(
    fc.property(links, cards, (pairs, of) => {
      const cnicOf = (one: string): string | undefined => Object.entries(of).find(([key]) => key === one)?.[1];
      for (const group of members(pairs, cnicOf))
        assert.ok(new Set(group.map(cnicOf).filter((cnic) => cnic !== undefined)).size <= 1);
    }),
  );
});

const scored = (list: readonly (readonly [number, number, number])[]) => ({
  left: Int32Array.from(list, ([left]) => left),
  right: Int32Array.from(list, ([, right]) => right),
  score: Float64Array.from(list, ([, , odds]) => odds),
});

test('a third mention that fits one and not the other speaks against the pair', () => {
  const pairs = scored([
    [0, 1, 9],
    [0, 2, 3],
    [1, 2, -8],
  ]);
  const [sure = 0, doubtful = 0] = othersSay(pairs, Int32Array.of(0, 0, 2));
  assert.equal(sure, 0);
  assert.ok(doubtful < 0);
});

test('where nobody else is, nothing is said', () => {
  assert.deepEqual([...othersSay(scored([[0, 1, 5]]), Int32Array.of(0, 0))], [0]);
});

test('pairs of one group that no key had found are named', () => {
  assert.deepEqual(pairsWithin(Int32Array.of(0, 0, 0, 3), scored([[0, 1, 5]])), [
    [0, 2],
    [1, 2],
  ]);
});

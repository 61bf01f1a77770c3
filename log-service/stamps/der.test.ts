/** The reader takes one encoding of each value and no other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDer } from './der.ts';
import { StampError } from './stamp-error.ts';

const read = (hex: string): ReturnType<typeof readDer> => readDer(Uint8Array.fromHex(hex));
const nested = (levels: number): string => {
  let inside = Uint8Array.of(0x05, 0x00);
  for (let level = 0; level < levels; level += 1) {
    const length = inside.length < 128 ? [inside.length] : [0x81, inside.length];
    inside = Uint8Array.of(0x30, ...length, ...inside);
  }
  return inside.toHex();
};

test('an element gives its tag, its content, its bytes as sent, and its parts', () => {
  const { tag, parts, whole } = read('3006020101040141');
  assert.equal(tag, 0x30);
  assert.equal(whole.toHex(), '3006020101040141');
  assert.deepEqual(
    parts.map((part) => [part.tag, part.content.toHex(), part.whole.toHex()]),
    [
      [0x02, '01', '020101'],
      [0x04, '41', '040141'],
    ],
  );
});

test('lengths of one, two and three octets are read', () => {
  for (const length of [0, 127, 128, 255, 256, 1000]) {
    const octets = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
    assert.equal(readDer(Uint8Array.of(0x04, ...octets, ...new Uint8Array(length))).content.length, length);
  }
});

for (const [hex, why] of [
  ['', 'nothing'],
  ['30', 'no length'],
  ['0402ff', 'less content than the length says'],
  ['0401ff00', 'a byte after the end'],
  ['3003020101ff', 'a byte after the end of a sequence'],
  ['30020201', 'a part that reaches out of its sequence'],
  ['048101ff', 'a long form where the short one is enough'],
  ['0482000141', 'a zero in front of a length'],
  ['30800201010000', 'an end that is marked instead of a length'],
  ['0485000000000141', 'more than four length octets'],
  ['1f8101020101', 'a tag of several octets'],
  ['2403040141', 'an octet string in pieces'],
  [nested(40), 'more than 32 levels'],
] as const)
  test(`refused: ${why}`, () => {
    assert.throws(
      () => read(hex),
      (error) => error instanceof StampError && error.code === 'stamp-not-der',
    );
  });

test('twenty levels are read', () => {
  assert.equal(read(nested(20)).tag, 0x30);
});

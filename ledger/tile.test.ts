/** The files of a log: each has one name, and no other string names any. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { fails } from './testing/fails.ts';
import { bundlePath, parseLogPath, partialWidth, tilePath, tilesOfSize } from './tile.ts';

const full = 256;

test('numbers stand in groups of three digits, all but the last with an x', () => {
  const paths = [
    [0, '000'],
    [5, '005'],
    [999, '999'],
    [1000, 'x001/000'],
    [1_234_067, 'x001/x234/067'],
    [Number.MAX_SAFE_INTEGER, 'x009/x007/x199/x254/x740/991'],
  ] as const;
  for (const [number, place] of paths) {
    assert.equal(tilePath({ level: 0, number, width: full }), `tile/0/${place}`);
    assert.equal(tilePath({ level: 63, number, width: 17 }), `tile/63/${place}.p/17`);
    assert.equal(bundlePath({ number, width: full }), `tile/entries/${place}`);
    assert.equal(bundlePath({ number, width: 1 }), `tile/entries/${place}.p/1`);
  }
});

test('the sizes of the specification have the tiles that it says', () => {
  assert.deepEqual(tilesOfSize(0), []);
  assert.deepEqual(tilesOfSize(255), [{ level: 0, number: 0, width: 255 }]);
  assert.deepEqual(tilesOfSize(256), [{ level: 1, number: 0, width: 1 }]);
  assert.deepEqual(tilesOfSize(70_000), [
    { level: 0, number: 273, width: 112 },
    { level: 1, number: 1, width: 17 },
    { level: 2, number: 0, width: 1 },
  ]);
  assert.deepEqual(
    tilesOfSize(256 ** 4).map(({ level }) => level),
    [4],
  );
  assert.equal(partialWidth(70_000, 0), 112);
  assert.equal(partialWidth(70_000, 3), 0);
  assert.ok(tilesOfSize(Number.MAX_SAFE_INTEGER).length === 7);
});

const address = fc
  .tuple(fc.nat({ max: 63 }), fc.oneof(fc.nat({ max: 3000 }), fc.maxSafeNat()), fc.integer({ min: 1, max: full }))
  .map(([level, number, width]) => ({ level, number, width }));

test('a path is read back as what it names', () => {
  fc.assert(
    fc.property(address, (tile) => {
      assert.deepEqual(parseLogPath(tilePath(tile)), { kind: 'tile', tile });
      const bundle = { number: tile.number, width: tile.width };
      assert.deepEqual(parseLogPath(bundlePath(bundle)), { kind: 'bundle', bundle });
    }),
  );
  assert.deepEqual(parseLogPath('checkpoint'), { kind: 'checkpoint' });
});

test('any other spelling names nothing', () => {
  const wrong = [
    '',
    '/',
    'Checkpoint',
    'checkpoint/',
    '/checkpoint',
    'checkpoint\n',
    'tile',
    'tile/0',
    'tile/0/',
    'tile/0/0',
    'tile/0/00',
    'tile/0/0000',
    'tile/0/x000/001',
    'tile/0/001/',
    'tile//001',
    'tile/00/001',
    'tile/01/001',
    'tile/64/001',
    'tile/-1/001',
    'tile/1.0/001',
    'tile/0/x001',
    'tile/0/001/002',
    'tile/0/x1234/001',
    'tile/0/001.p',
    'tile/0/001.p/',
    'tile/0/001.p/0',
    'tile/0/001.p/01',
    'tile/0/001.p/256',
    'tile/0/001.p/257',
    'tile/0/001.p/-1',
    'tile/0/x001.p/001',
    'tile/0/../0/001',
    'tile/0/x001/../001',
    'tile/0/%30%30%31',
    'tile/0/001\u0000',
    'tile/0/001\n',
    'tile/0/٠٠١',
    'tile/entries/',
    'tile/entries/1',
    'tile/entries/001.p/256',
    'tile/entries/001?x',
    `tile/0/x009/x007/x199/x254/x740/992`,
    `tile/0/x999/x999/x999/x999/x999/999`,
    `tile/0/${'x001/'.repeat(10_000)}001`,
    'TILE/0/001',
  ];
  for (const path of wrong) assert.equal(parseLogPath(path), undefined, JSON.stringify(path));
});

test('what parses is spelt as it would be written, whatever was given', () => {
  const piece = fc.constantFrom('tile', '/', '0', '001', 'x001', 'x000', '.p', '12', '256', 'entries', '..', '000');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const path = pieces.join('');
      const parsed = parseLogPath(path);
      if (parsed?.kind === 'tile') assert.equal(tilePath(parsed.tile), path);
      if (parsed?.kind === 'bundle') assert.equal(bundlePath(parsed.bundle), path);
    }),
    { numRuns: 2000 },
  );
});

test('an address that no file has is refused', () => {
  const good = { level: 0, number: 0, width: 1 };
  for (const level of [-1, 64, 0.5, Number.NaN]) fails(() => tilePath({ ...good, level }), 'tile-address');
  for (const number of [-1, 0.5, 2 ** 53]) fails(() => tilePath({ ...good, number }), 'tile-address');
  for (const width of [0, -1, 257, 1.5]) {
    fails(() => tilePath({ ...good, width }), 'tile-address');
    fails(() => bundlePath({ number: 0, width }), 'tile-address');
  }
});

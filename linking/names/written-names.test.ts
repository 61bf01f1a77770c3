import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesOf, tokensOf } from './written-names.ts';

/** Tokens by blanks, weak ones in brackets; names by a stroke. */
const read = (written: string): string =>
  namesOf(written)
    .map(({ tokens }) => tokens.map(({ text, weak }) => (weak ? `(${text})` : text)).join(' '))
    .join(' | ');

test('an alias is a name of its own, whichever word or sign parts them', () => {
  for (const between of ['alias', 'ALIAS', 'urf', '@', 'a.k.a.', 'A.K.A', 'aka', 'عرف', 'المعروف بہ', ';'])
    assert.equal(read(`Asif ${between} Kala`), 'asif | kala', between);
  assert.equal(read('آصف عرف کالا عرف بلا'), 'اصف | کالا | بلا');
  assert.equal(read('Asif (Kala)'), 'asif | kala');
});

test('a name that only begins like an alias word is not cut', () => {
  assert.equal(read('Urfan Akash Aliasghar'), 'urfan akash aliasghar');
  assert.equal(read('عرفان'), 'عرفان');
});

test('a name is kept as it was written', () => {
  assert.deepEqual(
    namesOf('محمد آصف عرف کالا').map(({ written }) => written),
    ['محمد آصف', 'کالا'],
  );
});

test('a leading Muhammad and a title are weak, in either script', () => {
  for (const first of ['Muhammad', 'Mohd', 'Md.', 'M.', 'Mohammed', 'Syed Muhammad', 'Haji', 'Ch.', 'Dr.'])
    assert.match(read(`${first} Asif`), /^(?:\([a-z]+\) )+asif$/, first);
  assert.equal(read('محمد آصف'), '(محمد) اصف');
  assert.equal(read('سید محمد آصف'), '(سید) (محمد) اصف');
});

test('a name is never weak as a whole, and a Muhammad that does not lead is not weak', () => {
  assert.equal(read('Muhammad'), 'muhammad');
  assert.equal(read('Syed Muhammad'), '(syed) muhammad');
  assert.equal(read('Noor Mohd'), 'noor muhammad');
});

test('a compound name is one token however many blanks it was written with', () => {
  for (const [apart, together] of [
    ['Abdul Rehman', 'Abdulrehman'],
    ['Abd ul Rehman', 'Abdulrehman'],
    ['عبد الرحمن', 'عبدالرحمن'],
    ['Rehmat Ullah', 'Rehmatullah'],
    ['رحمت اللہ', 'رحمتاللہ'],
    ['Zia ul Haq', 'Ziaulhaq'],
    ['صلاح الدین', 'صلاحالدین'],
  ] as const)
    assert.equal(read(apart), read(together), apart);
  assert.equal(read('محمد الیاس'), '(محمد) الیاس');
  assert.equal(read('Allah Ditta'), 'allah ditta');
});

test('what holds no letter and no digit is no name', () => {
  for (const empty of ['', '  ', '@', 'عرف', '---']) assert.deepEqual(namesOf(empty), []);
  assert.deepEqual(tokensOf(''), []);
});

test('what is longer than names are neither takes long nor weighs more than a name', () => {
  assert.equal(tokensOf('ﷺ'.repeat(120)).length, 12);
  assert.equal(namesOf('Kala alias '.repeat(60)).length, 12);
});

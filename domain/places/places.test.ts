import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { districtsOf, findDistrict, listedDistricts, provinces } from './district-list.ts';
import { districtInClear, districtSchema, jurisdictionOfDistrict } from './district.ts';
import { jurisdictions, withParents } from './jurisdiction.ts';
import { plainName } from './plain-name.ts';
import { findPlaces, parseSettlements, type Settlement } from './settlements.ts';
import { InputError } from '../input-error.ts';
import { parseWith } from '../parse.ts';

const folder = new URL('settlements/', import.meta.url);
const settlementsOf = (district: string): readonly Settlement[] =>
  parseSettlements(readFileSync(new URL(`${district}.tsv`, folder), 'utf8'));
const kasur = settlementsOf('pk-pb-kasur');

test('each district has one id, a province, and a name in both scripts without a hidden sign', () => {
  assert.equal(new Set(listedDistricts.map(({ id }) => id)).size, listedDistricts.length);
  assert.equal(new Set(listedDistricts.map(({ ur, province }) => `${province} ${ur}`)).size, listedDistricts.length);
  for (const { id, province, en, ur } of [
    ...listedDistricts,
    ...provinces.map((one) => ({ ...one, province: one.id })),
  ]) {
    assert.ok(id.startsWith(province), id);
    assert.match(en, /^[A-Z][A-Za-z -]+$/);
    assert.match(ur, /^[\p{Script_Extensions=Arabic} ]+$/u, id);
    assert.equal(ur, ur.normalize('NFC'));
    assert.doesNotMatch(en + ur, /[\p{Cc}\p{Cf}]/u);
  }
});

test('no district bears a name that belongs to another place in the source', () => {
  assert.equal(findDistrict('pk-is-islamabad')?.ur, 'اسلام آباد');
  assert.equal(provinces.find(({ id }) => id === 'pk-is')?.ur, 'اسلام آباد');
  assert.equal(findDistrict('pk-pb-rahim-yar-khan')?.ur, 'رحیم یار خان');
  assert.equal(findDistrict('pk-kp-charsadda')?.ur, 'چارسدہ');
  assert.equal(findDistrict('pk-pb-faisalabad')?.ur, 'فیصل آباد');
});

test('Punjab has the 36 districts of the table, and no province is historical', () => {
  assert.equal(districtsOf('pk-pb').length, 36);
  assert.equal(provinces.flatMap(({ id }) => districtsOf(id)).length, listedDistricts.length);
  assert.deepEqual(
    provinces.map(({ id }) => id),
    ['pk-pb', 'pk-sd', 'pk-kp', 'pk-ba', 'pk-is', 'pk-jk', 'pk-gb'],
  );
});

test('a district outside the list is typed, never refused, and stands in clear as "other"', () => {
  for (const jurisdiction of jurisdictions) {
    const district = parseWith(districtSchema, { kind: 'typed', jurisdiction });
    assert.equal(districtInClear(district), 'other');
    assert.equal(jurisdictionOfDistrict(district), jurisdiction);
  }
  const listed = parseWith(districtSchema, { kind: 'listed', id: 'pk-pb-kasur' });
  assert.equal(districtInClear(listed), 'pk-pb-kasur');
  assert.equal(jurisdictionOfDistrict(listed), 'PK-PB');
});

test('a district of no province, of no such form, or a typed name in clear, is refused', () => {
  const refuses = (outside: unknown, code: string): void =>
    assert.throws(
      () => parseWith(districtSchema, outside),
      (error) => error instanceof InputError && error.code === code,
    );
  refuses({ kind: 'listed', id: 'pk-xx-nowhere' }, 'not-in-list');
  refuses({ kind: 'listed', id: '__proto__' }, 'not-this-shape');
  refuses({ kind: 'typed', jurisdiction: 'IN', name: 'x' }, 'unknown-field');
});

test('a province includes the country, and nothing else does', () => {
  assert.deepEqual(withParents('PK-PB'), ['PK-PB', 'PK']);
  assert.deepEqual(withParents('PK'), ['PK']);
  assert.deepEqual(withParents('IN'), ['IN']);
});

test('whatever comes in, a district is refused with nothing but an InputError', () => {
  fc.assert(
    fc.property(fc.anything(), (outside) => {
      assert.throws(() => parseWith(districtSchema, outside), InputError);
    }),
  );
});

test('each district of Punjab has its settlements, and no other file lies there', () => {
  assert.deepEqual(
    readdirSync(folder).toSorted(),
    districtsOf('pk-pb')
      .map(({ id }) => `${id}.tsv`)
      .toSorted(),
  );
  for (const { id } of districtsOf('pk-pb')) assert.ok(settlementsOf(id).length > 300, id);
});

test('each settlement lies in or about Punjab', () => {
  for (const { id } of districtsOf('pk-pb'))
    for (const { latitude, longitude, en } of settlementsOf(id))
      assert.ok(latitude > 27 && latitude < 35 && longitude > 69 && longitude < 76, `${id} ${en}`);
});

test('a place is found by the beginning of its name or of a later word, in either script, without its marks', () => {
  const names = (typed: string): readonly string[] => findPlaces(kasur, typed).map(({ en }) => en);
  assert.ok(names('bhai ph').includes('Bhai Pheru'));
  assert.ok(names('بھائی پ').includes('Bhai Pheru'));
  assert.ok(names('pheru').includes('Bhai Pheru'));
  assert.deepEqual(names('  '), []);
  assert.deepEqual(names('zzzz'), []);
});

test('at most eight places are suggested, each of them by the start of a word', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kasur), fc.nat(12), ({ en }, length) => {
      const typed = en.slice(0, length);
      const start = plainName(typed);
      const found = findPlaces(kasur, typed);
      assert.ok(found.length <= 8);
      assert.equal(found.length === 0, start === '');
      for (const place of found)
        assert.ok(` ${plainName(place.en)}  ${plainName(place.ur ?? '')}`.includes(` ${start}`), place.en);
    }),
  );
});

test('a table of settlements that is not one is refused with nothing but an InputError', () => {
  assert.throws(() => parseSettlements(''), InputError);
  assert.deepEqual(parseSettlements('1\tA\t\t31.5\t74\n'), [{ id: '1', en: 'A', latitude: 31.5, longitude: 74 }]);
  assert.throws(() => parseSettlements('1\tA\t\t31\t74\n1\tB\t\t31\t74\n'), InputError);
  assert.throws(() => parseSettlements('1\tA\tا\t31\t74\tmore\n'), InputError);
  assert.throws(() => parseSettlements('1\tA\tا\t31\n'), InputError);
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.throws(() => parseSettlements(text), InputError);
    }),
  );
});

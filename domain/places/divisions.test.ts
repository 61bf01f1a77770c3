/** One hierarchy of places: a district in no division, or in two, would be counted in none or twice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listedDistricts, provinces } from './district-list.ts';
import { divisionOf, findDivision, listedDivisions } from './divisions.ts';

test('every listed district lies in exactly one division, of its own province', () => {
  const placed = listedDivisions.flatMap(({ districts }) => districts);
  assert.deepEqual(placed.toSorted(), listedDistricts.map(({ id }) => id).toSorted());
  for (const { id, province, districts } of listedDivisions) {
    assert.ok(id.startsWith(`${province}-`), id);
    assert.ok(
      provinces.some((each) => each.id === province),
      id,
    );
    for (const district of districts) {
      assert.ok(district.startsWith(`${province}-`), district);
      assert.equal(divisionOf(district).id, id);
    }
  }
});

test('divisions have ids of their own, and Urdu names without Latin letters', () => {
  assert.equal(new Set(listedDivisions.map(({ id }) => id)).size, listedDivisions.length);
  for (const { id, en, ur } of listedDivisions) {
    assert.match(ur, /^[\p{Script=Arabic} ]+$/u, id);
    assert.match(en, /^[A-Z][A-Za-z ]+$/, id);
    assert.equal(findDivision(id)?.en, en);
  }
});

test('a district that was added lies with the others of its province, a typed one with those of none', () => {
  const added = divisionOf('pk-pb-talagang');
  assert.deepEqual([added.id, added.ur], ['pk-pb-other-division', 'پنجاب، دیگر اضلاع']);
  assert.equal(findDivision(added.id), added);
  assert.equal(divisionOf('other').id, 'other');
  assert.equal(findDivision('other'), divisionOf('other'));
});

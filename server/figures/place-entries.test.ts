/** Places as their pages list them: a reader looks for a name where the alphabet of the page has it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReleaseManifest } from '@amanat/figures';
import { divisionEntries } from './place-entries.ts';

const places: ReleaseManifest['places'] = [
  { division: 'other', districts: ['other'] },
  { division: 'pk-pb-gujranwala-division', districts: ['pk-pb-gujranwala', 'pk-pb-sialkot'] },
  { division: 'pk-pb-lahore-division', districts: ['other (pk-pb-lahore-division)', 'pk-pb-kasur', 'pk-pb-lahore'] },
  { division: 'pk-pb-multan-division', districts: ['pk-pb-khanewal', 'pk-pb-multan', 'pk-pb-vehari'] },
  { division: 'pk-pb-sahiwal-division', districts: ['pk-pb-okara', 'pk-pb-pakpattan', 'pk-pb-sahiwal'] },
];

const namesOf = (lang: 'ur' | 'en', division: number): readonly string[] =>
  divisionEntries(lang, { places })[division]?.districts.map(({ name }) => name.text) ?? [];

test('divisions and districts stand in the order of the page’s own alphabet', () => {
  assert.deepEqual(
    divisionEntries('ur', { places })
      .slice(0, 4)
      .map(({ name }) => name.text),
    ['ساہیوال', 'گوجرانوالہ', 'لاہور', 'ملتان'],
  );
  assert.deepEqual(
    divisionEntries('en', { places })
      .slice(0, 4)
      .map(({ name }) => name.text),
    ['Gujranwala', 'Lahore', 'Multan', 'Sahiwal'],
  );
  assert.deepEqual(namesOf('ur', 0), ['اوکاڑہ', 'پاکپتن', 'ساہیوال']);
});

test('what gathers the others stands last', () => {
  for (const lang of ['ur', 'en'] as const) {
    assert.equal(divisionEntries(lang, { places }).at(-1)?.key, 'division other');
    const lahore = divisionEntries(lang, { places }).find(({ key }) => key.includes('lahore'));
    assert.equal(lahore?.districts.at(-1)?.key, 'district other (pk-pb-lahore-division)');
  }
});

test('an address does not depend on the language', () => {
  const addresses = (lang: 'ur' | 'en'): readonly string[] =>
    divisionEntries(lang, { places })
      .flatMap(({ key, id, districts }) => [`${key} ${id}`, ...districts.map((each) => `${each.key} ${each.id}`)])
      .toSorted();
  assert.deepEqual(addresses('ur'), addresses('en'));
});

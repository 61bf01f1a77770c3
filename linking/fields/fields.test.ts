import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { normalName } from '../names/normal-name.ts';
import { cnicKey, cnicLevel, cnicNumber } from './cnic-number.ts';
import { differsByOne } from './differs-by-one.ts';
import { districtKey } from './district-key.ts';
import { gazetteerOf, nearestKm } from './gazetteer.ts';
import { numbersInDigits } from './number-words.ts';
import { phoneLevel, phoneNumber } from './phone-number.ts';
import { placeExactKey, placeName } from './place-name.ts';
import { serialLevel, serialNumber } from './serial-number.ts';
import { ageLevel, statedAge } from './stated-age.ts';

describe('telephones', () => {
  test('are one number however the country is written, and in Urdu digits', () => {
    for (const written of ['+92 300 1234567', '0092-300-1234567', '923001234567', '3001234567', '۰۳۰۰-۱۲۳۴۵۶۷'])
      assert.equal(phoneNumber(written), '03001234567', written);
  });
  test('that nobody owns are none', () => {
    for (const written of ['15', '1122', '0000000', 'not known'])
      assert.equal(phoneNumber(written), undefined, written);
  });
  test('one slip apart are neither the same nor different', () => {
    assert.equal(phoneLevel('03001234567', '03001234567'), 'same');
    assert.equal(phoneLevel('03001234567', '03001234568'), 'one-digit-off');
    assert.equal(phoneLevel('03001234567', '03001235467'), 'one-digit-off');
    assert.equal(phoneLevel('03001234567', '03001234599'), 'different');
  });
  test('differ by one from whichever side one looks', () => {
    const text = fc.stringMatching(/^[0-3]{1,6}$/);
    fc.assert(fc.property(text, text, (a, b) => differsByOne(a, b) === differsByOne(b, a)));
  });
});

describe('identity cards', () => {
  const masked = cnicNumber('35202-XXXX456-1') ?? '';
  test('compare by the digits that both show', () => {
    assert.equal(masked, '35202****4561');
    assert.equal(cnicLevel(masked, cnicNumber('35202-1234456-1') ?? ''), 'same');
    assert.equal(cnicLevel(masked, cnicNumber('35202-***457-*') ?? masked), 'same');
    assert.equal(cnicLevel(masked, cnicNumber('35202-1234457-1') ?? ''), 'one-digit-off');
    assert.equal(cnicLevel(masked, cnicNumber('35202-1234478-1') ?? ''), 'different');
  });
  test('that show nearly nothing, or are too short, are none', () => {
    assert.equal(cnicNumber('35202-XXXXXXX-1'), undefined);
    assert.equal(cnicNumber('35202-45'), undefined);
  });
  test('masked and unmasked have one key', () => {
    assert.equal(cnicKey(masked), cnicKey(cnicNumber('35202-9999456-1') ?? ''));
  });
});

describe('serial numbers', () => {
  const level = (a: string, b: string): string => {
    const [left, right] = [serialNumber(a), serialNumber(b)];
    assert.ok(left !== undefined && right !== undefined);
    return serialLevel(left, right);
  };
  test('that differ only by what the eye misreads may be one', () => {
    assert.equal(level('8VCW-LSYCNU', '8vcwlsycnu'), 'same');
    assert.equal(level('8VCWLSYCNU', 'BVCWL5YCNU'), 'possible-misreading');
    assert.equal(level('8VCWLSYCNU', '8VCWLSYCNA'), 'one-sign-off');
    assert.equal(level('8VCWLSYCNU', '8VCXLSYCNA'), 'different');
  });
});

describe('ages', () => {
  const level = (a: number, onA: string, b: number, onB: string): string => {
    const [left, right] = [statedAge(a, onA), statedAge(b, onB)];
    assert.ok(left !== undefined && right !== undefined);
    return ageLevel(left, right);
  };
  test('go on with the years between two papers', () => {
    assert.equal(level(10, '2015-03-01', 20, '2025-03-01'), 'same');
    assert.equal(level(10, '2015-03-01', 10, '2025-03-01'), 'different');
  });
  test('may be copied from an older paper of few years ago', () => {
    assert.equal(level(10, '2023-03-01', 10, '2025-03-01'), 'same');
  });
  test('that nobody reaches are none', () => {
    assert.equal(statedAge(300, '2025-01-01'), undefined);
    assert.equal(statedAge(Number.NaN, undefined), undefined);
  });
});

describe('places', () => {
  test('chaks are one however they are written', () => {
    const forms = ['Chak 222 RB', 'chak 222-RB', 'Chak No. 222 R.B.', '222/RB', 'چک نمبر ۲۲۲ ر ب', 'چک نمبر222 ر ب'];
    forms.push('Chak Two Hundred Twenty-Two Rakh Branch', 'Chak # 222 RB');
    for (const form of forms) assert.deepEqual(placeName(form)?.chak, { number: '222', branch: 'rb' }, form);
    for (const form of ['Chak 9/9-L', '9/9-L', 'Chak Nine -Nine Left', 'چک نمبر 9 9-L'])
      assert.deepEqual(placeName(form)?.chak, { number: '9', branch: '9l' }, form);
  });
  test('a chak without its branch shares the key, and no more', () => {
    const [bare, full] = [placeName('Chak 222'), placeName('Chak 222 RB')];
    assert.ok(bare !== undefined && full !== undefined);
    assert.equal(bare.key, full.key);
    assert.notEqual(placeExactKey(bare), placeExactKey(full));
  });
  test('that only have a number in their name are no chaks', () => {
    assert.equal(placeName('Ward 5')?.chak, undefined);
    assert.equal(placeName('Chak Jamal')?.chak, undefined);
  });
  test('have one key in both scripts, with or without a word for any settlement', () => {
    const key = placeName('Basti Dhandla')?.key;
    assert.equal(placeName('بستی دھاندلہ')?.key, key);
    assert.equal(placeName('Dhandlah')?.key, key);
  });
  test('numbers in words are read as a gazetteer writes them', () => {
    assert.deepEqual(numbersInDigits(['three', 'hundred', 'fifty', 'one', 'ten', 'right']), ['351', '10', 'right']);
    assert.deepEqual(numbersInDigits(['five', 'five', 'r']), ['5', '5', 'r']);
  });
  test('a district is one by id, English and Urdu name', () => {
    assert.equal(districtKey('Kasur'), 'pk-pb-kasur');
    assert.equal(districtKey('قصور'), 'pk-pb-kasur');
    assert.equal(districtKey('pk-pb-kasur'), 'pk-pb-kasur');
    assert.equal(districtKey('Elsewhere'), 'elsewhere');
    assert.equal(districtKey(''), undefined);
  });
  test('the nearest of several places of one name counts', () => {
    const place = (name: string, latitude: number) => ({ names: [name], district: 'd', latitude, longitude: 74 });
    const gazetteer = gazetteerOf([place('Kot', 31), place('Kot', 33), place('Nagar', 31.1)]);
    const km = nearestKm(gazetteer(normalName('Kot'), 'd'), gazetteer(normalName('NAGAR'), 'd'));
    assert.ok(km !== undefined && Math.abs(km - 11.1) < 0.2);
    assert.equal(nearestKm(gazetteer('kot', 'other'), gazetteer('kot', 'd')), undefined);
  });
});

/** Every token of a release has one wording in each language, and its numerals are the page's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repairInWords, repairsInWords } from './repair-words.ts';
import { countInWords, shareInWords, timeInWords } from './printed-words.ts';

test('counts', () => {
  const cases = [
    ['0-9', '0–9', '۰ تا ۹'],
    ['40', 'about\u00A040', 'تقریباً\u00A0۴۰'],
    ['1240', 'about\u00A01,240', 'تقریباً\u00A0۱٬۲۴۰'],
    ['10-29', '10 to 29', '۱۰ تا ۲۹'],
    ['*', 'not printed', 'شائع نہیں کیا گیا'],
  ] as const;
  for (const [token, en, ur] of cases)
    assert.deepEqual([countInWords('en', token), countInWords('ur', token)], [en, ur]);
});

test('times', () => {
  const cases = [
    ['0w', 'less than a week', 'ایک ہفتے سے کم'],
    ['1w', '1 week', '۱ ہفتہ'],
    ['9w', '9 weeks', '۹ ہفتے'],
    ['14m', '14 months', '۱۴ ماہ'],
    ['>30m', 'more than 30 months', '۳۰ ماہ سے زیادہ'],
    ['?', 'not enough cases', 'معاملات ناکافی'],
  ] as const;
  for (const [token, en, ur] of cases) assert.deepEqual([timeInWords('en', token), timeInWords('ur', token)], [en, ur]);
});

test('shares', () => {
  const cases = [
    ['85%', '85\u00A0%', '۸۵\u00A0فیصد'],
    ['~70%', 'about\u00A070\u00A0%', 'تقریباً\u00A0۷۰\u00A0فیصد'],
    ['>90%', 'more than 90\u00A0%', '۹۰\u00A0فیصد سے زیادہ'],
    ['<10%', 'less than 10\u00A0%', '۱۰\u00A0فیصد سے کم'],
    ['?', 'not enough cases', 'معاملات ناکافی'],
  ] as const;
  for (const [token, en, ur] of cases)
    assert.deepEqual([shareInWords('en', token), shareInWords('ur', token)], [en, ur]);
});

test('what is no token has no wording, and is not repeated', () => {
  for (const [say, text] of [
    [countInWords, '41.5'],
    [timeInWords, '41 days'],
    [shareInWords, '41'],
  ] as const)
    assert.throws(
      () => say('en', text),
      (error: Error) => !error.message.includes('41'),
    );
});

test('a repair says what is printed otherwise, since when and why, and never which number stood there', () => {
  const name = (place: string): string => place;
  const said = (what: string): string =>
    repairInWords('en', { kind: 'wider-band', what, since: '2026-06-07', why: 'part-follows' }, name);
  const rest =
    ': printed as a wider band since the release of 7 June 2026, because a single child would follow from it by subtraction.';
  assert.equal(said('district A|2024|fir|ever'), `district A, 2024, FIR registered${rest}`);
  assert.equal(said('all|all|outcome untraced|ever'), `all, All years, Untraced${rest}`);
  assert.equal(said('all|all|stalled report'), `all, All years, without any event at “Charge sheet submitted”${rest}`);
  assert.equal(said('division B|all|age 1-2-years'), `division B, All years, 1 to 2 years${rest}`);
  assert.equal(said('all|all|open'), `all, All years, Open${rest}`);
  assert.equal(said('all|all|something new'), `all, All years, another count${rest}`);
});

test('many repairs say once what is common to them, and name each place once', () => {
  const repair = { kind: 'wider-band', since: '2026-06-07', why: 'part-follows' } as const;
  const repairs = [
    { ...repair, what: 'all|all|open' },
    { ...repair, what: 'all|2024|fir|ever' },
    { ...repair, what: 'district A|all|open' },
    { ...repair, kind: 'merged-district', what: 'district B', why: 'attack' } as const,
  ];
  assert.deepEqual(
    repairsInWords('en', repairs, (place) => place),
    [
      {
        said: '3 printed as a wider band, because a single child would follow from it by subtraction',
        lines: [
          'all: All years, Open (7 June 2026); 2024, FIR registered (7 June 2026)',
          'district A: All years, Open (7 June 2026)',
        ],
      },
      {
        said: '1 counted with its division only, because the attack on the release found a single child through it',
        lines: ['district B: 7 June 2026'],
      },
    ],
  );
});

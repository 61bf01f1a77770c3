/** What the check against names stops and what it lets through; every name here is invented out of common words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultOffices, shippedDossiers, urduOf } from '@amanat/domain';
import * as fc from 'fast-check';
import { personIn } from './names-a-person.ts';
import type { NamedHow } from './names-a-person-error.ts';
import { textsOf } from './texts-of-change.ts';

const isPlace = (name: string): boolean => ['ahmad khan', 'احمد خان'].includes(name);
const read = (text: string, allowed: readonly string[] = []) =>
  personIn(text, { allowed, offices: defaultOffices, isPlace });

const stopped: readonly (readonly [sentence: string, how: NamedHow, word: string])[] = [
  ['The villagers say that Imran took the papers.', 'name', 'Imran'],
  ['A statement of Bilal Ahmed was recorded.', 'name', 'Bilal Ahmed'],
  ['The complaint of one Mohammad Usmaan was refused.', 'name', 'Mohammad Usmaan'],
  ['Mr Zorawar was let out on bail.', 'name', 'Mr Zorawar'],
  ['It was Mst. Rukhsana who complained.', 'name', 'Rukhsana'],
  ['The house belongs to Malik Zorawar.', 'name', 'Malik Zorawar'],
  ['Haji Noor settled the matter.', 'name', 'Haji Noor'],
  ['SHO Rana Tariq wrote nothing down.', 'name', 'SHO Rana'],
  ['Inspector Cheema asked for money.', 'name', 'Inspector Cheema'],
  ['The accused, Zorawar s/o Dilawar, was sought.', 'name', 's/o Dilawar'],
  ['Known as Zorawar @ Chhota, he fled.', 'name', '@ Chhota'],
  ['Haji Zorawar settled it.', 'name', 'Haji Zorawar'],
  ['ملزم عرف چھوٹا مفرور ہے۔', 'name', 'عرف چھوٹا'],
  ['He is the son of Gulfam.', 'name', 'son of Gulfam'],
  ['M. Zorawar spoke for the families.', 'name', 'M Zorawar'],
  ['A. R. Virk denied it.', 'name', 'R Virk'],
  ['the mother of ali khan came to the station', 'name', 'ali khan'],
  ['Zaynab’s family was pressed.', 'name', 'Zaynab’s'],
  ['Dr Ayesha refused the examination.', 'name', 'Dr Ayesha'],
  ['گاؤں والوں کے مطابق عمران نے کاغذات لیے۔', 'name', 'عمران'],
  ['بلال احمد کا بیان قلم بند کیا گیا۔', 'name', 'بلال احمد'],
  ['جناب منظور نے مصالحت کرائی۔', 'name', 'جناب منظور'],
  ['ملک صاحب نے رقم کی پیشکش کی۔', 'name', 'ملک صاحب'],
  ['ملزم ولد دلاور مفرور ہے۔', 'name', 'ولد دلاور'],
  ['انسپکٹر شریف نے رپورٹ نہیں لکھی۔', 'name', 'انسپکٹر شریف'],
  ['مسٹر زورآور کو ضمانت مل گئی۔', 'name', 'مسٹر زورآور'],
  ['رُخسانہ بی بی نے شکایت کی۔', 'name', 'رُخسانہ'],
  ['Call 0300-1234567 for the complaint.', 'telephone', '0300-1234567'],
  ['رابطہ: ۰۳۰۰ ۱۲۳۴۵۶۷', 'telephone', '۰۳۰۰ ۱۲۳۴۵۶۷'],
  ['The number was +92 321 7654321.', 'telephone', '+92 321 7654321'],
  ['Card 35202-1234567-1 was shown.', 'identity-card', '35202-1234567-1'],
  ['Write to desk@example.org about it.', 'mail-address', 'desk@example.org'],
  ['Seen on https://example.org/story', 'web-address', 'https://example.org/story'],
  ['See example.pk for the story.', 'web-address', 'example.pk'],
];

const letThrough: readonly string[] = [
  'Police in Rahim Yar Khan registered an FIR against three men.',
  'The Zainab Alert, Response and Recovery Act, 2020, gives the police no choice.',
  'The child was examined at the Fatima Jinnah Hospital under section 164 of the Code.',
  'The team visited the village Ahmad Khan twice.',
  'The District Police Officer of Kasur will be removed.',
  'Extortion is estimated to have brought 80,000,000 rupees since 2015-08-09.',
  'Three or four accused were convicted, says the Deputy Superintendent of Police.',
  'The court heard 12345678 rupees were asked of the families on 18 September 2015.',
  'A magistrate at P.S. Saddar ordered it. M is the first letter of the section.',
  'Copies were believed sold; the Chief Minister promised a judicial commission.',
  'ضلع رحیم یار خان کی پولیس نے تین افراد کے خلاف ایف آئی آر درج کی۔',
  'زینب الرٹ ایکٹ کے تحت پولیس پر لازم ہے کہ فوراً کارروائی کرے۔',
  'درخواست منظور ہوئی اور ملک کے وزیرِ اعظم نے حکم دیا۔',
  'متاثرہ بچے کی عمر نو سال ہے، رپورٹ سچی ہے۔',
  'موضع احمد خان کے مکین اس پر ناخوش ہیں۔',
  'جناب وزیرِ اعلیٰ نے عدالتی کمیشن کا وعدہ کیا۔',
  'پنجاب سیف سٹیز اتھارٹی نے ریکارڈ فراہم کیا۔',
  'قانون کے عرفِ عام میں یہ حکم لازم ہے۔',
  'تھیلے کی مہریں الگ الگ تھیں اور دکھائے جانے والے کاغذات محفوظ ہیں۔',
  'شریف شہریوں نے خادم بن کر احسان کیا۔',
];

test('a sentence that names a person, or leads to one, is stopped at the word', () => {
  assert.deepEqual(
    stopped.map(([sentence]) => ({ sentence, found: read(sentence) })),
    stopped.map(([sentence, how, word]) => ({ sentence, found: { how, word } })),
  );
});

test('a sentence of offices, places, laws, sums and days is let through', () => {
  assert.deepEqual(
    letThrough.filter((sentence) => read(sentence) !== undefined),
    [],
  );
});

test('every text of the dossiers that come with Amanat is let through, in both languages', () => {
  for (const dossier of shippedDossiers) {
    const urdu = urduOf(dossier.id);
    assert.ok(urdu);
    const texts = textsOf({ kind: 'bring-in-whole', dossier, translations: [urdu] });
    assert.ok(texts.length > 40);
    for (const { path, text } of texts) assert.equal(read(text), undefined, `${path}: ${text}`);
  }
});

test('a name that is declared is let through, and no other beside it', () => {
  const sentence = 'Imran Zorawar, Law Minister of Punjab, promised it to Bilal.';
  assert.equal(read(sentence)?.word, 'Imran Zorawar');
  assert.equal(read(sentence, ['Imran Zorawar'])?.word, 'Bilal');
});

test('wherever a full name stands among other words, it is found', () => {
  const words = 'the police said that nobody wrote it down in time'.split(' ');
  const name = fc.constantFrom('Imran Bhatti', 'Kulsoom Bibi', 'Tariq Mehmood', 'عمران بھٹی', 'کلثوم بی بی');
  const text = fc.tuple(fc.array(fc.constantFrom(...words)), name, fc.array(fc.constantFrom(...words)));
  fc.assert(
    fc.property(text, ([before, who, after]) => {
      assert.equal(read([...before, who, ...after].join(' '))?.how, 'name');
      assert.equal(read([...before, ...after].join(' ')), undefined);
    }),
    { numRuns: 200 },
  );
});

/** What a person may type: every script and every long word, but no control character and no file in disguise. */
import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { InputError } from './input-error.ts';
import { parseWith } from './parse.ts';
import { plainText } from './text.ts';

const long = plainText(2000, { lines: true, maxBytes: 6000 });
const line = plainText(80);

const parse = (text: unknown): string => parseWith(long, text);
const refused = (text: unknown, code: string, schema = long): void => {
  assert.throws(
    () => parseWith(schema, text),
    (error) => error instanceof InputError && error.code === code,
    inspect(text).slice(0, 80),
  );
};
const point = (...points: readonly number[]): string => String.fromCodePoint(...points);

test('2,000 letters pass and 2,001 do not, whatever the script, as long as the bytes fit', () => {
  assert.equal([...parse('ب'.repeat(2000))].length, 2000);
  refused('ب'.repeat(2001), 'too-long');
  assert.equal(parse('a '.repeat(1000)).length, 1999, 'the space at the end is not counted');
  refused(`${'a '.repeat(1000)}a`, 'too-long');
});

test('6,000 bytes pass and one more does not: letters of four bytes fill them first', () => {
  const four = point(0x1f4d8);
  assert.equal(parse(four.repeat(1500)).length, 3000);
  refused(four.repeat(1501), 'too-long');
  refused(`${four.repeat(1500)}a`, 'too-long');
  assert.equal([...parse('ᚠ'.repeat(2000))].length, 2000, 'three bytes each');
});

test('a text far too long is refused before anything else is done with it', () => {
  refused('x '.repeat(500_000), 'too-long');
});

test('text is kept in NFC, trimmed, with line ends of one kind, and a second parse changes nothing', () => {
  assert.equal(parse('  cafe\u0301\r\nآ  '), 'café\nآ');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      let once: string;
      try {
        once = parse(text);
      } catch (error) {
        assert.ok(error instanceof InputError);
        return;
      }
      assert.equal(once, once.normalize('NFC'));
      assert.equal(parse(once), once);
    }),
  );
});

test('joiners and marks that Urdu is written with pass', () => {
  for (const text of ['می\u200cخواہم', 'ا\u200dب', 'PK\u200e-PB', 'نام\u061c', 'قُرآن', '👩\u200d⚕\ufe0f'])
    assert.equal(parse(text), text.normalize('NFC'));
});

test('no control character passes, wherever it stands', () => {
  const bad = [
    ...Array.from({ length: 0x20 }, (_, code) => code).filter((code) => code !== 9 && code !== 10),
    ...Array.from({ length: 0x21 }, (_, place) => 0x7f + place),
    0x2028,
    0x2029,
    0xfeff,
    0xfff9,
    0xfffa,
    0xfffb,
    0xe0001,
    0xe0041,
    0xe007f,
  ];
  for (const code of bad)
    for (const text of [`a${point(code)}b`, `${point(code)}b`, `a${point(code)}`]) refused(text, 'control-character');
});

test('no character that turns the direction of writing around passes', () => {
  for (const code of [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069])
    for (const schema of [long, line]) refused(`نام ${point(code)} ab`, 'control-character', schema);
});

test('selectors that can carry bytes unseen are refused', () => {
  refused(`a${point(0xe0100, 0xe01ef)}`, 'control-character');
});

test('half of a surrogate pair is refused', () => {
  refused('a\ud83d', 'control-character');
  refused('\udcd8a', 'control-character');
});

test('a one-line field takes no line break and no tab', () => {
  for (const text of ['a\nb', 'a\tb', 'a\r\nb']) refused(text, 'control-character', line);
});

const bytes = Uint8Array.from({ length: 300 }, (_, index) => (index * 197 + 31) % 256);
const base64 = bytes.toBase64();
const wrapped = (width: number): string => base64.replaceAll(new RegExp(`.{${width}}`, 'g'), '$&\n');

test('base64 is refused: in one run, in URL letters, in lines of any usual width, with or without words around', () => {
  refused(base64, 'encoded-file');
  refused(bytes.toBase64({ alphabet: 'base64url' }), 'encoded-file');
  for (const width of [76, 64, 60, 40, 32, 24]) {
    refused(wrapped(width), 'encoded-file');
    refused(`please look\n${wrapped(width)}\nthank you`, 'encoded-file');
    refused(wrapped(width).replaceAll('\n', '\r\n'), 'encoded-file');
  }
  refused(base64.slice(0, 228).replaceAll(/.{76}/g, '$&\n'), 'encoded-file');
});

test('a data URI is refused however short', () => {
  refused('data:image/png;base64,iVBORw0KGgo=', 'encoded-file');
  refused('see DATA:text/html,<p>x', 'encoded-file');
});

test('a dump in hex is refused: in one run, in pairs, as a hex editor shows it', () => {
  refused(bytes.toHex(), 'encoded-file');
  refused(bytes.toHex().replaceAll(/../g, '$& '), 'encoded-file');
  refused(bytes.toHex().replaceAll(/.{4}/g, '$& '), 'encoded-file');
  const rows = Array.from({ length: 12 }, (_, row) => {
    const part = bytes.subarray(row * 16, row * 16 + 16).toHex();
    return `${(row * 16).toString(16).padStart(8, '0')}: ${part.replaceAll(/.{4}/g, '$& ')} ................`;
  });
  refused(rows.join('\n'), 'encoded-file');
});

test('what people really write passes: long words, addresses, telephone numbers, codes, lists of dates', () => {
  const told = [
    'بِالاستِقلالِیّاتِہِم '.repeat(40),
    'ـ'.repeat(300),
    'https://www.example.com/2015/08/10/a-report-about-a-village-and-what-its-people-said-to-the-paper?page=2&lang=ur',
    'https://a.example/one-long-address-of-a-page\nhttps://b.example/another-long-address-of-a-page\n'.repeat(6),
    '0300 0000000, 0300-0000001, +92 300 000 0002, 042 0000 0003 '.repeat(6),
    '3141 5926 5358 9793 2384 6264 3383 2742 7310',
    '2015-08-10 2015-08-11 2015-08-12 2015-08-13 2015-08-14 2015-08-15 2015-08-16 2015-08-17 2015-08-18',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    'antidisestablishmentarianism '.repeat(3),
    'FIR 219/2015; data: none was given; metadata:none',
    '----------------------------------------',
  ];
  for (const text of told) assert.equal(parse(text), text.trim().normalize('NFC'));
});

test('whatever is given, the answer is a text within its bounds or an InputError, soon', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 9000 }), fc.anything()), (outside) => {
      try {
        const text = parse(outside);
        assert.ok([...text].length <= 2000 && new TextEncoder().encode(text).length <= 6000);
      } catch (error) {
        assert.ok(error instanceof InputError);
      }
    }),
  );
  const started = process.cpuUsage();
  for (const unit of ['a', 'a ', 'aaaaaaaaaaaaaaaaaaaaaaaa ', `${'a'.repeat(119)} `, '=', 'ab ', `${'a'.repeat(59)}= `])
    try {
      parse(unit.repeat(9000).slice(0, 2000));
    } catch (error) {
      assert.ok(error instanceof InputError);
    }
  const { user, system } = process.cpuUsage(started);
  assert.ok((user + system) / 1000 < 500, 'no text makes the parser slow');
});

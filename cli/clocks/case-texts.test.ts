/** Texts of cases, whatever the parts in which a file comes. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { CaseRefused, type CaseText, caseTexts, longestCaseBytes, parseJson } from './case-texts.ts';

async function* cut(bytes: Buffer, lengths: readonly number[]): AsyncGenerator<Buffer, void, void> {
  let at = 0;
  for (const length of lengths) {
    yield bytes.subarray(at, at + length);
    at += length;
  }
  yield bytes.subarray(at);
}

interface Read {
  readonly texts: readonly CaseText[];
  readonly refused?: string;
}

async function read(content: string | Buffer, lengths: readonly number[] = []): Promise<Read> {
  const texts: CaseText[] = [];
  try {
    for await (const some of caseTexts(cut(Buffer.from(content), lengths))) texts.push(...some);
    return { texts };
  } catch (error) {
    if (error instanceof CaseRefused) return { texts, refused: error.message };
    throw error;
  }
}

const withoutPlain = ({ text, line }: CaseText) => ({ text, line });

const faultOf = (text: string): string => {
  try {
    parseJson({ text, line: 1 });
    return 'none';
  } catch (error) {
    return error instanceof CaseRefused ? error.message : 'another';
  }
};

suite('texts of cases', () => {
  test('a line that is JSON by itself begins a file of lines; blank lines count and are no cases', async () => {
    assert.deepEqual(await read('\n{"a":1}\r\n\n {"b":2}'), {
      texts: [
        { text: '{"a":1}\r', line: 2, plain: true },
        { text: ' {"b":2}', line: 4, plain: true },
      ],
    });
  });

  test('a first line that is not begins one document, whose lines keep their numbers', async () => {
    const document = '\n\n{\n  "a": 1\n}\n';
    const { texts } = await read(document);
    assert.deepEqual(
      texts.map(({ line }) => line),
      [1],
    );
    assert.deepEqual(JSON.parse(texts[0]?.text ?? ''), { a: 1 });
    assert.equal(faultOf('\n\n{\n  "a": x\n}'), 'line 4: not-json');
  });

  test('the parts in which a file comes make no difference', async () => {
    const line = fc.oneof(fc.json(), fc.constant(''), fc.constant('{"نام":"ا"}'));
    const lengths = fc.array(fc.nat({ max: 40 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.array(line), lengths, async (lines, some) => {
        const content = `{}\n${lines.join('\n')}`;
        const [cutUp, whole] = [await read(content, some), await read(content)];
        assert.deepEqual(cutUp.texts.map(withoutPlain), whole.texts.map(withoutPlain));
        assert.equal(whole.texts.length, 1 + lines.filter((each) => each.trim() !== '').length);
        for (const { text, plain } of [...cutUp.texts, ...whole.texts])
          assert.ok(!plain || /^[^\\\u007f-\uffff]*$/.test(text), text);
      }),
    );
  });

  test('bytes that are no text are refused at their line, and the lines before it are told', async () => {
    const content = Buffer.concat([Buffer.from('{"a":1}\n{"b":"'), Buffer.from([0xff]), Buffer.from('"}\n{}\n')]);
    assert.deepEqual(await read(content), {
      texts: [{ text: '{"a":1}', line: 1, plain: false }],
      refused: 'line 2: not-json',
    });
  });

  test('a line without an end is refused instead of kept', async () => {
    const endless = Buffer.concat([Buffer.from('{}\n'), Buffer.alloc(longestCaseBytes + 1, 'x')]);
    const { texts, refused } = await read(
      endless,
      Array.from({ length: 16 }, () => 1024 * 1024),
    );
    assert.deepEqual(texts, [{ text: '{}', line: 1, plain: true }]);
    assert.equal(refused, 'line 2: too-long');
  });

  test('a byte order mark is no part of the first case', async () => {
    assert.deepEqual(await read('\ufeff{"a":1}\n'), { texts: [{ text: '{"a":1}', line: 1, plain: false }] });
  });

  test('the line of a fault is told, and where a line lacks its end, that line', () => {
    assert.equal(faultOf('{"a":1}'), 'none');
    for (const [text, line] of [
      ['no json', 1],
      ['{"a":', 1],
      ['{"a":[\n1,\n2,,\n3]}', 3],
      ['{"a":[\n{"b":1}\n{"c":2}\n]}', 2],
      ['{"a":1\n{"a":1}', 1],
      ['{"a":"one\ntwo"}', 1],
      ['{\n"a": 1\n', 2],
    ] as const)
      assert.equal(faultOf(text), `line ${line}: not-json`, text);
  });
});

/** `amanat figures answer` on the logs with known answers, on files as other programs write them, and on what it refuses. */
import assert from 'node:assert/strict';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { WrongUse } from '../terminal.ts';
import { figures } from './figures.ts';

const given = join(import.meta.dirname, '../../test/fixtures/event-logs');
const root = realpathSync(mkdtempSync(join(tmpdir(), 'amanat-figures-')));
after(() => rmSync(root, { recursive: true, force: true }));
const logs = mkdtempSync(join(root, 'logs-'));
for (const name of readdirSync(given))
  if (name.endsWith('.csv.gz'))
    writeFileSync(join(logs, name.slice(0, -3)), gunzipSync(readFileSync(join(given, name))));
  else if (name.endsWith('.csv')) copyFileSync(join(given, name), join(logs, name));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(...args: readonly string[]): Promise<Ended> {
  let [out, err] = ['', ''];
  const terminal = {
    print: (text: string) => {
      out += text;
    },
    complain: (text: string) => {
      err += text;
    },
  };
  try {
    return { code: await figures({ args, env: {}, terminal }), out, err };
  } catch (error) {
    if (error instanceof WrongUse) return { code: 2, out, err: error.message };
    throw error;
  }
}

interface Entry {
  readonly [field: string]: unknown;
  readonly id?: string;
  readonly answer?: unknown;
  readonly error?: { readonly code: string; readonly message: string };
}

let asked = 0;
async function answersTo(data: string, questions: unknown): Promise<Ended & { readonly answers: readonly Entry[] }> {
  const file = join(root, `questions-${(asked += 1)}.json`);
  // Every other one begins with a byte-order mark, as some editors write it.
  writeFileSync(file, `${asked % 2 === 0 ? '\uFEFF' : ''}${JSON.stringify(questions)}`);
  const ended = await run('answer', file, '--data', data, '--json');
  const { answers } = JSON.parse(ended.out) as { readonly answers: readonly Entry[] };
  return { ...ended, answers };
}

/** The same fields in the same order, numbers within a millionth. */
function assertLike(found: unknown, wanted: unknown, path: string): void {
  if (typeof wanted === 'number') assert.ok(typeof found === 'number' && Math.abs(found - wanted) <= 1e-6, path);
  else if (typeof wanted !== 'object' || wanted === null) assert.equal(found, wanted, path);
  else {
    assert.ok(typeof found === 'object' && found !== null, path);
    assert.deepEqual(Object.keys(found), Object.keys(wanted), path);
    for (const [name, field] of Object.entries(wanted)) assertLike(Reflect.get(found, name), field, `${path} ${name}`);
  }
}

suite('amanat figures answer', () => {
  test('gives every answer of the reference, with each question as it was asked', async () => {
    const reference = JSON.parse(readFileSync(join(given, 'reference.json'), 'utf8')) as {
      readonly answers: readonly Entry[];
    };
    const questions = reference.answers.map((entry) =>
      Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'answer')),
    );
    const { code, answers } = await answersTo(logs, { ...reference, answers: questions });
    assert.equal(code, 0);
    assert.equal(answers.length, 10);
    assertLike(answers, reference.answers, '');
  });

  test('without --json it is a table to read', async () => {
    const file = join(root, 'small.json');
    const columns = { timeColumn: 'months', eventColumn: 'event', group: 'sex', unit: 'months' };
    const question = {
      id: 'mgus2',
      type: 'cif-table',
      file: 'competing-mgus2.csv',
      ...columns,
      causes: [1, 2],
      at: [60],
    };
    writeFileSync(file, JSON.stringify([question]));
    const { code, out } = await run('answer', file, '--data', logs);
    assert.equal(code, 0);
    assert.equal(
      out,
      [
        'mgus2 · cif-table · competing-mgus2.csv · months',
        '          n  events 1  events 2  censored  open(60)  cif(60) 1  cif(60) 2',
        '  all  1384       115       860       409    0.6455     0.0341     0.3204',
        '  F     631        59       370       202    0.6962     0.0398      0.264',
        '  M     753        56       490       207     0.603     0.0293     0.3676',
        '  rejectedNegative: 0',
      ].join('\n'),
    );
  });

  test('reads files as other programs write them', async () => {
    const folder = mkdtempSync(join(root, 'written-'));
    const rows = [
      'case_id,activity,date',
      'a,"told, and kept",2025-01-01',
      'a,done,2025-01-11',
      'b,"told, and kept",2025-01-01',
    ];
    const written: Readonly<Record<string, string>> = {
      'plain.csv': `${rows.join('\n')}\n`,
      'windows.csv': `\uFEFF${rows.join('\r\n')}`,
      'semicolons.csv': rows.map((row) => row.replaceAll(/,(?! )/g, ';')).join('\n'),
      'tabs.csv': rows.map((row) => row.replaceAll(/,(?! )/g, '\t')).join('\n'),
    };
    for (const [name, text] of Object.entries(written)) writeFileSync(join(folder, name), text);
    const { answers } = await answersTo(
      folder,
      Object.keys(written).map((file) => ({
        type: 'km',
        file,
        time: 'date',
        start: ['told, and kept'],
        end: ['done'],
        snapshot: '2025-01-31',
        at: [10],
      })),
    );
    for (const { answer, error } of answers) {
      assert.equal(error, undefined);
      assert.deepEqual(answer, answers[0]?.answer);
    }
    assertLike(
      Reflect.get(Object(answers[0]?.answer), 'all'),
      {
        n: 2,
        events: 1,
        censored: 1,
        q25: 10,
        median: 10,
        q75: null,
        at: [{ t: 10, S: 0.5, se: Math.sqrt(1 / 8), atRisk: 2 }],
        naiveClosed: { n: 1, mean: 10, median: 10 },
      },
      '',
    );
  });

  test('a question that cannot be answered says why, the others have their answers, and it ends with 2', async () => {
    const folder = mkdtempSync(join(root, 'wrong-'));
    writeFileSync(join(folder, 'counts.csv'), 'place,total\nA,3\nB,\nC,12\n');
    writeFileSync(join(folder, 'words.csv'), 'place,total\nA,many\n');
    writeFileSync(join(folder, 'ragged.csv'), 'place,total\nA,1,2\n');
    writeFileSync(join(folder, 'twice.csv'), 'total,total\n1,2\n');
    writeFileSync(join(folder, 'empty.csv'), '');
    writeFileSync(join(folder, 'latin.csv'), Buffer.from([0x70, 0xe9, 0x0a]));
    writeFileSync(join(root, 'outside.csv'), 'place,total\nA,3\n');
    symlinkSync(join(root, 'outside.csv'), join(folder, 'link.csv'));
    const small = { type: 'small', value: 'total', thresholds: [5] };
    const { code, err, answers } = await answersTo(folder, {
      questions: [
        { id: 'good', ...small, file: 'counts.csv' },
        { id: 'kind', type: 'average', file: 'counts.csv' },
        { ...small, file: '../outside.csv' },
        { ...small, file: join(root, 'outside.csv') },
        { ...small, file: 'link.csv' },
        { ...small, file: 'none.csv' },
        { ...small, file: '.' },
        small,
        { ...small, file: 'words.csv' },
        { ...small, file: 'ragged.csv' },
        { ...small, file: 'twice.csv' },
        { ...small, file: 'empty.csv' },
        { ...small, file: 'latin.csv' },
        { ...small, file: 'counts.csv', value: 'sum' },
        { ...small, file: 'counts.csv', thresholds: 'few' },
        7,
      ],
    });
    assert.equal(code, 2);
    assert.match(err, /have no answer/u);
    assert.deepEqual(answers[0], {
      id: 'good',
      ...small,
      file: 'counts.csv',
      answer: { cells: 2, sum: 15, zero: 0, below: { 5: { cells: 1, people: 3 } } },
      leftOut: 1,
    });
    assert.equal(answers[1]?.id, 'kind');
    assert.match(answers[1]?.error?.message ?? '', /of the type "average"\. Types are: funnel, km, /u);
    assert.deepEqual(
      answers.slice(1).map(({ error }) => error?.code),
      [
        // An absolute name is one within the folder, too.
        ['question-type-unknown', 'file-outside', 'file-missing', 'file-outside', 'file-missing', 'file-outside'],
        ['file-missing', 'cell-malformed', 'file-malformed', 'file-malformed', 'file-malformed', 'file-malformed'],
        ['column-missing', 'question-malformed', 'question-malformed'],
      ].flat(),
    );
    // A cell may be anybody's name: its place is told, not what stands there.
    assert.match(answers[8]?.error?.message ?? '', /^Line 2, column "total": a number is expected\.$/u);
    assert.match(answers[14]?.error?.message ?? '', /^"thresholds" is missing or malformed: it is a list of numbers/u);
  });

  test('is told what it lacks', async () => {
    const broken = join(root, 'broken.json');
    writeFileSync(broken, '{');
    const none = join(root, 'none.json');
    writeFileSync(none, '{"format":"x"}');
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /^amanat figures answer .*release/u],
      [['sing'], /^amanat figures answer/u],
      [['answer'], /^amanat figures answer QUESTIONS\.json --data DIR/u],
      [['answer', broken], /--data DIR/u],
      [['answer', broken, '--data', logs], /is not JSON/u],
      [['answer', none, '--data', logs], /no list "answers"/u],
      [['answer', none, '--data', join(root, 'nowhere')], /is no folder/u],
      [['answer', none, '--dta', logs], /option is unknown/u],
    ];
    for (const [args, sentence] of cases) {
      const { code, err } = await run(...args);
      assert.equal(code, 2);
      assert.match(err, sentence);
    }
  });
});

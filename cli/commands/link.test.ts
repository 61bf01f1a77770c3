/** `amanat link` on files of invented people: what it writes, what it refuses, and that a refusal leaves nothing behind. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, suite, test } from 'node:test';
import { tableMappingSchema } from '@amanat/linking';
import { z } from 'zod';
import { WrongUse } from '../terminal.ts';
import { link } from './link.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'amanat-link-')));
after(() => rmSync(root, { recursive: true, force: true }));

let folder = root;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'case-'));
});

const at = (name: string): string => join(folder, name);
const put = (name: string, lines: readonly string[]): string => {
  writeFileSync(at(name), `${lines.join('\n')}\n`);
  return at(name);
};
const rowsOf = (name: string): readonly (readonly string[])[] =>
  readFileSync(at(name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));

interface Answer {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

async function run(...args: readonly string[]): Promise<Answer> {
  let [said, complained] = ['', ''];
  const terminal = {
    print: (text: string) => {
      said += text;
    },
    complain: (text: string) => {
      complained += `${text}\n`;
    },
  };
  try {
    return { code: await link({ args, env: {}, terminal }), said, complained };
  } catch (error) {
    if (error instanceof WrongUse) return { code: 2, said, complained: error.message };
    throw error;
  }
}

/** Every other row names the person of the row before, with a slip. */
const people = ['anwar', 'bushra', 'daud', 'farida', 'ghulam', 'hamida', 'idris', 'jamila', 'karim', 'latifa'];
const clerks = [
  'id,first_name,surname,dob,city,email',
  ...people.flatMap((name, place) => [
    `a${place},${name},${people[(place + 3) % 10]}i,19${60 + place}-0${1 + (place % 9)}-1${place},kasur,${name}${place}@post.example`,
    `b${place},${name.slice(0, -1)},${people[(place + 3) % 10]}i,19${60 + place}-0${1 + (place % 9)}-1${place},kasur,${name}${place}@post.example`,
  ]),
];

const mentionHeader = 'id,name,father_name,age,phone,cnic_masked,place,district,device_serial,date';
const mentions = [
  mentionHeader,
  'm1,Yousaf Qadir,Bashir,31,0300-1112223,35202-XXXX456-1,Chak 222 RB,Faisalabad,,2025-03-01',
  'm2,یوسف قادر,بشیر,۳۱,+92 300 1112223,,چک نمبر ۲۲۲ ر ب,Faisalabad,,2025-06-01',
  'm3,Rukhsana Mehboob,Hanif,24,,,Dhok Miachha,Attock,,2025-06-02',
  '"m,4","Nazir, Ghulam",Sadiq,52,,,Hazro,Attock,SN81Z0,2025-06-03',
];

suite('amanat link', () => {
  test('knows the columns of a table, writes its pairs with their reasons and its clusters, and finds who is one', async () => {
    const input = put('clerks.csv', clerks);
    const answer = await run(
      '--input',
      input,
      '--output',
      at('pairs.csv'),
      '--cluster',
      at('clusters.csv'),
      '--evidence',
      '--json',
    );
    assert.equal(answer.code, 0, answer.complained);
    const [header, ...pairs] = rowsOf('pairs.csv');
    assert.deepEqual(header, ['id1', 'id2', 'score', 'evidence']);
    const likely = pairs.filter(([, , score]) => Number(score) > 0).map(([one, other]) => `${one} ${other}`);
    assert.deepEqual(
      likely,
      people.map((_, place) => `a${place} b${place}`),
    );
    for (const [, , score, evidence = ''] of pairs) {
      const sum = [...evidence.matchAll(/(-?[\d.]+)(?:;|$)/gu)].reduce((total, [, bits]) => total + Number(bits), 0);
      assert.ok(Math.abs(sum - Number(score)) < 0.1, evidence);
    }
    const clusterOf = new Map(
      rowsOf('clusters.csv')
        .slice(1)
        .map(([id = '', cluster]) => [id, cluster]),
    );
    for (const place of people.keys()) assert.equal(clusterOf.get(`b${place}`), clusterOf.get(`a${place}`));
    assert.deepEqual(JSON.parse(answer.said), { rows: 20, pairs: pairs.length, leastScore: -12, clusters: 10 });
  });

  test('takes a mapping for columns that nobody knows, and of two files tells only pairs across them', async () => {
    const [, ...rows] = clerks;
    const header = 'no;given;family;born;town;mail;remarks';
    const own = (letter: string) =>
      rows.filter((row) => row.startsWith(letter)).map((row) => `${row.replaceAll(',', ';')};x`);
    const first = put('a.csv', [header, ...own('a')]);
    const second = put('b.csv', [header, ...own('b')]);
    const columns = {
      no: 'id',
      given: 'given-name',
      family: 'surname',
      born: 'date',
      town: 'place',
      mail: 'email',
      remarks: 'ignore',
    };
    const mapping = put('mapping.json', [
      JSON.stringify({ format: 'amanat/link-mapping/v1', delimiter: ';', columns }),
    ]);
    const answer = await run(
      '--input',
      first,
      '--with',
      second,
      '--mapping',
      mapping,
      '--output',
      at('pairs.csv'),
      '--least-precision',
      '0.9',
    );
    assert.equal(answer.code, 0, answer.complained);
    assert.deepEqual(
      rowsOf('pairs.csv')
        .slice(1)
        .map(([one, other]) => `${one} ${other}`),
      people.map((_, place) => `a${place} b${place}`),
    );
  });

  test('compares mentions in both scripts, whatever the order of the columns, and reads quoted cells', async () => {
    const input = put('mentions.csv', mentions);
    const answer = await run('--input', input, '--output', at('pairs.csv'), '--cluster', at('clusters.csv'));
    assert.equal(answer.code, 0, answer.complained);
    assert.deepEqual(rowsOf('pairs.csv')[1]?.slice(0, 2), ['m1', 'm2']);
    const clusters = readFileSync(at('clusters.csv'), 'utf8');
    assert.match(clusters, /^m2,m1$/mu);
    assert.match(clusters, /^"m,4","m,4"$/mu);
    const turned = mentions.slice(0, 4).map((line) => line.split(',').toReversed().join(','));
    assert.equal((await run('--input', put('turned.csv', turned), '--output', at('again.csv'))).code, 0);
    assert.deepEqual(rowsOf('again.csv')[1]?.slice(0, 2), ['m1', 'm2']);
  });

  test('scores pairs of names across scripts, each in its place', async () => {
    const input = put('names.csv', ['id,a,b', '1,یوسف,Yousaf', '2,یوسف,Nasreen', '3,Usman,Osman']);
    const answer = await run('--input', input, '--output', at('scores.csv'));
    assert.equal(answer.code, 0, answer.complained);
    const [header, ...scores] = rowsOf('scores.csv');
    assert.deepEqual(header, ['id', 'score']);
    assert.deepEqual(
      scores.map(([id]) => id),
      ['1', '2', '3'],
    );
    const [one = 0, two = 0, three = 0] = scores.map(([, score]) => Number(score));
    assert.ok(one > two && three > two);
  });

  test('a file that is not as it should be is refused in a sentence, and nothing is written', async () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /is empty/u],
      [[(clerks[0] ?? '').replace('dob', 'born')], /none that are known/u],
      [[(mentions[0] ?? '').replace('father_name', 'father')], /lacks father_name and .* in column 3\./u],
      [[...clerks, 'c1,too,few'], /Line 22 of .* has 3 cells, and the header has 6/u],
      [[...clerks, clerks[1] ?? ''], /Row 21 has an id that another row has too/u],
      [[...clerks, ',x,y,,,'], /Row 21 has no id/u],
      [[...mentions, 'm5,too,few'], /Row 5 of .* has 3 cells, and the header has 10/u],
      [[...mentions, mentions[1] ?? ''], /Row 5 has an id that another row has too/u],
      [[...mentions, `${(mentions[1] ?? '').replace('m1', '')}`], /Row 5 of .* has no id/u],
    ];
    for (const [lines, sentence] of cases) {
      const input = put('input.csv', lines);
      const before = readdirSync(folder);
      const answer = await run('--input', input, '--output', at('pairs.csv'));
      assert.equal(answer.code, 1, String(sentence));
      assert.match(answer.complained, sentence);
      assert.doesNotMatch(answer.complained, /anwar|Yousaf/u);
      assert.deepEqual(readdirSync(folder), before);
    }
  });

  test('a header that is not the mapping’s is refused column by column', async () => {
    const input = put('input.csv', [(clerks[0] ?? '').replace('dob', 'born')]);
    const answer = await run('--input', input, '--output', at('pairs.csv'), '--mapping', 'fake1000');
    assert.equal(answer.code, 1);
    assert.match(answer.complained, /dob is missing; the mapping does not say what born is/u);
  });

  test('asked for help it says how it is used, and it ends well', async () => {
    const answer = await run('--help');
    assert.deepEqual([answer.code, answer.complained], [0, '']);
    assert.match(answer.said, /--least-precision SHARE/u);
  });

  test('what is read is never overwritten, and wrong use is told as such', async () => {
    const input = put('clerks.csv', clerks);
    const output = at('pairs.csv');
    const wrong: readonly (readonly string[])[] = [
      ['--input', input],
      ['--input', input, '--output', input],
      ['--input', input, '--output', join(folder, '.', '..', folder.slice(root.length + 1), 'clerks.csv')],
      ['--input', input, '--output', output, '--cluster', output],
      ['--input', input, '--output', output, '--threshold', 'high'],
      ['--input', input, '--output', output, '--least-precision', '1.5'],
      ['--input', input, '--output', output, '--threshold', '1', '--least-precision', '0.9'],
      ['--input', input, '--output', output, '--mapping', at('none.json')],
      ['--input', input, '--output', output, '--mapping', input],
      [
        '--input',
        input,
        '--output',
        output,
        '--mapping',
        put('m.json', ['{"format":"amanat/link-mapping/v1","columns":{}}']),
      ],
    ];
    for (const args of wrong) assert.equal((await run(...args)).code, 2, args.slice(2).join(' '));
    assert.deepEqual(rowsOf('clerks.csv').length, clerks.length);
    assert.ok(!readdirSync(folder).includes('pairs.csv'));
  });
});

test('the schema of a mapping is the one that the code parses with', () => {
  const path = join(import.meta.dirname, '../../docs/schemas/link-mapping.schema.json');
  const made = { $id: 'link-mapping.schema.json', ...z.toJSONSchema(tableMappingSchema, { io: 'input' }) };
  assert.deepEqual(JSON.parse(readFileSync(path, 'utf8')), JSON.parse(JSON.stringify(made)));
});

/** `amanat clocks` as a monitor's office uses it: the real program, files and pipes, exit codes, and what it says. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { after, suite, test } from 'node:test';
import type { Clock } from '@amanat/rules';
import { z } from 'zod';
import { clocksOutput } from '../clocks/clock-schema.ts';
import { jsonSchemaOf, schemaNames } from '../clocks/json-schemas.ts';
import { WrongUse } from '../terminal.ts';
import { clocks } from './clocks.ts';
import { vectors } from '../clocks/testing/vectors.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-cli-clocks-'));
const asOf = '2026-06-01T12:00:00+05:00';

const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The program itself. `input` goes to its standard input; with `reads` its answer is cut after so many bytes. */
function amanat(args: readonly string[], input = '', reads = Number.POSITIVE_INFINITY): Promise<Ended> {
  const program = ['--import', '@oxc-node/core/register', 'cli/main.ts'];
  const child = spawn(process.execPath, [...program, 'clocks', ...args], { cwd: root, stdio: 'pipe' });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (out.length > reads) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  // It may end before it has read all.
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

/** The command inside this process. */
async function ask(...args: readonly string[]): Promise<Ended> {
  let out = '';
  let err = '';
  const output = new Writable({
    decodeStrings: false,
    write(text: string, _encoding, done) {
      out += text;
      done();
    },
  });
  const terminal = {
    print: (text: string) => void (out += `${text}\n`),
    complain: (text: string) => void (err += text),
  };
  try {
    return { code: await clocks({ args, env: {}, terminal }, output), out, err };
  } catch (error) {
    if (error instanceof WrongUse) return { code: 2, out, err: error.message };
    throw error;
  }
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- held against the schema where it matters
const clocksIn = (line: string): readonly Clock[] => JSON.parse(line) as readonly Clock[];

const fir = { type: 'fir.registered', at: '2025-03-01T23:40:00+05:00' };
const oneCase = { jurisdiction: 'PK-PB', events: [fir] };
const line = JSON.stringify(oneCase);

after(() => rmSync(folder, { recursive: true }));

suite('amanat clocks', { timeout: 600_000 }, () => {
  test('the twelve vectors of the law sheet, as lines of one file, are answered in their order', async () => {
    const cases = vectors.map((vector) => JSON.stringify(vector.case));
    const { code, out, err } = await amanat([file('vectors.ndjson', cases.join('\n')), '--as-of', asOf, '--json']);
    assert.deepEqual([code, err], [0, '']);
    const answers = out.trimEnd().split('\n');
    assert.equal(answers.length, vectors.length);
    for (const [place, { rule, dueAt, says }] of vectors.entries()) {
      const answer = clocksOutput.parse(JSON.parse(answers[place] ?? ''));
      const found = answer.find((clock) => clock.rule === rule);
      assert.equal(found?.dueAt, dueAt, says);
    }
  });

  test('one case is answered alike from a line, a document of many lines, and standard input', async () => {
    const indented = await amanat([file('one.json', JSON.stringify(oneCase, undefined, 2)), '--as-of', asOf, '--json']);
    assert.deepEqual([indented.code, indented.err], [0, '']);
    assert.match(indented.out, /^\[\{.*\}\]\n$/);
    assert.deepEqual(await amanat(['-', '--as-of', asOf, '--json'], line), indented);
    assert.deepEqual(await amanat(['-', '--as-of', asOf, '--json'], `${line}\n`), indented);
  });

  test('a case that opens nothing, and an event that no rule knows, are answered by an empty array', async () => {
    const nothing = file(
      'nothing.ndjson',
      '{"jurisdiction":"PK-PB","events":[]}\n{"jurisdiction":"PK-PB","events":[{"type":"unheard.of","at":"2025-01-01"}]}\n',
    );
    assert.deepEqual(await ask(nothing, '--as-of', asOf, '--json'), { code: 0, out: '[]\n[]\n', err: '' });
  });

  test('what comes after the instant has not happened, whatever its place in the file', async () => {
    const later = { type: 'accused.arrested', at: '2025-03-05T10:00:00+05:00', accused: 'accused-1' };
    const both = file('later.json', JSON.stringify({ ...oneCase, events: [later, fir] }));
    const before = await ask(both, '--as-of', '2025-03-05T09:59:00+05:00', '--json');
    assert.equal(before.out, (await ask(file('fir.json', line), '--as-of', '2025-03-05T09:59:00+05:00', '--json')).out);
    const afterwards = await ask(both, '--as-of', '2025-03-05T10:01:00+05:00', '--json');
    const rules = clocksIn(afterwards.out).map(({ rule }) => rule);
    assert.ok(rules.includes('PK-CONST-10'));
    assert.ok(!before.out.includes('PK-CONST-10'));
  });

  test('a line that is wrong ends it with 1, after the cases before it, and its line and field are named, never its value', async () => {
    const event = (fields: object): string => JSON.stringify({ ...oneCase, events: [{ ...fir, ...fields }] });
    for (const [wrong, said] of [
      ['Zqname {', 'not-json.'],
      ['"Zqname"', 'not-this-shape.'],
      ['["Zqname"]', 'not-this-shape.'],
      ['null', 'not-this-shape.'],
      ['{"events":[]}', 'missing at jurisdiction.'],
      ['{"jurisdiction":"Zqname","events":[]}', 'not-in-list at jurisdiction.'],
      ['{"jurisdiction":"PK-PB"}', 'missing at events.'],
      ['{"jurisdiction":"PK-PB","events":{"Zqname":1}}', 'not-this-shape at events.'],
      ['{"jurisdiction":"PK-PB","events":["Zqname"]}', 'not-this-shape at events.0.'],
      ['{"jurisdiction":"PK-PB","events":[{"at":"2025-01-01"}]}', 'missing at events.0.type.'],
      ['{"jurisdiction":"PK-PB","events":[{"type":"fir.registered"}]}', 'missing at events.0.at.'],
      [event({ type: 'Zqname here' }), 'not-this-shape at events.0.type.'],
      [event({ at: 'Zqname' }), 'not-this-shape at events.0.at.'],
      [event({ at: '2025-03-01T23:40:00' }), 'not-this-shape at events.0.at.'],
      [event({ at: '2025-02-30' }), 'not-this-shape at events.0.at.'],
      [event({ at: 1_740_000_000 }), 'not-this-shape at events.0.at.'],
      [event({ victimUnder18: 'Zqname' }), 'not-this-shape at events.0.victimUnder18.'],
      [event({ journeyMinutes: -1 }), 'not-this-shape at events.0.journeyMinutes.'],
      [event({ forum: 4 }), 'not-this-shape at events.0.forum.'],
      [event({ type: 'limit.extended', by: 'P1D' }), 'missing at events.0.rule.'],
      [
        JSON.stringify({ ...oneCase, calendar: { id: 'x', weeklyOff: ['Zqname'], holidays: [] } }),
        'not-in-list at calendar.weeklyOff.0.',
      ],
      [
        JSON.stringify({ ...oneCase, calendars: { Zqname: { id: 'x', weeklyOff: [], holidays: ['Zqname'] } } }),
        'not-this-shape at calendars.*.holidays.0.',
      ],
    ] as const) {
      const lines = file('wrong.ndjson', `${line}\n\n${wrong}\n${line}\n`);
      const { code, out, err } = await ask(lines, '--as-of', asOf, '--json');
      assert.equal(code, 1, wrong);
      assert.ok(err.startsWith(`Line 3 is refused: ${said}`), `${wrong}: ${err}`);
      assert.ok(!err.includes('Zqname'), err);
      assert.equal(out.trimEnd().split('\n').length, 1, 'the case before it is answered, none after it');
    }
  });

  test('a file that is no case, or has none, ends with 1', async () => {
    for (const [content, said] of [
      ['', /^There is no case in it\.$/],
      ['\n \n', /^There is no case in it\.$/],
      ['Zqname', /^Line 1 is refused: not-json\. It is not JSON\.$/],
      ['{\n  "jurisdiction": "PK-PB",\n  "events": Zqname\n}', /^Line 3 is refused: not-json/],
      [Buffer.from([0xff, 0xfe, 0x00]), /^Line 1 is refused: not-json/],
    ] as const) {
      const { code, out, err } = await ask(file('none', content), '--as-of', asOf, '--json');
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, said);
    }
  });

  test('wrong use ends with 2 and says what to type', async () => {
    const path = file('right.json', line);
    for (const [args, said] of [
      [[], /^amanat clocks FILE/],
      [[path, path], /^amanat clocks FILE/],
      [[path, '--as-of', 'yesterday'], /^--as-of takes an instant with its offset\./],
      [[path, '--as-of', '2025-03-20'], /^--as-of takes an instant with its offset\./],
      [[path, '--at', asOf], /^An option is unknown/],
      [['--schema', 'both'], /^amanat clocks FILE/],
      [[join(folder, 'nowhere.json')], /cannot be read\.$/],
      [[folder], /cannot be read\.$/],
    ] as const) {
      const { code, out, err } = await ask(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, said, args.join(' '));
    }
    const program = await amanat([path, '--as-of', 'yesterday']);
    assert.equal(program.code, 2);
    assert.match(program.err, /^--as-of takes an instant/);
  });

  test('a reader who has seen enough ends it quietly, and it reads no further', async () => {
    const many = file('many.ndjson', `${line}\n`.repeat(20_000));
    const { code, out, err } = await amanat([many, '--as-of', asOf, '--json'], '', 100_000);
    assert.deepEqual([code, err], [0, '']);
    assert.ok(out.length < 20_000 * 100);
  });

  test('without --json it is a table for a person, the gravest first, and says what is not confirmed', async () => {
    const { code, out } = await amanat([file('person.json', line), '--as-of', '2025-04-01T12:00:00+05:00']);
    assert.equal(code, 0);
    assert.match(out, /^Line 1, PK-PB, as of 2025-04-01T12:00\+05:00$/m);
    assert.match(out, /^overdue +PK-CRPC-173-INTERIM +due end of 2025-03-18 {2}14 days late {2}owed by /m);
    assert.match(out, /rule not yet confirmed by a lawyer/);
    const statuses = [...out.matchAll(/^([a-z-]+) +[A-Z]{2}-/gm)].map(([, status]) => status);
    assert.ok(statuses.indexOf('overdue') < statuses.indexOf('running'), statuses.join());
  });

  test('names that would steer a terminal are written out', async () => {
    const events = [{ type: 'accused.arrested', at: '2025-03-05T10:00:00+05:00', accused: 'a\u001b[2J\u202e' }];
    const path = file('steers.json', JSON.stringify({ ...oneCase, events }));
    for (const args of [
      [path, '--as-of', asOf, '--json'],
      [path, '--as-of', asOf],
    ] as const) {
      const { out } = await ask(...args);
      assert.ok(out.includes('\\u001b') && out.includes('\\u202e'), out);
      assert.ok(!out.includes('\u001b') && !out.includes('\u202e'));
    }
  });
});

suite('the schemas of amanat clocks', () => {
  const written = (name: string): string =>
    readFileSync(join(root, 'docs', 'schemas', `clocks-${name}.schema.json`), 'utf8');

  test('the files in docs/schemas are those that the program prints', async () => {
    for (const name of schemaNames) {
      assert.equal(written(name), jsonSchemaOf(name), `npm run -s amanat -- clocks --schema ${name}`);
      assert.equal((await ask('--schema', name)).out, jsonSchemaOf(name));
    }
  });

  test('every answer to the vectors is of the output schema, read as JSON Schema', async () => {
    const output = z.fromJSONSchema(JSON.parse(written('output')));
    const lines = file('all.ndjson', vectors.map((vector) => JSON.stringify(vector.case)).join('\n'));
    const { out } = await ask(lines, '--as-of', asOf, '--json');
    for (const answer of out.trimEnd().split('\n')) {
      output.parse(JSON.parse(answer));
      assert.ok(!output.safeParse(JSON.parse(answer.replace('"kind":"', '"kind":"Z'))).success);
    }
  });
});

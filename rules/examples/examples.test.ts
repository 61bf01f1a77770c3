/**
 * Examples that a lawyer can read and answer for: what happened, the instants asked about, and what the law says then. Their
 * answers were worked out from the law; nothing in them is copied from the calculator.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { clockCaseSchema } from '../clocks/clock-case.ts';
import { type Clock, clockStatuses } from '../clocks/clock.ts';
import { computeClocks } from '../clocks/compute-clocks.ts';
import { readPacks } from '../pack/read-packs.ts';
import type { Limit } from '../pack/rule.ts';

const answerSchema = z.strictObject({
  at: z.iso.datetime({ offset: true }),
  /** `none`: nothing opened it, so nothing is printed. Absent where another field is what matters. */
  status: z.enum([...clockStatuses, 'none']).optional(),
  dueAt: z.iso.datetime({ offset: true }).nullable().optional(),
  dueBetween: z.tuple([z.string(), z.string()]).optional(),
  daysLate: z.int().min(0).optional(),
  /** Whose clock is asked about, where each accused has one. */
  accused: z.string().optional(),
  /** Words that one sentence of `counting` holds. */
  counting: z.string().optional(),
});
type Answer = Readonly<z.output<typeof answerSchema>>;

const exampleSchema = z.strictObject({
  /** As printed: `PK-PECA-30A#1`. */
  rule: z.string(),
  says: z.string().min(1),
  case: clockCaseSchema,
  asOf: z.array(answerSchema).min(1),
});
type Example = Readonly<z.output<typeof exampleSchema>>;

const packs = readPacks();
const folder = import.meta.dirname;
/** By file: `pk/PK-CONST-10.json`. */
const examples: ReadonlyMap<string, readonly Example[]> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => [name, z.array(exampleSchema).parse(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))]),
);

for (const [file, ofRule] of examples)
  describe(file, () => {
    for (const example of ofRule)
      it(`${example.rule}: ${example.says}`, () => {
        for (const answer of example.asOf) assert.deepEqual(printed(example, answer), answer);
      });
  });

it('every limit with a number has an example', () => {
  const shown = new Set([...examples.values()].flat().map(({ rule }) => rule));
  const missing = [...limitIds(({ time }) => time !== null)].filter((id) => !shown.has(id));
  assert.deepEqual(missing, []);
});

it('every example is of a limit that there is, and stands in the file of its rule', () => {
  const known = limitIds(() => true);
  const stray = [...examples].flatMap(([file, ofRule]) =>
    ofRule
      .map(({ rule }) => rule)
      .filter((rule) => !known.has(rule) || file.split('/')[1] !== `${rule.split('#')[0]}.json`),
  );
  assert.deepEqual(stray, []);
});

it('a limit with a number has an answer for the time after its end', () => {
  const answered = new Set(
    [...examples.values()]
      .flat()
      .filter(({ asOf }) => asOf.some(({ status }) => status !== undefined && !open.has(status)))
      .map(({ rule }) => rule),
  );
  const ending = limitIds(
    ({ time, kind, recurs, confidence }) =>
      time !== null && kind !== 'floor' && recurs === undefined && confidence !== 'recalled',
  );
  assert.deepEqual(
    [...ending].filter((id) => !answered.has(id)),
    [],
  );
});

it('docs/clocks.md shows what the calculator prints', () => {
  const page = readFileSync(`${folder}/../../docs/clocks.md`, 'utf8');
  const [input, output] = [...page.matchAll(/```json\n(?<json>.*?)```/gs)].map(({ groups }) =>
    JSON.parse(groups?.['json'] ?? ''),
  );
  const clockCase = clockCaseSchema.parse(input);
  const pack = packs.get(clockCase.jurisdiction);
  assert.ok(pack);
  const clocks = computeClocks(pack, clockCase, Temporal.Instant.from('2025-03-31T12:00:00+05:00'));
  const shown = z
    .array(z.looseObject({ rule: z.string() }))
    .nonempty()
    .parse(output);
  for (const clock of shown)
    assert.deepEqual(
      clocks.find(({ rule }) => rule === clock.rule),
      clock,
    );
});

const open: ReadonlySet<string> = new Set(['running', 'due-soon', 'none']);

function limitIds(which: (limit: Limit) => boolean): ReadonlySet<string> {
  const rules = [...packs.values()].flatMap((pack) => pack.rules);
  return new Set(
    rules.flatMap(({ id, limits }) =>
      limits.flatMap((limit, index) => (which(limit) ? [index === 0 ? id : `${id}#${index}`] : [])),
    ),
  );
}

/** As much of the clock as the answer speaks of. */
function printed({ rule, case: clockCase }: Example, answer: Answer): Answer {
  const pack = packs.get(clockCase.jurisdiction);
  assert.ok(pack, `no pack ${clockCase.jurisdiction}`);
  const clocks = computeClocks(pack, clockCase, Temporal.Instant.from(answer.at)).filter(
    (clock) => clock.rule === rule && (answer.accused === undefined || clock.accused === answer.accused),
  );
  assert.ok(clocks.length < 2, `${clocks.length} clocks of ${rule}`);
  const [clock] = clocks;
  return clock === undefined ? { at: answer.at, status: 'none' } : { ...fieldsOf(clock, answer), at: answer.at };
}

function fieldsOf(clock: Clock, answer: Answer): Omit<Answer, 'at'> {
  const { counting, ...found }: Readonly<Record<string, unknown>> & Clock = { ...clock };
  const asked = Object.keys(answer).filter((name) => name !== 'at' && name !== 'counting');
  const fields = Object.fromEntries(asked.map((name) => [name, found[name]]));
  if (answer.counting === undefined) return fields;
  const wanted = answer.counting;
  return { ...fields, counting: counting.some((sentence) => sentence.includes(wanted)) ? wanted : counting.join(' ') };
}

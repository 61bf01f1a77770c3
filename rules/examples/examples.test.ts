import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Clock } from '../clocks/clock.ts';
import { computeClocks } from '../clocks/compute-clocks.ts';
import { readPacks } from '../pack/read-packs.ts';
import { type Answer, type Example, readExamples } from './read-examples.ts';

const packs = readPacks();
const examples = readExamples();

for (const [file, ofRule] of examples)
  describe(file, () => {
    for (const example of ofRule)
      it(`${example.rule}: ${example.says}`, () => {
        for (const answer of example.asOf) assert.deepEqual(printed(example, answer), expected(answer));
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

function limitIds(which: (limit: { readonly time: string | null }) => boolean): ReadonlySet<string> {
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
  if (clock === undefined) return { at: answer.at, status: 'none' };
  return { ...fieldsOf(clock, answer), at: answer.at };
}

function fieldsOf(clock: Clock, answer: Answer): Omit<Answer, 'at'> {
  const found: Readonly<Record<string, unknown>> = {
    ...clock,
    counting: clock.counting.find((sentence) => sentence.includes(answer.counting ?? '')) ?? clock.counting,
  };
  return Object.fromEntries(
    Object.keys(answer)
      .filter((name) => name !== 'at')
      .map((name) => [name, name === 'counting' && found[name] !== clock.counting ? answer.counting : found[name]]),
  );
}

const expected = (answer: Answer): Answer => answer;

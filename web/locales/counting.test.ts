/** The calculator's sentences in Urdu: every one that the examples of the law give. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isStepType } from '@amanat/domain';
import { computeClocks } from '@amanat/rules';
import { readPacks } from '@amanat/rules/read-packs';
import { countingInWords } from './counting.ts';
import { report as en } from './en/steps/report.ts';

const folder = `${import.meta.dirname}/../../rules/examples`;

const stepLike = /[a-z0-9]+(?:[.-][a-z0-9]+)+/gu;

/** Without the first of each clock, which is the law itself. */
function sentencesOfExamples(): ReadonlySet<string> {
  const packs = readPacks();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const sentences = files.flatMap((file) =>
    JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')).flatMap(
      (example: { case: { jurisdiction: string; events: [] }; asOf: readonly { at: string }[] }) =>
        example.asOf.flatMap(({ at }) => {
          const pack = packs.get(example.case.jurisdiction);
          assert.ok(pack !== undefined);
          const clocks = computeClocks(pack, example.case, Temporal.Instant.from(at), { confirmed: new Set() });
          return clocks.flatMap(({ counting }) => counting.slice(1));
        }),
    ),
  );
  return new Set(sentences);
}

test('every sentence of counting that the examples give has its Urdu, without a Latin letter or numeral', () => {
  const sentences = [...sentencesOfExamples()];
  assert.ok(sentences.length > 500);
  const odd = sentences.filter((sentence) => {
    const said = countingInWords('ur', sentence);
    return said === undefined || /[A-Za-z0-9]/u.test(said.replaceAll(/«[^»]*»/gu, ''));
  });
  assert.deepEqual(odd, []);
});

test('in English no sentence holds a day, a step or a state as the calculator writes it', () => {
  const odd = [...sentencesOfExamples()]
    .map((sentence) => countingInWords('en', sentence) ?? '')
    .filter(
      (said) => /\d{4}-\d{2}-\d{2}|As of the instant/u.test(said) || (said.match(stepLike) ?? []).some(isStepType),
    );
  assert.deepEqual(odd, []);
  assert.equal(
    countingInWords('en', 'Closed by fir.registered of 2025-03-02.'),
    `Closed by “${en.steps['fir.registered'].title}” on 2 March 2025.`,
  );
  assert.equal(countingInWords('en', 'As of the instant asked for: due-soon.'), 'Now: ends soon.');
});

test('what has no form is not guessed at', () => {
  assert.equal(countingInWords('ur', 'Something else was counted.'), undefined);
  assert.equal(countingInWords('ur', 'As of the instant asked for: running. Something else.'), undefined);
});

test('numbers and days stay what they are', () => {
  assert.equal(
    countingInWords('ur', '14 days from 2025-03-01 (that day left out): the last day is 2025-03-15.'),
    '۱ مارچ، ۲۰۲۵ سے ۱۴ دن (وہ دن چھوڑ کر): آخری دن ۱۵ مارچ، ۲۰۲۵ ہے۔',
  );
});

/** A release that somebody altered does not hold, whether or not its digests were made anew. */
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { suite, test } from 'node:test';
import { assert as hold, integer, property } from 'fast-check';
import { releaseOf, rows } from '../testing/released-rows.ts';
import { tableFiles } from './table-files.ts';
import { verifyRelease } from './verify-release.ts';

const sha256 = (text: string): string => hash('sha256', text);
const first = await releaseOf(rows, '2025-06-30', { sha256 });

suite('a release that was altered', () => {
  test('by one digit of any file does not hold', () => {
    hold(
      property(integer({ min: 0 }), integer({ min: 1, max: 9 }), (draw, shift) => {
        for (const [name, text] of first.files) {
          const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
          const at = digits[draw % digits.length] ?? 0;
          const altered = `${text.slice(0, at)}${(Number(text[at]) + shift) % 10}${text.slice(at + 1)}`;
          assert.equal(verifyRelease(new Map([...first.files, [name, altered]]), sha256).kind, 'does-not-hold', name);
        }
      }),
      { numRuns: 20 },
    );
  });
  test('does not hold with all digests made anew either, where two files say what cannot both be', () => {
    const funnel = first.files.get('funnel.json') ?? '';
    const started = first.view.funnel.rows[0]?.counts.started ?? '';
    const forged = funnel.replace(`"started":"${started}"`, `"started":"${Number(started) + 100}"`);
    assert.notEqual(forged, funnel);
    const problems = problemsOf(withDigests(new Map([...first.files, ['funnel.json', forged]])));
    const codes = problems.map(({ code }) => code);
    assert.ok(codes.includes('csv-differs') && codes.includes('sum-contradicts'));
    const share = funnel.replace(/"fir":"\d\d%"/u, '"fir":"100%"');
    assert.ok(
      problemsOf(withDigests(new Map([...first.files, ['funnel.json', share]]))).some(
        ({ code }) => code === 'share-unfounded',
      ),
    );
  });
  test('does not hold with all digests made anew either, with a file that no release has, or a row told twice', () => {
    const extra = [...first.files, ['notes.txt', 'x']] as const;
    assert.deepEqual(
      problemsOf(
        withDigests(new Map(extra), (named) =>
          named.replace('"files":[', `"files":[{"name":"notes.txt","sha256":"${sha256('x')}"},`),
        ),
      ),
      [{ code: 'release-file-unknown', file: 'notes.txt' }],
    );
    const { view } = first;
    for (const [name, table] of [
      ['outcomes', { rows: [...view.outcomes.rows, view.outcomes.rows[0]] }],
      ['stalled', { ...view.stalled, rows: [view.stalled.rows[0], ...view.stalled.rows] }],
      ['ages', { rows: view.ages.rows.toReversed() }],
      ['times', { rows: [...view.times.rows, view.times.rows[0]] }],
      ['ends', { rows: [...view.ends.rows, view.ends.rows[0]] }],
    ] as const) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a row more is of the same form
      const forged = { ...view, [name]: table } as typeof view;
      const codes = problemsOf(withDigests(new Map([...first.files, ...tableFiles(forged)])));
      assert.deepEqual(codes, [{ code: 'rows-differ', file: `${name}.json` }], name);
    }
  });
  test('does not hold with a file more or less, or with a number that is no token', () => {
    assert.deepEqual(problemsOf(new Map([...first.files, ['notes.txt', 'x']])), [
      { code: 'release-file-unknown', file: 'notes.txt' },
    ]);
    const { files } = first;
    assert.deepEqual(problemsOf(new Map([...files].filter(([name]) => name !== 'ends.csv'))), [
      { code: 'release-file-missing', file: 'ends.csv' },
    ]);
    const exact = (files.get('stalled.json') ?? '').replace(/"open":"\d+"/u, '"open":"41"');
    assert.deepEqual(problemsOf(withDigests(new Map([...files, ['stalled.json', exact]]))), [
      { code: 'not-well-formed', file: 'stalled.json' },
    ]);
  });
});

const problemsOf = (files: ReadonlyMap<string, string>) => {
  const read = verifyRelease(files, sha256);
  return read.kind === 'read' ? [] : read.problems;
};

/** As a forger would: whatever names a digest names the new one. */
function withDigests(
  files: ReadonlyMap<string, string>,
  change: (manifest: string) => string = (text) => text,
): ReadonlyMap<string, string> {
  const manifest = change(
    first.view.manifest.files.reduce(
      (text, { name, sha256: old }) => text.replace(old, sha256(files.get(name) ?? '')),
      files.get('release.json') ?? '',
    ),
  );
  const digest = `${sha256(manifest)}  release.json\n`;
  return new Map([...files, ['release.json', manifest], ['release.sha256', digest]]);
}

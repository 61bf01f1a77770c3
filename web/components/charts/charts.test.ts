/** What charts draw of printed numbers, read off their markup; how they look is looked at elsewhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { render } from '../../html.ts';
import { langs } from '../../locales/index.ts';
import { BarChart } from './bar-chart.tsx';
import { chartWidth } from './drawing.tsx';
import { endOf, extentOfCount, extentOfShare, extentOfTime } from './extent.ts';
import { StackedChart } from './stacked-chart.tsx';

test('a number is a point, a band a span, and what is not printed is nothing', () => {
  assert.deepEqual(extentOfCount('40'), { kind: 'point', at: 40 });
  assert.deepEqual(extentOfCount('0-9'), { kind: 'span', from: 0, to: 9 });
  assert.deepEqual(extentOfCount('10-29'), { kind: 'span', from: 10, to: 29 });
  assert.deepEqual(extentOfCount('*'), { kind: 'untold' });
  assert.deepEqual(extentOfTime('9w'), { kind: 'point', at: 63 });
  assert.equal(Math.round(endOf(extentOfTime('>30m'))), 913);
  assert.deepEqual(extentOfTime('>30m').kind, 'beyond');
  assert.deepEqual(extentOfTime('?'), { kind: 'untold' });
  assert.deepEqual(extentOfShare('85%'), { kind: 'point', at: 85 });
  assert.deepEqual(extentOfShare('>90%'), { kind: 'span', from: 90, to: 100 });
  assert.deepEqual(extentOfShare('<10%'), { kind: 'span', from: 0, to: 10 });
});

test('what is no token of a release is drawn by no chart, and is not repeated in the error', () => {
  for (const [read, text] of [
    [extentOfCount, '~41'],
    [extentOfCount, '4.1'],
    [extentOfCount, ''],
    [extentOfTime, '9'],
    [extentOfTime, '41d'],
    [extentOfShare, '0.41'],
    [extentOfShare, '41'],
  ] as const)
    assert.throws(
      () => read(text),
      (error: Error) => !error.message.includes('4'),
    );
});

const chart = { id: 'x', title: 'x', desc: 'x' } as const;
const count = fc.oneof(
  fc.constantFrom('0-9', '*'),
  fc.integer({ min: 1, max: 5_000 }).map((tens) => `${tens * 10}-${tens * 10 + 19}`),
  fc.integer({ min: 1, max: 5_000 }).map((tens) => String(tens * 10)),
);

interface Box {
  readonly x: number;
  readonly width: number;
}
const boxesOf = (markup: string, name: string): readonly Box[] =>
  [
    ...markup.matchAll(new RegExp(`<rect class="${name}[^"]*" x="([-\\d.]+)" y="[-\\d.]+" width="([\\d.]+)"`, 'gu')),
  ].map(([, x, width]) => ({ x: Number(x), width: Number(width) }));

test('bars lie within the picture, and Urdu is the mirror of English', () => {
  fc.assert(
    fc.property(fc.array(count, { minLength: 1, maxLength: 12 }), (counts) => {
      const bars = counts.map((printed) => ({ label: 'x', value: 'x', extent: extentOfCount(printed) }));
      const [ur, en] = langs.map((lang) => boxesOf(render(BarChart({ ...chart, lang, bars })), 'chart-'));
      // What is certain of a band is a box of its own.
      const bands = counts.filter((printed) => /^[1-9]\d*-/u.test(printed)).length;
      assert.equal(en?.length, counts.length + bands);
      for (const { x, width } of en ?? []) assert.ok(x >= 0 && x + width <= chartWidth);
      for (const [index, { x, width }] of (en ?? []).entries())
        assert.ok(Math.abs((ur?.[index]?.x ?? 0) + x + width - chartWidth) < 0.2);
    }),
    { numRuns: 60 },
  );
});

const share = fc.constantFrom('<10%', '10%', '15%', '35%', '60%', '85%', '>90%');

test('the parts of a whole fill it, whatever rounding has made of their sum', () => {
  const looks = ['solid', 'dots', 'lines', 'empty'] as const;
  fc.assert(
    fc.property(fc.tuple(share, share, share, share), (tokens) => {
      const parts = looks.map((look, index) => ({
        label: 'x',
        value: 'x',
        extent: extentOfShare(tokens[index] ?? '?'),
        look,
      }));
      const markup = render(StackedChart({ ...chart, lang: 'en', stacks: [{ label: 'x', parts }] }));
      // Each part is drawn twice: in the bar, and as its key below.
      const bar = boxesOf(markup, 'chart-field').filter((_, index) => index % 2 === 0);
      assert.equal(bar.length, 4);
      const last = bar.at(-1);
      assert.ok(Math.abs((last?.x ?? 0) + (last?.width ?? 0) - (chartWidth - 1)) < 2);
    }),
    { numRuns: 60 },
  );
});

test('every text says its own direction, so that the page’s does not turn it over a mark', () => {
  for (const lang of langs) {
    const bars = [{ label: 'x', value: 'x', extent: extentOfCount('40') }];
    const markup = render(BarChart({ ...chart, lang, bars }));
    assert.match(markup, /^<div class="chart-box" dir="ltr"><svg /u);
    for (const [text] of markup.matchAll(/<text[^>]*>/gu))
      assert.match(text, lang === 'ur' ? / direction="rtl"/u : / direction="ltr"/u);
  }
});

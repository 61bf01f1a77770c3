/** What the operator reads when the log has something to say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newsInWords } from './news-in-words.ts';

test('each witness that has not signed is named with its reason', () => {
  const missing = [
    { name: 'bar', why: 'no-answer' },
    { name: 'press', why: 'log-unknown' },
    { name: 'court', why: 'contradicts' },
  ] as const;
  for (const kind of ['waits-for-witnesses', 'witnesses-missing'] as const)
    assert.match(
      newsInWords({ kind, missing }) ?? '',
      / Not signed: bar \(no answer\), press \(it does not know this log's key, .*\), court \(it contradicts\)\.$/,
    );
});

test('what is over is said in a line, and a publication in none', () => {
  assert.equal(newsInWords({ kind: 'goes-on' }), 'The log goes on.');
  assert.equal(newsInWords({ kind: 'witnesses-missing', missing: [] }), 'All witnesses sign again.');
  assert.equal(newsInWords({ kind: 'published', size: 32 }), undefined);
});

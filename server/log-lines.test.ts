/** Nothing of a request, and nothing that somebody typed, comes into the program's own lines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { Hono } from 'hono';
import { type FaultLine, openLogLines } from './log-lines.ts';

const marker = 'Zq7markerXv';

function linesOf(use: (lines: ReturnType<typeof openLogLines>) => void): readonly string[] {
  const written: string[] = [];
  use(openLogLines((line) => written.push(line)));
  return written;
}
const oneLine = (use: (lines: ReturnType<typeof openLogLines>) => void): Record<string, unknown> => {
  const [line, ...rest] = linesOf(use);
  assert.deepEqual(rest, []);
  assert.match(line ?? '', /^\{.*\}\n$/);
  return JSON.parse(line ?? '') as Record<string, unknown>;
};
const plain: FaultLine = { code: 'server-error', status: 500, route: '/:lang/record' };

test('a fault is one line of JSON with its code, its route as the router knows it, and the places in our files', () => {
  const { places, ...line } = oneLine((lines) => lines.fault(new TypeError('what was wrong'), plain));
  assert.deepEqual(line, { level: 'error', event: 'fault', ...plain, error: 'TypeError' });
  assert.match(String((places as readonly string[])[0]), /^server\/log-lines\.test\.ts:\d+:\d+$/);
});

test('no message of an error is printed, not even one that looks like a place', () => {
  for (const message of [marker, `x\n    at ${marker} (file:///${marker}:1:1)`, `\n    at node:${marker}:1:1\n`]) {
    const errors = [new Error(message), new Error('outer', { cause: new Error(message) }), message, { message }];
    for (const error of errors)
      for (const line of linesOf((lines) => (lines.fault(error, plain), lines.laterWorkFailed(error))))
        assert.ok(!line.includes(marker), line);
  }
});

test('an error whose name was made up is not quoted', () => {
  const error = new Error('x');
  error.name = `${marker} 12`;
  assert.equal(oneLine((lines) => lines.fault(error, plain))['error'], 'redacted');
});

test('a field that is not in the list is not printed, whatever a later hand adds', () => {
  const more = { ...plain, path: `/en/${marker}`, body: marker, address: '127.0.0.1', headers: { cookie: marker } };
  const line = oneLine((lines) => lines.fault(new Error('x'), more));
  assert.deepEqual(Object.keys(line).toSorted(), ['code', 'error', 'event', 'level', 'places', 'route', 'status']);
});

test('an id, an address or a name in a field of the list is redacted', () => {
  for (const route of ['/en/staff/cases/case_7k2m9qxr4t7k2m9qxr4t7k2m9q', '/en/127.0.0.1', '/ur/زینب', '/a b', ''])
    assert.equal(oneLine((lines) => lines.fault(new Error('x'), { ...plain, route }))['route'], 'redacted', route);
  for (const code of ['0300 1234567', 'two words', 'case_7k2m9qxr4t', 'a'.repeat(2) + '\n'])
    assert.equal(oneLine((lines) => lines.fault(new Error('x'), { ...plain, code }))['code'], 'redacted', code);
});

test('whatever comes in, a line has nothing but the fields of the list, in their forms', () => {
  const known = new Set(['level', 'event', 'code', 'status', 'route', 'error', 'places']);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.anything(), (code, route, thrown) => {
      const line = oneLine((lines) => lines.fault(thrown, { code, route, status: 500 }));
      assert.ok(Object.keys(line).every((name) => known.has(name)));
      assert.match(String(line['code']), /^[a-z-]+$/);
    }),
  );
});

test('every route of a router in use has a form that is printed', () => {
  const app = new Hono();
  for (const path of [
    '/',
    '/:lang{(?:ur|en)}/staff/cases/:id',
    '/assets/:file{.+\\.css}',
    '/api/log/challenge',
    '*',
    '/ur/*',
  ])
    app.get(path, (c) => c.text(''));
  for (const { path } of app.routes)
    assert.equal(oneLine((lines) => lines.fault(new Error('x'), { ...plain, route: path }))['route'], path);
});

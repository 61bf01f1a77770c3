/** A start on another Node than the one that comes with Amanat is refused in so many words. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');

function startedOn(version: string) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`;
  const script = `${pretend} await import('./scripts/require-node.mjs'); console.log('went on')`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: root, encoding: 'utf8' });
}

test('another major is refused with exit code 2 and what to do', () => {
  for (const version of ['20.20.2', '25.9.0', '27.0.0']) {
    const { status, stderr, stdout } = startedOn(version);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, new RegExp(`runs on Node 26, and this is ${version}.*npm ci`));
  }
});

test('the one that package.json pins goes on', () => {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly optionalDependencies: Readonly<Record<string, string>>;
  };
  for (const version of Object.values(optionalDependencies)) assert.equal(startedOn(version).stdout, 'went on\n');
});

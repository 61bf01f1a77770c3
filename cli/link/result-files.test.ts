import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { WrongUse } from '../terminal.ts';
import { link } from '../commands/link.ts';
import { resultFiles } from './result-files.ts';

const root = mkdtempSync(join(tmpdir(), 'amanat-results-'));
after(() => rmSync(root, { recursive: true, force: true }));

test('a result whose place is taken by a folder leaves nothing behind, and can be dropped', () => {
  const place = join(root, 'taken');
  mkdirSync(join(place, 'full'), { recursive: true });
  const files = resultFiles();
  files.open(place, 'id').line('1');
  assert.throws(() => files.keep(), { syscall: 'rename' });
  files.drop();
  assert.deepEqual(readdirSync(root), ['taken']);
});

test('a folder is refused by its name, whether it is to be read or written', async () => {
  const terminal = { print: () => undefined, complain: () => undefined };
  const file = join(root, 'pairs.csv');
  for (const args of [
    ['--input', root, '--output', file],
    ['--input', file, '--output', root],
  ])
    await assert.rejects(link({ args, env: {}, terminal }), new WrongUse(`${root} is a folder.`));
});

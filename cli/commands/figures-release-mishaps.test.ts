/** `amanat figures release` where somebody corrected the cases, ran it twice at once, or had no room on the disk. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { run } from '../index.ts';
import { ReleaseFolderRefused } from './figures-release-folder.ts';
import { writeFolder } from './figures-release-write.ts';

const folder = mkdtempSync(join(tmpdir(), 'amanat-figures-release-'));
after(() => rmSync(folder, { recursive: true }));
const at = (...names: readonly string[]): string => join(folder, ...names);

/** Sixty children of three years: of each, so many with a FIR, and five with an arrest a month later. */
function writeCases(firs: readonly [number, number, number]): string {
  const rows = firs.flatMap((few, group) =>
    Array.from({ length: 20 }, (_, child) => {
      const year = 2023 + group;
      const started = `${year}-01-${String(child + 1).padStart(2, '0')}`;
      const [fir, arrest] = [child < few ? `${year}-02-01` : '', child < 5 ? `${year}-03-01` : ''];
      return `C${group}-${child},Division 001,District 001,${started},${fir},${arrest},,,,`;
    }),
  );
  const header = 'case_id,division,district,started,fir,arrest,report,charge,judgment,outcome';
  writeFileSync(at('CASES.csv'), `${[header, ...rows].join('\n')}\n`);
  return at('CASES.csv');
}
const argumentsOf = (
  firs: readonly [number, number, number],
  snapshot: string,
  out: string,
  previous: string,
): readonly string[] =>
  `figures release --kind weekly --snapshot ${snapshot}`
    .split(' ')
    .concat('--input', writeCases(firs), '--out', out, '--previous', previous);

async function release(...wish: Parameters<typeof argumentsOf>) {
  let complained = '';
  const terminal = { print: () => undefined, complain: (text: string) => void (complained += `${text}\n`) };
  return { exitCode: await run(argumentsOf(...wish), {}, terminal), complained };
}

suite('amanat figures release', () => {
  test('goes on after a correction that moves a printed count, though no audit bundle was kept', async () => {
    mkdirSync(at('corrected'));
    // Ten with a FIR, of which one was entered by mistake; then those that were known only by their arrest.
    const steps = [
      ['2026-01-04', [4, 3, 3]],
      ['2026-01-11', [3, 3, 3]],
      ['2026-01-18', [8, 8, 8]],
    ] as const;
    for (const [day, firs] of steps) {
      const { exitCode, complained } = await release(firs, day, at('corrected', day), at('corrected'));
      assert.equal(exitCode, 0, `${day}: ${complained}`);
    }
  });
  test('a release that another beside it follows is not taken for the last one', async () => {
    const before = at('corrected', '2026-01-04');
    const { exitCode, complained } = await release([8, 8, 8], '2026-01-25', at('no'), before);
    assert.deepEqual([exitCode, existsSync(at('no'))], [1, false]);
    assert.match(complained, /beside it follows it/u);
  });
  test('of two programs that came to the end together none leaves a release that does not know the other', () => {
    const place = at('together', '2026-02-01');
    const seeing = (): never => {
      assert.deepEqual(readdirSync(place), ['release.json']);
      throw new ReleaseFolderRefused('another came');
    };
    assert.throws(() => writeFolder(place, new Map([['release.json', '{}']]), seeing), ReleaseFolderRefused);
    assert.deepEqual(readdirSync(at('together')), []);
  });
  test('where no more fits on the disk it says so, and leaves nothing', () => {
    mkdirSync(at('full'));
    const options = process.execArgv.filter((each) => !each.startsWith('--test'));
    const program = [process.execPath, ...options, 'cli/main.ts'];
    const asked = argumentsOf([4, 3, 3], '2026-01-04', at('full', 'out'), at('full'));
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', 'ulimit -f 1; trap "" XFSZ; exec "$0" "$@"', ...program, ...asked],
      { cwd: join(import.meta.dirname, '..', '..'), encoding: 'utf8' },
    );
    assert.equal(status, 1, stderr);
    assert.match(stderr, /cannot be read or written \(EFBIG\)\.$/mu);
    assert.doesNotMatch(stderr, /\.ts:\d/u);
    assert.deepEqual(readdirSync(at('full')), []);
  });
});

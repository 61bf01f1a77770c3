// Type-checks every folder against its own tsconfig.json, so that pure folders cannot see Node or the browser.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';

const projects = [...globSync('*/tsconfig.json'), 'web/client/tsconfig.json'].filter((path) => existsSync(path));
const failed = projects.filter(
  (path) => spawnSync('tsc', ['-p', path], { stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0,
);
if (failed.length > 0) {
  process.stderr.write(`types do not hold in: ${failed.join(', ')}\n`);
  process.exit(1);
}

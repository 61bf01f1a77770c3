// `npm run test:postgres`: the store's suite, and what concerns the whole record, against the system's PostgreSQL: a server
// of its own, on loopback and a temporary folder, run by an unprivileged user and thrown away afterwards. No server
// installed is a failure. The last line is "N passed, N failed".
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, globSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const version = (bin) => Number(basename(dirname(bin)));
const bin = globSync('/usr/lib/postgresql/*/bin')
  .sort((one, other) => version(other) - version(one))
  .at(0);
if (bin === undefined) {
  process.stderr.write(
    'no PostgreSQL in /usr/lib/postgresql: install the Debian package postgresql\n0 passed, 1 failed\n',
  );
  process.exit(1);
}

const idOf = (flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
const user = process.getuid() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
const folder = mkdtempSync(join(tmpdir(), 'amanat-postgres-'));
const data = join(folder, 'data');
const logFile = join(folder, 'server.log');
const password = randomBytes(18).toString('base64url');
const passwordFile = join(folder, 'password');
writeFileSync(passwordFile, password, { mode: 0o600 });
chmodSync(folder, 0o700);
if (user.uid !== undefined) for (const path of [passwordFile, folder]) chownSync(path, user.uid, user.gid);

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const run = (name, args) =>
  execFileSync(join(bin, name), args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], ...user });
run('initdb', [
  '-D',
  data,
  '-U',
  'tester',
  '-A',
  'scram-sha-256',
  '--pwfile',
  passwordFile,
  '-E',
  'UTF8',
  '--locale=C',
]);
const port = await freePort();
const log = openSync(logFile, 'a');
const listening = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', `port=${port}`];
const server = spawn(join(bin, 'postgres'), ['-D', data, ...listening], {
  cwd: folder,
  stdio: ['ignore', log, log],
  ...user,
});
const ended = new Promise((resolve) => void server.once('exit', resolve));

let status = 1;
try {
  const ready = () => spawnSync(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]).status === 0;
  for (let tries = 0; !ready(); tries++) {
    if (tries > 100 || server.exitCode !== null) throw new Error(`the server did not start; see ${logFile}`);
    await new Promise((resolve) => void setTimeout(resolve, 100));
  }
  const files = [
    'store/open-database.test.ts',
    'store/marker.test.ts',
    'store/{access,attached,credentials,keys,log,record,staff,timers}/*.test.ts',
    'test/idempotency.test.ts',
    'test/markers.test.ts',
    'test/backup/*.test.ts',
  ];
  const env = {
    ...process.env,
    // `pg_dump` of this very server.
    PATH: `${bin}:${process.env.PATH}`,
    DATABASE_URL: `postgres://tester:${password}@127.0.0.1:${port}/postgres`,
    AMANAT_TEST_SERVER_LOG: logFile,
  };
  status = spawnSync(process.execPath, ['scripts/test.mjs', ...files], { stdio: 'inherit', env }).status ?? 1;
} finally {
  server.kill('SIGINT');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
process.exit(status);

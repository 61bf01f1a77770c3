/** The server with a database that does not wait for the disk, started as `server/main.ts` is: what the durability test must catch. */
import { startServer } from '../../server/start.ts';
import { parseStartOptions } from '../../server/start-options.ts';

const options = parseStartOptions(process.argv.slice(2), {});
const forTests = { serverSettingsForTests: { synchronous_commit: 'off' } };
const { url, origin, verifierKey, stop } = await startServer({ ...options, forTests }, () => Temporal.Now.instant(), {
  ended: () => process.exit(1),
  report: () => undefined,
});
console.log(JSON.stringify({ url, origin, vkey: verifierKey }));
process.once('SIGTERM', () => void stop().then(() => process.exit(0)));

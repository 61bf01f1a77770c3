/** The server with a database that does not wait for the disk, started as `server/main.ts` is: what the durability test must catch. */
import { startServer } from '../../server/start.ts';
import { parseStartOptions } from '../../server/start-options.ts';

const options = parseStartOptions(process.argv.slice(2), {});
const forTests = { serverSettingsForTests: { synchronous_commit: 'off' } };
const { url, origin, stop } = await startServer(
  { ...options, forTests },
  () => Temporal.Now.instant(),
  () => process.exit(1),
);
console.log(JSON.stringify({ url, origin }));
process.once('SIGTERM', () => void stop().then(() => process.exit(0)));

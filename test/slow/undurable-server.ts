/** The server with a database that does not wait for the disk, started as `server/main.ts` is: what the durability test must catch. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createApp } from '../../server/app.ts';
import { openDeployment } from '../../server/open-deployment.ts';
import { servicesOf } from '../../server/start.ts';
import { parseStartOptions } from '../../server/start-options.ts';

const options = parseStartOptions(process.argv.slice(2), {});
const now = (): Temporal.Instant => Temporal.Now.instant();
const forTests = { serverSettingsForTests: { synchronous_commit: 'off' } };
const opened = await openDeployment({ ...options, now, forTests });
const server = serve({ fetch: createApp(servicesOf(options, opened, now)).fetch, hostname: options.host, port: 0 });
server.once('listening', () => {
  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}`, origin: opened.origin }));
});
process.once('SIGTERM', () => void opened.database.stop().then(() => process.exit(0)));

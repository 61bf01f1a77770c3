/**
 * `npm run bench:page`: what the first intake page weighs on the wire, and how soon it stands, on a slow line and a slow
 * phone: 400 kbit/s, 400 ms latency, a CPU four times slower, nothing cached. Medians of 5, in both languages.
 */
import { launchChromium } from '../test/fixtures/chromium.ts';
import { runningServer } from '../test/fixtures/running-server.ts';
import { onSlowPhone } from './slow-phone.ts';

const server = await runningServer();
const browser = await launchChromium();
for (const path of ['/ur/lodge', '/en/lodge', '/ur', '/ur/dossiers/kasur']) {
  const { bytes, paintMs, shift } = await onSlowPhone(browser, server.url + path);
  console.log(
    `${path.padEnd(20)} ${(bytes / 1024).toFixed(1)} KB on the wire, largest contentful paint ${(paintMs / 1000).toFixed(2)} s, layout shift ${shift.toFixed(3)}`,
  );
}
await browser.close();
await server.end();

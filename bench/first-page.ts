/**
 * `npm run bench:page`: what the first intake page weighs on the wire, and how soon it stands, on a slow line and a slow
 * phone: 400 kbit/s, 400 ms latency, a CPU four times slower, nothing cached. Medians of 5, in both languages.
 */
import { launchChromium } from '../test/fixtures/chromium.ts';
import { runningServer } from '../test/fixtures/running-server.ts';

const kilobit = 1000 / 8;
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const server = await runningServer();
const browser = await launchChromium();
for (const path of ['/ur/lodge', '/en/lodge', '/ur', '/ur/dossiers/kasur']) {
  const bytes: number[] = [];
  const paints: number[] = [];
  const shifts: number[] = [];
  for (let run = 0; run < 5; run++) {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    const rate = { downloadThroughput: 400 * kilobit, uploadThroughput: 400 * kilobit };
    await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 400, ...rate });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    let received = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (received += encodedDataLength));
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    const seen = await page.evaluate(
      () =>
        new Promise<{ paint: number; shift: number }>((resolve) => {
          let paint = 0;
          let shift = 0;
          new PerformanceObserver((list) => (paint = list.getEntries().at(-1)?.startTime ?? paint)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve({ paint, shift }), 500);
        }),
    );
    bytes.push(received);
    paints.push(seen.paint);
    shifts.push(seen.shift);
    await context.close();
  }
  console.log(
    `${path.padEnd(20)} ${(median(bytes) / 1024).toFixed(1)} KB on the wire, largest contentful paint ${(median(paints) / 1000).toFixed(2)} s, layout shift ${median(shifts).toFixed(3)}`,
  );
}
await browser.close();
await server.end();

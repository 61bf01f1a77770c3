/** A page on a slow line and a slow phone: 400 kbit/s, 400 ms latency, a CPU four times slower, nothing cached. */
import type { Browser } from 'playwright-core';
import { median } from './measuring.ts';

const kilobit = 1000 / 8;

export interface OnSlowPhone {
  readonly bytes: number;
  /** Largest contentful paint. */
  readonly paintMs: number;
  /** Cumulative layout shift. */
  readonly shift: number;
}

/** Medians of `runs`, each with a browser that has seen nothing. */
export async function onSlowPhone(browser: Browser, address: string, runs = 5): Promise<OnSlowPhone> {
  const bytes: number[] = [];
  const paints: number[] = [];
  const shifts: number[] = [];
  for (let run = 0; run < runs; run++) {
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
    await page.goto(address, { waitUntil: 'networkidle' });
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
  return { bytes: median(bytes), paintMs: median(paints), shift: median(shifts) };
}

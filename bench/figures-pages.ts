/**
 * Part `pages` of `npm run bench:figures`: what each page of figures weighs on the wire, with its style sheet and script and
 * without fonts, and how soon it stands on a slow phone. A page that is heavier or later than is asked for is marked.
 */
import { launchChromium } from '../test/fixtures/chromium.ts';
import { atFigures, seenReleases } from '../test/fixtures/seen-figures.ts';
import { serveDeployment } from '../test/fixtures/served-deployment.ts';
import { type Line, seconds } from './measuring.ts';
import { onSlowPhone } from './slow-phone.ts';

const wantedBytes = 30 * 1024;
const wantedPaintMs = 2_000;

const paths = [
  '',
  '/years/2025',
  '/places',
  '/places/district-kasur',
  '/places/division-lahore',
  '/method',
  '/releases',
  `/releases/${seenReleases[0].id}`,
  '/check',
];

export async function pageLines(quick: boolean): Promise<readonly Line[]> {
  const [deployment, browser] = await Promise.all([serveDeployment(), launchChromium()]);
  try {
    await atFigures('')(deployment);
    const lines: Line[] = [];
    for (const lang of ['ur', 'en'])
      for (const path of quick ? paths.slice(0, 1) : paths) {
        const address = `/${lang}/figures${path}`;
        const { bytes, paintMs, shift } = await onSlowPhone(browser, deployment.url + address, quick ? 1 : 5);
        const isKept = bytes <= wantedBytes && paintMs <= wantedPaintMs;
        lines.push({
          what: address,
          measured: `${(bytes / 1024).toFixed(1)} KiB, stands after ${seconds(paintMs)}, shifts by ${shift.toFixed(3)}${isKept ? '' : ' (MISSED)'}`,
          wanted: `at most ${wantedBytes / 1024} KiB, ${seconds(wantedPaintMs)}`,
          beside: '',
        });
      }
    return lines;
  } finally {
    await browser.close();
    await deployment.stop();
  }
}

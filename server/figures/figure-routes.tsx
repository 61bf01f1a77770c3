/** Pages of figures: each reads a stored release, works nothing out, and is the same for every reader. */
import { type Context, Hono } from 'hono';
import type { ReleaseView } from '@amanat/figures';
import {
  type DivisionEntry,
  FiguresCheckPage,
  FiguresMethodPage,
  FiguresOverviewPage,
  FiguresPlacePage,
  FiguresPlacesPage,
  FiguresReleasePage,
  FiguresReleasesPage,
  type PlaceEntry,
} from '@amanat/web';
import { answerFailure } from '../error-response.ts';
import { chromeOf, langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { figureFileRoutes } from './file-routes.ts';
import { divisionEntries, placeNamer } from './place-entries.ts';
import { zipped } from './zipped.ts';

const at = '/:lang{(?:ur|en)}/figures';

export function figureRoutes(services: Services): Hono {
  const { releases } = services.casework;
  const app = new Hono();
  app.use(`${at}`, zipped);
  app.use(`${at}/*`, zipped);

  app.get(at, async (c) => {
    const newest = await releases.newest();
    return respond(c, <FiguresOverviewPage chrome={chromeOf(c, services)} release={newest?.whole} year="all" />);
  });

  app.get(`${at}/years/:year`, async (c) => {
    const newest = await releases.newest();
    const year = c.req.param('year');
    // `all` has its own address.
    if (newest === undefined || year === 'all' || !newest.whole.manifest.years.includes(year)) return notThere(c);
    return respond(c, <FiguresOverviewPage chrome={chromeOf(c, services)} release={newest.whole} year={year} />);
  });

  app.get(`${at}/places`, async (c) => {
    const manifest = (await releases.newest())?.districts?.manifest;
    const divisions = manifest === undefined ? [] : divisionEntries(langOf(c), manifest);
    return respond(c, <FiguresPlacesPage chrome={chromeOf(c, services)} manifest={manifest} divisions={divisions} />);
  });

  app.get(`${at}/places/:place`, async (c) => {
    const release = (await releases.newest())?.districts;
    const found = release === undefined ? undefined : placeOf(c, release);
    if (release === undefined || found === undefined) return notThere(c);
    return respond(c, <FiguresPlacePage chrome={chromeOf(c, services)} release={release} {...found} />);
  });

  app.get(`${at}/method`, async (c) => {
    const lang = langOf(c);
    const newest = await releases.newest();
    const manifest = (newest?.districts ?? newest?.whole)?.manifest;
    const placeName = placeNamer(lang, manifest === undefined ? [] : divisionEntries(lang, manifest));
    return respond(c, <FiguresMethodPage chrome={chromeOf(c, services)} manifest={manifest} placeName={placeName} />);
  });

  app.get(`${at}/releases`, async (c) =>
    respond(c, <FiguresReleasesPage chrome={chromeOf(c, services)} releases={await releases.list()} />),
  );

  app.get(`${at}/releases/:id`, async (c) => {
    const release = await releases.find(c.req.param('id'));
    if (release === undefined) return notThere(c);
    const entry = { id: release.manifest.id, digest: release.digest, manifest: release.manifest };
    return respond(c, <FiguresReleasePage chrome={chromeOf(c, services)} release={entry} />);
  });

  app.get(`${at}/check`, (c) => respond(c, <FiguresCheckPage chrome={chromeOf(c, services)} />));

  app.route('/', figureFileRoutes(services));

  const notThere = (c: Context): Response | Promise<Response> =>
    answerFailure({ status: 404, code: 'not-found', problem: { code: 'not-found' } }, c, services);

  return app;
}

interface FoundPlace {
  readonly place: PlaceEntry;
  readonly division: DivisionEntry;
}

function placeOf(c: Context, { manifest }: ReleaseView): FoundPlace | undefined {
  const wanted = c.req.param('place');
  for (const division of divisionEntries(langOf(c), manifest))
    for (const place of [division, ...division.districts]) if (place.id === wanted) return { place, division };
  return undefined;
}

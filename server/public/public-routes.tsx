/** What everybody may read: the first page, dossiers, what is kept, whom to turn to outside. The same for every reader. */
import { type Context, Hono } from 'hono';
import { AboutPage, HomePage, OutsidePage, type RemedyTable } from '@amanat/web';
import { chromeOf, langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { assetRoutes } from './assets.ts';
import { dossierPageRoutes } from './dossier-routes.tsx';
import { helpLineViews } from './help-line-views.ts';
import { lawRoutes } from './law-routes.tsx';
import { leaveRoutes } from './leave.tsx';

export function publicRoutes(services: Services): Hono {
  const { casework, settings } = services;
  const app = new Hono();

  const home = (c: Context) => {
    const helpLines = helpLineViews(langOf(c), services);
    return respond(c, <HomePage chrome={chromeOf(c, services)} helpLines={helpLines} />);
  };

  // Urdu first: who can read neither language of a browser's settings can still find the switch.
  app.get('/', (c) => c.redirect('/ur', 303));
  app.get('/:lang{(?:ur|en)}', home);
  app.get('/:lang{(?:ur|en)}/', home);

  app.route('/', dossierPageRoutes(services));

  app.get('/:lang{(?:ur|en)}/about', (c) => respond(c, <AboutPage chrome={chromeOf(c, services)} />));

  app.get('/:lang{(?:ur|en)}/outside', (c) => {
    const lang = langOf(c);
    const bodies = casework
      .offices()
      .filter(({ outside }) => outside)
      .map((office) => ({ name: office[lang], contact: office.contact, isConfirmed: office.confirmedOn !== null }));
    const chrome = chromeOf(c, services);
    return respond(c, <OutsidePage chrome={chrome} bodies={bodies} remedies={remedyTable(settings.jurisdiction)} />);
  });

  app.get('/robots.txt', (c) => c.text(robots));

  app.route('/', lawRoutes(services));
  app.route('/', assetRoutes());
  app.route('/', leaveRoutes(services));
  return app;
}

/** Dossiers and what the law says may be found; pages where somebody writes, or comes back, are nobody's search result. */
const robots = [
  'User-agent: *',
  'Allow: /*/dossiers',
  'Allow: /*/promises',
  'Allow: /*/figures',
  'Allow: /*/about',
  'Allow: /*/law',
  'Disallow: /',
  '',
].join('\n');

/** Whose law the general words on remedies are taken from. */
export function remedyTable(jurisdiction: string): RemedyTable {
  if (/^PK\b/.test(jurisdiction)) return 'pakistan';
  return /^IN\b/.test(jurisdiction) ? 'india' : 'none';
}

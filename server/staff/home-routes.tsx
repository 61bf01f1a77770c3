/** The first page of whoever is signed in: their roles, what waits, and the code of conduct before all else. */
import { Hono } from 'hono';
import { conductVersion, decideAccess, InputError } from '@amanat/domain';
import { ConductPage, StaffHomePage } from '@amanat/web';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from './signed-in.ts';
import { staffChromeOf } from './staff-chrome.ts';

export function homeRoutes(services: Services): Hono {
  const { casework } = services;
  const app = new Hono();

  app.get('/:lang{(?:ur|en)}/staff', async (c) => {
    const { member } = signedInOf(c);
    const lang = langOf(c);
    const offices = new Map(casework.offices().map((office) => [office.id, office[lang]]));
    const roles = member.memberships.map(({ role, scope, office, team }) => ({
      role,
      scope,
      office: offices.get(office) ?? office,
      team,
    }));
    const maySeal = decideAccess(member, { action: 'seal-server' }).kind === 'allowed';
    // Before the conduct is accepted every place leads back to it.
    const dossierChanges = member.acceptedConduct ? await services.staff.dossiers.waitingFor(member) : undefined;
    return respond(
      c,
      <StaffHomePage
        chrome={await staffChromeOf(c, services)}
        roles={roles}
        dossierChanges={dossierChanges}
        maySeal={maySeal}
      />,
    );
  });

  app.get('/:lang{(?:ur|en)}/staff/conduct', async (c) => {
    const accepted = signedInOf(c).member.acceptedConduct;
    return respond(c, <ConductPage chrome={await staffChromeOf(c, services)} accepted={accepted} />);
  });

  app.post('/:lang{(?:ur|en)}/staff/conduct', async (c) => {
    const version = new URLSearchParams(await c.req.text()).get('version') ?? '';
    if (version !== String(conductVersion)) throw new InputError('not-in-list', 'version');
    // Accepted before is as good.
    await services.staff.accounts.acceptConduct(signedInOf(c).member.account, conductVersion);
    return c.redirect(`/${langOf(c)}/staff`, 303);
  });

  return app;
}

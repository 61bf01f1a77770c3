/**
 * What stands before every page of staff, in this order: the server is unsealed; somebody is signed in; the code of
 * conduct is accepted. Nothing that follows can be reached around it.
 */
import type { Context, MiddlewareHandler } from 'hono';
import { type FoundSession, SealedError } from '@amanat/casework';
import { langOf } from '../page-context.ts';
import type { Services } from '../services.ts';
import { putSignedIn } from '../staff/signed-in.ts';
import { sessionToken, takeSession } from './session-cookie.ts';

/** @throws SealedError where the deployment's key is not in memory: nobody signs in then */
export function refuseSealed({ staff }: Pick<Services, 'staff'>): void {
  const state = staff.deployment.keyring.state();
  if (state !== 'unsealed') throw new SealedError(state);
}

/** Who asks, if the browser holds a session that goes on. */
export async function sessionOf(c: Context, services: Services): Promise<FoundSession | undefined> {
  const token = sessionToken(c, services);
  return token === undefined ? undefined : services.staff.accounts.findSession(token);
}

/** The conduct itself, and what is shown only once. */
const beforeConduct = /^\/(?:ur|en)\/staff\/(?:conduct|me\/recovery-codes(?:\/done)?)$/;

export const guardStaff =
  (services: Services): MiddlewareHandler =>
  async (c, next) => {
    refuseSealed(services);
    const found = await sessionOf(c, services);
    if (found === undefined) {
      if (sessionToken(c, services) !== undefined) takeSession(c, services);
      return c.redirect(`/${langOf(c)}/sign-in`, 303);
    }
    const { member, row, session } = found;
    if (!member.acceptedConduct && !beforeConduct.test(c.req.path))
      return c.redirect(`/${langOf(c)}/staff/conduct`, 303);
    putSignedIn(c, { member, displayName: row.displayName, session });
    return next();
  };

/** Where signing in leads: whoever sees cases to what waits for them, others to the first page of staff. */
import type { Context } from 'hono';
import { decideAccess } from '@amanat/domain';
import { langOf } from '../page-context.ts';
import type { Services } from '../services.ts';
import { giveSession } from './session-cookie.ts';

/** Gives the browser the session that was started, and sends it on. */
export async function goOnSignedIn(c: Context, token: Uint8Array, services: Services): Promise<Response> {
  giveSession(c, token, services);
  const found = await services.staff.accounts.findSession(token);
  const seesCases = found !== undefined && decideAccess(found.member, { action: 'list-cases' }).kind === 'allowed';
  return c.redirect(`/${langOf(c)}/staff${seesCases ? '/work' : ''}`, 303);
}

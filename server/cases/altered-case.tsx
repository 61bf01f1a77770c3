/** A case that is not as it was committed is shown to nobody, and whoever could see it is told to call the auditor. */
import type { MiddlewareHandler } from 'hono';
import { LedgerError } from '@amanat/ledger';
import { AlteredCasePage } from '@amanat/web';
import { respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';

/** The fault itself has been told to the machine's operator by then (`error-response.ts`); this is the page for it. */
export const showAltered =
  (services: Services): MiddlewareHandler =>
  async (c, next) => {
    await next();
    if (!(c.error instanceof LedgerError)) return;
    const caseId = /\/staff\/cases\/(case_[0-9a-z]{26})(?:\/|$)/.exec(c.req.path)?.[1] ?? '';
    // To whom it was not there before it was altered it is not there now (I17).
    if (!(await services.staff.cases.isListed(signedInOf(c).member, caseId))) {
      c.res = await c.notFound();
      return;
    }
    c.res = await respond(c, <AlteredCasePage chrome={await staffChromeOf(c, services)} />, 500);
  };

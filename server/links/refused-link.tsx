/** How a page says no about links: as for what is not there, or in words of access. */
import type { Context } from 'hono';
import type { Refused } from '@amanat/casework';
import { accessRefusals, type AccessRefusal } from '@amanat/domain';
import { CaseRefusedPage } from '@amanat/web';
import { respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';

/** Where the language link leads from an answer to a form. */
interface Place {
  readonly path: string;
  readonly caseHref?: string;
}

export async function refusedAccess(
  c: Context,
  { refusal, existenceIsSecret }: Refused,
  services: Services,
  { path, caseHref }: Place,
): Promise<Response> {
  if (existenceIsSecret) return c.notFound();
  const chrome = { ...(await staffChromeOf(c, services)), path };
  return respond(c, <CaseRefusedPage chrome={chrome} refusal={refusal} caseHref={caseHref} />, 403);
}

const ofAccess: ReadonlySet<string> = new Set(accessRefusals);

/** What the policy says, rather than what the state of the pair does. */
export const isOfAccess = (refusal: string): refusal is AccessRefusal => ofAccess.has(refusal);

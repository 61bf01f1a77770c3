/** The life of the case that an address names, for pages that show a part of it; or what is answered instead. */
import type { Context } from 'hono';
import type { LifeView } from '@amanat/casework';
import { type AccessRefusal, type CaseId, isCaseId } from '@amanat/domain';
import { langOf } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';

export type LifeOfRequest =
  | { readonly kind: 'life'; readonly view: LifeView; readonly caseId: CaseId }
  | { readonly kind: 'instead'; readonly response: Response | Promise<Response> }
  | { readonly kind: 'refused'; readonly refusal: AccessRefusal };

export const caseIdOf = (c: Context): string => c.req.param('id') ?? '';

/** @throws SealedError · LedgerError if the case is not as it was committed */
export async function lifeOfRequest(c: Context, { staff }: Pick<Services, 'staff'>): Promise<LifeOfRequest> {
  const caseId = caseIdOf(c);
  const answer = await staff.life.find(signedInOf(c).member, caseId);
  if (answer.kind === 'refused')
    return answer.existenceIsSecret
      ? { kind: 'instead', response: c.notFound() }
      : { kind: 'refused', refusal: answer.refusal };
  if (!isCaseId(caseId)) return { kind: 'instead', response: c.notFound() };
  if (answer.kind === 'life') return { ...answer, caseId };
  // The case's page says that it is erased, or not yet under its key.
  return { kind: 'instead', response: c.redirect(`/${langOf(c)}/staff/cases/${caseId}`, 303) };
}

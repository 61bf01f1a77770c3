/** The form of a step of a case's life, and what it posts: recorded, refused and kept, or shown again with all that was typed. */
import { type Context, Hono } from 'hono';
import type { LifeView, Refused, StepAnswer } from '@amanat/casework';
import {
  accessRefusals,
  type AccessRefusal,
  caseNumberOf,
  definitionOf,
  isStepType,
  type StepRefusal,
  type StepType,
} from '@amanat/domain';
import {
  CaseRefusedPage,
  factField,
  CaseStepPage,
  type CaseStepPageProps,
  type StepReturned,
  type TypedStep,
} from '@amanat/web';
import { caseIdOf, type LifeOfRequest, lifeOfRequest } from '../cases/life-of-request.ts';
import { statusOfRefusal } from '../cases/status-of-refusal.ts';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { type PostedStep, postedStep, readStep } from './posted-step.ts';

const form = '/:lang{(?:ur|en)}/staff/cases/:id/steps/:type';

export function stepRoutes(services: Services): Hono {
  const { life } = services.staff;
  const { timeZone } = services.settings;
  const app = new Hono();

  app.get(form, async (c) => {
    const type = typeOf(c);
    if (type === undefined) return c.notFound();
    const found = await lifeOfRequest(c, services);
    if (found.kind === 'instead') return found.response;
    if (found.kind === 'refused') return refused(c, found.refusal);
    if (!mayRecord(found, type)) return refused(c, 'not-assigned');
    const { view } = found;
    return show(c, found, type, { typed: filledIn(c), entry: life.newEntry(), seen: view.seen });
  });

  app.post(form, async (c) => {
    const type = typeOf(c);
    if (type === undefined) return c.notFound();
    const posted = postedStep(await c.req.text(), type);
    const read = readStep(type, posted.typed, timeZone);
    if (read.kind === 'mistakes') return showAgain(c, type, posted, read, 422);
    const { entry, seen } = posted;
    const { step, numbers, identity } = read;
    const { member } = signedInOf(c);
    const send = () => life.record(member, caseIdOf(c), { step, numbers, identity, entry, seen });
    const answer = await onceUnderKey(send);
    switch (answer.kind) {
      case 'done':
        await compare(type, caseIdOf(c));
        return c.redirect(`/${langOf(c)}/staff/cases/${caseIdOf(c)}?done=recorded`, 303);
      case 'moved':
        return showAgain(c, type, { ...posted, seen: answer.seen }, answer, 409);
      // The case's page says why.
      case 'waiting':
      case 'erased':
        return c.redirect(`/${langOf(c)}/staff/cases/${caseIdOf(c)}`, 303);
      case 'refused': {
        if (answer.existenceIsSecret) return c.notFound();
        const { refusal } = answer;
        if (isOfAccess(refusal)) return refused(c, refusal);
        return showAgain(c, type, posted, { kind: 'refused', refusal }, refusal === 'identity-missing' ? 422 : 409);
      }
      default:
        throw new Error(`unknown answer: ${String(answer satisfies never)}`);
    }
  });

  /**
   * What says something of somebody is looked for among all that is here while its page waits for a fixed time; what can end a link
   * is looked at after the answer.
   */
  async function compare(type: StepType, caseId: string): Promise<void> {
    const look = async (): Promise<void> => {
      // Whoever came in just now can be compared once their key is under the case's, a moment after the step is stored.
      await services.keyring.whenRewrapped();
      await services.staff.links.afterStep(caseId);
    };
    if (saysWhoOrWhat(type)) await services.laterWork.beside(look);
    else if (mayEndLinks(type)) services.laterWork.add(look);
  }

  /** What came in while sealed is put under its case's key a moment after unsealing: nobody types a form twice for that. */
  async function onceUnderKey(send: () => Promise<StepAnswer>): Promise<StepAnswer> {
    const answer = await send();
    if (answer.kind !== 'waiting') return answer;
    await services.keyring.whenRewrapped();
    return send();
  }

  type Found = Extract<LifeOfRequest, { readonly kind: 'life' }>;

  async function showAgain(
    c: Context,
    type: StepType,
    posted: PostedStep,
    returned: StepReturned,
    status: 409 | 422,
  ): Promise<Response> {
    const found = await lifeOfRequest(c, services);
    if (found.kind === 'instead') return found.response;
    if (found.kind === 'refused') return refused(c, found.refusal);
    if (!mayRecord(found, type)) return refused(c, 'not-assigned');
    return show(c, found, type, { ...posted, returned }, status);
  }

  async function show(
    c: Context,
    { view, caseId }: Found,
    type: StepType,
    asked: Pick<CaseStepPageProps, 'typed' | 'entry' | 'seen' | 'returned'>,
    status: 200 | 409 | 422 = 200,
  ): Promise<Response> {
    const chrome = await staffChromeOf(c, services);
    const page = { chrome, caseId, caseNumber: caseNumberOf(caseId), type, view, ...asked };
    return respond(c, <CaseStepPage {...page} />, status);
  }

  async function refused(c: Context, refusal: AccessRefusal): Promise<Response> {
    const page = {
      chrome: await staffChromeOf(c, services),
      refusal,
      caseHref: `/${langOf(c)}/staff/cases/${caseIdOf(c)}`,
    };
    return respond(c, <CaseRefusedPage {...page} />, statusOfRefusal(refusal));
  }

  return app;
}

function typeOf(c: Context): StepType | undefined {
  const type = c.req.param('type') ?? '';
  return isStepType(type) ? type : undefined;
}

const mayRecord = ({ view }: { readonly view: LifeView }, type: StepType): boolean =>
  Object.values(view.recordable).some((types) => types.includes(type));

function saysWhoOrWhat(type: StepType): boolean {
  const { entersPerson, numbers = {} } = definitionOf(type);
  return entersPerson === true || type === 'person.described' || 'serial' in numbers || 'seal' in numbers;
}

const mayEndLinks = (type: StepType): boolean => type === 'step.struck' || definitionOf(type).stage === 'fairness';

const ofAccess: ReadonlySet<string> = new Set(accessRefusals);
const isOfAccess = (refusal: Refused<StepRefusal | 'identity-missing'>['refusal']): refusal is AccessRefusal =>
  ofAccess.has(refusal);

/** What a link may choose beforehand: an earlier step, a rule, somebody by pseudonym. Nothing else stands in an address. */
function filledIn(c: Context): TypedStep {
  const typed = new Map<string, readonly string[]>();
  for (const name of ['step', 'rule', 'person', 'accused', 'item']) {
    const value = c.req.query(name);
    if (value !== undefined && /^[A-Za-z0-9_#-]{1,80}$/.test(value)) typed.set(factField(name), [value]);
  }
  return typed;
}

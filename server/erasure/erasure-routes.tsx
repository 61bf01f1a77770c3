/** Pages on which a person's data is erased: due, proposed, agreed to or refused, done. */
import { type Context, Hono } from 'hono';
import type { DuePlace, ErasureAnswer } from '@amanat/casework';
import { caseParts, type ErasedPart, InputError, isCaseId, isErasureId, readErasedPart } from '@amanat/domain';
import { type ErasureProblem, ErasurePage, ErasuresPage, ProposeErasurePage } from '@amanat/web';
import { hasAction } from '../openings/opening-routes.tsx';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';

export function erasureRoutes(services: Services): Hono {
  const { erasures } = services.staff;
  const app = new Hono();
  const list = '/:lang{(?:ur|en)}/staff/erasures';

  app.get(list, async (c) => {
    const { member } = signedInOf(c);
    // Erasures of the cases that one sees, and those that one agrees to without seeing the case.
    if (!hasAction(member, 'see-case') && !hasAction(member, 'agree-erasure')) return c.notFound();
    const after = placeIn(c.req.query('after'));
    const chrome = await staffChromeOf(c, services);
    const due = erasures.mayPropose(member) ? await erasures.due(member, after) : undefined;
    const isFurther = after !== undefined;
    return respond(
      c,
      <ErasuresPage chrome={chrome} erasures={await erasures.list(member)} due={due} isFurther={isFurther} />,
    );
  });

  app.get(`${list}/case/:id`, (c) => proposePage(c));

  app.post(`${list}/case/:id`, async (c) => {
    const caseId = c.req.param('id');
    if (!isCaseId(caseId)) return c.notFound();
    const choice = choiceIn(await formOf(c, ['choice']));
    if (choice === undefined) return proposePage(c, 'choose-one');
    const answer = await erasures.propose(signedInOf(c).member, { caseId, ...choice });
    if (answer.kind === 'accepted') return c.redirect(`/${langOf(c)}/staff/erasures/${answer.erasure}`, 303);
    return answer.existenceIsSecret ? c.notFound() : proposePage(c, problemOf(answer));
  });

  app.get(`${list}/:id`, (c) => erasurePage(c));

  app.post(`${list}/:id`, async (c) => {
    const erasure = c.req.param('id');
    if (!isErasureId(erasure)) return c.notFound();
    const given = (await formOf(c, ['answer'])).get('answer');
    if (given !== 'agree' && given !== 'refuse') throw new InputError('not-in-list', 'answer');
    const answer = await erasures[given](signedInOf(c).member, erasure);
    if (answer.kind === 'accepted') {
      const logFiles = answer.status === 'done' && answer.oldLogFiles ? '?log-files' : '';
      return c.redirect(`/${langOf(c)}/staff/erasures/${erasure}${logFiles}`, 303);
    }
    return answer.existenceIsSecret ? c.notFound() : erasurePage(c, problemOf(answer));
  });

  async function proposePage(c: Context, problem?: 'choose-one' | ErasureProblem) {
    const caseId = c.req.param('id') ?? '';
    if (!isCaseId(caseId)) return c.notFound();
    const choices = await erasures.choices(signedInOf(c).member, caseId);
    if (choices === undefined) return c.notFound();
    const page = { chrome: await staffChromeOf(c, services), caseId, choices };
    return respond(c, <ProposeErasurePage {...page} problem={problem} />, statusOf(problem));
  }

  async function erasurePage(c: Context, problem?: ErasureProblem) {
    const erasure = c.req.param('id') ?? '';
    if (!isErasureId(erasure)) return c.notFound();
    const seen = await erasures.find(signedInOf(c).member, erasure);
    if (seen === undefined) return c.notFound();
    const page = {
      chrome: await staffChromeOf(c, services),
      seen,
      oldLogFiles: c.req.query('log-files') !== undefined,
    };
    return respond(c, <ErasurePage {...page} problem={problem} />, statusOf(problem));
  }

  return app;
}

const statusOf = (problem: 'choose-one' | ErasureProblem | undefined): 200 | 403 | 409 | 422 => {
  if (problem === undefined) return 200;
  if (problem === 'choose-one') return 422;
  return problem === 'not-allowed' ? 403 : 409;
};

/** Refusals of access have one sentence: which of them it was is on the record, not on the page. */
function problemOf({ refusal }: Extract<ErasureAnswer, { kind: 'refused' }>): ErasureProblem {
  switch (refusal) {
    case 'same-person':
      return 'agreed-before';
    case 'unknown':
    case 'second-factor-missing':
    case 'conduct-not-accepted':
    case 'not-in-role':
    case 'not-visible':
    case 'shut-out':
    case 'not-assigned':
    case 'purpose-missing':
    case 'same-team':
      return 'not-allowed';
    default:
      return refusal;
  }
}

/** @throws InputError for a field that our page does not send */
async function formOf(c: Context, names: readonly string[]): Promise<URLSearchParams> {
  const form = new URLSearchParams(await c.req.text());
  for (const name of form.keys()) if (!names.includes(name)) throw new InputError('unknown-field');
  return form;
}

/** `part rule`, or `people rule per_…`; `undefined` if nothing was chosen. @throws InputError for a part that there is not */
function choiceIn(form: URLSearchParams): (ErasedPart & { readonly rule: string }) | undefined {
  const [name = '', rule = '', person] = (form.get('choice') ?? '').split(' ');
  if (name === '') return undefined;
  const part = caseParts.find((each) => each === name);
  const erased = part === undefined ? undefined : readErasedPart(part, person);
  if (erased === undefined) throw new InputError('not-in-list', 'choice');
  return { ...erased, rule };
}

/** `2026-11-22.case_…`: the last case of the page before. Anything else begins from the top. */
function placeIn(after: string | undefined): DuePlace | undefined {
  const [recordedOn = '', caseId = ''] = (after ?? '').split('.');
  return /^\d{4}-\d{2}-\d{2}$/.test(recordedOn) && isCaseId(caseId) ? { recordedOn, caseId } : undefined;
}

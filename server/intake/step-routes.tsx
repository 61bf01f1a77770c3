/** One question a page: GET shows it, POST keeps the answer in the draft and leads on. */
import { type Context, Hono } from 'hono';
import { findOffenceGroup } from '@amanat/domain';
import {
  DoNotOpenPage,
  fieldsOf,
  flowOf,
  isChild,
  type StepMistake,
  type StepName,
  stepNames,
  StepPage,
  type Typed,
} from '@amanat/web';
import { chromeAt, answerGone, draftOf, goTo, keepDraft, officeChoices } from './intake-context.ts';
import { checkStep } from './check-step.ts';
import type { Draft } from './draft.ts';
import { readForm, withoutHidden, withStep } from './form-body.ts';
import { chromeOf, langOf, respond } from '../page-context.ts';
import { helpLineViews } from '../public/help-line-views.ts';
import type { Services } from '../services.ts';

/** `?back=check`: the step was opened from the check page. */
const isFromCheck = (c: Context): boolean => c.req.query('back') === 'check';

export function stepRoutes(services: Services): Hono {
  const app = new Hono();
  for (const step of stepNames) {
    app.get(`/:lang{(?:ur|en)}/lodge/${step}`, (c) => {
      const draft = draftOf(c, services);
      if (draft === undefined) return answerGone(c, services);
      return draft.lodged === undefined ? showStep(c, step, draft.typed, [], services) : goTo(c, '/lodged');
    });
    app.post(`/:lang{(?:ur|en)}/lodge/${step}`, async (c) => keepStep(c, step, await c.req.text(), services));
  }
  app.get('/:lang{(?:ur|en)}/lodge/do-not-open', (c) => {
    const lang = langOf(c);
    const next = isFromCheck(c) ? 'check' : 'where';
    return respond(c, <DoNotOpenPage chrome={chromeOf(c, services)} nextHref={`/${lang}/lodge/${next}`} />);
  });
  return app;
}

function keepStep(c: Context, step: StepName, body: string, services: Services) {
  const draft = draftOf(c, services);
  if (draft === undefined) return answerGone(c, services, new URLSearchParams(body).get('text') ?? undefined);
  if (draft.lodged !== undefined) {
    keepDraft(c, { ...draft, lodged: { ...draft.lodged, sentAgain: true } }, services);
    return goTo(c, '/lodged');
  }
  const { insecureLan } = services.settings;
  const fields = fieldsOf(step, { child: isChild(draft.typed), insecureLan });
  const form = readForm(body, fields, ['next']);
  const known = new Set<string>(services.casework.offices().map(({ id }) => id));
  const districts = new Set<string>(services.casework.districts().map(({ id }) => id));
  const mistakes = [
    ...form.mistakes,
    ...checkStep(step, withStep({}, form.typed), { today: services.today(), known, districts }),
  ];
  const typed = withStep(draft.typed, form.typed);
  if (mistakes.length > 0) return showStep(c, step, withoutHidden(typed), mistakes, services);
  if (!keepDraft(c, withTyped(draft, typed), services))
    return showStep(c, step, typed, [{ field: fields[0]?.name, code: 'too-long' }], services);
  return goTo(c, pathAfter(step, typed, new URLSearchParams(body).get('next') === 'another', isFromCheck(c), services));
}

const withTyped = (draft: Draft, typed: Typed): Draft => ({ ...draft, typed });

function pathAfter(step: StepName, typed: Typed, another: boolean, fromCheck: boolean, { settings }: Services): string {
  if (another && step === 'told') return '/lodge/told-2';
  if (another && step === 'told-2') return '/lodge/told-3';
  if (step === 'about' && findOffenceGroup(typed['group'] ?? '')?.leadsToDoNotOpen === true)
    return `/lodge/do-not-open${fromCheck ? '?back=check' : ''}`;
  if (fromCheck) return '/lodge/check';
  const flow = flowOf(typed, settings);
  // A further office that was left empty is no part of the flow: what comes after it does.
  const next = flow.includes(step)
    ? flow[flow.indexOf(step) + 1]
    : flow.find((each) => stepNames.indexOf(each) > stepNames.indexOf(step));
  return `/lodge/${next ?? 'check'}`;
}

function showStep(c: Context, step: StepName, typed: Typed, mistakes: readonly StepMistake[], services: Services) {
  const lang = langOf(c);
  const context = {
    lang,
    step,
    typed,
    mistakes,
    child: isChild(typed),
    insecureLan: services.settings.insecureLan,
    helpLines: step === 'danger' ? helpLineViews(lang, services) : [],
    offices: officeChoices(typed, lang, services),
    districts: services.casework.districts(),
  };
  const chrome = chromeAt(c, `/lodge/${step}`, services);
  const page = <StepPage chrome={chrome} context={context} fromCheck={isFromCheck(c)} />;
  return respond(c, page, mistakes.length === 0 ? 200 : 422);
}

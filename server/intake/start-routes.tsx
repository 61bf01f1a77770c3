/** The first page, where a draft begins with its code and its ticket; and the desk, where it begins with a helper. */
import { type Context, Hono } from 'hono';
import { DeskPage, StartPage, type StepMistake } from '@amanat/web';
import { chromeOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { ticketsOf } from '../tickets/index.ts';
import { checkStep } from './check-step.ts';
import { isDesk, isDeskKey, rememberDesk } from './desk-cookie.ts';
import { beginDraft, type Draft } from './draft.ts';
import { readForm, withStep } from './form-body.ts';
import { answerClosed, draftOf, goTo, keepDraft } from './intake-context.ts';

export function startRoutes(services: Services): Hono {
  const app = new Hono();

  app.get('/:lang{(?:ur|en)}/lodge', async (c) => {
    if (!(await services.intakeOpen())) return answerClosed(c, 'disk', '/lodge', services);
    return respond(c, <StartPage chrome={chromeOf(c, services)} />);
  });

  app.post('/:lang{(?:ur|en)}/lodge', async (c) => {
    if (!(await services.intakeOpen())) return answerClosed(c, 'disk', '/lodge', services);
    return begin(c, 'web', {});
  });

  app.get('/:lang{(?:ur|en)}/desk', async (c) => {
    if (!(await services.intakeOpen())) return answerClosed(c, 'disk', '/desk', services);
    return showDesk(c, []);
  });

  app.post('/:lang{(?:ur|en)}/desk', async (c) => {
    if (!(await services.intakeOpen())) return answerClosed(c, 'disk', '/desk', services);
    const body = await c.req.text();
    const form = readForm(body, [{ name: 'helper' }], ['key']);
    const typed = withStep({}, form.typed);
    const found = [
      ...form.mistakes,
      ...checkStep('desk', typed, { today: services.today(), known: new Set(), districts: new Set() }),
    ];
    const missing: readonly StepMistake[] =
      typed['helper'] === undefined ? [{ field: 'helper', code: 'missingHelper' }] : [];
    const key = new URLSearchParams(body).get('key') ?? '';
    const isWrongKey = key !== '' && !isDeskKey(key, services);
    if (found.length > 0 || missing.length > 0 || isWrongKey)
      return showDesk(c, [...found, ...missing], { helper: typed['helper'], isWrongKey });
    if (key !== '') rememberDesk(c, services);
    return begin(c, 'assisted', typed);
  });

  /** A draft that is not sent yet goes on: "Begin" after Back loses nothing. At a desk the next person begins anew. */
  function begin(c: Context, channel: Draft['channel'], typed: Draft['typed']) {
    const before = draftOf(c, services);
    const goesOn = before !== undefined && before.lodged === undefined && channel === 'web' && before.channel === 'web';
    const draft = goesOn
      ? { ...before, typed: { ...before.typed, ...typed } }
      : beginDraft(channel, typed, ticketsOf(services), services);
    keepDraft(c, draft, services);
    return goTo(c, '/lodge/danger');
  }

  function showDesk(
    c: Context,
    mistakes: readonly StepMistake[],
    typed: { readonly helper?: string | undefined; readonly isWrongKey?: boolean } = {},
  ) {
    const deskKey = typed.isWrongKey === true ? 'wrong' : isDesk(c, services) ? 'known' : 'asked';
    const page = (
      <DeskPage chrome={chromeOf(c, services)} helper={typed.helper} mistakes={mistakes} deskKey={deskKey} />
    );
    return respond(c, page, mistakes.length > 0 || typed.isWrongKey === true ? 422 : 200);
  }

  return app;
}

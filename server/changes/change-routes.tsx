/** Changes that wait for a second person, the decision on each, and what became of the others. */
import { type Context, Hono } from 'hono';
import { type ChangeRefusal, InputError } from '@amanat/domain';
import { ChangePage, type ChangePageProps, ChangesPage, NotAllowedPage } from '@amanat/web';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { postedForm, typedIn } from './posted-form.ts';
import { showChange } from './show-change.ts';

const decisions = { agree: 'agreed', refuse: 'refused', withdraw: 'withdrawn' } as const;
const isDecision = (text: string): text is keyof typeof decisions => Object.hasOwn(decisions, text);

export function changeRoutes(services: Services): Hono {
  const { changes } = services.staff;
  const app = new Hono();
  const list = '/:lang{(?:ur|en)}/staff/changes';

  app.get(list, async (c) => {
    const { member } = signedInOf(c);
    const answer = await changes.list(member);
    if (answer.kind === 'refused') return notAllowed(c, services);
    const names = await changes.names(member);
    const shown = answer.changes.map((view) => showChange(view, names, langOf(c), services));
    return respond(c, <ChangesPage chrome={await staffChromeOf(c, services)} changes={shown} />);
  });

  app.get(`${list}/:id`, (c) => changePage(c, doneIn(c.req.query('done'))));

  app.post(`${list}/:id`, async (c) => {
    const decision = typedIn(await postedForm(c, ['decision']), 'decision') ?? '';
    if (!isDecision(decision)) throw new InputError('not-in-list', 'decision');
    const id = c.req.param('id');
    const answer = await changes[decision](signedInOf(c).member, id);
    switch (answer.kind) {
      case 'done':
        return c.redirect(`/${langOf(c)}/staff/changes/${id}?done=${decisions[decision]}`, 303);
      case 'unknown':
        return c.notFound();
      case 'not-done':
        return changePage(c, undefined, answer.refusal);
      case 'refused':
        // To whoever proposed it, it is no matter of roles.
        return answer.refusal === 'same-person' ? changePage(c, undefined, 'own-proposal') : notAllowed(c, services);
      default:
        throw new Error(`not handled: ${String(answer satisfies never)}`);
    }
  });

  async function changePage(c: Context, done: ChangePageProps['done'], refusal?: ChangeRefusal) {
    const { member } = signedInOf(c);
    const answer = await changes.find(member, c.req.param('id') ?? '');
    if (answer.kind === 'refused') return notAllowed(c, services);
    if (answer.kind === 'unknown') return c.notFound();
    const change = showChange(answer.change, await changes.names(member), langOf(c), services);
    const chrome = await staffChromeOf(c, services);
    const page = <ChangePage chrome={chrome} change={change} done={done} refusal={refusal} />;
    return respond(c, page, refusal === undefined ? 200 : 409);
  }

  return app;
}

const doneIn = (text: string | undefined): ChangePageProps['done'] =>
  (['proposed', 'agreed', 'refused', 'withdrawn'] as const).find((done) => done === text);

/** The role does not allow it, and nothing about its being there is secret. */
export const notAllowed = async (c: Context, services: Services): Promise<Response> =>
  respond(c, <NotAllowedPage chrome={await staffChromeOf(c, services)} />, 403);

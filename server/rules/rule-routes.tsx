/** The rules of this deployment: all of them, each by itself, and what a lawyer says of one. */
import { type Context, Hono } from 'hono';
import { qualifications } from '@amanat/domain';
import {
  type ConfirmMistake,
  type RuleChoice,
  ruleMakes,
  RulePage,
  type RulePageProps,
  RulesPage,
  ruleStates,
} from '@amanat/web';
import { notAllowed } from '../changes/change-routes.tsx';
import { isAllowed } from '../changes/is-allowed.ts';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { choiceIn, formOf } from '../staff/staff-form.ts';
import { dayFields, type DayOfTyped, dayOfTyped, typedDayIn } from './posted-day.ts';

type Shown = Pick<RulePageProps, 'done' | 'typed' | 'mistakes'>;

export function ruleRoutes(services: Services): Hono {
  const { rulebook } = services.staff;
  const app = new Hono();
  const list = '/:lang{(?:ur|en)}/staff/rules';
  const one = `${list}/:id`;

  app.get(list, async (c) => {
    const answer = await rulebook.rules(signedInOf(c).member);
    if (answer.kind === 'refused') return notAllowed(c, services);
    const { rules, jurisdictions } = answer;
    const query = new URL(c.req.url).searchParams;
    const choice: RuleChoice = {
      jurisdiction: jurisdictions.find(({ id }) => id === query.get('jurisdiction'))?.id,
      makes: ruleMakes.find((each) => each === query.get('makes')),
      state: ruleStates.find((each) => each === query.get('state')),
    };
    const page = { chrome: await staffChromeOf(c, services), rules, jurisdictions, choice };
    return respond(c, <RulesPage {...page} />);
  });

  app.get(one, (c) => rulePage(c, { done: doneIn(c.req.query('done')) }));

  app.post(`${one}/confirm`, async (c) => {
    const form = await formOf(c, ['qualification', ...dayFields('text')]);
    const { member } = signedInOf(c);
    if (!isAllowed(member, 'confirm-rule')) return notAllowed(c, services);
    const qualification = choiceIn(qualifications, form, 'qualification');
    const textAsOf = typedDayIn(form, 'text');
    const parsed = dayOfTyped(textAsOf);
    if (qualification === undefined || parsed.kind !== 'day' || parsed.day > services.today().toString()) {
      const mistakes: readonly ConfirmMistake[] = [
        ...(qualification === undefined ? (['qualification'] as const) : []),
        ...mistakeOfText(parsed, services.today().toString()),
      ];
      return rulePage(c, { typed: { qualification, textAsOf }, mistakes });
    }
    const wish = { rule: c.req.param('id'), qualification, textAsOf: parsed.day };
    const answer = await rulebook.confirm(member, wish);
    return answer.kind === 'refused' ? refused(c, answer.refusal) : onwards(c, 'confirmed');
  });

  app.post(`${one}/withdraw`, async (c) => {
    await formOf(c, []);
    const answer = await rulebook.withdraw(signedInOf(c).member, c.req.param('id'));
    return answer.kind === 'refused' ? refused(c, answer.refusal) : onwards(c, 'withdrawn');
  });

  const onwards = (c: Context, done: NonNullable<Shown['done']>) =>
    c.redirect(`/${langOf(c)}/staff/rules/${c.req.param('id') ?? ''}?done=${done}`, 303);

  function refused(c: Context, refusal: string) {
    if (refusal === 'no-such-rule') return c.notFound();
    return refusal === 'not-confirmed' ? rulePage(c, { mistakes: [refusal] }) : notAllowed(c, services);
  }

  async function rulePage(c: Context, { done, typed, mistakes = [] }: Shown) {
    const answer = await rulebook.rule(signedInOf(c).member, c.req.param('id') ?? '');
    if (answer.kind === 'refused') return notAllowed(c, services);
    if (answer.kind === 'unknown') return c.notFound();
    const { view, jurisdiction, mayConfirm } = answer;
    const chrome = { ...(await staffChromeOf(c, services)), path: `/staff/rules/${view.rule.id}` };
    const page = { chrome, view, jurisdiction, mayConfirm, done, typed, mistakes };
    return respond(c, <RulePage {...page} />, mistakes.length === 0 ? 200 : 422);
  }

  return app;
}

const doneIn = (text: string | undefined): Shown['done'] =>
  (['confirmed', 'withdrawn'] as const).find((each) => each === text);

function mistakeOfText(parsed: DayOfTyped, today: string): readonly ConfirmMistake[] {
  if (parsed.kind === 'missing') return ['text-missing'];
  if (parsed.kind === 'not-a-day') return ['not-a-day'];
  return parsed.day > today ? ['text-in-future'] : [];
}

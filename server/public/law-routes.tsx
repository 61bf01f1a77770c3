/** What the law owes, for everybody: the same for every reader, with nothing of any case. Works while the server is sealed. */
import { type Context, Hono } from 'hono';
import {
  LawLetterPage,
  type LawLetterId,
  lawLetterIds,
  LawListPage,
  type LawStage,
  LawStagePage,
  lawStages,
} from '@amanat/web';
import { answerFailure } from '../error-response.ts';
import { chromeOf, langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { helpLineViews } from './help-line-views.ts';
import { lawLetterView, lawStageView, legalAidView, lettersOf } from './law-views.ts';

export function lawRoutes(services: Services): Hono {
  const { casework, staff, settings } = services;
  const app = new Hono();
  const law = () => staff.rulebook.publicLaw(settings.jurisdiction);
  const notFound = (c: Context) =>
    answerFailure({ status: 404, code: 'not-found', problem: { code: 'not-found' } }, c, services);

  app.get('/:lang{(?:ur|en)}/law', async (c) => {
    const rules = await law();
    return respond(
      c,
      <LawListPage
        chrome={chromeOf(c, services)}
        isKnown={rules.length > 0}
        letters={lettersOf(rules)}
        aid={legalAidView(langOf(c), rules, casework.offices())}
        helpLines={helpLineViews(langOf(c), services)}
      />,
    );
  });

  app.get('/:lang{(?:ur|en)}/law/letters/:id', async (c) => {
    const letter = listed<LawLetterId>(c.req.param('id'), lawLetterIds);
    const view = letter === undefined ? undefined : lawLetterView(langOf(c), letter, await law());
    return view === undefined ? notFound(c) : respond(c, <LawLetterPage chrome={chromeOf(c, services)} view={view} />);
  });

  app.get('/:lang{(?:ur|en)}/law/:id', async (c) => {
    const stage = listed<LawStage>(c.req.param('id'), lawStages);
    if (stage === undefined) return notFound(c);
    const rules = await law();
    return respond(
      c,
      <LawStagePage
        chrome={chromeOf(c, services)}
        view={lawStageView(langOf(c), stage, rules)}
        aid={legalAidView(langOf(c), rules, casework.offices())}
        helpLines={helpLineViews(langOf(c), services)}
      />,
    );
  });

  return app;
}

const listed = <Id extends string>(text: string, ids: readonly Id[]): Id | undefined => ids.find((id) => id === text);

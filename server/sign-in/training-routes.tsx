/** In a training deployment anybody signs in as one of its invented people, by one button. Elsewhere no such address. */
import { Hono } from 'hono';
import { isTrainingPerson } from '@amanat/casework';
import { InputError } from '@amanat/domain';
import { TrainingPage } from '@amanat/web';
import { chromeOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { goOnSignedIn } from './first-place.ts';
import { refuseSealed } from './guard-staff.ts';

export function trainingRoutes(services: Services): Hono {
  const app = new Hono();
  if (!services.settings.training) return app;
  app.get('/:lang{(?:ur|en)}/training', (c) => respond(c, <TrainingPage chrome={chromeOf(c, services)} />));
  app.post('/:lang{(?:ur|en)}/training', async (c) => {
    refuseSealed(services);
    const person = new URLSearchParams(await c.req.text()).get('person') ?? '';
    if (!isTrainingPerson(person)) throw new InputError('not-in-list', 'person');
    const started = await services.staff.accounts.signInForTraining(person);
    if (started === undefined) throw new InputError('not-in-list', 'person');
    return goOnSignedIn(c, started.token, services);
  });
  return app;
}

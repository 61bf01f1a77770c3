/** The forms that propose a change of a dossier: shown, and sent; with a mistake shown again with all that was typed. */
import { type Context, Hono } from 'hono';
import { type DossierDesk, NamesAPersonError } from '@amanat/casework';
import { InputError } from '@amanat/domain';
import { ChangeFormPage, type DossierForm, dossierForms, messages, type Mistake, postedNames } from '@amanat/web';
import { notAllowed } from '../changes/change-routes.tsx';
import { inWords, postedForm, typedIn } from '../changes/posted-form.ts';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { changeOfForm } from './change-of-form.ts';
import { deskTitle } from './desk-title.ts';
import { fieldOfPath } from './field-of-path.ts';
import { optionsOf, speakersOf, typedOf } from './form-choices.ts';
import type { Typed } from './read-typed.ts';
import { contentWithWaiting } from './waiting-content.ts';

/** A dossier to which something is proposed; `undefined` where a new one is. */
interface Place {
  readonly id: string;
  readonly desk: DossierDesk;
}

interface ShownForm {
  readonly form: DossierForm;
  readonly place: Place | undefined;
  readonly typed: Typed;
  readonly mistakes: readonly Mistake[];
}

export function dossierFormRoutes(services: Services): Hono {
  const { dossiers } = services.staff;
  const { casework } = services;
  const app = new Hono();
  const list = '/:lang{(?:ur|en)}/staff/dossiers';

  app.get(`${list}/new`, (c) =>
    mayPropose(c)
      ? formPage(c, { form: 'dossier', place: undefined, typed: new Map(), mistakes: [] })
      : notAllowed(c, services),
  );
  app.post(`${list}/new`, (c) => posted(c, 'dossier', undefined));

  app.get(`${list}/:id/propose/:form`, async (c) => {
    if (!mayPropose(c)) return notAllowed(c, services);
    const form = formIn(c);
    const place = await placeOf(c);
    if (form === undefined || place === undefined) return c.notFound();
    const content = contentWithWaiting(place.id, place.desk);
    return formPage(c, { form, place, typed: typedOf(form, c.req.query('of'), content), mistakes: [] });
  });

  app.post(`${list}/:id/propose/:form`, async (c) => {
    if (!mayPropose(c)) return notAllowed(c, services);
    const form = formIn(c);
    const place = await placeOf(c);
    return form === undefined || place === undefined ? c.notFound() : posted(c, form, place);
  });

  const mayPropose = (c: Context): boolean => dossiers.mayPropose(signedInOf(c).member);

  const formIn = (c: Context) => dossierForms.find((form) => form === c.req.param('form'));

  async function placeOf(c: Context): Promise<Place | undefined> {
    const id = c.req.param('id') ?? '';
    const desk = await dossiers.desk(signedInOf(c).member, id);
    return desk === undefined || 'kind' in desk ? undefined : { id, desk };
  }

  async function posted(c: Context, form: DossierForm, place: Place | undefined): Promise<Response> {
    if (!mayPropose(c)) return notAllowed(c, services);
    const lang = langOf(c);
    const names = postedNames(form);
    const sent = await postedForm(c, names);
    const typed: Typed = new Map(
      names.flatMap((name) => {
        const value = typedIn(sent, name);
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const content = place === undefined ? undefined : contentWithWaiting(place.id, place.desk);
    const of = typed.get('of');
    const read = changeOfForm(form, typed, {
      lang,
      offices: casework.offices(),
      claim: content?.dossier.claims.find(({ id }) => id === of),
      promise: content?.dossier.promises.find(({ id }) => id === of),
    });
    if (read.kind === 'mistakes') return formPage(c, { form, place, typed, mistakes: read.mistakes });
    const id = place?.id ?? (typed.get('id') ?? '').trim();
    try {
      const { member } = signedInOf(c);
      const answer = await dossiers.propose(member, id, read.change, { urdu: read.urdu, named: read.named });
      if (answer.kind !== 'proposed') return notAllowed(c, services);
      return c.redirect(`/${lang}/staff/dossiers/${id}/proposals/${answer.proposal}?done=proposed`, 303);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return formPage(c, { form, place, typed, mistakes: [mistakeOf(c, error)] });
    }
  }

  function mistakeOf(c: Context, error: InputError): Mistake {
    const { mistakes, theWord } = messages(langOf(c)).dossierDesk;
    const name = fieldOfPath(error.path);
    if (!(error instanceof NamesAPersonError)) return { name, text: inWords(error.code, mistakes) };
    const what = error.how === 'unlisted-speaker' ? mistakes['unlisted-speaker'] : mistakes['names-a-person'];
    return { name, text: `${what} ${theWord(error.word())}` };
  }

  async function formPage(c: Context, { form, place, typed, mistakes }: ShownForm): Promise<Response> {
    const lang = langOf(c);
    const content = place === undefined ? undefined : contentWithWaiting(place.id, place.desk);
    const page = (
      <ChangeFormPage
        chrome={await staffChromeOf(c, services)}
        form={form}
        dossier={place === undefined ? undefined : { id: place.id, title: deskTitle(lang, place.id, place.desk) }}
        typed={typed}
        mistakes={mistakes}
        options={optionsOf(lang, content, await casework.dossiers())}
        speakers={speakersOf(lang, services)}
      />
    );
    return respond(c, page, mistakes.length === 0 ? 200 : 422);
  }

  return app;
}

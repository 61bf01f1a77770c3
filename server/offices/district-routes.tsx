/** Districts that are known, and the form that proposes one more. */
import { type Context, Hono } from 'hono';
import { InputError, proposalSchema, provinces } from '@amanat/domain';
import { type DistrictFormField, DistrictsPage, type DistrictsPageProps, messages } from '@amanat/web';
import { notAllowed } from '../changes/change-routes.tsx';
import { isAllowed } from '../changes/is-allowed.ts';
import { mistakesOf, postedForm, typedFields } from '../changes/posted-form.ts';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';

const fields = ['province', 'district', 'en', 'ur'] as const satisfies readonly DistrictFormField[];
type Shown = Pick<DistrictsPageProps, 'typed' | 'mistakes'>;

export function districtRoutes(services: Services): Hono {
  const { changes } = services.staff;
  const app = new Hono();
  const list = '/:lang{(?:ur|en)}/staff/districts';

  app.get(list, (c) => districtsPage(c, { typed: {}, mistakes: [] }));

  app.post(list, async (c) => {
    const { member } = signedInOf(c);
    const lang = langOf(c);
    const typed = typedFields(await postedForm(c, fields), fields);
    if (!isAllowed(member, 'propose-change')) return notAllowed(c, services);
    const { mistakes: words } = messages(lang).people;
    const { province, district: name = '', en = '', ur = '' } = typed;
    if (province === undefined)
      return districtsPage(c, { typed, mistakes: [{ name: 'province', text: words['not-in-list'] }] });
    if (!provinces.some(({ id }) => id === province)) throw new InputError('not-in-list', 'province');
    const district = { id: `${province}-${name.trim()}`, en, ur };
    const parsed = proposalSchema.safeParse({ kind: 'set-district', district });
    if (!parsed.success) return districtsPage(c, { typed, mistakes: mistakesOf(parsed.error, fieldOf, words) });
    const answer = await changes.propose(member, parsed.data);
    if (answer.kind === 'proposed') return c.redirect(`/${lang}/staff/changes/${answer.change}?done=proposed`, 303);
    if (answer.kind !== 'not-done') return notAllowed(c, services);
    return districtsPage(c, { typed, mistakes: [{ text: messages(lang).changes.refusals[answer.refusal] }] });
  });

  async function districtsPage(c: Context, { typed, mistakes }: Shown) {
    const { member } = signedInOf(c);
    if (!isAllowed(member, 'see-offices')) return notAllowed(c, services);
    const lang = langOf(c);
    const all = services.casework.districts();
    const page = (
      <DistrictsPage
        chrome={await staffChromeOf(c, services)}
        provinces={provinces.map(({ id, [lang]: name }) => ({
          id,
          name,
          districts: all.filter((district) => district.id.startsWith(`${id}-`)),
        }))}
        mayPropose={isAllowed(member, 'propose-change')}
        typed={typed}
        mistakes={mistakes}
      />
    );
    return respond(c, page, mistakes.length === 0 ? 200 : 422);
  }

  return app;
}

const fieldOf = (path: string): string | undefined => {
  const [, field = ''] = path.split('.');
  return field === 'id' ? 'district' : fields.find((name) => name === field);
};

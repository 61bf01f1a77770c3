/** Registers of one's office: a permit for an import, what came of each, and erasing somebody who came in with one. */
import { type Context, Hono } from 'hono';
import {
  importBases,
  personRoles,
  purposes,
  readRowNumber,
  registerKinds,
  registerNameSchema,
  rowErasureGrounds,
} from '@amanat/domain';
import type { SeenRegister } from '@amanat/casework';
import {
  type Lang,
  type RegisterMistake,
  RegistersNotAllowedPage,
  RegistersPage,
  type RegistersPageProps,
  type ShownRegister,
} from '@amanat/web';
import { districtName, districtOptions } from '../changes/names.ts';
import { instantInWords } from '../intake/code-view.ts';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { choiceIn, formOf } from '../staff/staff-form.ts';

const registerForm = /^register_[0-9a-hjkmnp-tv-z]{26}$/;
const outcomes = ['asked', 'erased', 'none'] as const;

export function registerRoutes(services: Services): Hono {
  const { registers } = services.staff;
  const app = new Hono();
  const at = '/:lang{(?:ur|en)}/staff/registers';

  app.get(at, (c) => {
    const done = outcomes.find((each) => each === c.req.query('done'));
    return page(c, { done });
  });

  app.post(at, async (c) => {
    const { member } = signedInOf(c);
    const form = await formOf(c, ['kind', 'district', 'year', 'basis', 'purpose']);
    if (!registers.mayImport(member)) return notAllowed(c);
    // A select that was left alone sends an empty choice.
    if (form.get('kind') === '') form.delete('kind');
    const kind = choiceIn(registerKinds, form, 'kind');
    const basis = choiceIn(importBases, form, 'basis');
    const purpose = choiceIn(purposes, form, 'purpose');
    const [district, year] = [form.get('district') ?? '', (form.get('year') ?? '').trim()];
    const number = readRowNumber(year);
    const name = registerNameSchema.safeParse({
      kind,
      district,
      ...(year === '' ? {} : { year: number.kind === 'value' ? Number(number.value) : undefined }),
    });
    const wrong = new Set(name.success ? [] : name.error.issues.map(({ path }) => String(path[0])));
    const mistakes = [
      ...(['kind', 'district', 'year'] as const).filter((field) => wrong.has(field)),
      ...(basis === undefined ? (['basis'] as const) : []),
      ...(purpose === undefined ? (['purpose'] as const) : []),
    ];
    if (!name.success || basis === undefined || purpose === undefined)
      return page(c, { mistakes, sent: { kind, district, year, basis, purpose } });
    const answer = await registers.permit(member, { name: name.data, purpose, basis });
    if (answer.kind === 'refused') return notAllowed(c);
    return c.redirect(`/${langOf(c)}/staff/registers`, 303);
  });

  app.post(`${at}/erase`, async (c) => {
    const { member } = signedInOf(c);
    const [own, register] = await erasureFields(c);
    if (!registers.mayImport(member)) return notAllowed(c);
    const row = readRowNumber(own.get('row') ?? '');
    const role = choiceIn(personRoles, own, 'role');
    const ground = choiceIn(rowErasureGrounds, own, 'ground');
    if (row.kind === 'fault' || role === undefined || ground === undefined) {
      const mistakes = [
        ...(row.kind === 'fault' ? (['row'] as const) : []),
        ...(role === undefined ? (['role'] as const) : []),
        ...(ground === undefined ? (['ground'] as const) : []),
      ];
      return page(c, { mistakes, ofRegister: { register, row: own.get('row') ?? '', role } });
    }
    const answer = await registers.eraseRow(member, { register, row: row.value, role, ground });
    const isThere = answer.kind !== 'refused' || answer.refusal === 'unknown' || answer.refusal === 'no-such-row';
    if (!isThere) return notAllowed(c);
    const done = answer.kind === 'refused' ? 'none' : answer.kind;
    return c.redirect(`/${langOf(c)}/staff/registers?done=${done}`, 303);
  });

  async function notAllowed(c: Context): Promise<Response> {
    return respond(c, <RegistersNotAllowedPage chrome={await staffChromeOf(c, services)} />, 403);
  }

  async function page(
    c: Context,
    {
      mistakes = [],
      ofRegister,
      ...more
    }: Pick<RegistersPageProps, 'sent' | 'done'> & {
      readonly mistakes?: readonly RegisterMistake[];
      readonly ofRegister?: NonNullable<ShownRegister['sent']> & { readonly register: string };
    },
  ): Promise<Response> {
    const lang = langOf(c);
    const list = await registers.list(signedInOf(c).member);
    if (list === undefined) return notAllowed(c);
    // It holds the letters of a permit.
    c.header('Cache-Control', 'no-store');
    const shown = list.map((each) => {
      const { register, ...sent } = ofRegister ?? { register: undefined, row: '', role: undefined };
      return { ...shownRegister(each, lang, services), ...(register === each.register ? { sent } : {}) };
    });
    const body = (
      <RegistersPage
        chrome={await staffChromeOf(c, services)}
        registers={shown}
        districts={districtOptions(lang, services)}
        mistakes={mistakes}
        {...more}
      />
    );
    return respond(c, body, mistakes.length === 0 ? 200 : 422);
  }

  return app;
}

/** Of the one register whose form was sent, by their plain names. @throws InputError */
async function erasureFields(c: Context): Promise<readonly [URLSearchParams, string]> {
  const text = new URLSearchParams(await c.req.text());
  const register = text.get('register') ?? '';
  const letters = registerForm.test(register) ? register.slice('register_'.length) : '';
  const names = ['row', 'role', 'ground'];
  const form = await formOf(c, ['register', ...names, ...names.map((name) => `${name}-${letters}`)]);
  const own = new URLSearchParams();
  for (const name of names) {
    const value = form.get(name) ?? form.get(`${name}-${letters}`);
    if (value !== null && value !== '') own.set(name, value);
  }
  return [own, register];
}

function shownRegister(
  { register, name, rowCount, erased, erasuresAsked, permits, imports }: SeenRegister,
  lang: Lang,
  services: Services,
): ShownRegister {
  const { timeZone } = services.settings;
  const token = permits.find((each) => each.token !== undefined)?.token;
  return {
    register,
    kind: name.kind,
    district: districtName(name.district, lang, services),
    year: name.year,
    rowCount,
    erased,
    erasuresAsked,
    token: token === undefined ? undefined : inGroups(token),
    permits: permits.map(({ on, by, purpose, basis, until }) => ({
      on,
      by,
      purpose,
      basis,
      until: instantInWords(until.toString({ smallestUnit: 'second' }), lang, timeZone),
    })),
    imports: imports.map(({ on, by, added, changed, unchanged, refused }) => ({
      on,
      by,
      counts: [added, changed, unchanged, refused],
    })),
  };
}

/** Blanks and dashes make no difference when it is typed. */
const inGroups = (token: string): string => token.replaceAll(/(.{4})(?=.)/g, '$1-');

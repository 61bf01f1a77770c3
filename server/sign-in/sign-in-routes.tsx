/** Signing in: name and passphrase, then a code; or a passkey, which is both. */
import { type Context, Hono } from 'hono';
import { isAccountId, signInNameOf } from '@amanat/domain';
import { SignInCodePage, SignInOffPage, SignInPage, type SignInProblem } from '@amanat/web';
import { chromeOf, langOf, respond } from '../page-context.ts';
import { goOnSignedIn } from './first-place.ts';
import { readFields } from './form-fields.ts';
import { refuseSealed } from './guard-staff.ts';
import { expectedPasskey, isOff, offerPasskey, problemStatus, type SignInContext } from './sign-in-context.ts';
import { sourceOf } from './source-of.ts';
import { dropStep, keepStep, openStep } from './step-cookie.ts';

export function signInRoutes(context: SignInContext): Hono {
  const { services, slowed } = context;
  const app = new Hono();

  app.use('/:lang{(?:ur|en)}/sign-in/*', async (c, next) => {
    if (isOff(services)) return respond(c, <SignInOffPage chrome={chromeOf(c, services)} />, 403);
    refuseSealed(services);
    return next();
  });

  app.get('/:lang{(?:ur|en)}/sign-in', (c) => signInPage(c));

  app.post('/:lang{(?:ur|en)}/sign-in', async (c) => {
    const { name, passphrase } = await readFields(c, ['name', 'passphrase']);
    const pair = [`name ${signInNameOf(name)}`, sourceOf(c, services.settings)] as const;
    const waitSeconds = slowed.take(...pair);
    if (waitSeconds !== undefined) return signInPage(c, { code: 'slowed', waitSeconds }, name);
    const answer = await services.staff.accounts.checkPassphrase(name, passphrase);
    if (answer.kind === 'right') slowed.forget(...pair);
    if (answer.kind === 'busy') slowed.giveBack(...pair);
    if (answer.kind !== 'right') return signInPage(c, { code: answer.kind }, name);
    keepStep(c, 'code', [answer.account], services);
    return c.redirect(`/${langOf(c)}/sign-in/code`, 303);
  });

  app.get('/:lang{(?:ur|en)}/sign-in/code', (c) =>
    openStep(c, 'code', services) === undefined ? c.redirect(`/${langOf(c)}/sign-in`, 303) : codePage(c),
  );

  app.post('/:lang{(?:ur|en)}/sign-in/code', async (c) => {
    const { code } = await readFields(c, ['code']);
    const account = openStep(c, 'code', services)?.[0] ?? '';
    if (!isAccountId(account)) return signInPage(c, { code: 'too-late' });
    const pair = [`code ${account}`, sourceOf(c, services.settings)] as const;
    const waitSeconds = slowed.take(...pair);
    if (waitSeconds !== undefined) return codePage(c, { code: 'slowed', waitSeconds });
    const answer = await services.staff.accounts.signInByCode(account, code);
    if (answer.kind !== 'signed-in') return codePage(c, { code: answer.kind });
    slowed.forget(...pair);
    dropStep(c, 'code', services);
    return goOnSignedIn(c, answer.started.token, services);
  });

  // Never slowed: nobody guesses a passkey.
  app.post('/:lang{(?:ur|en)}/sign-in/passkey', async (c) => {
    const { answer } = await readFields(c, ['answer']);
    const expected = expectedPasskey(c, context);
    if (expected === undefined) return signInPage(c, { code: 'too-late' });
    const started = await services.staff.accounts.signInByPasskey(answer, expected);
    if (started === undefined) return signInPage(c, { code: 'passkey-refused' });
    dropStep(c, 'passkey', services);
    return goOnSignedIn(c, started.token, services);
  });

  async function signInPage(c: Context, problem?: SignInProblem, name?: string) {
    const chrome = { ...chromeOf(c, services), path: '/sign-in' };
    const passkey = await offerPasskey(c, context);
    const page = <SignInPage chrome={chrome} name={name} problem={problem} passkey={passkey} />;
    return respond(c, page, problem === undefined ? 200 : problemStatus(c, problem));
  }

  function codePage(c: Context, problem?: SignInProblem) {
    const page = <SignInCodePage chrome={chromeOf(c, services)} problem={problem} />;
    return respond(c, page, problem === undefined ? 200 : problemStatus(c, problem));
  }

  return app;
}

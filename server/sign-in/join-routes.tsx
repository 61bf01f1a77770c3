/** Joining by an invitation: its letters, then what one signs in by. What was drawn for it travels sealed in the browser. */
import { type Context, Hono } from 'hono';
import { type JoinAnswer, type OpenInvitation, totpSecretBytes } from '@amanat/casework';
import { JoinPage, JoinSetPage, type PassphraseMistake, SignInOffPage, type SignInProblem } from '@amanat/web';
import { patternOf } from '../intake/pattern.ts';
import { chromeOf, langOf, respond } from '../page-context.ts';
import { totpOf } from './authenticators.ts';
import { readFields } from './form-fields.ts';
import { refuseSealed } from './guard-staff.ts';
import { passkeyScriptPath } from './passkey-script.ts';
import { giveSession } from './session-cookie.ts';
import { expectedPasskey, isOff, offerPasskey, problemStatus, type SignInContext } from './sign-in-context.ts';
import { dropStep, keepStep, openStep } from './step-cookie.ts';

interface Joining {
  readonly secret: string;
  readonly totpSecret: Uint8Array;
}

export function joinRoutes(context: SignInContext): Hono {
  const { services } = context;
  const app = new Hono();

  app.use('/:lang{(?:ur|en)}/join/*', async (c, next) => {
    if (isOff(services)) return respond(c, <SignInOffPage chrome={chromeOf(c, services)} />, 403);
    refuseSealed(services);
    return next();
  });

  app.get('/:lang{(?:ur|en)}/join', (c) => joinPage(c));

  app.post('/:lang{(?:ur|en)}/join', async (c) => {
    const { secret } = await readFields(c, ['secret']);
    if ((await services.staff.accounts.findInvitation(secret)) === undefined) return joinPage(c, secret);
    keepStep(c, 'join', [secret, services.ciphers.random(totpSecretBytes).toBase64()], services);
    return c.redirect(`/${langOf(c)}/join/set`, 303);
  });

  app.get('/:lang{(?:ur|en)}/join/set', async (c) => {
    const joining = joiningOf(c);
    return joining === undefined ? c.redirect(`/${langOf(c)}/join`, 303) : setPage(c, joining);
  });

  app.post('/:lang{(?:ur|en)}/join/passphrase', async (c) => {
    const { passphrase, repeat, code } = await readFields(c, ['passphrase', 'repeat', 'code']);
    const joining = joiningOf(c);
    if (joining === undefined) return c.redirect(`/${langOf(c)}/join`, 303);
    if (passphrase !== repeat) return setPage(c, joining, { mistake: 'differs' });
    const { secret, totpSecret } = joining;
    return afterwards(
      c,
      joining,
      await services.staff.accounts.joinByPassphrase(secret, { passphrase, totpSecret, code: plainCode(code) }),
    );
  });

  app.post('/:lang{(?:ur|en)}/join/passkey', async (c) => {
    const { answer } = await readFields(c, ['answer']);
    const joining = joiningOf(c);
    if (joining === undefined) return c.redirect(`/${langOf(c)}/join`, 303);
    const expected = expectedPasskey(c, context);
    if (expected === undefined) return setPage(c, joining, { problem: { code: 'passkey-refused' } });
    const label = services.today().toString();
    return afterwards(
      c,
      joining,
      await services.staff.accounts.joinByPasskey(joining.secret, { answer, label, expected }),
    );
  });

  function afterwards(c: Context, joining: Joining, answer: JoinAnswer) {
    switch (answer.kind) {
      case 'joined':
        dropStep(c, 'join', services);
        dropStep(c, 'passkey', services);
        giveSession(c, answer.started.token, services);
        if (answer.recoveryCodes.length === 0) return c.redirect(`/${langOf(c)}/staff`, 303);
        keepStep(c, 'recovery', [answer.account, ...answer.recoveryCodes], services);
        return c.redirect(`/${langOf(c)}/staff/me/recovery-codes`, 303);
      case 'passphrase':
        return setPage(c, joining, { mistake: answer.fault });
      case 'unknown-invitation':
        return joinPage(c, joining.secret);
      default:
        return setPage(c, joining, { problem: { code: answer.kind } });
    }
  }

  function joiningOf(c: Context): Joining | undefined {
    const [secret, totp] = openStep(c, 'join', services) ?? [];
    return secret === undefined || totp === undefined ? undefined : { secret, totpSecret: Uint8Array.fromBase64(totp) };
  }

  function joinPage(c: Context, unknown?: string) {
    const chrome = { ...chromeOf(c, services), path: '/join' };
    const page = (
      <JoinPage chrome={chrome} secret={unknown} unknown={unknown !== undefined} script={passkeyScriptPath} />
    );
    return respond(c, page, unknown === undefined ? 200 : 422);
  }

  async function setPage(
    c: Context,
    { secret, totpSecret }: Joining,
    told: { readonly mistake?: PassphraseMistake; readonly problem?: SignInProblem } = {},
  ) {
    const invitation = await services.staff.accounts.findInvitation(secret);
    if (invitation === undefined) return joinPage(c, secret);
    const totp = totpOf(totpSecret, invitation.signInName);
    const chrome = { ...chromeOf(c, services), path: '/join/set' };
    const { mistake, problem } = told;
    const page = (
      <JoinSetPage
        chrome={chrome}
        signInName={invitation.signInName}
        joinsAgain={invitation.joinsAgain}
        letters={totp.secret.base32.match(/.{1,4}/g)?.join(' ') ?? ''}
        pattern={patternOf(totp.toString())}
        mistake={mistake}
        problem={problem}
        passkey={await offerPasskey(c, context, ownerOf(invitation))}
      />
    );
    const status = problem === undefined ? (mistake === undefined ? 200 : 422) : problemStatus(c, problem);
    return respond(c, page, status);
  }

  return app;
}

const ownerOf = ({ account, signInName }: OpenInvitation) => ({ account, signInName, credentialIds: [] });

/** Digits of any keyboard, blanks between. */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replaceAll(/[\s-]/g, '');

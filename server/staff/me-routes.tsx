/** One's own account. Whoever changes a factor gets another session, and every other one of theirs ends. */
import { type Context, Hono } from 'hono';
import { isLang, type MailNoticeView, type MeMistake, MePage, RecoveryCodesPage } from '@amanat/web';
import { instantInWords } from '../intake/code-view.ts';
import { langOf, respond } from '../page-context.ts';
import { readFields } from '../sign-in/form-fields.ts';
import { giveSession } from '../sign-in/session-cookie.ts';
import { expectedPasskey, offerPasskey, type SignInContext } from '../sign-in/sign-in-context.ts';
import { sourceOf } from '../sign-in/source-of.ts';
import { dropStep, keepStep, openStep } from '../sign-in/step-cookie.ts';
import { signedInOf } from './signed-in.ts';
import { staffChromeOf } from './staff-chrome.ts';

export function meRoutes(context: SignInContext): Hono {
  const { services, slowed } = context;
  const app = new Hono();
  const at = (c: Context, path: string): Response => c.redirect(`/${langOf(c)}/staff${path}`, 303);

  app.get('/:lang{(?:ur|en)}/staff/me', (c) => mePage(c));

  // These ask for no passphrase: some have none.
  for (const path of ['recovery-codes', 'passkeys', 'passkeys/remove'])
    app.post(`/:lang{(?:ur|en)}/staff/me/${path}`, async (c, next) => {
      const { member, session } = signedInOf(c);
      if (await services.staff.accounts.isFresh(member.account, session)) return next();
      return mePage(c, { field: 'passkey', code: 'sign-in-anew' });
    });

  app.post('/:lang{(?:ur|en)}/staff/me/passphrase', async (c) => {
    const { current, wanted } = await readFields(c, ['current', 'wanted']);
    const { account } = signedInOf(c).member;
    const pair = [`passphrase of ${account}`, sourceOf(c, services.settings)] as const;
    if (slowed.take(...pair) !== undefined) return mePage(c, { field: 'current', code: 'busy' });
    const answer = await services.staff.accounts.changePassphrase(account, { current, wanted });
    if (answer.kind === 'changed') slowed.forget(...pair);
    // The passphrase in use was not looked at.
    if (answer.kind === 'passphrase' || answer.kind === 'busy') slowed.giveBack(...pair);
    if (answer.kind === 'passphrase') return mePage(c, { field: 'wanted', code: answer.fault });
    if (answer.kind !== 'changed') return mePage(c, { field: 'current', code: answer.kind });
    await renew(c);
    return at(c, '/me?changed');
  });

  app.post('/:lang{(?:ur|en)}/staff/me/recovery-codes', async (c) => {
    const codes = await services.staff.accounts.newRecoveryCodes(signedInOf(c).member.account);
    if (codes === undefined) return at(c, '/me');
    await renew(c);
    keepStep(c, 'recovery', [signedInOf(c).member.account, ...codes], services);
    return at(c, '/me/recovery-codes');
  });

  app.get('/:lang{(?:ur|en)}/staff/me/recovery-codes', async (c) => {
    const [of, ...codes] = openStep(c, 'recovery', services) ?? [];
    // The browser may be somebody else's by now.
    if (of !== signedInOf(c).member.account) return at(c, '/me');
    return respond(c, <RecoveryCodesPage chrome={await staffChromeOf(c, services)} codes={codes} />);
  });

  app.post('/:lang{(?:ur|en)}/staff/me/recovery-codes/done', (c) => {
    dropStep(c, 'recovery', services);
    return at(c, '');
  });

  app.post('/:lang{(?:ur|en)}/staff/me/passkeys', async (c) => {
    const { answer, label } = await readFields(c, ['answer', 'label']);
    const expected = expectedPasskey(c, context);
    const name = label.normalize('NFC').replaceAll(/\p{C}/gu, '').trim().slice(0, 60) || services.today().toString();
    const { account } = signedInOf(c).member;
    const isAdded =
      expected !== undefined && (await services.staff.accounts.addPasskey(account, { answer, label: name, expected }));
    if (!isAdded) return mePage(c, { field: 'passkey', code: 'failed' });
    await renew(c);
    return at(c, '/me?changed');
  });

  app.post('/:lang{(?:ur|en)}/staff/me/passkeys/remove', async (c) => {
    const { passkey } = await readFields(c, ['passkey']);
    const removed = await services.staff.accounts.removePasskey(signedInOf(c).member.account, passkey);
    if (removed === 'not-enough') return mePage(c, { field: 'passkey', code: 'not-removed' });
    if (removed === 'removed') await renew(c);
    return at(c, removed === 'removed' ? '/me?changed' : '/me');
  });

  app.post('/:lang{(?:ur|en)}/staff/me/mail', async (c) => {
    const { address, language } = await readFields(c, ['address', 'language']);
    const { digests } = services.staff;
    const isSet =
      offersMail(services) &&
      isLang(language) &&
      (await digests.setAddress(signedInOf(c).member, address, language)) === 'set';
    if (isSet) return at(c, '/me?mail=saved');
    return mePage(c, { field: 'address', code: 'not-an-address' }, { address: address.slice(0, 254), language });
  });

  app.post('/:lang{(?:ur|en)}/staff/me/mail/remove', async (c) => {
    await readFields(c, []);
    await services.staff.digests.removeAddress(signedInOf(c).member);
    return at(c, '/me?mail=removed');
  });

  app.post('/:lang{(?:ur|en)}/staff/me/sessions', async (c) => {
    const { session } = await readFields(c, ['session']);
    await services.staff.accounts.endSession(signedInOf(c).member.account, session);
    return at(c, '/me');
  });

  app.post('/:lang{(?:ur|en)}/staff/me/sessions/others', async (c) => {
    const { member, session } = signedInOf(c);
    await services.staff.accounts.endSessions(member.account, session);
    return at(c, '/me');
  });

  async function renew(c: Context): Promise<void> {
    const { token } = await services.staff.accounts.renewSession(signedInOf(c));
    giveSession(c, token, services);
  }

  async function mePage(c: Context, mistake?: MeMistake, typed?: MailNoticeView['typed']) {
    const { member, session: own } = signedInOf(c);
    const { accounts, digests } = services.staff;
    const lang = langOf(c);
    const words = (at: Temporal.Instant): string => instantInWords(at.toString(), lang, services.settings.timeZone);
    const [factors, sessions, kept] = await Promise.all([
      accounts.factorsOf(member.account),
      accounts.sessionsOf(member.account),
      digests.addressOf(member),
    ]);
    const owner = {
      account: member.account,
      signInName: factors.signInName,
      credentialIds: factors.passkeys.map(({ credentialId }) => credentialId),
    };
    const lines = sessions.map(({ session, way, startedAt, seenAt }) => ({
      session,
      way,
      isThisOne: session === own,
      started: words(startedAt),
      lastUsed: words(seenAt),
    }));
    const chrome = { ...(await staffChromeOf(c, services)), path: '/staff/me' };
    const page = (
      <MePage
        chrome={chrome}
        factors={factors}
        sessions={lines}
        changed={c.req.query('changed') !== undefined}
        mistake={mistake}
        passkey={await offerPasskey(c, context, owner)}
        mail={{ ...kept, isOffered: offersMail(services), done: mailDone(c.req.query('mail')), typed }}
      />
    );
    return respond(c, page, mistake === undefined ? 200 : 422);
  }

  return app;
}

/** Over a network that others can read nobody is asked for an address. */
const offersMail = ({ settings }: SignInContext['services']): boolean => settings.sendsMail && !settings.insecureLan;

const mailDone = (said: string | undefined): MailNoticeView['done'] =>
  said === 'saved' || said === 'removed' ? said : undefined;

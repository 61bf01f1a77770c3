/**
 * The answer that shows an invitation, to whoever made it and once: it follows the form without a redirect, because a
 * secret stands in no address and in no store. Sent again by a reload, the form is refused or makes another one.
 */
import type { Context } from 'hono';
import type { Invitation } from '@amanat/casework';
import { InvitedPage } from '@amanat/web';
import { instantInWords } from '../intake/code-view.ts';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';

export async function invitedPage(
  c: Context,
  displayName: string,
  { account, secret, endsAt }: Invitation,
  services: Services,
) {
  const lang = langOf(c);
  const { staffOrigin, timeZone } = services.settings;
  return respond(
    c,
    <InvitedPage
      chrome={{ ...(await staffChromeOf(c, services)), path: '/staff/people' }}
      displayName={displayName}
      account={account}
      secret={secret}
      address={`${staffOrigin ?? new URL(c.req.url).origin}/${lang}/join`}
      until={instantInWords(endsAt.toString({ smallestUnit: 'second' }), lang, timeZone)}
    />,
  );
}

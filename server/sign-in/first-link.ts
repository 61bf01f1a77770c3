/** The address by which the first administrator joins. The letters stand after `#`: no server or proxy sees them. */
import type { Invitation } from '@amanat/casework';
import type { Services } from '../services.ts';

export type FirstLinkAnswer =
  | { readonly kind: 'first-link'; readonly url: string; readonly endsAt: string }
  /** An administrator has joined: whoever else is needed is invited on the pages. */
  | { readonly kind: 'has-administrator' }
  /** Nobody could sign in before the ceremony. */
  | { readonly kind: 'no-keys' }
  /** The invitation and the role are made under the deployment's key. */
  | { readonly kind: 'sealed' };

/** `base` is the address of the pages. */
const firstLinkOf = ({ secret }: Invitation, base: string): string => `${base}/ur/join#${secret}`;

/** Asked again, it gives another one, and the earlier stops working. */
export async function firstLink(
  {
    staff,
    keyring,
    settings,
  }: Pick<Services, 'staff' | 'keyring'> & { readonly settings: Pick<Services['settings'], 'staffOrigin'> },
  base: string,
): Promise<FirstLinkAnswer> {
  const state = keyring.state();
  if (state !== 'unsealed') return { kind: state };
  const invitation = await staff.accounts.firstInvitation();
  if (invitation === undefined) return { kind: 'has-administrator' };
  const url = firstLinkOf(invitation, settings.staffOrigin ?? base);
  return { kind: 'first-link', url, endsAt: invitation.endsAt.toString({ smallestUnit: 'second' }) };
}

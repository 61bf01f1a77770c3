/** The address by which the first administrator joins. The letters stand after `#`: no server or proxy sees them. */
import type { Invitation } from '@amanat/casework';
import type { Services } from '../services.ts';

export type FirstLinkAnswer =
  | { readonly kind: 'first-link'; readonly url: string; readonly endsAt: string }
  /** An administrator has joined: whoever else is needed is invited on the pages. */
  | { readonly kind: 'has-administrator' }
  /** Nobody could sign in before the ceremony. */
  | { readonly kind: 'no-keys' };

/** `base` is the address of the pages. */
export const firstLinkOf = ({ secret }: Invitation, base: string): string => `${base}/ur/join#${secret}`;

/** Asked again, it gives another one, and the earlier stops working. */
export async function firstLink(
  { staff, keyring, settings }: Pick<Services, 'staff' | 'keyring' | 'settings'>,
  base: string,
): Promise<FirstLinkAnswer> {
  if (keyring.state() === 'no-keys') return { kind: 'no-keys' };
  const invitation = await staff.accounts.firstInvitation('another');
  if (invitation === undefined) return { kind: 'has-administrator' };
  const url = firstLinkOf(invitation, settings.staffOrigin ?? base);
  return { kind: 'first-link', url, endsAt: invitation.endsAt.toString({ smallestUnit: 'second' }) };
}

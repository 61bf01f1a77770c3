/**
 * Who asks, on pages and interfaces of staff. The session's middleware (`server/sign-in/`) puts it beside the request; a
 * route that reads it without that middleware fails, so that none can be open by oversight.
 */
import type { Member } from '@amanat/domain';
import type { Context } from 'hono';

export interface SignedIn {
  readonly member: Member;
  /** How colleagues call this person. */
  readonly displayName: string;
  /** Of this session, in the list of one's sessions. */
  readonly session: string;
}

const key = 'signed-in';

export const putSignedIn = (c: Context, signedIn: SignedIn): void => c.set(key, signedIn);

/** @throws Error on a route that the session's middleware does not guard */
export function signedInOf(c: Context): SignedIn {
  const signedIn: SignedIn | undefined = c.get(key);
  if (signedIn === undefined) throw new Error('this route is not guarded by a session');
  return signedIn;
}

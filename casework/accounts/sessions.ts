/**
 * Sessions: 32 random bytes in a browser, their SHA-256 in the table. One ends after twenty minutes without a request,
 * after ten hours, or when its owner or an administrator ends it; a second sign-in leaves it listed.
 */
import { type AccountId, idLetters } from '@amanat/domain';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { SessionRow } from './credential-ports.ts';
import { type KnownPerson, memberOf } from './member-of.ts';

/** House norms. `fresh`: how long after signing in somebody may change how they sign in. */
export const sessionLimits = { idleMinutes: 20, absoluteHours: 10, freshMinutes: 10 } as const;

const tokenBytes = 32;

export interface StartedSession {
  /** For the browser alone. */
  readonly token: Uint8Array;
  readonly session: string;
}

/** Without the hash: what a list shows. */
export type SessionView = Omit<SessionRow, 'tokenHash' | 'account'>;

export interface FoundSession extends KnownPerson {
  readonly session: string;
}

type Needs = Pick<StaffDeployment, 'credentials' | 'ciphers' | 'now' | 'staff' | 'keyring'>;

/**
 * The name of a session says for whom, since when and until when its token counts, under the deployment's key. Whoever owns
 * the database can write a row and cannot name it: no events tell of sessions, so that an audit would not find one.
 *
 * @throws SealedError
 */
function nameOf(
  { tokenHash, account, startedAt, endsAt, way }: Omit<SessionRow, 'session' | 'seenAt'>,
  { ciphers, keyring }: Pick<Needs, 'ciphers' | 'keyring'>,
): string {
  const place = [tokenHash.toHex(), account, startedAt.epochMilliseconds, endsAt.epochMilliseconds, way].join('\n');
  return `session_${idLetters(ciphers.hkdf(keyring.deploymentKey(), `amanat/session/v1\n${place}`, 17))}`;
}

const toMinute = (instant: Temporal.Instant): Temporal.Instant =>
  instant.round({ smallestUnit: 'minute', roundingMode: 'floor' });

/** `signedInAt` is when they last showed who they are: of a session that takes the place of another, when that began. */
export async function startSession(
  account: AccountId,
  way: SessionRow['way'],
  needs: Needs,
  signedInAt: Temporal.Instant = needs.now(),
): Promise<StartedSession> {
  const { credentials, ciphers, now } = needs;
  const token = ciphers.random(tokenBytes);
  // As the table gives it back: the name is made of it.
  const startedAt = signedInAt.round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
  const endsAt = startedAt.add({ hours: sessionLimits.absoluteHours });
  const row = { tokenHash: ciphers.sha256(token), account, startedAt, endsAt, way };
  const session = nameOf(row, needs);
  await credentials.addSession({ ...row, session, seenAt: toMinute(now()) });
  return { token, session };
}

const isOver = ({ seenAt, endsAt }: SessionRow, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(endsAt, now) <= 0 ||
  // Seen to the minute: up to one more, never one less.
  Temporal.Instant.compare(seenAt.add({ minutes: sessionLimits.idleMinutes + 1 }), now) <= 0;

/** Who asks, if the token is of a session that goes on; one that is over is taken out of the table. @throws SealedError */
export async function findSession(token: Uint8Array, needs: Needs): Promise<FoundSession | undefined> {
  const { credentials, ciphers, now } = needs;
  if (token.length !== tokenBytes) return undefined;
  const tokenHash = ciphers.sha256(token);
  const row = await credentials.findSession(tokenHash);
  if (row === undefined) return undefined;
  const counts = row.session === nameOf(row, needs) && !isOver(row, now());
  const person = counts ? await memberOf(row.account, needs) : undefined;
  if (person === undefined) {
    await credentials.endSession(row.account, row.session);
    return undefined;
  }
  const seenAt = toMinute(now());
  if (Temporal.Instant.compare(seenAt, row.seenAt) > 0) await credentials.touchSession(tokenHash, seenAt);
  return { ...person, session: row.session };
}

/** Also while the server is sealed. */
export async function signOut(
  token: Uint8Array,
  { credentials, ciphers }: Pick<Needs, 'credentials' | 'ciphers'>,
): Promise<void> {
  const row = await credentials.findSession(ciphers.sha256(token));
  if (row !== undefined) await credentials.endSession(row.account, row.session);
}

/**
 * Another token for the same person, and no other session: what happens when factors change. It ends when the one before
 * would have: a stolen cookie must not be good for longer than ten hours by asking for another.
 */
export async function renewSession(
  { member, session }: Pick<FoundSession, 'member' | 'session'>,
  needs: Needs,
): Promise<StartedSession> {
  const { credentials } = needs;
  const before = (await credentials.sessionsOf(member.account)).find((each) => each.session === session);
  const started = await startSession(member.account, before?.way ?? 'totp', needs, before?.startedAt);
  await credentials.endSessions(member.account, started.session);
  return started;
}

/** Whether its owner has signed in just now: a screen left open, or a stolen cookie, changes nobody's factors later. */
export async function isFresh(account: AccountId, session: string, { credentials, now }: Needs): Promise<boolean> {
  const row = (await credentials.sessionsOf(account)).find((each) => each.session === session);
  const until = row?.startedAt.add({ minutes: sessionLimits.freshMinutes });
  return until !== undefined && Temporal.Instant.compare(now(), until) < 0;
}

/** Newest first; those that are over are left out. */
export async function sessionsOf(account: AccountId, { credentials, now }: Needs): Promise<readonly SessionView[]> {
  const rows = await credentials.sessionsOf(account);
  return rows
    .filter((row) => !isOver(row, now()))
    .toSorted((one, other) => Temporal.Instant.compare(other.startedAt, one.startedAt))
    .map(({ tokenHash: _tokenHash, account: _account, ...view }) => view);
}

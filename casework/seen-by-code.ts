/**
 * One look by a code: who holds it, the lodged event, where it stands in the log. Whatever is then shown, a true code, a
 * cover and a guess among many take the same way, ask the record the same, and a cover records duress.
 */
import type { EventBody } from '@amanat/domain';
import type { Code } from '@amanat/sealing';
import { changeComplaint } from './change-complaint.ts';
import { type CodeHolder, holderOf } from './code-holder.ts';
import type { CoverGuesses } from './cover-guesses.ts';
import { type Deployment, todayOf } from './deployment.ts';
import type { CodeRow, EventRow, LogPlace } from './ports.ts';
import { readEvent } from './stored-event.ts';
import type { PromiseState } from './views.ts';

export interface SeenByCode extends CodeHolder {
  /** The event that was promised: of the complaint, whichever code is looked at. */
  readonly lodged: EventRow;
  readonly body: EventBody;
  readonly place: LogPlace;
}

/** `undefined` for a code that opens nothing here. */
export async function seenByCode(
  code: Code,
  guesses: CoverGuesses,
  deployment: Deployment,
): Promise<SeenByCode | undefined> {
  const holder = await holderOf(code, guesses, deployment);
  if (holder === undefined) return undefined;
  const { row, seen } = holder;
  const lodged = await deployment.store.loadEvent(row.eventId);
  if (lodged === undefined) throw new Error('a code without its event');
  const body = readEvent(lodged, deployment.ciphers);
  const place = await deployment.log.placeOf(row.eventId);
  // Asked for both, so that the time taken does not tell a cover from its code.
  const isSignalled = await duressIsSignalled(row, deployment);
  if (seen === 'cover' && !isSignalled) await signalDuress(row, deployment);
  return { ...holder, lodged, body, place };
}

/** Once a day is enough for a review to open, and a page that is read again leaves no longer trail. */
export const duressIsSignalled = ({ caseId }: CodeRow, deployment: Deployment): Promise<boolean> =>
  deployment.store.hasEvent(caseId, 'duress.signalled', todayOf(deployment));

export const signalDuress = ({ caseId }: CodeRow, deployment: Deployment) =>
  changeComplaint(caseId, { kind: 'code-holder' }, { kind: 'signal-duress' }, deployment);

/** The deadline is the committed one, not what the database may say by now. */
export const promisedUntilOf = (body: EventBody): string =>
  (body.data as { readonly promisedUntil: string }).promisedUntil;

/** How the promise given at intake stands, by this office's clock. */
export function promiseState(
  { body, place }: Pick<SeenByCode, 'body' | 'place'>,
  { now, timeZone }: Pick<Deployment, 'now' | 'timeZone'>,
): PromiseState {
  const promisedUntil = promisedUntilOf(body);
  const end = Temporal.Instant.from(promisedUntil);
  const isBy = (instant: Temporal.Instant): boolean => Temporal.Instant.compare(instant, end) <= 0;
  if (place.kind === 'waiting') return { kind: isBy(now()) ? 'waiting' : 'missing', promisedUntil };
  const dayOf = (instant: Temporal.Instant): string => instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const kind = isBy(place.publishedAt) ? 'in-log' : 'late';
  const { witnessedAt } = place;
  const witnessed = witnessedAt === undefined ? {} : { witnessedOn: dayOf(witnessedAt) };
  return { kind, promisedUntil, publishedOn: dayOf(place.publishedAt), ...witnessed };
}

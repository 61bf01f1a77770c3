/**
 * Streams whose data stands in clear and concerns no case: offices, public keys, published dossiers, the log itself. They
 * go through the same append as everything else, so that the log covers them too. `public-proof.ts` proves them.
 */
import { type Action, type EventBody, eventId, mayDo } from '@amanat/domain';
import { type Deployment, todayOf } from './deployment.ts';
import { commitEvent } from './seal-event.ts';
import { readEvent } from './stored-event.ts';

export type PublicStreamKind = 'dossier' | 'office' | 'district' | 'key' | 'log';

export interface PublicEvent {
  readonly type: string;
  readonly data: unknown;
}

type AppendNeeds = Pick<Deployment, 'store' | 'ciphers' | 'now' | 'timeZone'>;

/** Appends one event at the given place of its stream. @throws Error if the operator may not, or another wrote first */
export const appendPublic = (
  action: Action,
  streamId: string,
  streamSeq: number,
  event: PublicEvent,
  deployment: AppendNeeds,
): Promise<void> => appendAllPublic(action, [{ streamId, streamSeq, event }], deployment);

/** All of them or none. @throws Error if the operator may not, or another wrote first */
export async function appendAllPublic(
  action: Action,
  events: readonly { readonly streamId: string; readonly streamSeq: number; readonly event: PublicEvent }[],
  deployment: AppendNeeds,
): Promise<void> {
  if (!mayDo({ kind: 'operator' }, action)) throw new Error('the operator may not do this');
  const { store, ciphers } = deployment;
  const recordedOn = todayOf(deployment);
  const rows = events.map(({ event: { type, data }, ...place }) =>
    commitEvent(type, data, { eventId: eventId(ciphers.random(17)), recordedOn, ...place }, ciphers),
  );
  const outcome = await store.append({ events: rows });
  if (outcome.kind !== 'stored') throw new Error('another wrote to this stream at the same time');
}

/** Every event of one kind of stream, by stream and place. */
export async function loadPublic(
  kind: PublicStreamKind,
  { store, ciphers }: Pick<Deployment, 'store' | 'ciphers'>,
): Promise<readonly EventBody[]> {
  return (await store.loadStreamsOf(kind)).map((row) => readEvent(row, ciphers));
}

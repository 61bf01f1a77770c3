/**
 * Streams whose data stands in clear and concerns no case: offices, public keys, published dossiers, the log itself. They
 * go through the same append as everything else, so that the log covers them too.
 */
import { type Action, type EventBody, eventId, mayDo } from '@amanat/domain';
import { type Deployment, todayOf } from './deployment.ts';
import { commitEvent } from './seal-event.ts';
import { readEvent } from './stored-event.ts';

export type PublicStreamKind = 'dossier' | 'office' | 'key' | 'log';

/** Appends one event at the given place of its stream. @throws Error if the operator may not, or another wrote first */
export async function appendPublic(
  action: Action,
  streamId: string,
  streamSeq: number,
  event: { readonly type: string; readonly data: unknown },
  deployment: Deployment,
): Promise<void> {
  if (!mayDo({ kind: 'operator' }, action)) throw new Error('the operator may not do this');
  const { store, ciphers } = deployment;
  const place = { eventId: eventId(ciphers.random(17)), streamId, streamSeq, recordedOn: todayOf(deployment) };
  const outcome = await store.append({ events: [commitEvent(event.type, event.data, place, ciphers)] });
  if (outcome.kind !== 'stored') throw new Error('another wrote to this stream at the same time');
}

/** Every event of one kind of stream, by stream and place. */
export async function loadPublic(
  kind: PublicStreamKind,
  { store, ciphers }: Deployment,
): Promise<readonly EventBody[]> {
  return (await store.loadStreamsOf(kind)).map((row) => readEvent(row, ciphers));
}

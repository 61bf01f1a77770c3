/** What the record says about keys: slots, unsealings, intake keys. In clear, without a name or a secret. */
import { eventId, mayDo } from '@amanat/domain';
import { type Deployment, todayOf } from '../deployment.ts';
import { commitEvent } from '../seal-event.ts';
import { readEvent } from '../stored-event.ts';

type Listed = 'key-slot.added' | 'key-slot.removed' | 'deployment.unsealed' | 'intake-key.listed';

interface KeyEvent {
  readonly type: Listed;
  readonly data: Readonly<Record<string, string | number>>;
}

const streamOf = (type: Listed): string => (type === 'intake-key.listed' ? 'key_intake' : 'key_unsealing');

/** Stored at the end of its stream, whoever else writes there. @throws StoreError */
export async function recordKeyEvent(event: KeyEvent, deployment: Deployment): Promise<void> {
  if (!mayDo({ kind: 'operator' }, 'list-key')) throw new Error('the operator may not do this');
  const { store, ciphers } = deployment;
  const streamId = streamOf(event.type);
  for (;;) {
    const streamSeq = (await store.loadStream(streamId)).length + 1;
    const place = { eventId: eventId(ciphers.random(17)), streamId, streamSeq, recordedOn: todayOf(deployment) };
    const outcome = await store.append({ events: [commitEvent(event.type, event.data, place, ciphers)] });
    if (outcome.kind === 'stored') return;
    if (outcome.kind !== 'stream-moved') throw new Error('an event of keys was taken for a complaint');
  }
}

/** Slots that were added and not removed: another row in the table, such as one from an older copy, unseals nothing. */
export async function listedSlots({ store, ciphers }: Deployment): Promise<ReadonlySet<string>> {
  const slots = new Set<string>();
  for (const row of await store.loadStream('key_unsealing')) {
    const { type, data } = readEvent(row, ciphers);
    const { slot } = data as { readonly slot: string };
    if (type === 'key-slot.added') slots.add(slot);
    if (type === 'key-slot.removed') slots.delete(slot);
  }
  return slots;
}

/** Fingerprints of the intake keys, in the order in which they were listed. */
export async function listedIntakeKeys({
  store,
  ciphers,
}: Pick<Deployment, 'store' | 'ciphers'>): Promise<readonly string[]> {
  const rows = await store.loadStream('key_intake');
  return rows.map((row) => (readEvent(row, ciphers).data as { readonly fingerprint: string }).fingerprint);
}

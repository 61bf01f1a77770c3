/** The deployment's offices: data that becomes events, so that who could receive a complaint, and when, can be shown. */
import {
  evolveOffices,
  noOffices,
  type Office,
  officeChanges,
  type OfficeEvent,
  type OfficeList,
} from '@amanat/domain';
import type { Deployment } from './deployment.ts';
import { appendPublic, loadPublic } from './public-record.ts';

/** Records what differs between the record and `wanted`, and returns the offices as they stand after. */
export async function listOffices(wanted: readonly Office[], deployment: Deployment): Promise<readonly Office[]> {
  const kept = await loadPublic('office', deployment);
  const places = new Map<string, number>();
  let list: OfficeList = noOffices;
  for (const { stream, seq, type, data } of kept) {
    list = evolveOffices(list, { type, version: 1, data } as OfficeEvent);
    places.set(stream, seq);
  }
  for (const event of officeChanges(list, wanted)) {
    const streamId = event.data.id;
    const seq = (places.get(streamId) ?? 0) + 1;
    await appendPublic('list-office', streamId, seq, event, deployment);
    places.set(streamId, seq);
    list = evolveOffices(list, event);
  }
  return [...list.values()];
}

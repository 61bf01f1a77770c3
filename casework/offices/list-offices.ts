/**
 * The deployment's offices: data that becomes events, so that who could receive a complaint, and when, can be shown. A list
 * from a file begins the record; later changes take two people (decision 0010).
 */
import {
  evolveOffices,
  noOffices,
  type Office,
  officeChanges,
  type OfficeEvent,
  type OfficeId,
  type OfficeList,
} from '@amanat/domain';
import type { Deployment } from '../deployment.ts';
import { appendAllPublic, loadPublic } from '../public-record.ts';

export interface ListedOffices {
  readonly offices: readonly Office[];
  /** Offices that the file has otherwise than the record, or that only one of the two has: what it says is not followed. */
  readonly ignored: readonly OfficeId[];
}

/** Records `wanted` if the record has no office yet. */
export async function listOffices(wanted: readonly Office[], deployment: Deployment): Promise<ListedOffices> {
  const list = await recordedOffices(deployment);
  if (list.size > 0) {
    const ignored = officeChanges(list, wanted).map(({ data }) => data.id);
    return { offices: [...list.values()], ignored };
  }
  const first = officeChanges(list, wanted).map((event) => ({ streamId: event.data.id, streamSeq: 1, event }));
  // All at once: half a list, left by a power cut, would never be filled up.
  if (first.length > 0) await appendAllPublic('list-office', first, deployment);
  return { offices: await currentOffices(deployment), ignored: [] };
}

/** As they stand on the record now. */
export const currentOffices = async (deployment: Deployment): Promise<readonly Office[]> => [
  ...(await recordedOffices(deployment)).values(),
];

async function recordedOffices(deployment: Deployment): Promise<OfficeList> {
  const kept = await loadPublic('office', deployment);
  // The registry of events has parsed the data by the schema of that type.
  const events = kept.map(({ type, data }) => ({ type, version: 1, data }) as OfficeEvent);
  return events.reduce(evolveOffices, noOffices);
}

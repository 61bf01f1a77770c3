/**
 * Many cases read at once: what their counting asks for one by one is answered from what a few statements brought. The same
 * checks follow: nothing is believed that is not as it was committed.
 */
import type { EventRow } from '../ports.ts';
import type { StaffDeployment } from '../staff-deployment.ts';

/** A deployment whose reads of these cases are in memory; what is written, and all else, goes where it always goes. */
export async function readAhead(caseIds: readonly string[], deployment: StaffDeployment): Promise<StaffDeployment> {
  const { store, staff, keys } = deployment;
  const [facts, streams, personKeys, caseKeys] = await Promise.all([
    staff.factsOfCases(caseIds),
    store.loadStreams(caseIds),
    keys.personKeysOfCases(caseIds),
    keys.caseKeys(caseIds),
  ]);
  const factsOf = new Map(facts.map((each) => [each.caseId, each]));
  const eventsOf = Map.groupBy(streams, ({ streamId }) => streamId);
  const keysOf = Map.groupBy(personKeys, ({ personId }) => personId);
  const added = new Map<string, Promise<readonly EventRow[]>>();
  return {
    ...deployment,
    store: {
      ...store,
      loadStream: async (streamId, fromSeq = 1) =>
        (eventsOf.get(streamId) ?? []).filter(({ streamSeq }) => streamSeq >= fromSeq),
      loadStreamsOf: (kind) => {
        const known = added.get(kind) ?? store.loadStreamsOf(kind);
        added.set(kind, known);
        return known;
      },
    },
    staff: { ...staff, caseFacts: async (caseId) => factsOf.get(caseId) },
    keys: {
      ...keys,
      personKeys: async (persons) => persons.flatMap((person) => keysOf.get(person) ?? []),
      caseKey: async (caseId) => caseKeys.get(caseId),
    },
  };
}

/** How the list of offices gets onto the record: one event per office and change; the whole office each time. */
import { officeSchema, type Office, type OfficeId } from './office.ts';

/** Schemas of the data of version 1, by event type. */
export const officeEventSchemas = { 'office.listed': officeSchema, 'office.changed': officeSchema } as const;

export type OfficeEvent = {
  readonly type: keyof typeof officeEventSchemas;
  readonly version: 1;
  readonly data: Office;
};

export type OfficeList = ReadonlyMap<OfficeId, Office>;

export const noOffices: OfficeList = new Map();

/** The list with the event's office as the event has it. */
export function evolveOffices(list: OfficeList, event: OfficeEvent): OfficeList {
  return new Map(list).set(event.data.id, event.data);
}

/**
 * What must be recorded so that the list becomes `wanted`: nothing if it is so already. An office that `wanted` lacks is
 * not deleted (I4): it loses its work, and cases that name it still find it.
 */
export function officeChanges(list: OfficeList, wanted: readonly Office[]): readonly OfficeEvent[] {
  const kept = new Set(wanted.map(({ id }) => id));
  const gone = [...list.values()].filter(({ id }) => !kept.has(id)).map(withoutWork);
  return [...wanted, ...gone].flatMap((office): readonly OfficeEvent[] => {
    const before = list.get(office.id);
    if (before === undefined) return [{ type: 'office.listed', version: 1, data: office }];
    return isSame(before, office) ? [] : [{ type: 'office.changed', version: 1, data: office }];
  });
}

const withoutWork = (office: Office): Office => ({ ...office, receives: false, monitors: false, custodians: false });

const sorted = (office: Office): string =>
  JSON.stringify(Object.entries(office).toSorted(([a], [b]) => (a < b ? -1 : 1)));
const isSame = (one: Office, other: Office): boolean => sorted(one) === sorted(other);

/**
 * The way of cases as an OCEL 2.0 event log, which process-mining programs read: what was recorded, on which day, by which kind of
 * office, of which child and accused by pseudonym. No text, name or number of a paper can stand in it: it is made of closed lists
 * and days. Every id is the export's own: no two exports have one in common, and none is an id of the record.
 *
 * @source OCEL 2.0 (docs/schemas/ocel20.schema.json); specs/public-statistics, section 4
 */

export interface LoggedCase {
  /** A pseudonym of this export, as all ids here. */
  readonly id: string;
  readonly district: string;
  readonly offenceGroup: string;
  readonly channel: string;
  readonly events: readonly LoggedEvent[];
  readonly clocks: readonly LoggedClock[];
}

export interface LoggedEvent {
  readonly id: string;
  /** Wire name: `fir.registered`. */
  readonly type: string;
  /** `YYYY-MM-DD`: the day on which it is said to have happened. */
  readonly on: string;
  readonly recordedOn: string;
  /** Of whoever recorded it; absent for what no office did. */
  readonly officeKind?: string | undefined;
  readonly children: readonly string[];
  readonly accused: readonly string[];
}

export interface LoggedClock {
  readonly id: string;
  readonly rule: string;
  readonly status: string;
  readonly opensOn: string;
  readonly dueOn?: string | undefined;
  readonly accused?: string | undefined;
}

export interface LogMark {
  readonly watermark: string;
  readonly account: string;
  readonly madeOn: string;
  readonly origin: string;
}

interface Named {
  readonly name: string;
  readonly value: string;
}

interface Related {
  readonly objectId: string;
  readonly qualifier: string;
}

const instantOf = (day: string): string => `${day}T00:00:00Z`;
/** What never changes within the log has this time. */
const always = instantOf('1970-01-01');

const attributesOf = (given: Readonly<Record<string, string | undefined>>): readonly Named[] =>
  Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));

const typed = (name: string, ...attributes: readonly (readonly [name: string, type: 'string' | 'time'])[]) => ({
  name,
  attributes: attributes.map(([attribute, type]) => ({ name: attribute, type })),
});

const objectTypes = [
  typed('Case', ['district', 'string'], ['offence_group', 'string'], ['channel', 'string']),
  typed('Child'),
  typed('Accused'),
  typed('Clock', ['rule', 'string'], ['status', 'string'], ['opens_on', 'time'], ['due_on', 'time']),
  typed('Export', ['watermark', 'string'], ['account', 'string'], ['made_on', 'time'], ['origin', 'string']),
] as const;
type ObjectType = (typeof objectTypes)[number]['name'];

/** JSON, in one order whatever order cases came in. */
export function eventLogText(cases: readonly LoggedCase[], mark: LogMark): string {
  const object = (
    id: string,
    type: ObjectType,
    given: Readonly<Record<string, string | undefined>> = {},
    relationships: readonly Related[] = [],
  ) => ({
    id,
    type,
    attributes: attributesOf(given).map((each) => ({ ...each, time: always })),
    relationships,
  });
  const events = cases.flatMap((each) => each.events.map((event) => ocelEvent(event, each.id)));
  const people = (each: LoggedCase, of: 'children' | 'accused'): readonly string[] => [
    ...new Set([
      ...each.events.flatMap((event) => event[of]),
      ...(of === 'accused' ? each.clocks.flatMap(({ accused }) => accused ?? []) : []),
    ]),
  ];
  const objects = [
    object('export', 'Export', { ...markOf(mark), made_on: instantOf(mark.madeOn) }),
    ...cases.flatMap((each) => {
      const ofCase = [{ objectId: each.id, qualifier: 'of case' }];
      const { district, offenceGroup: offence_group, channel } = each;
      return [
        object(each.id, 'Case', { district, offence_group, channel }, [{ objectId: 'export', qualifier: 'in' }]),
        ...people(each, 'children').map((id) => object(id, 'Child', {}, ofCase)),
        ...people(each, 'accused').map((id) => object(id, 'Accused', {}, ofCase)),
        ...each.clocks.map(({ id, rule, status, opensOn, dueOn, accused }) =>
          object(
            id,
            'Clock',
            {
              rule,
              status,
              opens_on: instantOf(opensOn),
              due_on: dueOn === undefined ? undefined : instantOf(dueOn),
            },
            [...ofCase, ...(accused === undefined ? [] : [{ objectId: accused, qualifier: 'about' }])],
          ),
        ),
      ];
    }),
  ];
  const types = [...new Set(events.map(({ type }) => type))].toSorted();
  const log = {
    objectTypes,
    eventTypes: types.map((name) => typed(name, ['recorded_on', 'time'], ['office_kind', 'string'])),
    objects: objects.toSorted(byId),
    events: events.toSorted((one, other) => order(one.time, other.time) || byId(one, other)),
  };
  return `${JSON.stringify(log, undefined, 1)}\n`;
}

const markOf = ({ watermark, account, origin }: LogMark) => ({ watermark, account, origin });

const ocelEvent = ({ id, type, on, recordedOn, officeKind, children, accused }: LoggedEvent, caseId: string) => ({
  id,
  type,
  time: instantOf(on),
  attributes: attributesOf({ recorded_on: instantOf(recordedOn), office_kind: officeKind }),
  relationships: [
    { objectId: caseId, qualifier: 'of case' },
    ...children.map((objectId) => ({ objectId, qualifier: 'concerns' })),
    ...accused.map((objectId) => ({ objectId, qualifier: 'concerns' })),
  ],
});

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byId = (one: { readonly id: string }, other: { readonly id: string }): number => order(one.id, other.id);

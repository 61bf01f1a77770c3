/** The twelve vectors of the law sheet (section 6.6), as cases that a program is given, and the end that the law gives them. */

export interface Vector {
  readonly says: string;
  readonly case: {
    readonly jurisdiction: string;
    readonly calendar?: object;
    readonly events: readonly { readonly type: string; readonly at: string; readonly [field: string]: unknown }[];
  };
  readonly rule: string;
  /** The first instant that is too late, of limits in days. */
  readonly dueAt: string;
}

const fiveDays = { id: 'PK-PB-OFFICE-5', weeklyOff: ['saturday', 'sunday'], holidays: ['2025-08-14', '2025-03-31'] };
const sixDays = { ...fiveDays, id: 'PK-PB-OFFICE-6', weeklyOff: ['sunday'] };

const fir = { type: 'fir.registered', at: '2025-03-01T23:40:00+05:00' };
const rti = { type: 'rti.requested', at: '2025-08-01T10:00:00+05:00' };

export const vectors: readonly Vector[] = [
  {
    says: 'FIR on Saturday 1 March 2025 at 23:40: fourteen days pass with the end of Saturday 15 March',
    case: { jurisdiction: 'PK-PB', events: [fir] },
    rule: 'PK-CRPC-173-14D',
    dueAt: '2025-03-16T00:00:00+05:00',
  },
  {
    says: 'the same: the interim report by the end of Tuesday 18 March',
    case: { jurisdiction: 'PK-PB', events: [fir] },
    rule: 'PK-CRPC-173-INTERIM',
    dueAt: '2025-03-19T00:00:00+05:00',
  },
  {
    says: 'arrest on 30 March at 22:15, 40 minutes of way, a holiday next day: 31 March, 22:55',
    case: {
      jurisdiction: 'PK-PB',
      calendar: sixDays,
      events: [{ type: 'accused.arrested', at: '2025-03-30T22:15:00+05:00', accused: 'accused-1', journeyMinutes: 40 }],
    },
    rule: 'PK-CONST-10',
    dueAt: '2025-03-31T22:55:00+05:00',
  },
  {
    says: 'first remand on 1 June 2025: the last lawful day is Sunday 15 June, day 1 counted',
    case: { jurisdiction: 'PK-PB', events: [{ type: 'remand.ordered', at: '2025-06-01', accused: 'accused-1' }] },
    rule: 'PK-CRPC-167',
    dueAt: '2025-06-16T00:00:00+05:00',
  },
  {
    says: 'cognizance on 30 November 2024: three months end with 28 February 2025',
    case: { jurisdiction: 'PK-PB', events: [{ type: 'cognizance.taken', at: '2024-11-30' }] },
    rule: 'PK-CRPC-344A',
    dueAt: '2025-03-01T00:00:00+05:00',
  },
  {
    says: 'acquittal on Tuesday 30 September 2025: appeal until the end of Thursday 30 October',
    case: { jurisdiction: 'PK-PB', events: [{ type: 'acquitted', at: '2025-09-30' }] },
    rule: 'PK-CRPC-417-2A',
    dueAt: '2025-10-31T00:00:00+05:00',
  },
  {
    says: 'request for information on Friday 1 August 2025, five-day calendar: Friday 22 August',
    case: { jurisdiction: 'PK-PB', calendar: fiveDays, events: [rti] },
    rule: 'PK-PB-RTI-10',
    dueAt: '2025-08-23T00:00:00+05:00',
  },
  {
    says: 'the same, six-day calendar: Tuesday 19 August',
    case: { jurisdiction: 'PK-PB', calendar: sixDays, events: [rti] },
    rule: 'PK-PB-RTI-10',
    dueAt: '2025-08-20T00:00:00+05:00',
  },
  {
    says: 'transfer asked for on Friday 1 August 2025, six-day calendar: Saturday 9 August',
    case: {
      jurisdiction: 'PK-PB',
      calendar: sixDays,
      events: [{ type: 'investigation.transfer.applied', at: '2025-08-01T10:00:00+05:00', forum: 2 }],
    },
    rule: 'PK-PO-18A-2',
    dueAt: '2025-08-10T00:00:00+05:00',
  },
  {
    says: 'a child reported missing on 4 July 2025 at 02:10: 04:10',
    case: { jurisdiction: 'PK-PB', events: [{ type: 'child.missing.reported', at: '2025-07-04T02:10:00+05:00' }] },
    rule: 'PK-ZARRA-7-2H',
    dueAt: '2025-07-04T04:10:00+05:00',
  },
  {
    says: 'information under POCSO on 10 January 2025 at 21:30: 11 January, 21:30',
    case: { jurisdiction: 'IN', events: [{ type: 'report.received', at: '2025-01-10T21:30:00+05:30' }] },
    rule: 'IN-POCSO-19-6',
    dueAt: '2025-01-11T21:30:00+05:30',
  },
  {
    says: 'cognizance under POCSO on 30 January 2026: Sunday 1 March, so Monday 2 March, because a court acts',
    case: { jurisdiction: 'IN', events: [{ type: 'cognizance.taken', at: '2026-01-30' }] },
    rule: 'IN-POCSO-35-1',
    dueAt: '2026-03-03T00:00:00+05:30',
  },
  {
    says: 'information recorded under the BNSS on 31 December 2025: 28 February 2026',
    case: { jurisdiction: 'IN', events: [{ type: 'fir.registered', at: '2025-12-31' }] },
    rule: 'IN-BNSS-193-2',
    dueAt: '2026-03-01T00:00:00+05:30',
  },
];

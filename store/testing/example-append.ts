/** Invented Appends for tests and measurements. Nothing in them is about anybody. */
import { randomBytes } from 'node:crypto';
import type { Append, EventRow } from '@amanat/casework';

const letters = (): string => randomBytes(13).toString('hex');

export const exampleEvent = (changes: Partial<EventRow> = {}): EventRow => ({
  eventId: `evt_${letters()}`,
  streamId: `case_${letters()}`,
  streamSeq: 1,
  type: 'complaint.lodged',
  recordedOn: '2026-01-02',
  body: randomBytes(200),
  salt: randomBytes(32),
  commitment: randomBytes(32),
  ...changes,
});

/** Bytes as the store gives them back, so that `deepEqual` holds. */
export const plain = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

export type Complaint = Required<Append>;

/** A complaint as intake stores it: one event, two person keys, a case, two codes, a notice and a ticket. */
export function exampleComplaint(bodyBytes = 2000): Complaint {
  const event = exampleEvent({ body: randomBytes(bodyBytes) });
  const caseId = event.streamId;
  const front = plain(randomBytes(32));
  return {
    events: [event],
    personKeys: [0, 1].map(() => ({
      personId: `per_${letters()}`,
      keyId: `key_${letters()}`,
      caseId,
      intakeKey: randomBytes(32).toString('hex'),
      wrapped: randomBytes(80),
    })),
    cases: [
      {
        caseId,
        recordedOn: '2026-01-02',
        district: 'Exampleabad',
        offenceGroup: 'group-1',
        channel: 'web',
        allowedOffices: ['office_b', 'office_a'],
        allowSalt: plain(randomBytes(32)),
        waitsWithCustodians: false,
      },
    ],
    codes: (['code', 'cover'] as const).map((role) => ({
      lookup: plain(randomBytes(32)),
      front,
      caseId,
      role,
      boxPublicKey: plain(randomBytes(32)),
      eventId: event.eventId,
    })),
    notices: [{ caseId, noticeSeq: 1, sealed: plain(randomBytes(60)) }],
    ticket: { hash: plain(randomBytes(32)), caseId },
  };
}

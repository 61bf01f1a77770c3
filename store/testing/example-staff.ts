/** Invented people of offices, and what follows from what they do. Nothing in them is about anybody. */
import { randomBytes } from 'node:crypto';
import type { AccountRow, AlarmRow, ErasureRow, MembershipRow, OpeningRow } from '@amanat/casework';
import {
  accountId,
  type AccountId,
  type CaseId,
  caseId,
  erasureId,
  type OfficeId,
  officeIdSchema,
  openingId,
} from '@amanat/domain';

const random = (): Uint8Array => randomBytes(17);

export const exampleOffice = (id: string): OfficeId => officeIdSchema.parse(id);

export const exampleCaseId = (): CaseId => caseId(random());

export function exampleAccount(changes: Partial<AccountRow> = {}): AccountRow {
  const account = accountId(random());
  return {
    account,
    signInName: account.slice(8),
    displayName: 'Example',
    state: 'active',
    conductVersion: 1,
    ...changes,
  };
}

export const exampleMembership = (account: AccountId, changes: Partial<MembershipRow> = {}): MembershipRow => ({
  membershipId: `mem_${randomBytes(13).toString('hex')}`,
  account,
  role: 'case-worker',
  scope: 'office',
  office: exampleOffice('office_a'),
  ended: false,
  ...changes,
});

export const exampleOpening = (of: CaseId, account: AccountId, changes: Partial<OpeningRow> = {}): OpeningRow => ({
  opening: openingId(random()),
  caseId: of,
  account,
  office: 'office_a',
  openerKind: 'child-protection',
  way: 'own-case',
  purpose: 'child-safety',
  parts: ['child'],
  state: 'asked',
  askedOn: '2026-01-02',
  ...changes,
});

export const exampleAlarm = (forAccount: AccountId, changes: Partial<AlarmRow> = {}): AlarmRow => ({
  alarm: `alarm_${randomBytes(13).toString('hex')}`,
  kind: 'search-hit',
  forAccount,
  onDay: '2026-01-02',
  ...changes,
});

export const exampleErasure = (of: CaseId, changes: Partial<ErasureRow> = {}): ErasureRow => ({
  erasure: erasureId(random()),
  caseId: of,
  part: 'child',
  rule: 'example-rule',
  state: 'proposed',
  agreedBy: [],
  dueOn: '2026-01-02',
  ...changes,
});

/** Rows of what staff reads, as casework knows them. */
import type {
  AccountRow,
  ClockRow,
  MailAddressRow,
  SavedFilterRow,
  WorkFacts,
  AlarmKind,
  AlarmRow,
  ChangeRow,
  ErasureRow,
  MembershipRow,
  OpeningRow,
  SeenCase,
  StoredPersonKey,
} from '@amanat/casework';
import type { AccountId, CaseId, ChangeId, ErasureId, OpeningId } from '@amanat/domain';
import type { Selectable } from 'kysely';
import { bytes, caseOf } from '../record/rows.ts';
import type { Tables } from '../record/tables.ts';

/*
 * Ids and closed lists come back as what they were stored as: the rows were made from domain types, and the tables' own
 * rules (migrations/0003-access.sql) hold each list. That is why they may be taken for them here, and only here.
 */

export interface AccountColumns {
  readonly account: AccountId;
  readonly sign_in_name: string;
  readonly display_name: string;
  readonly state: AccountRow['state'];
  readonly conduct_version: number;
}

export const accountOf = (row: AccountColumns): AccountRow => ({
  account: row.account,
  signInName: row.sign_in_name,
  displayName: row.display_name,
  state: row.state,
  conductVersion: row.conduct_version,
});

export interface MembershipColumns {
  readonly membership: string;
  readonly account: AccountId;
  readonly role: MembershipRow['role'];
  readonly scope: MembershipRow['scope'];
  readonly office: MembershipRow['office'];
  readonly team: string | null;
  readonly district: string | null;
  readonly ended: boolean;
}

export const membershipOf = (row: MembershipColumns): MembershipRow => ({
  membershipId: row.membership,
  account: row.account,
  role: row.role,
  scope: row.scope,
  office: row.office,
  ...(row.team === null ? {} : { team: row.team }),
  ...(row.district === null ? {} : { district: row.district }),
  ended: row.ended,
});

const instantOf = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime());

export interface OpeningColumns {
  readonly opening: OpeningId;
  readonly case_id: CaseId;
  readonly account: AccountId;
  readonly office: string;
  readonly opener_kind: OpeningRow['openerKind'];
  readonly way: OpeningRow['way'];
  readonly purpose: OpeningRow['purpose'];
  readonly parts: OpeningRow['parts'];
  readonly state: OpeningRow['state'];
  readonly asked_on: string;
  readonly opened_on: string | null;
  readonly ends_at: Date | null;
  readonly review_by: Date | null;
}

export const openingOf = (row: OpeningColumns): OpeningRow => ({
  opening: row.opening,
  caseId: row.case_id,
  account: row.account,
  office: row.office,
  openerKind: row.opener_kind,
  way: row.way,
  purpose: row.purpose,
  parts: row.parts,
  state: row.state,
  askedOn: row.asked_on,
  ...(row.opened_on === null ? {} : { openedOn: row.opened_on }),
  ...(row.ends_at === null ? {} : { endsAt: instantOf(row.ends_at) }),
  ...(row.review_by === null ? {} : { reviewBy: instantOf(row.review_by) }),
});

export interface AlarmColumns {
  readonly alarm: string;
  readonly kind: AlarmKind;
  readonly for_account: AccountId;
  readonly on_day: string;
  readonly case_id: CaseId | null;
  readonly about_account: AccountId | null;
  readonly stream_id: string | null;
}

export const alarmOf = (row: AlarmColumns): AlarmRow => ({
  alarm: row.alarm,
  kind: row.kind,
  forAccount: row.for_account,
  onDay: row.on_day,
  ...(row.case_id === null ? {} : { caseId: row.case_id }),
  ...(row.about_account === null ? {} : { aboutAccount: row.about_account }),
  ...(row.stream_id === null ? {} : { streamId: row.stream_id }),
});

export interface ChangeColumns {
  readonly change: ChangeId;
  readonly by_account: AccountId;
  readonly kind: string;
  readonly state: ChangeRow['state'];
  readonly proposed_on: string;
}

export const changeOf = (row: ChangeColumns): ChangeRow => ({
  change: row.change,
  by: row.by_account,
  kind: row.kind,
  state: row.state,
  proposedOn: row.proposed_on,
});

export interface ErasureColumns {
  readonly erasure: ErasureId;
  readonly case_id: CaseId;
  readonly part: ErasureRow['part'];
  readonly rule: string;
  readonly state: ErasureRow['state'];
  readonly agreed_by: readonly AccountId[];
  readonly by_account: AccountId | null;
  readonly due_on: string;
}

export const erasureOf = (row: ErasureColumns): ErasureRow => ({
  erasure: row.erasure,
  caseId: row.case_id,
  part: row.part,
  rule: row.rule,
  state: row.state,
  agreedBy: row.agreed_by,
  ...(row.by_account === null ? {} : { by: row.by_account }),
  dueOn: row.due_on,
});

export type CaseColumns = Selectable<Tables['cases']>;

export interface SeenCaseColumns extends CaseColumns {
  readonly handlers: readonly AccountId[];
  readonly handler_teams: readonly string[];
  readonly shut_out: readonly AccountId[];
}

export const seenCaseOf = (row: SeenCaseColumns): SeenCase => ({
  ...caseOf(row),
  handlers: row.handlers,
  handlerTeams: row.handler_teams,
  shutOut: row.shut_out,
});

export interface PersonKeyColumns {
  readonly person_id: string;
  readonly key_id: string;
  readonly case_id: string;
  readonly intake_key: string | null;
  readonly wrapped: Uint8Array;
}

export const personKeyOf = (row: PersonKeyColumns): StoredPersonKey => ({
  personId: row.person_id,
  keyId: row.key_id,
  caseId: row.case_id,
  ...(row.intake_key === null ? {} : { intakeKey: row.intake_key }),
  wrapped: bytes(row.wrapped),
});

export interface ClockColumns {
  readonly case_id: CaseId;
  readonly clock: string;
  readonly rule: string;
  readonly kind: ClockRow['kind'];
  readonly status: ClockRow['status'];
  readonly opens_on: string;
  readonly due_on: string | null;
  readonly soon_on: string | null;
  readonly owner: ClockRow['owner'];
  readonly confidence: ClockRow['confidence'];
  readonly gravity: number;
  readonly keeper: NonNullable<ClockRow['keeper']> | null;
  readonly level: number;
  readonly next_on: string | null;
}

export const clockOf = (row: ClockColumns): ClockRow => ({
  clock: row.clock,
  rule: row.rule,
  kind: row.kind,
  status: row.status,
  opensOn: row.opens_on,
  ...(row.due_on === null ? {} : { dueOn: row.due_on }),
  ...(row.soon_on === null ? {} : { soonOn: row.soon_on }),
  owner: row.owner,
  confidence: row.confidence,
  gravity: row.gravity,
  ...(row.keeper === null ? {} : { keeper: row.keeper }),
  level: row.level,
  ...(row.next_on === null ? {} : { nextOn: row.next_on }),
});

export interface WorkColumns {
  readonly stage: NonNullable<WorkFacts['stage']> | null;
  readonly last_step_on: string | null;
  readonly open_reviews: number | null;
  readonly warn_on: string | null;
}

export const workFactsOf = (row: WorkColumns): WorkFacts => ({
  ...(row.stage === null ? {} : { stage: row.stage }),
  ...(row.last_step_on === null ? {} : { lastStepOn: row.last_step_on }),
  openReviews: row.open_reviews ?? 0,
  ...(row.warn_on === null ? {} : { warnOn: row.warn_on }),
});

export interface MailAddressColumns {
  readonly account: AccountId;
  readonly address: string;
  readonly language: MailAddressRow['language'];
  readonly told_to: string;
  readonly told_on: string;
  readonly refused_on: string | null;
}

export const mailAddressOf = (row: MailAddressColumns): MailAddressRow => ({
  account: row.account,
  address: row.address,
  language: row.language,
  toldTo: Number(row.told_to),
  toldOn: row.told_on,
  ...(row.refused_on === null ? {} : { refusedOn: row.refused_on }),
});

export interface SavedFilterColumns {
  readonly account: AccountId;
  readonly filter: string;
  readonly name: string;
  readonly query: string;
}

export const savedFilterOf = (row: SavedFilterColumns): SavedFilterRow => ({
  account: row.account,
  filter: row.filter,
  name: row.name,
  query: row.query,
});

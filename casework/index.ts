/** The one path by which the record is read or changed. */
export * from './accounts/index.ts';
export type * from './accounts/credential-ports.ts';
export {
  type AuditedTables,
  type KeyPlaceRow,
  type ReleaseFileRow,
  type TableFinding,
  tableFindings,
  type TablePlace,
} from './audit/audited-tables.ts';
export { openTablesAudit, type TablesAudit } from './audit/tables-audit.ts';
export * from './case-columns.ts';
export * from './casework.ts';
export * from './complaint-secret.ts';
export type * from './figures/figure-ports.ts';
export { childrenAt, type ChildHistory, type ChildHistoryBuilder } from './figures/child-history.ts';
export type { ChildRow } from './figures/child-rows.ts';
export {
  type FigureWork,
  type GatheredRelease,
  type FinishedRelease,
  type ReleaseRefusal,
  releaseRefusals,
  type ReleaseWish,
  youngestSnapshotDays,
} from './figures/make-record-release.ts';
export type * from './figures/releases.ts';
export type * from './dossiers/dossier-work.ts';
export { type NamedHow, NamesAPersonError } from './dossiers/names-a-person-error.ts';
export type { DueErasure, DueList, DuePlace } from './erasure/due-list.ts';
export type { ErasureChoice } from './erasure/erasure-choices.ts';
export type { GoneParts } from './erasure/erased-parts.ts';
export type { ErasureAnswer, Erasures, ErasureWish } from './erasure/erasures.ts';
export type { SeenErasure } from './erasure/seen-erasure.ts';
export type { WhoseName } from './erasure/whose-name.ts';
export type * from './deployment.ts';
export { fillerRows } from './log-record.ts';
export { UnlistedKeyError } from './list-keys.ts';
export type { LodgeInput } from './lodge-complaint.ts';
export type * from './ports.ts';
export { type AgeRecipient, parseAgeRecipient } from './exports/age-recipient.ts';
export type { EncryptTo, ExportAnswer, Exports, ExportWish } from './exports/exports.ts';
export type * from './registers/register-ports.ts';
export type { SeenImport, SeenPermit, SeenRegister } from './registers/list-registers.ts';
export type { PermitRefusal } from './registers/permit.ts';
export type { FinishedAnswer, ImportRefusal, TakenAnswer } from './registers/run-import.ts';
export type { RowErasureAnswer, RowErasureWish } from './registers/erase-row.ts';
export type { PermitAnswer, PermitWish, Registers } from './registers/registers.ts';
export type { RowOutcome } from './registers/take-rows.ts';
export type { SearchAnswer, Searches, SearchWish } from './searches/searches.ts';
export { phoneToken, tokenKeyOf, tokensOf } from './searches/phone-tokens.ts';
export * from './keys/index.ts';
export type { CaseLife, LifeAnswer } from './life/case-life.ts';
export type { NamedClock } from './life/case-clocks.ts';
export type * from './life/life-views.ts';
export type * from './linking/links.ts';
export type * from './linking/linking-views.ts';
export { weightWords } from './linking/linking-views.ts';
export type * from './warnings/warning-ports.ts';
export type * from './warnings/warning-views.ts';
export type { Watched, WarningAnswer, WarningListAnswer, Warnings } from './warnings/warnings.ts';
export { type Candidate, candidatesFor } from './linking/candidates.ts';
export type * from './linking/linking-ports.ts';
export { type MentionContent, parseContent, type SubjectKind } from './linking/subjects.ts';
export {
  type AskedToTake,
  type SubjectMention,
  takeNew,
  type TakenNew,
  type TakenStream,
  takeStream,
  type TakingNeeds,
} from './linking/take-mentions.ts';
export type { OpenReview } from './life/open-reviews.ts';
export type { StepAnswer, StepWish } from './life/record-step.ts';
export type { KeepAwayAnswer, KeepAwayRefusal } from './life/keep-away.ts';
export type { TransferAnswer, TransferRefusal } from './life/transfer-case.ts';
export type { AddedHoliday, Confirmation, Rulebook } from './rulebook/load-rulebook.ts';
export type { Digest, DigestCounts, Digests, DigestSent, SendDigest } from './timers/digests.ts';
export { parseMailAddress } from './timers/mail-address.ts';
export type { FollowedUp } from './timers/follow-up.ts';
export type { Timers } from './timers/timers.ts';
export type { RulebookAnswer, RulebookWork } from './rulebook/rulebook-work.ts';
export type { PublicLaw, PublicRule } from './rulebook/public-law.ts';
export type { RuleInBrief } from './rulebook/rule-in-brief.ts';
export type { CalendarView, JurisdictionView, RulePages, RuleView } from './rulebook/show-rules.ts';
export type { PassedListAnswer } from './work/list-passed.ts';
export type { WorkCountsAnswer, WorkListAnswer } from './work/list-work.ts';
export { filterNameSchema, mostSavedFilters } from './work/saved-filters.ts';
export type { Work } from './work/work.ts';
export type * from './work/work-views.ts';
export { openStaff, type Staff } from './staff.ts';
export type { AlarmsAnswer, AlarmView } from './alarms/alarms-of.ts';
export type { Refused } from './case-access/answers.ts';
export type { CaseAccessAnswer } from './case-access/change-case-access.ts';
export type { CasePageAnswer, CaseStepAnswer } from './cases/cases.ts';
export type * from './cases/case-views.ts';
export type { Changes } from './changes/changes.ts';
export type { AccessRefused, ChangeView, DecisionAnswer, NotDone, ProposalAnswer } from './changes/views.ts';
export * from './openings/index.ts';
export type { ListedPerson, OnePerson, People, PeopleView, PersonAnswer } from './people/people.ts';
export type { CaseFilter, CaseListAnswer } from './cases/list-cases.ts';
export type * from './staff-deployment.ts';
export { alarmKinds } from './staff-ports.ts';
export type * from './staff-ports.ts';
export type * from './work-ports.ts';
export type { ImportAnswer, ImportOptions, PublishedDossier } from './publish-dossier.ts';
export { readEvent } from './stored-event.ts';
export type * from './views.ts';

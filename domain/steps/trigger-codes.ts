/**
 * Codes of events in the law data, and the step that each is here. Nearly all are the wire name of that step; what is no event of a
 * case's life is out of scope, with the reason. Codes that only close a limit are wire names as they are; a test holds all of them
 * against the packs.
 *
 * @source law data, section 7; DECISIONS.md, "Input shapes", "New codes"
 */
import type { StepType } from './step.ts';

export type CodeMeaning = { readonly step: StepType } | { readonly outOfScope: string };

/** Trigger codes of the law data that are the wire name of a step. */
const wireNames = [
  'accused.absconded',
  'accused.appeared',
  'accused.arrested',
  'accused.produced',
  'acquitted',
  'adjournment.granted',
  'adjournment.requested',
  'age.questioned',
  'appeal.filed',
  'arcc.informed',
  'arguments.completed',
  'bail.condition.breached',
  'bail.postarrest.applied',
  'bail.prearrest.applied',
  'bail.protective.granted',
  'care.assessment.initial',
  'charge.hearing.first',
  'chargesheet.filed',
  'child.missing.notified',
  'child.missing.reported',
  'child.taken.into.care',
  'cognizance.taken',
  'compensation.applied',
  'compensation.ordered',
  'complaint.found-false',
  'complaint.private.filed',
  'compromise.offered',
  'content.found',
  'content.reported',
  'convicted',
  'cwc.relief.recommended',
  'cwc.reported',
  'data.preservation.notice',
  'evidence.false',
  'evidence.tampered',
  'extortion.reported',
  'fir.refused',
  'fir.registered',
  'identity.at-risk',
  'investigation.assigned',
  'investigation.completed',
  'investigation.defective',
  'investigation.finding',
  'investigation.further',
  'investigation.transfer.applied',
  'judgment.pronounced',
  'juvenile.accused.arrested',
  'juvenile.committee.referred',
  'legalaid.applied',
  'medical.exam.done',
  'medical.exam.requested',
  'offence.occurred',
  'petition.filed',
  'report.173.final',
  'report.173.interim',
  'report.173.received.prosecutor',
  'report.due',
  'report.received',
  'rti.refused',
  'rti.requested',
  'statement.161.due',
  'statement.161.recorded',
  'statement.164.due',
  'threat.reported',
  'trial.evidence',
  'trial.opened',
  'victim.at.hospital',
] as const satisfies readonly StepType[];

/** Codes that DECISIONS.md adds. */
const newCodes = [
  'limit.extended',
  'stay.served',
  'stay.vacated',
  'juvenile.committee.ordered',
  'remand.ordered',
  'trial.fixed',
  'judgment.copy.received',
  'offence.added',
  'delay.condoned',
  'report.344a.sent',
  'rti.review.requested',
  'rti.complaint.filed',
  'child.need.found',
  'support.person.assigned',
  'cwc.produced',
] as const satisfies readonly StepType[];

export const lawCodes: Readonly<Record<string, CodeMeaning>> = {
  ...Object.fromEntries([...wireNames, ...newCodes].map((code) => [code, { step: code }])),
  /** An officer's wrong, as somebody says, with the rule that it broke. */
  'police.misconduct': { step: 'official.failed' },
  /** The prosecutor's withdrawal (PK-CRPC-494). A family's wish by code has this name as an event of the complaint, and ends nothing. */
  'withdrawal.requested': { step: 'prosecution.withdrawal.asked' },
  'accused.detained': {
    outOfScope:
      'because the detention that PK-CRPC-497-DELAY counts begins with the arrest: the pack opens it on accused.arrested',
  },
  'report.173.threshold': {
    outOfScope:
      'because nobody does it: it is the end of the fourteen days of PK-CRPC-173-14D, which the calculator finds',
  },
  always: { outOfScope: 'because rights that hold always (PK-CONST-10A-14-19A) begin with no event' },
  'proceeding.any': {
    outOfScope:
      'because it stands for every step before a court: what it gives (PK-CRPC-561A, US-CVRA-A, US-3509) is a remedy, a right or a safeguard without a clock',
  },
};

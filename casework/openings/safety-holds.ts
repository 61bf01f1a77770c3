/** The safety hold of a case: set by whoever watches over it, reviewed by another person (`domain/openings/safety-hold.ts`). */
import {
  type AccessRefusal,
  caseAccessEventOf,
  type CaseId,
  decideAccess,
  decideSafetyHold,
  eventId,
  isCaseId,
  type Member,
  replaySafetyHold,
  type SafetyHold,
  type SafetyHoldCommand,
  type SafetyHoldRefusal,
} from '@amanat/domain';
import { keepAccessRefusal } from '../case-access/keep-access-refusal.ts';
import { findVerifiedCase } from '../cases/verified-case.ts';
import { todayOf } from '../deployment.ts';
import { commitEvent } from '../seal-event.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { readEvent } from '../stored-event.ts';
import { accessToCase } from './access-to-case.ts';
import { accountOf } from './load-opening.ts';

export type SafetyHoldAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'refused';
      readonly refusal: AccessRefusal | SafetyHoldRefusal;
      readonly existenceIsSecret: boolean;
    };

export interface SafetyHoldView {
  readonly caseId: CaseId;
  readonly hold?: SafetyHold;
  /** The day of its review has passed. It goes on until somebody reviews it. */
  readonly isLate: boolean;
  readonly maySet: boolean;
  readonly mayReview: boolean;
}

const attempts = 20;

/** `undefined` for a case that is not there, and for somebody who has no part in its hold. */
export async function findSafetyHold(
  member: Member,
  caseId: string,
  deployment: StaffDeployment,
): Promise<SafetyHoldView | undefined> {
  const found = await findVerifiedCase(caseId, deployment);
  if (found === undefined) return undefined;
  const may = decideAccess(member, { action: 'set-safety-hold', case: found.facts }).kind === 'allowed';
  if (!may) return undefined;
  const { hold } = await loadHold(found.caseId, deployment);
  const others = hold === undefined ? [] : [{ account: accountOf(hold.by), teams: [] }];
  const review = decideAccess(member, { action: 'review-safety-hold', case: found.facts, others });
  return {
    caseId: found.caseId,
    ...(hold === undefined ? {} : { hold }),
    isLate: hold !== undefined && hold.reviewOn < todayOf(deployment),
    maySet: hold === undefined,
    mayReview: hold !== undefined && review.kind === 'allowed',
  };
}

/** @throws StoreError, LedgerError; Error if others keep writing to the same case */
export async function changeSafetyHold(
  member: Member,
  caseId: string,
  wanted:
    | { readonly kind: 'set-safety-hold'; readonly reviewOn: Temporal.PlainDate }
    | { readonly kind: 'review-safety-hold'; readonly reviewOn?: Temporal.PlainDate | undefined },
  deployment: StaffDeployment,
): Promise<SafetyHoldAnswer> {
  if (!isCaseId(caseId)) return { kind: 'unknown' };
  const today = Temporal.PlainDate.from(todayOf(deployment));
  const command: SafetyHoldCommand = { ...wanted, by: member.account, today };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { hold, nextSeq } = await loadHold(caseId, deployment);
    const other = wanted.kind === 'review-safety-hold' && hold !== undefined ? { other: accountOf(hold.by) } : {};
    const action = hold === undefined ? 'set-safety-hold' : wanted.kind;
    const access = await accessToCase(member, { action, caseId, ...other }, deployment);
    if (access.kind === 'unknown') return access;
    if (access.kind === 'refused') return access;
    const decision = decideSafetyHold(hold, command);
    if (decision.kind === 'refused') {
      await keepAccessRefusal(member, access.found.caseId, wanted.kind, decision.refusal, deployment);
      return { ...decision, existenceIsSecret: false };
    }
    const { ciphers } = deployment;
    const place = {
      eventId: eventId(ciphers.random(17)),
      streamId: access.found.caseId,
      streamSeq: nextSeq,
      recordedOn: todayOf(deployment),
    };
    const event = commitEvent(decision.event.type, decision.event.data, place, ciphers);
    if ((await deployment.staff.append({ events: [event] })).kind === 'stored') return { kind: 'done' };
  }
  throw new Error('the case is being written to by others all the time');
}

async function loadHold(caseId: string, { store, ciphers }: StaffDeployment) {
  const bodies = (await store.loadStream(caseId)).map((row) => readEvent(row, ciphers));
  const events = bodies.map(caseAccessEventOf).filter((event) => event !== undefined);
  return { hold: replaySafetyHold(events), nextSeq: bodies.length + 1 };
}

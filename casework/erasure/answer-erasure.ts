/** Somebody agrees to an erasure or refuses it; with the agreement of a second one the keys go. */
import {
  type AccessAnswer,
  decideAccess,
  decideErasure,
  type ErasedPart,
  erasedPartOf,
  type ErasureCommand,
  type ErasureId,
  type Member,
} from '@amanat/domain';
import { keepAccessRefusal } from '../case-access/keep-access-refusal.ts';
import { findVerifiedCase, type VerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { loadCaseToErase, personsToErase } from './erased-case.ts';
import type { ErasureAnswer } from './erasures.ts';
import { erasureRows, finishErasure } from './finish-erasures.ts';
import { erasureRowAfter, loadErasure } from './load-erasure.ts';
import { tokensKeptOf } from './tokens-kept.ts';
import { mayKnowOf, othersOf, type WhoActed } from './who-acted.ts';

const attempts = 8;

type Refusal = Extract<ErasureAnswer, { kind: 'refused' }>['refusal'];
const refused = (refusal: Refusal): ErasureAnswer => ({ kind: 'refused', refusal, existenceIsSecret: false });
const unknown: ErasureAnswer = { kind: 'refused', refusal: 'unknown', existenceIsSecret: true };

/** @throws SealedError, LedgerError, StoreError; Error if others keep writing to the same erasure */
export async function answerErasure(
  member: Member,
  erasure: ErasureId,
  kind: 'agree' | 'refuse',
  deployment: StaffDeployment,
): Promise<ErasureAnswer> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { state, nextSeq } = await loadErasure(erasure, deployment);
    const found = state.status === 'not-proposed' ? undefined : await findVerifiedCase(state.caseId, deployment);
    if (state.status === 'not-proposed' || found === undefined) return unknown;
    if (state.status === 'begun' && (await mayKnowOf(member, state, found.facts, deployment))) {
      // Two have agreed: whoever knows of it may have it gone on with.
      return { kind: 'accepted', erasure, status: 'done', ...(await finishErasure(erasure, deployment)) };
    }
    const access = await decideAnswer(member, state, found, deployment);
    if (access.kind === 'refused') {
      await keepAccessRefusal(member, found.caseId, 'agree-erasure', access.refusal, deployment);
      const isSecret = access.existenceIsSecret && !(await mayKnowOf(member, state, found.facts, deployment));
      return { ...access, existenceIsSecret: isSecret };
    }
    const command = await commandOf(kind, member, erasedPartOf(state), found, deployment);
    if (command.kind === 'refused') return command;
    const decision = decideErasure(state, command);
    if (decision.kind === 'refused') return refused(decision.refusal);
    const isBegun = decision.events.some(({ type }) => type === 'erasure.begun');
    const outcome = await deployment.staff.append({
      events: erasureRows(erasure, nextSeq, decision.events, deployment),
      projections: {
        erasures: [erasureRowAfter(erasure, state, decision.events)],
        ...(isBegun && command.kind === 'agree' && { erasedTokens: await tokensOf(command, found, deployment) }),
      },
    });
    if (outcome.kind !== 'stored') continue;
    if (isBegun) return { kind: 'accepted', erasure, status: 'done', ...(await finishErasure(erasure, deployment)) };
    return { kind: 'accepted', erasure, status: kind === 'agree' ? 'proposed' : 'refused' };
  }
  throw new Error('the erasure is being written to by others all the time');
}

const tokensOf = async (
  { erased }: { readonly erased: { readonly persons: readonly string[] } },
  found: VerifiedCase,
  deployment: StaffDeployment,
): Promise<readonly Uint8Array[]> =>
  tokensKeptOf(erased.persons, (await loadCaseToErase(found, deployment)).events, deployment);

async function decideAnswer(
  member: Member,
  acted: WhoActed,
  { facts }: VerifiedCase,
  deployment: StaffDeployment,
): Promise<AccessAnswer> {
  const others = await othersOf(acted, deployment);
  return decideAccess(member, { action: 'agree-erasure', case: facts, others });
}

/** Whose keys would go is found before anybody agrees, so that nobody agrees to what cannot be done. */
async function commandOf(
  kind: 'agree' | 'refuse',
  { account: by }: Member,
  part: ErasedPart,
  found: VerifiedCase,
  deployment: StaffDeployment,
): Promise<Exclude<ErasureCommand, { kind: 'propose' | 'end' }> | Extract<ErasureAnswer, { kind: 'refused' }>> {
  if (kind === 'refuse') return { kind, by };
  const erased = await personsToErase(await loadCaseToErase(found, deployment), part, deployment);
  switch (erased.kind) {
    case 'found':
      return { kind, by, erased };
    case 'shared':
      return { kind: 'refused', refusal: 'shared-person', existenceIsSecret: false };
    case 'waits':
      return { kind: 'refused', refusal: 'key-waits', existenceIsSecret: false };
    default:
      throw new Error(`not handled: ${String(erased satisfies never)}`);
  }
}

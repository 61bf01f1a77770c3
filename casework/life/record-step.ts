/**
 * The one path by which a step of a case's life is recorded: load, verify, authorise, open the life in memory, decide, seal,
 * append with the clocks, keepers and alarms that follow; what is refused is kept as well. Whoever writes at the same time
 * makes it load and decide again, and whoever did not see what the other wrote is shown it first.
 */
import {
  type AccessAnswer,
  type AccountId,
  type CaseId,
  decideAccess,
  decideStep,
  definitionOf,
  eventId,
  evolveLife,
  type Identity,
  idLetters,
  isPersonId,
  type KeepingEvent,
  type Life,
  type Member,
  type Membership,
  type NewStep,
  type PersonId,
  type PersonRef,
  personId,
  roleOf,
  type Step,
  type StepActor,
  type StepNumbers,
  type StepRefusal,
} from '@amanat/domain';
import { canonicalJson, type Json } from '@amanat/ledger';
import { drawPersonKey, sealText } from '@amanat/sealing';
import { notThere, type Refused } from '../case-access/answers.ts';
import { keepAccessRefusal } from '../case-access/keep-access-refusal.ts';
import { findVerifiedCase, type VerifiedCase } from '../cases/verified-case.ts';
import { mostAttempts } from '../change-complaint.ts';
import { todayOf } from '../deployment.ts';
import { inTurn } from '../in-turn.ts';
import { commitEvent, type EventPlace, personKeyRows } from '../seal-event.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { accessToStep } from './access-to-step.ts';
import { alarmsOfNearDates, alarmsOfStep } from './alarms-of-step.ts';
import { type ChildKey, loadLife } from './load-life.ts';
import { followingOf } from './work-of-case.ts';

/** What somebody wants to record; parsed. */
export interface StepWish {
  readonly step: NewStep;
  /** Numbers of papers and short notes: opened by an opening only. */
  readonly numbers: StepNumbers;
  /** Of whom the step brings in. */
  readonly identity?: Identity | undefined;
  /** Drawn when the form was made: the same form sent twice is one step. `evt_…` */
  readonly entry: string;
  /** The case's next place when the form was made: what came since is shown before anything is recorded. */
  readonly seen: number;
}

export type StepAnswer =
  | { readonly kind: 'done'; readonly ref?: PersonRef }
  /** Somebody else recorded these since the form was made: nothing was recorded now. */
  | { readonly kind: 'moved'; readonly since: readonly Step[]; readonly seen: number }
  /** The child was erased; or the case is being put under its key, and a moment later it works. */
  | { readonly kind: 'erased' }
  | { readonly kind: 'waiting' }
  | Refused<StepRefusal | 'identity-missing'>;

type Attempt =
  | StepAnswer
  | { readonly kind: 'again' }
  | { readonly kind: 'access-refused'; readonly found: CaseId; readonly access: AccessRefusedAnswer };
type AccessRefusedAnswer = Extract<AccessAnswer, { kind: 'refused' }>;

/** @throws StoreError · SealedError · LedgerError if the case is not as it was committed */
export async function recordStep(
  member: Member,
  caseId: string,
  wish: StepWish,
  deployment: StaffDeployment,
): Promise<StepAnswer> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const answer: Attempt = await inTurn(deployment.store, caseId, () => attemptStep(member, caseId, wish, deployment));
    if (answer.kind === 'again') continue;
    if (answer.kind !== 'access-refused') return answer;
    const { found, access } = answer;
    await keepAccessRefusal(member, found, 'record-step', access.refusal, deployment);
    return access;
  }
  throw new Error('the case is being written to by others all the time');
}

async function attemptStep(
  member: Member,
  caseId: string,
  wish: StepWish,
  deployment: StaffDeployment,
): Promise<Attempt> {
  const found = await findVerifiedCase(caseId, deployment);
  if (found === undefined) return notThere;
  const see = decideAccess(member, { action: 'see-case', case: found.facts });
  if (see.kind === 'refused') return { kind: 'access-refused', found: found.caseId, access: see };
  const loaded = await loadLife(found.caseId, found, deployment);
  if (loaded.kind !== 'life') return loaded;
  const { life, childKey } = loaded;
  const access = accessToStep(member, wish.step, life, found, deployment);
  if (access.kind === 'refused') return { kind: 'access-refused', found: found.caseId, access };
  if (life.recorded.some(({ id }) => id === wish.entry)) return { kind: 'done' };
  const since = life.recorded.filter(({ seq, by }) => seq >= wish.seen && by !== member.account);
  if (since.length > 0) return { kind: 'moved', since, seen: found.nextSeq };
  if (definitionOf(wish.step.type).entersPerson === true && wish.identity === undefined)
    return { kind: 'refused', refusal: 'identity-missing', existenceIsSecret: false };
  const decision = decideStep(life, wish.step, actorOf(member.account, access.by, deployment));
  if (decision.kind === 'refused') {
    const { refusal } = decision;
    const data = { command: wish.step.type.replaceAll('.', '-'), refusal };
    const event = commitEvent('command.refused', data, placeAt(found, 0, deployment), deployment.ciphers);
    if ((await deployment.staff.append({ events: [event] })).kind !== 'stored') return { kind: 'again' };
    return { kind: 'refused', refusal, existenceIsSecret: false };
  }
  return store(member, access.by, found, { life, childKey }, wish, deployment);
}

const actorOf = (account: AccountId, { office, role }: Membership, deployment: StaffDeployment): StepActor => ({
  account,
  office,
  officeKind: deployment.offices().find(({ id }) => id === office)?.kind ?? 'other',
  role,
  today: todayOf(deployment),
});

async function store(
  { account }: Member,
  by: Membership,
  found: VerifiedCase,
  { life, childKey }: { readonly life: Life; readonly childKey: ChildKey },
  wish: StepWish,
  deployment: StaffDeployment,
): Promise<Attempt> {
  const { ciphers, intakeKey } = deployment;
  const place = { ...placeAt(found, 0, deployment), eventId: wish.entry };
  const recorded = { id: wish.entry, seq: found.nextSeq, recordedOn: place.recordedOn, by: account, office: by.office };
  // The union of steps is one of `NewStep`, each with what every recorded step has.
  const step = { ...wish.step, ...recorded } as Step;
  const next = evolveLife(life, step);
  const identity = identityPart(wish, found, life, childKey, deployment);
  const sealed = sealParts(
    [
      { part: 'step', key: childKey, text: canonicalJson({ facts: wish.step.facts }) },
      ...(Object.keys(wish.numbers).length === 0
        ? []
        : [{ part: 'numbers', key: childKey, text: canonicalJson(wish.numbers) }]),
      ...identity,
    ],
    place,
    deployment,
  );
  const data = { by: account, office: by.office };
  const event = commitEvent(step.type, data, place, ciphers, sealed);
  const following = await followingOf(found, next, by, deployment);
  const rows = following.events.map((each, index) => keepingRow(each, found, index + 1, deployment));
  const fresh = identity.flatMap(({ key, isNew }) => (isNew ? [key] : []));
  const stored = await deployment.staff.append({
    events: [event, ...rows],
    personKeys: personKeyRows(fresh, found.caseId, intakeKey, ciphers),
    projections: {
      caseWork: [following.work],
      ...(following.offices === undefined ? {} : { caseOffices: [following.offices] }),
      alarms: [
        ...(await alarmsOfStep(step, following.events, found, deployment)),
        ...(await alarmsOfNearDates(following.warned, found, deployment)),
      ],
    },
  });
  return stored.kind === 'stored' ? { kind: 'done' } : { kind: 'again' };
}

export const keepingRow = (
  { type, data }: KeepingEvent,
  found: Pick<VerifiedCase, 'caseId' | 'nextSeq'>,
  offset: number,
  deployment: StaffDeployment,
) => commitEvent(type, data, placeAt(found, offset, deployment), deployment.ciphers);

export const placeAt = (
  { caseId, nextSeq }: Pick<VerifiedCase, 'caseId' | 'nextSeq'>,
  offset: number,
  deployment: StaffDeployment,
): EventPlace => ({
  eventId: eventId(deployment.ciphers.random(17)),
  streamId: caseId,
  streamSeq: nextSeq + offset,
  recordedOn: todayOf(deployment),
});

interface PartToSeal {
  readonly part: string;
  readonly key: ChildKey;
  readonly text: string;
}

function sealParts(
  parts: readonly PartToSeal[],
  { eventId: event, streamId }: EventPlace,
  { ciphers }: StaffDeployment,
): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    parts.map(({ part, key, text }) => {
      const made = sealText(text, key.key, { eventId: event, streamId, personId: key.personId, part }, ciphers);
      const sealed = { person: key.personId, key: key.keyId, text: made.text.toBase64(), check: made.check.toBase64() };
      return [part, sealed];
    }),
  );
}

/** A name goes under its person's own key, drawn now; what is added about the child goes with the child's. */
function identityPart(
  { step, identity }: StepWish,
  { steps }: VerifiedCase,
  life: Life,
  childKey: ChildKey,
  { ciphers }: StaffDeployment,
): readonly (PartToSeal & { readonly key: ChildKey; readonly isNew: boolean })[] {
  if (identity === undefined) return [];
  const text = canonicalJson(identity);
  const drawn = (person: PersonId) => ({
    part: 'person',
    text,
    key: { personId: person, keyId: `key_${idLetters(ciphers.random(17))}`, key: drawPersonKey(ciphers) },
    isNew: true,
  });
  if (step.type !== 'identity.added') return [drawn(personId(ciphers.random(17)))];
  if (step.facts.person === 'survivor-1') return [{ part: 'child', text, key: childKey, isNew: false }];
  return [drawn(personOfRef(step.facts.person, life, steps) ?? personId(ciphers.random(17)))];
}

/** Under whose key that person's name was sealed when they were entered. */
function personOfRef(ref: PersonRef, life: Life, steps: VerifiedCase['steps']): PersonId | undefined {
  const entered = life.steps.filter(({ type, facts }) => type === 'person.entered' && facts.role === roleOf(ref));
  // The child of the complaint is the first survivor, and no step brought it in.
  const place = Number(ref.slice(ref.lastIndexOf('-') + 1)) - (roleOf(ref) === 'survivor' ? 2 : 1);
  const person = steps.find(({ id }) => id === entered[place]?.id)?.sealed.person?.person;
  return person !== undefined && isPersonId(person) ? person : undefined;
}

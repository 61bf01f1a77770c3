/**
 * Lodges both training cases and records their steps through the one path of writing, as the invented people. What each step
 * is recorded under follows from its name, so that a second start finds it there, and one that was cut off goes on.
 */
import {
  secretsFromCallerKey,
  type Casework,
  type Staff,
  trainingAccount,
  type TrainingPerson,
} from '@amanat/casework';
import { eventId, type Member, parseAnswers, parseNumbers, parseStep } from '@amanat/domain';
import type { Ciphers } from '@amanat/sealing';
import { faisalabad } from './faisalabad.ts';
import { kasur } from './kasur.ts';
import type { StoryDays, TrainingCase, TrainingStep } from './training-case.ts';

export const trainingCases: readonly TrainingCase[] = [kasur, faisalabad];

export interface Replay {
  readonly casework: Pick<Casework, 'lodgeComplaint'>;
  readonly staff: Pick<Staff, 'accounts' | 'caseAccess' | 'life' | 'timers' | 'links' | 'warnings'>;
  readonly keyring: { whenRewrapped(): Promise<void> };
  readonly origin: string;
  readonly ciphers: Ciphers;
  readonly timeZone: string;
  readonly today: Temporal.PlainDate;
}

export interface ReplayedCase {
  readonly id: TrainingCase['id'];
  readonly caseId: string;
  /** Steps that were not there before. */
  readonly recorded: number;
}

/** To be called once the invented people are there, unsealed. @throws StoreError · SealedError */
export async function replayTrainingCases(replay: Replay): Promise<readonly ReplayedCase[]> {
  const replayed = await replayCases(trainingCases, replay);
  // What has passed by the dates that they were given.
  await replay.staff.timers.passLimits();
  return replayed;
}

/** Lodges those that are not there, and records what they lack. */
export async function replayCases(cases: readonly TrainingCase[], replay: Replay): Promise<readonly ReplayedCase[]> {
  const lodged: (Lodged & { readonly training: TrainingCase })[] = [];
  for (const training of cases) lodged.push({ training, ...(await lodge(training, replay)) });
  await replay.keyring.whenRewrapped();
  // Each writes to a stream of its own.
  return Promise.all(lodged.map(({ training, ...at }) => recordMissing(training, at, replay)));
}

interface Lodged {
  readonly caseId: string;
  readonly lodgedOn: Temporal.PlainDate;
  readonly isNew: boolean;
}

async function lodge({ id, answers }: TrainingCase, { casework, origin, ciphers, today }: Replay): Promise<Lodged> {
  const { code, secret } = secretsFromCallerKey(`TRAINING case ${id} of ${origin}`, origin, ciphers);
  const ticketHash = ciphers.sha256(ciphers.utf8(`TRAINING ticket of ${id}`));
  const day = (offset: number): string => today.add({ days: offset }).toString();
  const input = { answers: parseAnswers(answers({ day }), today), channel: 'web', code, secret, ticketHash } as const;
  const answer = await casework.lodgeComplaint(input);
  if (answer.kind === 'ticket-used') throw new Error('a training ticket was used by another complaint');
  const { caseId, receivedOn } = answer.lodged;
  return { caseId, lodgedOn: Temporal.PlainDate.from(receivedOn), isNew: answer.kind === 'lodged' };
}

/** A case that somebody went on with, or erased, stays as they left it. */
async function recordMissing(training: TrainingCase, lodged: Lodged, replay: Replay): Promise<ReplayedCase> {
  const { staff, ciphers, origin } = replay;
  const { caseId, isNew } = lodged;
  const days = daysOf(training, lodged, replay);
  const steps = training.steps(days);
  const as = membersOf(replay);
  const found = await staff.life.find(await as('monitor'), caseId);
  if (found.kind !== 'life') return { id: training.id, caseId, recorded: 0 };
  const there = new Set(found.view.steps.map(({ step }) => step.id));
  const last = steps.findLastIndex(({ name }) => there.has(days.recordedAs(name)));
  const missing = steps.slice(last + 1);
  if (missing.length === 0) return { id: training.id, caseId, recorded: 0 };
  if (last === -1) await give(training, found.view.facts, { caseId, as, origin, ciphers, staff });
  let recorded = 0;
  for (const step of missing) {
    const answer = await staff.life.record(await as(step.by), caseId, wishOf(step, days));
    const isAsTold = answer.kind === (step.refused === undefined ? 'done' : 'refused');
    if (isAsTold && (answer.kind !== 'refused' || answer.refusal === step.refused)) {
      if (answer.kind === 'done') recorded += 1;
      continue;
    }
    // What somebody did in the meantime goes before what was left over from an earlier start.
    if (!isNew && there.size > 0) break;
    const why = answer.kind === 'refused' ? answer.refusal : answer.kind;
    throw new Error(`training case ${training.id}: ${step.name} was ${why}`);
  }
  return { id: training.id, caseId, recorded };
}

/** Nobody else writes to it while it is replayed: whatever came since is seen. */
const wishOf = ({ name, type, facts, numbers = {}, identity }: TrainingStep, days: StoryDays) => ({
  step: parseStep(type, facts),
  numbers: parseNumbers(type, numbers),
  identity,
  entry: days.recordedAs(name),
  seen: Number.MAX_SAFE_INTEGER,
});

function daysOf({ id }: TrainingCase, { lodgedOn }: Lodged, { ciphers, origin, timeZone }: Replay): StoryDays {
  const on = (offset: number): Temporal.PlainDate => lodgedOn.add({ days: offset });
  return {
    day: (offset) => on(offset).toString(),
    minute: (offset, plainTime) =>
      on(offset).toZonedDateTime({ timeZone, plainTime }).toString({ timeZoneName: 'never', smallestUnit: 'minute' }),
    recordedAs: (name) =>
      eventId(ciphers.sha256(ciphers.utf8(`TRAINING step ${name} of ${id} of ${origin}`)).slice(0, 17)),
  };
}

/** Each is looked up once. */
export function membersOf({ staff, ciphers, origin }: Replay): (person: TrainingPerson) => Promise<Member> {
  const known = new Map<TrainingPerson, Member>();
  return async (person) => {
    const before = known.get(person);
    if (before !== undefined) return before;
    const found = await staff.accounts.memberOf(trainingAccount(person, { ciphers, origin }));
    if (found === undefined) throw new Error(`no invented person ${person}`);
    known.set(person, found.member);
    return found.member;
  };
}

interface Giving extends Pick<Replay, 'origin' | 'ciphers' | 'staff'> {
  readonly caseId: string;
  readonly as: (person: TrainingPerson) => Promise<Member>;
}

async function give(
  { goesTo }: TrainingCase,
  { allowedOffices, handlers }: { readonly allowedOffices: readonly string[]; readonly handlers: readonly string[] },
  { caseId, as, origin, ciphers, staff }: Giving,
): Promise<void> {
  const by = await as(goesTo.by);
  if (goesTo.kind === 'transferred') {
    if (allowedOffices.includes(goesTo.to)) return;
    const { kind } = await staff.life.transfer(by, caseId, goesTo.to);
    if (kind !== 'done') throw new Error('a training case was not given to its office');
    return;
  }
  const account = trainingAccount(goesTo.to, { ciphers, origin });
  if (handlers.includes(account)) return;
  const { kind } = await staff.caseAccess.assign(by, caseId, account);
  if (kind !== 'done') throw new Error('a training case was not assigned');
}

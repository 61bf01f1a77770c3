/**
 * What holds in every life of a case, whatever is recorded, by whomever, in whatever order: thousands of random lives, lawful
 * and unlawful, each told again here in another way than the domain tells it.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decideStep, stepRefusals } from './decide.ts';
import { parseStep } from './events.ts';
import { groupNames } from './groups.ts';
import { type Life, lifeOf } from './life.ts';
import { outcomesOf } from './outcomes.ts';
import type { PersonRef } from './person-ref.ts';
import type { Step, StepType } from './step.ts';
import { asItHappened, remandDaysOf } from './testing/as-it-happened.ts';
import { record, step as written, worker } from './testing/lives.ts';
import { type Attempt, playedLife } from './testing/random-lives.ts';

const lives = 2000;
const longest = 60;

interface Played {
  readonly attempts: readonly Attempt[];
  readonly life: Life;
}

function play(seed: number, length: number): Played {
  const attempts = [...playedLife(seed, length)];
  const life = attempts.at(-1)?.after ?? lifeOf([]);
  return { attempts, life };
}

const someLife = [fc.integer({ min: 0, max: 0xffff_ffff }), fc.integer({ min: 8, max: longest })] as const;

/** Every seed is printed by fast-check where a law does not hold, with the shortest life of that seed. */
const inEveryLife = (law: (played: Played) => void, numRuns = lives): void =>
  fc.assert(
    fc.property(...someLife, (seed, length) => law(play(seed, length))),
    { numRuns },
  );

const ofType = <Type extends StepType>(steps: readonly Step[], type: Type) =>
  steps.filter((each): each is Extract<Step, { readonly type: Type }> => each.type === type);

test('two thousand lives: nothing is lost, nothing is told twice, and no law of this file is broken', () => {
  const accepted = new Map<string, number>();
  const refused = new Set<string>();
  inEveryLife(({ attempts, life }) => {
    for (const { step, decision } of attempts)
      if (decision.kind === 'accepted') accepted.set(step.type, (accepted.get(step.type) ?? 0) + 1);
      else refused.add(decision.refusal);
    nothingIsLost(attempts, life);
    refusalsChangeNothing(attempts);
    stepsAreReadAsWritten(life);
    replayedIsTheSame(life);
    nobodyIsJudgedWithoutCourt(life);
    noOutcomeIsACompromise(life);
    noExaminationWithoutGround(attempts);
    magistrateHearsOnce(life);
    custodyIsCounted(life);
    pseudonymsStay(attempts, life);
  });
  // These lives reach what the laws are about; else the laws would hold of nothing.
  assert.ok(refused.has('not-compoundable'));
  for (const type of reached) assert.ok((accepted.get(type) ?? 0) > 0, `${type} is never accepted`);
  assert.ok(accepted.size > 200, `only ${accepted.size} kinds of step are ever accepted`);
  assert.ok(refused.size > stepRefusals.length / 3, `only ${refused.size} refusals are ever given`);
});

const reached: readonly StepType[] = [
  'cognizance.taken',
  'charge.framed',
  'judgment.pronounced',
  'convicted',
  'acquitted',
  'medical.exam.done',
  'medical.consent.withdrawn',
  'statement.164.recorded',
  'remand.ordered',
  'accused.released',
  'step.struck',
];

function nothingIsLost(attempts: readonly Attempt[], { recorded }: Life): void {
  const accepted = attempts.filter(({ decision }) => decision.kind === 'accepted').map(({ step }) => step);
  assert.deepEqual(
    recorded.map(({ type, facts }) => ({ type, facts })),
    accepted,
  );
}

/** Deciding, whatever it says, leaves the life as it was: the very same parts, and as many steps as had been accepted. */
function refusalsChangeNothing(attempts: readonly Attempt[]): void {
  let recorded = 0;
  for (const { before, after, decision } of attempts) {
    assert.equal(before.recorded.length, recorded);
    if (decision.kind === 'accepted') recorded += 1;
    else assert.equal(after, before);
    assert.equal(after.recorded.length, recorded);
  }
}

function stepsAreReadAsWritten({ recorded }: Life): void {
  for (const { type, facts } of recorded) {
    const kept: unknown = JSON.parse(JSON.stringify(facts));
    assert.deepEqual(parseStep(type, kept), { type, facts });
  }
}

const replayedIsTheSame = (life: Life): void => assert.deepEqual(lifeOf(life.recorded), life);

/** Whoever is judged, convicted, acquitted or sentenced stands before a court that took the case up against them. */
function nobodyIsJudgedWithoutCourt({ steps }: Life): void {
  const before = new Set<PersonRef>();
  for (const each of steps) {
    if (each.type === 'cognizance.taken') for (const accused of each.facts.accused) before.add(accused);
    if (each.type === 'judgment.pronounced') for (const accused of each.facts.accused) assert.ok(before.has(accused));
    if (each.type === 'convicted' || each.type === 'acquitted' || each.type === 'sentence.passed')
      assert.ok(before.has(each.facts.accused));
  }
}

/** What the law lists (PK-CRPC-345, PK-PECA-43), written down here once more. */
const listed: ReadonlySet<string> = new Set(['PPC 352', 'PPC 506', 'PPC 509', 'PECA 24', 'PECA 24A']);
/** Acts of courts, of prosecutors with their consent, of police: none of them is an agreement of the parties. */
const endings: ReadonlySet<string> = new Set<StepType>([
  'convicted',
  'acquitted',
  'charge.compounded',
  'prosecution.withdrawn',
  'proceedings.quashed',
  'proceedings.abated',
  'trial.transferred',
  'trial.joined',
  'appeal.decided',
  'accused.discharged',
  'accused.released',
  'accused.absconded',
  'report.closure.decided',
  'juvenile.committee.ordered',
]);

function noOutcomeIsACompromise(life: Life): void {
  for (const { charge, outcome, step } of outcomesOf(life)) {
    if (outcome === 'pending') continue;
    const by = life.steps.find(({ id }) => id === step);
    assert.ok(by !== undefined && endings.has(by.type), `${outcome} by ${by?.type}`);
    assert.equal(outcome === 'compounded-by-court', by.type === 'charge.compounded');
    if (by.type !== 'charge.compounded') continue;
    assert.ok(listed.has(charge) && by.facts.courtPermitted);
    if (charge === 'PPC 506') assert.ok(by.facts.onlyFirstPart);
  }
}

/** When an examination was accepted, somebody who may had agreed to it by then and not taken it back, or a court's order stood. */
function noExaminationWithoutGround(attempts: readonly Attempt[]): void {
  for (const { before, step, decision } of attempts) {
    if (step.type !== 'medical.exam.done' || decision.kind === 'refused') continue;
    const began = step.facts.began ?? step.facts.happened;
    const agreed = new Set<string>();
    let order = 'none';
    for (const { type, facts } of asItHappened(before.steps)) {
      if (!('child' in facts) || facts.child !== step.facts.child || facts.happened > began) continue;
      if (type === 'medical.consent.given') agreed.add(facts.givenBy);
      if (type === 'medical.consent.withdrawn') agreed.delete(facts.withdrawnBy);
      if (type === 'medical.exam.refused') agreed.delete(facts.refusedBy);
      if (type === 'medical.exam.ordered' || type === 'medical.order.upheld') order = 'stands';
      if (type === 'medical.order.suspended') order = 'suspended';
      if (type === 'medical.order.set-aside') order = 'set aside';
    }
    assert.ok(
      agreed.has('child') || agreed.has('guardian') || order === 'stands',
      'no consent, and no order that stands',
    );
  }
}

function magistrateHearsOnce({ steps }: Life): void {
  const recorded = new Map<PersonRef, number>();
  const ordered = new Map<PersonRef, number>();
  for (const { type, facts } of steps) {
    if (type === 'statement.164.rerecording-ordered') ordered.set(facts.person, (ordered.get(facts.person) ?? 0) + 1);
    if (type !== 'statement.164.recorded') continue;
    recorded.set(facts.person, (recorded.get(facts.person) ?? 0) + 1);
    assert.ok((recorded.get(facts.person) ?? 0) <= 1 + (ordered.get(facts.person) ?? 0), 'heard again without order');
  }
}

function custodyIsCounted({ steps, custody, people }: Life): void {
  for (const accused of people.people.keys())
    assert.equal(custody.totals.get(accused)?.days ?? 0, remandDaysOf(steps, accused).size);
}

/** Whom a pseudonym named when somebody came in, it names as long as that entry counts. */
function pseudonymsStay(attempts: readonly Attempt[], { steps }: Life): void {
  const refs = new Map<string, PersonRef>();
  for (const { after, step, decision } of attempts) {
    const [id, ref] = [after.recorded.at(-1)?.id, [...after.people.people.keys()].at(-1)];
    if (step.type === 'person.entered' && decision.kind === 'accepted' && id !== undefined && ref !== undefined)
      refs.set(id, ref);
  }
  const ofRole = new Map<string, number>([['survivor', 1]]);
  for (const { id, facts } of ofType(steps, 'person.entered')) {
    const nth = (ofRole.get(facts.role) ?? 0) + 1;
    ofRole.set(facts.role, nth);
    assert.equal(refs.get(id), `${facts.role}-${nth}`);
  }
}

test('a step that was struck is gone from every part, stays on the record, and can be recorded again', () => {
  let struckSteps = 0;
  inEveryLife(({ attempts, life }) => {
    const last = life.steps.at(-1);
    const first = attempts.find(({ step }) => step.facts === last?.facts);
    if (last === undefined || first === undefined) return;
    const strike = written('step.struck', { happened: '2026-12-31', step: last.id, ground: 'wrong-facts' });
    assert.deepEqual(decideStep(life, strike, worker), { kind: 'accepted', step: strike });
    const struck = record(life, strike);
    assert.equal(struck.recorded.length, life.recorded.length + 1);
    assert.ok(struck.recorded.includes(last) && !struck.steps.includes(last));
    const never = lifeOf(life.recorded.filter((each) => each !== last));
    for (const name of groupNames) assert.deepEqual(struck[name], never[name]);
    assert.equal(decideStep(struck, first.step, first.actor).kind, 'accepted');
    struckSteps += 1;
  }, lives / 4);
  assert.ok(struckSteps > 0);
});

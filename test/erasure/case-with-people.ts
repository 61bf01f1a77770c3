/** A case with steps, numbers and people, recorded as staff record them, and what an opening of it shows. */
import assert from 'node:assert/strict';
import type { OpenedText, StepWish, TrainingPerson } from '@amanat/casework';
import {
  type CaseId,
  type CasePart,
  type Identity,
  isCaseId,
  parseNumbers,
  parseStep,
  type StepType,
} from '@amanat/domain';
import type { Code } from '@amanat/sealing';
import { lodgeComplaint } from '../../server/testing/lodged-complaint.ts';
import type { TestDeployment } from '../../server/testing/test-deployment.ts';
import { trainingMember } from '../fixtures/training-member.ts';

/** One rare word for each place where a step keeps something sealed apart. */
export const stepMarkers = {
  number: 'Zqfir4711',
  accused: 'Zqaccused4711',
  alias: 'Zqalias4711',
  witness: 'Zqwitness4711',
};

export interface CaseWithPeople {
  readonly caseId: CaseId;
  readonly code: Code;
}

/** An FIR with its number, somebody accused with an alias that came to be known later, and a witness. */
export async function openCaseWithPeople(deployment: TestDeployment): Promise<CaseWithPeople> {
  const { caseId, code } = await lodgeComplaint(deployment.services);
  assert.ok(isCaseId(caseId));
  const { caseAccess } = deployment.services.staff;
  await deployment.services.keyring.whenRewrapped();
  const supervisor = await trainingMember('supervisor-kasur', deployment);
  const { account } = await trainingMember('case-worker-a', deployment);
  assert.equal((await caseAccess.assign(supervisor, caseId, account)).kind, 'done');
  const happened = deployment.services.today().subtract({ days: 3 }).toString();
  const { number, accused, alias, witness } = stepMarkers;
  await recordStep(
    deployment,
    caseId,
    'fir.registered',
    { happened, sections: ['PPC 377'], accusedCount: 1 },
    { number },
  );
  const said = { happened, saidBy: 'reporter' };
  await recordStep(deployment, caseId, 'person.entered', { ...said, role: 'accused' }, {}, { name: accused });
  await recordStep(deployment, caseId, 'person.entered', { happened, role: 'witness' }, {}, { name: witness });
  await recordStep(deployment, caseId, 'identity.added', { ...said, person: 'accused-1' }, {}, { aliases: [alias] });
  await deployment.services.keyring.whenRewrapped();
  return { caseId, code };
}

export async function recordStep(
  { services }: TestDeployment,
  caseId: string,
  type: StepType,
  facts: Readonly<Record<string, unknown>>,
  numbers: Readonly<Record<string, string>> = {},
  identity?: Identity,
  by: TrainingPerson = 'case-worker-a',
): Promise<void> {
  const { life } = services.staff;
  const entry = life.newEntry();
  const wish: StepWish = {
    step: parseStep(type, facts),
    numbers: parseNumbers(type, numbers),
    identity,
    entry,
    seen: 999,
  };
  const answer = await life.record(await trainingMember(by, { services }), caseId, wish);
  assert.deepEqual(answer, { kind: 'done' }, type);
}

export async function openParts(
  { services }: TestDeployment,
  caseId: string,
  parts: readonly CasePart[],
  by: TrainingPerson = 'case-worker-a',
): Promise<readonly OpenedText[]> {
  const { openings } = services.staff;
  const member = await trainingMember(by, { services });
  const wanted = { parts, purpose: 'child-safety', reason: 'check-identity' } as const;
  const answer = await openings.openOwn(member, caseId, wanted);
  assert.ok(answer.kind === 'done', answer.kind);
  const view = await openings.read(member, answer.opening);
  assert.ok(view !== undefined);
  assert.equal((await openings.close(member, answer.opening)).kind, 'done');
  return view.texts;
}

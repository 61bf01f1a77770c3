/** Pseudonyms of those whom steps name, as the case itself counts them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evolveLife, emptyLife, lifeOf } from '../steps/life.ts';
import { parseStep } from '../steps/events.ts';
import { accountId } from '../ids.ts';
import { officeIdSchema } from '../offices/office.ts';
import type { Step, StepType } from '../steps/step.ts';
import { whomStepsName } from './whom-steps-name.ts';

const recorded = {
  recordedOn: '2026-03-01',
  by: accountId(new Uint8Array(17)),
  office: officeIdSchema.parse('office_a'),
};
const idOf = (seq: number): string => `evt_${String(seq).padStart(26, '0')}`;
const stepsOf = (...all: readonly (readonly [type: StepType, facts: object])[]): readonly Step[] =>
  all.map(
    ([type, facts], index) =>
      // One step of the union, as it is kept.
      ({
        ...recorded,
        ...parseStep(type, { happened: '2026-03-01', ...facts }),
        id: idOf(index + 1),
        seq: index + 1,
      }) as Step,
  );
const entered = (role: string) => ['person.entered', { role, saidBy: 'reporter' }] as const;
const named = (steps: readonly Step[]): readonly (string | undefined)[] => {
  const life = lifeOf(steps);
  const names = whomStepsName(life.recorded, new Set(life.steps.map(({ id }) => id)));
  return steps.map(({ id }) => names.get(id));
};

test('each is called as the case calls them: the child of the complaint is the first survivor, and no step names it', () => {
  const steps = stepsOf(entered('accused'), entered('survivor'), entered('accused'), entered('witness'));
  assert.deepEqual(named(steps), ['accused-1', 'survivor-2', 'accused-2', 'witness-1']);
  const { people } = steps.reduce(evolveLife, emptyLife);
  for (const name of named(steps))
    assert.ok(
      [...people.people.keys()].some((ref) => ref === name),
      name ?? 'nobody',
    );
});

test('a name that came later is of whom it says', () => {
  const steps = stepsOf(entered('accused'), ['identity.added', { person: 'accused-1', saidBy: 'police' }]);
  assert.deepEqual(named(steps), ['accused-1', 'accused-1']);
});

test('whoever came after one that was struck got its pseudonym', () => {
  const steps = stepsOf(
    entered('accused'),
    entered('accused'),
    ['step.struck', { step: idOf(2), ground: 'wrong-person' }],
    entered('accused'),
  );
  assert.deepEqual(named(steps), ['accused-1', 'accused-2', undefined, 'accused-2']);
});

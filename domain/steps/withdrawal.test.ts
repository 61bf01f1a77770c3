import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { accountId } from '../ids.ts';
import { officeIdSchema } from '../offices/office.ts';
import { decideStep } from './decide.ts';
import { type LawSection, lawSections } from './law-sections.ts';
import type { Life } from './life.ts';
import type { NewStep } from './step.ts';
import { actor, entered, given, lived, record, step, stepId, worker } from './testing/lives.ts';

/** Of another office than the one that records what happened in the case. */
const outsider = actor({
  account: accountId(new Uint8Array(17).fill(3)),
  office: officeIdSchema.parse('office_commission-punjab'),
  officeKind: 'commission',
  role: 'supervisor',
});
const ownSupervisor = actor({ account: accountId(new Uint8Array(17).fill(2)), role: 'supervisor' });

const wish = step('withdrawal.told', { saidBy: 'guardian', who: 'with-others' });
const first = stepId(1);
const byCode = `evt_${'7'.repeat(26)}`;
const met = (
  changes: {
    readonly whom?: readonly ('guardian' | 'reporter')[];
    readonly metAlone?: boolean;
    readonly pressure?: 'found' | 'not-found' | 'not-clear';
  } = {},
) =>
  step('withdrawal.family.met', {
    step: first,
    whom: ['survivor', 'guardian'],
    metAlone: true,
    ownLanguage: true,
    pressure: 'not-found',
    ...changes,
  });
const decided = (decision: 'goes-on' | 'rests' | 'closes', courtPermitted?: boolean) =>
  step('withdrawal.decided', {
    step: first,
    decision,
    ...(courtPermitted === undefined ? {} : { courtPermitted }),
  });
const threat = step('threat.reported', {
  by: 'accused',
  against: ['family'],
  saidBy: 'family',
  told: 'in-person',
  to: 'person',
});
const accused = entered('accused');
const arrestedFor = (...sections: LawSection[]) => step('accused.arrested', { accused: 'accused-1', sections });
const byOutsider = (next: NewStep) => [next, outsider] as const;

test('a wish to withdraw opens a review and ends nothing', () => {
  const life = given().when(wish).accepted();
  assert.equal(life.withdrawal.openReviews.length, 1);
  assert.equal(life.withdrawal.course, 'goes-on');
  given(wish).offers('withdrawal.family.met', 'withdrawal.decided');
});

test('the family is met, and the wish decided, by somebody from outside the office that handles the case', () => {
  given(wish).when(met()).refused('of-the-handling-office');
  given(wish).when(met(), outsider).accepted();
  given(wish).when(decided('goes-on'), ownSupervisor).refused('of-the-handling-office');
  given(wish).when(decided('goes-on'), outsider).accepted();
  given(wish)
    .when(decided('goes-on'), { ...outsider, role: 'lawyer' })
    .refused('decided-by-supervisor-only');
});

test('an office that only reviews does not come to handle the case', () => {
  const reviewed = step('pressure.review.closed', { step: stepId(2), actions: ['court-told'] });
  given(wish, threat, [reviewed, outsider]).when(met(), outsider).accepted();
  given(wish, [accused, outsider]).when(met(), outsider).refused('of-the-handling-office');
});

test('a case neither rests nor closes before the family was met alone', () => {
  for (const decision of ['rests', 'closes'] as const) {
    given(wish).when(decided(decision), outsider).refused('not-met-alone');
    // Whoever reported need not be of the family.
    given(wish, byOutsider(met({ whom: ['reporter'] })))
      .when(decided(decision), outsider)
      .refused('not-met-alone');
    given(wish, byOutsider(met({ metAlone: false })))
      .when(decided(decision), outsider)
      .refused('not-met-alone');
  }
  given(wish, byOutsider(met())).when(decided('rests'), outsider).accepted();
});

test('a case neither rests nor closes while pressure waits for its review', () => {
  for (const decision of ['rests', 'closes'] as const)
    given(wish, byOutsider(met()), threat).when(decided(decision), outsider).refused('pressure-not-reviewed');
  given(wish, byOutsider(met()), threat).when(decided('goes-on'), outsider).accepted();
  const reviewed = step('pressure.review.closed', { step: stepId(3), actions: ['protection-arranged'] });
  given(wish, byOutsider(met()), threat, [reviewed, ownSupervisor]).when(decided('rests'), outsider).accepted();
});

test('pressure that the meeting found must be reviewed before the case rests, and never lets it close', () => {
  const found = byOutsider(met({ pressure: 'found' }));
  given(wish, found).when(decided('rests'), outsider).refused('pressure-not-reviewed');
  const reviewed = [
    step('pressure.review.closed', { step: stepId(3), actions: ['protection-arranged'] }),
    ownSupervisor,
  ] as const;
  given(wish, found, threat, reviewed).when(decided('rests'), outsider).accepted();
  given(wish, found, threat, reviewed).when(decided('closes', true), outsider).refused('pressure-was-found');
  given(wish, byOutsider(met({ pressure: 'not-clear' })))
    .when(decided('closes', true), outsider)
    .refused('pressure-was-found');
});

test('a case closes only for offences that may be compounded, and with the permission of a court', () => {
  const before = (...sections: LawSection[]) => given(wish, byOutsider(met()), accused, arrestedFor(...sections));
  given(wish, byOutsider(met())).when(decided('closes', true), outsider).refused('sections-not-known');
  before('PPC 376').when(decided('closes', true), outsider).refused('not-compoundable');
  before('PPC 509', 'PPC 376').when(decided('closes', true), outsider).refused('not-compoundable');
  // Only its first part may be, and no step can tell which part it was.
  before('PPC 506').when(decided('closes', true), outsider).refused('not-compoundable');
  before('PPC 509').when(decided('closes'), outsider).refused('court-permission-needed');
  const life = before('PPC 509', 'PECA 24').when(decided('closes', true), outsider).accepted();
  assert.equal(life.withdrawal.course, 'closes');
  assert.deepEqual(life.withdrawal.openReviews, []);
});

test('a wish is decided once; it may be opened again, and is then met again', () => {
  const again = step('withdrawal.review.opened', { opened: 'by-step', step: first });
  given(wish, byOutsider(met()), byOutsider(decided('rests')))
    .when(decided('rests'), outsider)
    .refused('no-such-wish');
  given(wish, byOutsider(decided('goes-on')))
    .when(met(), outsider)
    .refused('no-such-wish');
  given(wish).when(again).refused('wish-open-already');
  given(accused).when(again).refused('no-such-wish');
  given(wish, byOutsider(met()), byOutsider(decided('rests')), again)
    .when(decided('rests'), outsider)
    .refused('not-met-alone');
});

test('a wish that came by code is reviewed like any other, and no step passes for it', () => {
  const opened = step('withdrawal.review.opened', { opened: 'by-code', step: byCode });
  const life = given(opened)
    .when(step('withdrawal.decided', { step: byCode, decision: 'goes-on' }), outsider)
    .accepted();
  assert.equal(life.withdrawal.reviews.get(byCode)?.opened, 'by-code');
  given(accused)
    .when(step('withdrawal.review.opened', { opened: 'by-code', step: first }))
    .refused('no-such-wish');
  given(opened).when(opened).refused('wish-open-already');
});

test('whatever is recorded before, no case with an offence that cannot be compounded ever closes by a wish', () => {
  // Written out from the law data (PK-CRPC-345, PK-PECA-43) and not asked of the program.
  const listed = new Set<LawSection>(['PPC 352', 'PPC 509', 'PECA 24', 'PECA 24A']);
  const section = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...listed) },
    { weight: 1, arbitrary: fc.constantFrom(...lawSections) },
  );
  const reviewed = (review: string) => step('pressure.review.closed', { step: review, actions: ['court-told'] });
  type Make = (life: Life) => NewStep;
  const next = fc.oneof(
    {
      weight: 1,
      arbitrary: fc.constantFrom<Make>(
        () => threat,
        () => wish,
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ metAlone: fc.boolean(), pressure: fc.constantFrom('found', 'not-found', 'not-found', 'not-clear') })
        .map(
          (said): Make =>
            () =>
              met(said),
        ),
    },
    {
      weight: 4,
      arbitrary: fc.boolean().map(
        (permitted): Make =>
          () =>
            decided('closes', permitted),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.array(section, { minLength: 1, maxLength: 2 }).map(
        (sections): Make =>
          () =>
            step('compromise.presented', { accused: ['accused-1'], court: 'special-court', sections }),
      ),
    },
    {
      weight: 6,
      arbitrary: fc.constant<Make>((life) => reviewed(life.pressure.openReviews[0]?.review ?? first)),
    },
  );
  const by = fc.constantFrom(worker, outsider, outsider, ownSupervisor);
  let closed = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(next, by), { minLength: 24, maxLength: 40 }), (steps) => {
      let life = lived(wish, accused);
      const named = new Set<LawSection>();
      for (const [make, who] of steps) {
        const each = make(life);
        if (decideStep(life, each, who).kind === 'refused') continue;
        const before = life;
        life = record(life, each, who);
        if (each.type === 'compromise.presented') each.facts.sections?.forEach((name) => named.add(name));
        if (each.type !== 'withdrawal.decided') continue;
        closed += 1;
        assert.ok(named.size > 0);
        assert.deepEqual([...named.difference(listed)], []);
        assert.deepEqual(before.pressure.openReviews, []);
      }
    }),
    { numRuns: 2000 },
  );
  assert.ok(closed > 0, 'some of them close lawfully');
});

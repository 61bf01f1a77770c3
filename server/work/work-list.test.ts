/** The work list on the real tables: its order, its pages, its filters and its counts equal plain ones over all that is there. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import * as fc from 'fast-check';
import type { CaseWork, ClockRow, SeenCase, TrainingPerson, WorkChoice, WorkListRow } from '@amanat/casework';
import { type CaseId, isCaseId, maySeeCase, stages } from '@amanat/domain';
import { lodgeComplaint } from '../testing/lodged-complaint.ts';
import { openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';
import { trainingMember } from '../../test/fixtures/training-member.ts';

const kasur = 'office_child-protection-kasur';
const wholeDay = (days: number, from: Temporal.PlainDate): string => from.add({ days }).toString();

/** What is random about a case. */
interface Told {
  readonly urgency: number;
  readonly dueInDays: number | undefined;
  readonly soonDays: number;
  readonly reviews: number;
  readonly stage: (typeof stages)[number] | undefined;
}
const told: fc.Arbitrary<Told> = fc.record({
  urgency: fc.integer({ min: 0, max: 4 }),
  dueInDays: fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined }),
  soonDays: fc.integer({ min: 0, max: 3 }),
  reviews: fc.integer({ min: 0, max: 2 }),
  stage: fc.option(fc.constantFrom(...stages.slice(0, 4)), { nil: undefined }),
});

suite('the work list', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let ids: readonly CaseId[];
  let factsOf: ReadonlyMap<CaseId, SeenCase>;
  before(async () => {
    deployment = await openTestDeployment();
    const lodged: CaseId[] = [];
    for (let number = 0; number < 130; number++) {
      const district = ['pk-pb-kasur', 'pk-pb-kasur', 'pk-pb-faisalabad'][number % 3] ?? '';
      const { caseId } = await lodgeComplaint(deployment.services, { district: { id: district } });
      assert.ok(isCaseId(caseId));
      lodged.push(caseId);
    }
    ids = lodged;
    await deployment.services.keyring.whenRewrapped();
    const supervisor = await trainingMember('supervisor-kasur', deployment);
    const { account } = await trainingMember('case-worker-a', deployment);
    for (const caseId of ids.slice(0, 60).filter((_, index) => index % 3 === 0))
      assert.equal((await deployment.services.staff.caseAccess.assign(supervisor, caseId, account)).kind, 'done');
    const facts = new Map<CaseId, SeenCase>();
    for (const caseId of ids)
      facts.set(caseId, (await deployment.opened.database.staff.caseFacts(caseId)) ?? assert.fail('no such case'));
    factsOf = facts;
  });
  after(() => deployment.stop());

  const today = () => deployment.services.today();
  /** As a counting would leave it: of a case that has no open clock nothing has passed. */
  function workOf(caseId: CaseId, { urgency, dueInDays, soonDays, reviews, stage }: Told): CaseWork {
    const dueOn = dueInDays === undefined ? undefined : wholeDay(dueInDays, today());
    const first: ClockRow | undefined =
      dueOn === undefined
        ? undefined
        : {
            clock: 'PK-CRPC-173-INTERIM',
            rule: 'PK-CRPC-173-INTERIM',
            kind: 'duty',
            status: 'running',
            opensOn: wholeDay(-30, today()),
            dueOn,
            soonOn: wholeDay((dueInDays ?? 0) - soonDays, today()),
            owner: 'police-station',
            confidence: 'text-read',
            gravity: 2,
            level: 0,
          };
    return {
      caseId,
      openReviews: reviews,
      urgency: dueOn === undefined ? 0 : urgency,
      passed: dueOn === undefined || urgency === 0 ? 0 : 1,
      ...(stage === undefined ? {} : { stage }),
      ...(first === undefined ? {} : { firstClock: first.clock, firstDueOn: first.dueOn ?? '' }),
      countedBy: 'test',
      countedTo: 1,
      clocks: first === undefined ? [] : [first],
    };
  }

  async function write(all: readonly Told[]): Promise<readonly CaseWork[]> {
    const caseWork = ids.map((caseId, index) => workOf(caseId, all[index % all.length] ?? assert.fail('no case')));
    await deployment.opened.database.staff.append({ events: [], projections: { caseWork } });
    return caseWork;
  }

  /** Page by page, as links lead. */
  async function listed(person: TrainingPerson, choice: WorkChoice): Promise<readonly WorkListRow[]> {
    const member = await trainingMember(person, deployment);
    const rows: WorkListRow[] = [];
    for (let after: Parameters<typeof deployment.services.staff.work.list>[1]['after'], pages = 0; ; pages++) {
      assert.ok(pages < 10, 'the list ends');
      const filter = { ...choice, ...(after === undefined ? {} : { after }) };
      const answer = await deployment.services.staff.work.list(member, filter);
      assert.ok(answer.kind === 'work');
      assert.equal(answer.list.altered, 0);
      rows.push(...answer.list.rows);
      after = answer.list.next;
      if (after === undefined) return rows;
      assert.equal(answer.list.rows.length, 50);
    }
  }

  async function plain(
    person: TrainingPerson,
    all: readonly CaseWork[],
    { ownOnly, office, district, stage, only }: WorkChoice,
  ): Promise<readonly string[]> {
    const member = await trainingMember(person, deployment);
    const now = today().toString();
    // One's own offices are chosen from; another's desk is nobody's to look at.
    const reached = new Set<string>(member.memberships.map((membership) => membership.office));
    const kept: CaseWork[] = [];
    for (const work of all) {
      const facts = factsOf.get(work.caseId) ?? assert.fail('no such case');
      const [clock] = work.clocks;
      const { dueOn = '', soonOn = '9' } = clock ?? {};
      if (
        maySeeCase(member, facts) &&
        (ownOnly !== true || facts.handlers.includes(member.account)) &&
        (office === undefined || (reached.has(office) && facts.allowedOffices.includes(office))) &&
        (district === undefined || facts.district === district) &&
        (stage === undefined || work.stage === stage) &&
        (only !== 'passed' || work.urgency > 0) &&
        (only !== 'review' || work.openReviews > 0) &&
        (only !== 'soon' || (soonOn <= now && dueOn >= now))
      )
        kept.push(work);
    }
    const key = ({ firstDueOn = '9999-12-31', caseId }: CaseWork): string => `${firstDueOn} ${caseId}`;
    return kept
      .toSorted((one, other) => other.urgency - one.urgency || (key(one) < key(other) ? -1 : 1))
      .map(({ caseId }) => caseId);
  }

  const choices: readonly WorkChoice[] = [
    {},
    { ownOnly: true },
    { office: kasur },
    { district: 'pk-pb-faisalabad' },
    { stage: 'report' },
    { only: 'passed' },
    { only: 'soon' },
    { only: 'review' },
    { only: 'review', district: 'pk-pb-kasur', stage: 'people', ownOnly: true },
  ];

  test('its order equals a plain sort of everything that the person may see, whatever was counted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(told, { minLength: 1, maxLength: 130 }), async (all) => {
        const work = await write(all);
        for (const person of ['monitor', 'supervisor-kasur', 'case-worker-a', 'lawyer-kasur'] as const)
          assert.deepEqual(
            (await listed(person, {})).map(({ caseId }) => caseId),
            await plain(person, work, {}),
            person,
          );
      }),
      { numRuns: 6 },
    );
  });

  test('each filter leaves what it says, and the count is the length of the list', async () => {
    const work = await write(fc.sample(told, { numRuns: 130, seed: 7 }));
    for (const person of ['monitor', 'supervisor-kasur', 'case-worker-a', 'lawyer-kasur'] as const)
      for (const choice of choices) {
        const name = `${person} ${JSON.stringify(choice)}`;
        const wanted = await plain(person, work, choice);
        assert.deepEqual(
          (await listed(person, choice)).map(({ caseId }) => caseId),
          wanted,
          name,
        );
        const member = await trainingMember(person, deployment);
        const first = await deployment.services.staff.work.list(member, choice);
        assert.ok(first.kind === 'work');
        assert.equal(first.list.count, wanted.length, name);
        const counted = await deployment.services.staff.work.counts(member, choice);
        assert.ok(counted.kind === 'counts');
        const { only: _only, ...base } = choice;
        for (const each of ['passed', 'soon', 'review'] as const)
          assert.equal(counted.counts[each], (await plain(person, work, { ...base, only: each })).length, name);
        assert.equal(counted.counts.all, (await plain(person, work, base)).length, name);
      }
    assert.ok((await plain('case-worker-a', work, { ownOnly: true })).length > 10, 'there is something to leave');
  });

  test('what has passed is listed by gravity and age across cases, and summed up by whose it is', async () => {
    const work = await write(fc.sample(told, { numRuns: 130, seed: 11 }));
    const now = today().toString();
    for (const person of ['monitor', 'supervisor-kasur', 'supervisor-punjab'] as const) {
      const member = await trainingMember(person, deployment);
      const seen = new Set(await plain(person, work, {}));
      const passed = work.filter(
        ({ caseId, clocks: [clock] }) => seen.has(caseId) && clock?.dueOn !== undefined && clock.dueOn < now,
      );
      const rows: string[] = [];
      for (let after: Parameters<typeof deployment.services.staff.work.passed>[1]['after']; ;) {
        const answer = await deployment.services.staff.work.passed(member, after === undefined ? {} : { after });
        assert.ok(answer.kind === 'passed');
        rows.push(...answer.list.rows.map(({ of }) => of.caseId));
        assert.equal(
          answer.list.groups.reduce((sum, { count }) => sum + count, 0),
          passed.length,
          person,
        );
        after = answer.list.next;
        if (after === undefined) break;
      }
      const key = ({ firstDueOn = '', caseId }: CaseWork): string => `${firstDueOn} ${caseId}`;
      assert.deepEqual(
        rows,
        passed.toSorted((one, other) => (key(one) < key(other) ? -1 : 1)).map(({ caseId }) => caseId),
        person,
      );
    }
  });

  test('a case that was altered behind the program’s back is on nobody’s list, and that one is missing is told', async () => {
    await write(fc.sample(told, { numRuns: 130, seed: 3 }));
    const [caseId = assert.fail('no case')] = ids;
    const member = await trainingMember('monitor', deployment);
    const facts = await deployment.opened.database.staff.caseFacts(caseId);
    assert.ok(facts !== undefined);
    const changed = { caseId, allowedOffices: [...facts.allowedOffices, 'office_added'], allowSalt: facts.allowSalt };
    await deployment.opened.database.staff.append({
      events: [],
      projections: { caseOffices: [{ ...changed, waitsWithCustodians: false }] },
    });
    let altered = 0;
    for (let after: Parameters<typeof deployment.services.staff.work.list>[1]['after']; ;) {
      const answer = await deployment.services.staff.work.list(member, after === undefined ? {} : { after });
      assert.ok(answer.kind === 'work');
      assert.ok(answer.list.rows.every((row) => row.caseId !== caseId));
      altered += answer.list.altered;
      after = answer.list.next;
      if (after === undefined) break;
    }
    assert.equal(altered, 1);
  });
});

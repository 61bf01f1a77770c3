/**
 * Offices, clocks and desks of a case, attacked by whoever owns the database: what would hide a limit that has passed, or let
 * an office in, is named by `amanat audit`, which has no key. After each attack the tables are put back.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { type CaseId, isCaseId } from '@amanat/domain';
import { Client } from 'pg';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { openCaseWithPeople, recordStep } from '../erasure/case-with-people.ts';
import { amanat } from '../fixtures/amanat-command.ts';

/** Desks last: a case that is put in lies down at its desks by itself. */
const tables = ['cases', 'case_clocks', 'case_work', 'case_desks'] as const;

suite('offices, clocks and desks', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let owner: Client;
  let caseId: CaseId;
  let atIntake: { readonly allowed: readonly string[]; readonly salt: Uint8Array };

  before(async () => {
    deployment = await openTestDeployment();
    const { opened, services } = deployment;
    ({ caseId } = await openCaseWithPeople(deployment));
    const kept = await opened.database.staff.caseFacts(caseId);
    assert.ok(kept !== undefined && isCaseId(caseId));
    atIntake = { allowed: kept.allowedOffices, salt: kept.allowSalt };
    // Months ago: limits have passed, went up, and let another office in.
    const happened = services.today().subtract({ days: 120 }).toString();
    await recordStep(deployment, caseId, 'fir.registered', {
      happened,
      sections: ['PPC 377'],
      accusedCount: 1,
      isAnotherIncident: true,
    });
    await services.staff.timers.passLimits();
    const now = await opened.database.staff.caseFacts(caseId);
    assert.ok((now?.allowedOffices.length ?? 0) > kept.allowedOffices.length, 'a limit let an office in');
    owner = new Client(opened.database.connectionOf('owner'));
    await owner.connect();
    for (const table of tables) await owner.query(`CREATE TEMP TABLE kept_${table} AS SELECT * FROM ${table}`);
  });
  after(async () => {
    await owner?.end();
    await deployment?.stop();
  });

  async function putBack(): Promise<void> {
    for (const table of tables) {
      await owner.query(`DELETE FROM ${table}`);
      await owner.query(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
    }
  }

  async function found(): Promise<readonly string[]> {
    const { found: told, complained } = await amanat(['audit', '--data', deployment.dataDir, '--demo']);
    assert.equal(complained, '');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own program wrote it
    const findings = told['findings'] as readonly { readonly code: string }[];
    return [...new Set(findings.map(({ code }) => code))].toSorted();
  }

  const passed = `case_id = $1 AND level > 0`;
  const running = `case_id = $1 AND next_on IS NOT NULL`;
  const ask =
    (sql: string, ...values: readonly unknown[]) =>
    async (): Promise<void> => {
      const { rowCount } = await owner.query(sql, [caseId, ...values]);
      assert.ok((rowCount ?? 0) > 0, 'the attack meets a row');
    };

  test('as people and limits left it, nothing is found', async () => {
    const { rows } = await owner.query<{ level: number }>(`SELECT level FROM case_clocks WHERE ${passed}`, [caseId]);
    assert.ok(rows.length > 0, 'a limit has passed and went up');
    assert.deepEqual(await found(), []);
  });

  const attacks: Readonly<Record<string, readonly [attack: () => Promise<unknown>, ...codes: readonly string[]]>> = {
    'the offices are put back to what the complaint committed to': [
      () =>
        owner.query('UPDATE cases SET allowed_offices = $2, allow_salt = $3 WHERE case_id = $1', [
          caseId,
          atIntake.allowed,
          atIntake.salt,
        ]),
      'case-altered',
    ],
    'an office is let in': [
      ask(`UPDATE cases SET allowed_offices = allowed_offices || ARRAY['office_cyber-crime-wing'] WHERE case_id = $1`),
      'case-altered',
    ],
    'a case that offices see is said to wait with the custodians': [
      ask(`UPDATE cases SET waits_with_custodians = true WHERE case_id = $1`),
      'case-altered',
    ],
    'a limit is never to pass': [ask(`UPDATE case_clocks SET next_on = NULL WHERE ${running}`), 'clock-row-differs'],
    'a limit is to pass later': [
      ask(`UPDATE case_clocks SET next_on = '2099-01-01' WHERE ${running}`),
      'clock-row-differs',
    ],
    'a limit that has passed is said to end later': [
      ask(`UPDATE case_clocks SET due_on = '2099-01-01' WHERE ${passed}`),
      'clock-row-differs',
      'desk-row-differs',
    ],
    'a limit that went up is said to be with the first keeper': [
      ask(`UPDATE case_clocks SET level = 0 WHERE ${passed}`),
      'clock-row-differs',
    ],
    'another office is said to follow a limit up': [
      ask(`UPDATE case_clocks SET keeper = 'office_police-kasur' WHERE ${passed}`),
      'clock-row-differs',
    ],
    'limits that have passed are taken away': [
      ask(`DELETE FROM case_clocks WHERE ${passed}`),
      'clock-row-differs',
      'desk-row-differs',
    ],
    'all clocks of a case are taken away': [
      ask('DELETE FROM case_clocks WHERE case_id = $1'),
      'clock-row-differs',
      'desk-row-differs',
    ],
    'a case is taken off a desk': [
      ask(`DELETE FROM case_desks WHERE case_id = $1 AND office = 'office_child-protection-punjab'`),
      'desk-row-differs',
    ],
    'a case is laid on a desk of an office that does not see it': [
      ask(
        `INSERT INTO case_desks (office, case_id, district, urgency, due_on)
         SELECT 'office_cyber-crime-wing', case_id, district, urgency, due_on FROM case_desks WHERE case_id = $1 LIMIT 1`,
      ),
      'desk-row-differs',
    ],
    'a grave case is moved to the end of the lists': [
      ask(`UPDATE case_desks SET urgency = 0, due_on = '9999-12-31' WHERE case_id = $1`),
      'desk-row-differs',
    ],
    'a case is said to be without any limit that has passed': [
      ask('UPDATE case_work SET passed = 0, first_clock = NULL WHERE case_id = $1'),
      'desk-row-differs',
    ],
    'a case is listed under another district': [
      ask(`UPDATE case_desks SET district = 'pk-pb-lahore' WHERE case_id = $1`),
      'desk-row-differs',
    ],
  };
  for (const [what, [attack, ...codes]] of Object.entries(attacks))
    test(`${what}: ${codes.join(' and ')}`, async () => {
      await attack();
      try {
        assert.deepEqual(await found(), codes.toSorted());
      } finally {
        await putBack();
      }
    });

  test('put back, nothing is found', async () => {
    assert.deepEqual(await found(), []);
  });
});

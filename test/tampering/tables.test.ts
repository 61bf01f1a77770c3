/**
 * Tables that no commitment covers, attacked by whoever owns the database: `amanat audit` names each, and nothing else. The
 * record is one in which people have worked; after each attack it is put back.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { type CaseId, type ErasureId, linkEventSchemas, type Member, warningEventSchemas } from '@amanat/domain';
import { Client } from 'pg';
import { linkRowOf } from '../../casework/linking/load-link.ts';
import { commitEvent } from '../../casework/seal-event.ts';
import { warningRowOf } from '../../casework/warnings/load-warning.ts';
import { ciphers } from '../../server/ciphers.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { erase, lodge, memberOf } from '../erasure/erasing.ts';
import { amanat } from '../fixtures/amanat-command.ts';

const tables = [
  'accounts',
  'memberships',
  'case_people',
  'openings',
  'changes',
  'erasures',
  'links',
  'warnings',
  'warning_cases',
  'person_keys',
  'search_tokens',
  'link_mentions',
] as const;
const letters = (name: string): string => name.padEnd(26, '0');

suite('tables beside the events', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let owner: Client;
  let worked: CaseId;
  let erased: CaseId;
  let worker: Member;

  before(async () => {
    deployment = await openTestDeployment();
    const { opened, services } = deployment;
    ({ caseId: worked } = await lodge(opened, {}, services.today()));
    ({ caseId: erased } = await lodge(opened, {}, services.today()));
    worker = await memberOf(opened, 'case-worker-a');
    const { staff } = opened;
    const supervisor = await memberOf(opened, 'supervisor-kasur');
    await staff.caseAccess.assign(supervisor, worked, worker.account);
    const opening = await staff.openings.openOwn(worker, worked, {
      parts: ['child'],
      purpose: 'child-safety',
      reason: 'first-contact',
    });
    assert.equal(opening.kind, 'done');
    const [role] = worker.memberships;
    assert.ok(role !== undefined);
    const grant = {
      kind: 'grant-role',
      account: worker.account,
      role: 'lawyer',
      scope: 'own',
      office: role.office,
    } as const;
    const proposed = await staff.changes.propose(await memberOf(opened, 'administrator-a'), grant);
    assert.ok(proposed.kind === 'proposed');
    assert.equal((await staff.changes.agree(await memberOf(opened, 'monitor'), proposed.change)).kind, 'done');
    await erase(opened, erased, 'reporter');
    await decideAndWarn();
    owner = new Client(opened.database.connectionOf('owner'));
    await owner.connect();
    for (const table of tables) await owner.query(`CREATE TEMP TABLE kept_${table} AS SELECT * FROM ${table}`);
    await owner.query('CREATE TEMP TABLE kept_events AS SELECT event_id FROM events');
  });
  after(async () => {
    await owner.end();
    await deployment.stop();
  });

  /** A link that somebody decided, and a warning, each by its events and with its row. */
  async function decideAndWarn(): Promise<void> {
    const { office } = worker.memberships[0] ?? {};
    const sides = {
      left: { subject: `subject_${letters('1')}`, stream: worked },
      right: { subject: `subject_${letters('2')}`, stream: erased },
    };
    const by = { by: worker.account, office };
    const decided = linkEventSchemas['link.decided'].parse({
      ...by,
      ...sides,
      decision: 'same',
      grounds: ['records-agree'],
      basis: '0'.repeat(64),
    });
    const raised = warningEventSchemas['warning.raised'].parse({
      rule: 'same-device',
      rules: 1,
      about: 'device',
      cases: [worked, erased],
      subjects: [sides.left.subject, sides.right.subject],
      reasons: [{ reason: 'same-device' }],
      keeper: office,
      lookBy: '2026-12-01',
    });
    const [link, warning] = [`link_${letters('1')}`, `warning_${letters('1')}`];
    const recordedOn = deployment.services.today().toString();
    const row = (type: string, data: unknown, streamId: string) =>
      commitEvent(
        type,
        data,
        { eventId: `evt_${ciphers.random(13).toHex()}`, streamId, streamSeq: 1, recordedOn },
        ciphers,
      );
    const outcome = await deployment.opened.database.staff.append({
      events: [row('link.decided', decided, link), row('warning.raised', raised, warning)],
      projections: {
        links: [linkRowOf(link, [{ event: { type: 'link.decided', data: decided }, recordedOn }])],
        warnings: [warningRowOf(warning, [{ event: { type: 'warning.raised', data: raised }, recordedOn }])],
      },
    });
    assert.equal(outcome.kind, 'stored');
  }

  async function putBack(): Promise<void> {
    for (const table of tables) {
      await owner.query(`DELETE FROM ${table}`);
      await owner.query(`INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM kept_${table}`);
    }
    await owner.query('DELETE FROM outbox WHERE event_id NOT IN (SELECT event_id FROM kept_events)');
    await owner.query('DELETE FROM events WHERE event_id NOT IN (SELECT event_id FROM kept_events)');
  }

  /** Codes that the audit finds, each once. Nothing has been put into a log here. */
  async function found(): Promise<readonly string[]> {
    const { found: told } = await amanat(['audit', '--data', deployment.dataDir, '--demo']);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own program wrote it
    const findings = told['findings'] as readonly { readonly code: string }[];
    return [...new Set(findings.map(({ code }) => code))].toSorted();
  }

  /** An event that is as well made as the program's own. */
  async function insertEvent(stream: string, seq: number, type: string, data: unknown): Promise<void> {
    const place = {
      eventId: `evt_${ciphers.random(13).toHex()}`,
      streamId: stream,
      streamSeq: seq,
      recordedOn: '2026-11-22',
    };
    const { eventId, streamId, streamSeq, recordedOn, body, salt, commitment } = commitEvent(
      type,
      data,
      place,
      ciphers,
    );
    const sql = `INSERT INTO events (event_id, stream_id, stream_seq, type, recorded_on, body, salt, commitment)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
    await owner.query(sql, [eventId, streamId, streamSeq, type, recordedOn, body, salt, commitment]);
    await owner.query('INSERT INTO outbox (event_id) VALUES ($1)', [eventId]);
  }

  const seqOf = async (stream: string): Promise<number> =>
    (await deployment.opened.database.record.loadStream(stream)).length + 1;

  test('as people left it, nothing is found', async () => {
    assert.deepEqual(await found(), []);
  });

  const attacks: Readonly<Record<string, readonly [attack: () => Promise<unknown>, ...codes: readonly string[]]>> = {
    'an account is suspended': [
      () => owner.query(`UPDATE accounts SET state = 'suspended' WHERE sign_in_name = 'monitor'`),
      'account-row-differs',
    ],
    'an account is put in': [
      () =>
        owner.query(`INSERT INTO accounts VALUES ($1, 'stranger', 'Stranger', 'active', 1)`, [
          `account_${letters('x')}`,
        ]),
      'account-row-differs',
    ],
    'a role is put in': [
      () =>
        owner.query(
          `INSERT INTO memberships VALUES ($1, $2, 'monitor', 'all', 'office_monitor-punjab', NULL, NULL, false)`,
          [`mem_${letters('x')}`, worker.account],
        ),
      'membership-row-differs',
    ],
    'a role is made to reach further': [
      () =>
        owner.query(`UPDATE memberships SET scope = 'office' WHERE account = $1 AND scope = 'own'`, [worker.account]),
      'membership-row-differs',
    ],
    'a role is removed': [
      () => owner.query('DELETE FROM memberships WHERE account = $1', [worker.account]),
      'membership-row-differs',
    ],
    'a role is granted on the record by a change that nobody agreed to': [
      async () => {
        const role = { role: 'monitor', scope: 'all', office: 'office_monitor-punjab' };
        const granted = { membership: `mem_${letters('y')}`, ...role, change: `change_${letters('y')}` };
        await insertEvent(worker.account, await seqOf(worker.account), 'role.granted', granted);
        const columns = '(membership, account, role, scope, office, ended)';
        await owner.query(`INSERT INTO memberships ${columns} VALUES ($1, $2, 'monitor', 'all', $3, false)`, [
          granted.membership,
          worker.account,
          role.office,
        ]);
      },
      'role-unagreed',
    ],
    'a case is assigned': [
      () => owner.query(`INSERT INTO case_people VALUES ($1, $2, 'handler')`, [erased, worker.account]),
      'case-person-row-differs',
    ],
    'somebody’s place in a case is taken away': [
      () => owner.query('DELETE FROM case_people WHERE case_id = $1', [worked]),
      'case-person-row-differs',
    ],
    'an opening is removed': [() => owner.query('DELETE FROM openings'), 'opening-row-differs'],
    'an opening lasts longer': [
      () => owner.query(`UPDATE openings SET ends_at = ends_at + interval '1 year'`),
      'opening-row-differs',
    ],
    'a change is shown as refused': [() => owner.query(`UPDATE changes SET state = 'refused'`), 'change-row-differs'],
    'an erasure is shown as waiting': [
      () => owner.query(`UPDATE erasures SET state = 'proposed', agreed_by = '{}'`),
      'erasure-row-differs',
    ],
    'two that nobody compared are shown as one': [
      () =>
        owner.query(
          `INSERT INTO links VALUES ($1, $2, $3, $4, $5, 'same', $6, '2026-11-22', $7, '{}', '{}', '{}', '{}')`,
          [
            `link_${letters('x')}`,
            `subject_${letters('x')}`,
            worked,
            `subject_${letters('y')}`,
            erased,
            worker.account,
            '0'.repeat(64),
          ],
        ),
      'link-row-differs',
    ],
    'a link is taken back': [() => owner.query(`UPDATE links SET state = 'withdrawn'`), 'link-row-differs'],
    'a warning is shown as closed': [() => owner.query(`UPDATE warnings SET state = 'closed'`), 'warning-row-differs'],
    'a case is left out of a warning': [() => owner.query('DELETE FROM warning_cases'), 'warning-row-differs'],
    'a text is erased by events that only one agreed to': [
      async () => {
        const stream = `erasure_${letters('z')}`;
        const { rows } = await owner.query<{ person_id: string }>(
          'SELECT person_id FROM person_keys WHERE case_id = $1',
          [worked],
        );
        const persons = [rows[0]?.person_id ?? ''];
        const matter = { case: worked, part: 'child', rule: 'data-subject-asks', dueOn: '2026-11-22' };
        await insertEvent(stream, 1, 'erasure.proposed', matter);
        await insertEvent(stream, 2, 'erasure.agreed', { by: worker.account });
        await insertEvent(stream, 3, 'erasure.begun', { persons, upTo: 1 });
        await insertEvent(stream, 4, 'person.erased', { persons, upTo: 1 });
        await owner.query('DELETE FROM person_keys WHERE person_id = $1', persons);
        await owner.query(
          `INSERT INTO erasures (erasure, case_id, part, rule, state, agreed_by, due_on)
           VALUES ($1, $2, 'child', 'data-subject-asks', 'done', ARRAY[$3], '2026-11-22')`,
          [stream, worked, worker.account],
        );
      },
      'erasure-unagreed',
    ],
    'a key is taken away without an erasure': [
      async () => {
        await owner.query('DELETE FROM person_keys WHERE case_id = $1', [worked]);
        // With what a search finds the person by: a token without its key is a finding of its own.
        await owner.query('DELETE FROM search_tokens WHERE case_id = $1', [worked]);
      },
      'key-missing',
    ],
    'a key is moved to another case': [
      () => owner.query('UPDATE person_keys SET case_id = $2 WHERE case_id = $1', [worked, erased]),
      'key-missing',
    ],
    'an erased person’s key is put back': [
      async () => {
        const erasures = await deployment.opened.database.staff.erasuresInState('done');
        const rows = await deployment.opened.database.record.loadStream(erasures[0]?.erasure ?? '');
        const said = Buffer.from(rows.at(-1)?.body ?? []).toString();
        const person = /per_[0-9a-z]{26}/.exec(said)?.[0] ?? '';
        const lodged = Buffer.from(
          (await deployment.opened.database.record.loadStream(erased))[0]?.body ?? [],
        ).toString();
        const key = new RegExp(`"key":"(key_[0-9a-z]{26})","person":"${person}"`).exec(lodged)?.[1];
        const sql = 'INSERT INTO person_keys (person_id, key_id, case_id, wrapped) VALUES ($1, $2, $3, $4)';
        await owner.query(sql, [person, key, erased, ciphers.random(60)]);
      },
      'erased-key-there',
    ],
    'a search finds whoever was erased': [
      () =>
        owner.query('INSERT INTO search_tokens (person_id, case_id, token) VALUES ($1, $2, $3)', [
          `per_${letters('x')}`,
          erased,
          ciphers.random(32),
        ]),
      'token-stray',
    ],
    'whoever was erased is compared again': [
      () =>
        owner.query(
          `INSERT INTO link_mentions (subject, stream, person_id, key_id, event_id, place, material, material_check)
           VALUES ($1, $2, $3, $4, $5, 0, $6, $7)`,
          [
            `subject_${letters('x')}`,
            erased,
            `per_${letters('x')}`,
            `key_${letters('x')}`,
            `evt_${letters('x')}`,
            ciphers.random(100),
            ciphers.random(32),
          ],
        ),
      'token-stray',
    ],
    'an event is put into a stream where none can follow': [
      async () => {
        const erasures = await deployment.opened.database.staff.erasuresInState('done');
        const stream: ErasureId | '' = erasures[0]?.erasure ?? '';
        await insertEvent(stream, await seqOf(stream), 'erasure.refused', { by: worker.account });
      },
      'erasure-row-differs',
      'key-missing',
      'stream-out-of-order',
    ],
  };

  for (const [what, [attack, ...codes]] of Object.entries(attacks))
    test(`${what}: ${codes.join(', ')}`, async (context) => {
      context.after(putBack);
      await attack();
      assert.deepEqual(await found(), codes);
    });

  test('put back, nothing is found', async () => {
    assert.deepEqual(await found(), []);
  });
});

/** A command of somebody signed in: its events and the rows that follow from them, all or nothing. */
import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { suite, test } from 'node:test';
import { alarmKinds } from '@amanat/casework';
import { openerKinds, partNames, purposes, roles, scopes } from '@amanat/domain';
import { exampleComplaint, exampleEvent } from '../testing/example-append.ts';
import {
  exampleAccount,
  exampleAlarm,
  exampleCaseId,
  exampleErasure,
  exampleMembership,
  exampleOpening,
} from '../testing/example-staff.ts';
import { openedOn, testServers } from '../testing/opened-database.ts';

for (const server of testServers) {
  suite(`commands of signed-in people, ${server.name}`, { timeout: 600_000 }, () => {
    test('what is refused in one row leaves no event, and what is stored brings every row', async (context) => {
      const { staff, record } = (await openedOn(server, context)).database;
      const [account, other] = [exampleAccount(), exampleAccount()];
      const event = exampleEvent({ streamId: account.account });
      const accounts = [account];
      const wrong = [
        { accounts, alarms: [exampleAlarm(account.account, { onDay: 'x' })] },
        { accounts, openings: [exampleOpening(exampleCaseId(), account.account, { state: 'open' })] },
      ];
      for (const projections of wrong) {
        await assert.rejects(staff.append({ events: [event], projections }), { code: 'constraint' });
        assert.equal(await record.loadEvent(event.eventId), undefined);
        assert.equal(await staff.findAccount(account.account), undefined);
      }
      assert.deepEqual(await staff.append({ events: [event], projections: { accounts } }), { kind: 'stored' });
      assert.deepEqual(await staff.findAccount(account.account), account);
      assert.deepEqual(await staff.findAccountByName(account.signInName), account);
      assert.equal((await record.loadStream(account.account)).length, 1);
      const taken = { accounts: [{ ...other, signInName: account.signInName }] };
      const constraint = 'accounts_sign_in_name_once';
      await assert.rejects(staff.append({ events: [], projections: taken }), { code: 'constraint', constraint });
    });

    test('of two at once one is first, and the second writes no row', async (context) => {
      const { staff, record } = (await openedOn(server, context)).database;
      const account = exampleAccount();
      const attempts = ['suspended', 'active'].map((state) => ({
        events: [exampleEvent({ streamId: account.account })],
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one of the two above
        projections: { accounts: [{ ...account, state: state as 'suspended' | 'active' }] },
      }));
      const outcomes = await Promise.all(attempts.map((append) => staff.append(append)));
      assert.deepEqual(outcomes.map(({ kind }) => kind).toSorted(), ['stored', 'stream-moved']);
      const first = outcomes[0]?.kind === 'stored' ? 'suspended' : 'active';
      assert.equal((await staff.findAccount(account.account))?.state, first);
      assert.equal((await record.loadStream(account.account)).length, 1);
      const complaint = exampleComplaint();
      await record.append(complaint);
      assert.deepEqual(await staff.append(complaint), { kind: 'already-admitted' });
    });

    test('whoever waits for events is told of these, too', async (context) => {
      const { database } = await openedOn(server, context);
      const told: number[] = [];
      database.onAppended((count) => void told.push(count));
      await database.staff.append({ events: [exampleEvent(), exampleEvent()] });
      await setImmediate();
      assert.deepEqual(told, [2]);
    });

    test('a row with the key of one that is there takes its place', async (context) => {
      const { staff } = (await openedOn(server, context)).database;
      const account = exampleAccount();
      const membership = exampleMembership(account.account, { team: 'day', district: 'Exampleabad' });
      const opening = exampleOpening(exampleCaseId(), account.account);
      const erasure = exampleErasure(opening.caseId, { by: account.account });
      const endsAt = Temporal.Instant.from('2026-01-02T10:00:00Z');
      const later = { openings: [{ ...opening, state: 'open', openedOn: '2026-01-02', endsAt }] } as const;
      await staff.append({
        events: [],
        projections: { accounts: [account], memberships: [membership], openings: [opening], erasures: [erasure] },
      });
      assert.deepEqual(await staff.memberships(account.account), [membership]);
      assert.deepEqual(await staff.memberships(), [membership]);
      assert.deepEqual(await staff.findOpening(opening.opening), opening);
      assert.deepEqual(await staff.openingsOfCase(opening.caseId, '2026-12-31'), []);
      const { team: _team, ...teamless } = membership;
      const agreedBy = [account.account, exampleAccount().account];
      await staff.append({
        events: [],
        projections: { ...later, memberships: [teamless], erasures: [{ ...erasure, state: 'begun', agreedBy }] },
      });
      assert.deepEqual(await staff.memberships(account.account), [teamless]);
      assert.deepEqual(await staff.allOpenings(10), later.openings);
      assert.deepEqual(await staff.openingsOfCase(opening.caseId, '2026-01-02'), later.openings);
      assert.deepEqual(await staff.openingsOfCase(opening.caseId, '2026-01-01'), []);
      assert.deepEqual(await staff.findErasure(erasure.erasure), { ...erasure, state: 'begun', agreedBy });
      assert.deepEqual(await staff.erasuresInState('proposed'), []);
      assert.equal((await staff.erasuresInState('begun')).length, 1);
    });

    test('the tables take every value that the domain has', async (context) => {
      const { staff } = (await openedOn(server, context)).database;
      const { account } = exampleAccount();
      const of = exampleCaseId();
      const projections = {
        memberships: [
          ...roles.map((role) => exampleMembership(account, { role })),
          ...scopes.map((scope) => exampleMembership(account, { scope })),
        ],
        openings: [
          ...openerKinds.map((openerKind) => exampleOpening(of, account, { openerKind })),
          ...purposes.map((purpose) => exampleOpening(of, account, { purpose })),
          exampleOpening(of, account, { parts: partNames }),
        ],
        alarms: alarmKinds.map((kind) => exampleAlarm(account, { kind })),
        erasures: partNames.map((part) => exampleErasure(of, { part })),
      };
      assert.deepEqual(await staff.append({ events: [], projections }), { kind: 'stored' });
    });

    test('lookups before a decision are limited to nobody: by number, by token, by day', async (context) => {
      const { database } = await openedOn(server, context);
      const { staff, record, keys } = database;
      const days = ['2026-01-03', '2026-01-01', '2026-01-02', '2026-01-02'];
      const complaints = days.map((recordedOn) => {
        const complaint = exampleComplaint();
        return { ...complaint, cases: complaint.cases.map((row) => ({ ...row, recordedOn })) };
      });
      for (const complaint of complaints) await record.append(complaint);
      const [first] = complaints;
      const caseId = first?.ticket.caseId ?? '';
      const person = first?.personKeys[0];
      assert.ok(person !== undefined);
      assert.deepEqual(
        (await staff.casesByNumber(caseId.slice(5, 15))).map((row) => row.caseId),
        [caseId],
      );
      assert.deepEqual(await staff.casesByNumber('zzzzzzzzzz'), []);
      assert.equal((await staff.caseFacts(caseId))?.caseId, caseId);
      assert.equal(await staff.caseFacts('case_none'), undefined);
      const token = new Uint8Array(32).fill(7);
      await keys.rewrap({
        caseKeys: [{ caseId, wrapped: new Uint8Array(60) }],
        personKeys: [{ ...person, wrapped: new Uint8Array(60) }],
        tokens: [{ personId: person.personId, caseId, token }],
      });
      assert.deepEqual(
        (await staff.casesByToken(token)).map((row) => row.caseId),
        [caseId],
      );
      assert.deepEqual(await staff.casesByToken(new Uint8Array(32)), []);
      const found: string[] = [];
      for (;;) {
        const [next] = await staff.casesUntil('2026-01-02', found.at(-1), 1);
        if (next === undefined) break;
        found.push(next.caseId);
      }
      const [, oldest, ...ofOneDay] = complaints.map(({ ticket }) => ticket.caseId);
      assert.deepEqual(found, [oldest, ...ofOneDay.toSorted().toReversed()]);
    });
  });
}

/** casework's `StaffStore` on PostgreSQL: what concerns no case, and lookups for decisions, which are limited to nobody. */
import type { SeenCase, StaffStore } from '@amanat/casework';
import type { CaseId } from '@amanat/domain';
import type { Pool, QueryResultRow } from 'pg';
import { rowsOf } from '../access/rows-of.ts';
import type { AppendedListener } from '../record/group-commit.ts';
import { caseOf, eventOf } from '../record/rows.ts';
import {
  type AccountColumns,
  accountOf,
  type CaseColumns,
  type ChangeColumns,
  changeOf,
  type ClockColumns,
  clockOf,
  type ErasureColumns,
  erasureOf,
  type MembershipColumns,
  membershipOf,
  type OpeningColumns,
  openingOf,
  type SavedFilterColumns,
  savedFilterOf,
  seenCaseOf,
  type SeenCaseColumns,
} from './rows.ts';
import { digestRows } from './digest-rows.ts';
import { dueCases } from './due-cases.ts';
import { withPeople } from './seen-case.ts';
import { appendOfStaff, storeCounted } from './staff-append.ts';
import { staffReader } from './staff-reader.ts';

export interface StaffConnections {
  /** As the program, for commands. */
  readonly writing: Pool;
  /** As the program. */
  readonly reading: Pool;
  /** As the role on which row security works. */
  readonly limited: Pool;
}

/** Every method throws `StoreError` alone. */
export function staffStore({ writing, reading, limited }: StaffConnections, appended: AppendedListener): StaffStore {
  const each = async <Row extends QueryResultRow, Item>(
    itemOf: (row: Row) => Item,
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<readonly Item[]> => (await rowsOf<Row>(reading, sql, values)).map(itemOf);
  const cases = (where: string, values: readonly unknown[]): Promise<readonly SeenCase[]> =>
    each<SeenCaseColumns, SeenCase>(
      seenCaseOf,
      withPeople(`SELECT * FROM cases WHERE ${where}`, 'ORDER BY case_id'),
      values,
    );
  const accounts = (more: string, values: readonly unknown[] = []) =>
    each<AccountColumns, ReturnType<typeof accountOf>>(accountOf, `SELECT * FROM accounts ${more}`, values);
  const openings = (more: string, values: readonly unknown[]) =>
    each<OpeningColumns, ReturnType<typeof openingOf>>(openingOf, `SELECT * FROM openings ${more}`, values);
  const erasures = (more: string, values: readonly unknown[]) =>
    each<ErasureColumns, ReturnType<typeof erasureOf>>(erasureOf, `SELECT * FROM erasures ${more}`, values);

  return {
    ...dueCases(reading),
    ...digestRows(writing, reading),
    append: (append) => appendOfStaff(writing, append, appended),
    readerFor: (account) => staffReader(limited, account),
    caseFacts: async (caseId) => (await cases('case_id = $1', [caseId]))[0],
    factsOfCases: (caseIds) => cases('case_id = ANY ($1::text[])', [caseIds]),
    storeCounted: (counted) => storeCounted(writing, counted),
    // From the letters on to the character after them, in the order of bytes: the index serves it.
    casesByNumber: (letters) => cases(`case_id >= $1 AND case_id < $2`, [`case_${letters}`, `case_${letters}\u007f`]),
    casesByToken: (token) =>
      cases('case_id IN (SELECT case_id FROM search_tokens WHERE token = $1)', [Buffer.from(token)]),
    findAccount: async (account) => (await accounts('WHERE account = $1', [account]))[0],
    findAccountByName: async (name) => (await accounts('WHERE sign_in_name = $1', [name]))[0],
    accounts: () => accounts('ORDER BY sign_in_name'),
    memberships: (account) =>
      each<MembershipColumns, ReturnType<typeof membershipOf>>(
        membershipOf,
        'SELECT * FROM memberships WHERE $1::text IS NULL OR account = $1 ORDER BY account, membership',
        [account ?? null],
      ),
    changes: (limit) =>
      each<ChangeColumns, ReturnType<typeof changeOf>>(changeOf, 'SELECT * FROM changes ORDER BY place DESC LIMIT $1', [
        limit,
      ]),
    allOpenings: (limit) => openings('ORDER BY place DESC LIMIT $1', [limit]),
    findOpening: async (opening) => (await openings('WHERE opening = $1', [opening]))[0],
    openingsOfCase: (caseId, until) =>
      openings('WHERE case_id = $1 AND opened_on <= $2 ORDER BY place', [caseId, until]),
    lastEventOf: async (streamId, types) =>
      (
        await each<Parameters<typeof eventOf>[0], ReturnType<typeof eventOf>>(
          eventOf,
          'SELECT * FROM events WHERE stream_id = $1 AND type = ANY ($2) ORDER BY stream_seq DESC LIMIT 1',
          [streamId, types],
        )
      )[0],
    openingsLateForReview: (by) =>
      openings(`WHERE state IN ('open', 'closed') AND review_by <= $1 ORDER BY place`, [by.toString()]),
    erasuresInState: (state) => erasures('WHERE state = $1 ORDER BY place', [state]),
    findErasure: async (erasure) => (await erasures('WHERE erasure = $1', [erasure]))[0],
    clocksOf: (caseId) =>
      each<ClockColumns, ReturnType<typeof clockOf>>(
        clockOf,
        'SELECT * FROM case_clocks WHERE case_id = $1 ORDER BY opens_on, clock',
        [caseId],
      ),
    caseIds: (after, limit) =>
      each<Pick<CaseColumns, 'case_id'>, CaseId>(
        // Stored as one (see rows.ts).
        (row) => row.case_id as CaseId,
        'SELECT case_id FROM cases WHERE case_id > $1 ORDER BY case_id LIMIT $2',
        [after ?? '', limit],
      ),
    savedFilters: (account) =>
      each<SavedFilterColumns, ReturnType<typeof savedFilterOf>>(
        savedFilterOf,
        'SELECT * FROM saved_filters WHERE account = $1 ORDER BY name, filter',
        [account],
      ),
    saveFilter: async ({ account, filter, name, query }) => {
      await rowsOf(
        writing,
        `INSERT INTO saved_filters (account, filter, name, query) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account, filter) DO UPDATE SET name = excluded.name, query = excluded.query`,
        [account, filter, name, query],
      );
    },
    removeFilter: async (account, filter) => {
      await rowsOf(writing, 'DELETE FROM saved_filters WHERE account = $1 AND filter = $2', [account, filter]);
    },
    casesUntil: (day, after, limit) =>
      each<CaseColumns, ReturnType<typeof caseOf>>(
        caseOf,
        // Backwards through the index of the newest: within a day, by id from the last.
        `SELECT cases.* FROM cases
         LEFT JOIN cases AS last ON last.case_id = $2
         WHERE cases.recorded_on <= $1
           AND (last.case_id IS NULL OR cases.recorded_on > last.recorded_on
             OR (cases.recorded_on = last.recorded_on AND cases.case_id < last.case_id))
         ORDER BY cases.recorded_on, cases.case_id DESC LIMIT $3`,
        [day, after ?? null, limit],
      ),
  };
}

/** casework's `RecordStore` on PostgreSQL. */
import type { CodeRow, EventRow, RecordStore } from '@amanat/casework';
import type { Kysely } from 'kysely';
import { storeErrorFrom } from '../access/error-from-postgres.ts';
import type { GroupCommit } from './group-commit.ts';
import { bytes, codeOf, eventOf } from './rows.ts';
import type { Tables } from './tables.ts';

async function asked<Result>(query: Promise<Result>): Promise<Result> {
  try {
    return await query;
  } catch (error) {
    throw storeErrorFrom(error);
  }
}

/** What reads alone. */
export type RecordReads = Omit<RecordStore, 'append'>;

/** Every method throws `StoreError` alone. */
export function recordReads(tables: Kysely<Tables>): RecordReads {
  const events = () => tables.selectFrom('events').selectAll();
  const codes = () => tables.selectFrom('codes').selectAll();
  const inOrder = async (query: ReturnType<typeof events>): Promise<readonly EventRow[]> =>
    (await asked(query.orderBy('stream_id').orderBy('stream_seq').execute())).map(eventOf);
  const firstCode = async (query: ReturnType<typeof codes>): Promise<CodeRow | undefined> => {
    const row = await asked(query.executeTakeFirst());
    return row === undefined ? undefined : codeOf(row);
  };

  return {
    loadStream: (streamId, fromSeq = 1) =>
      inOrder(events().where('stream_id', '=', streamId).where('stream_seq', '>=', fromSeq)),
    loadStreams: (streamIds) =>
      streamIds.length === 0 ? Promise.resolve([]) : inOrder(events().where('stream_id', 'in', [...streamIds])),
    // From `dossier_` to the character after `_`, in the order of bytes: the index serves it, as it does not LIKE $1.
    loadStreamsOf: (kind) =>
      inOrder(events().where('stream_id', '>=', `${kind}_`).where('stream_id', '<', `${kind}\``)),
    loadEvent: async (eventId) => {
      const row = await asked(events().where('event_id', '=', eventId).executeTakeFirst());
      return row === undefined ? undefined : eventOf(row);
    },
    hasEvent: async (streamId, type, recordedOn) => {
      const ofStream = tables.selectFrom('events').select('event_id').where('stream_id', '=', streamId);
      const query = ofStream.where('type', '=', type).where('recorded_on', '=', recordedOn).limit(1);
      return (await asked(query.executeTakeFirst())) !== undefined;
    },
    findCode: (lookup) => firstCode(codes().where('lookup', '=', Buffer.from(lookup))),
    findCodesOfFront: async (front) =>
      (await asked(codes().where('front', '=', Buffer.from(front)).orderBy('lookup').execute())).map(codeOf),
    findCodeOfCase: (caseId) => firstCode(codes().where('case_id', '=', caseId).where('role', '=', 'code')),
    findTicket: async (hash) => {
      const query = tables.selectFrom('tickets').select('case_id').where('hash', '=', Buffer.from(hash));
      const row = await asked(query.executeTakeFirst());
      return row === undefined ? undefined : { caseId: row.case_id };
    },
    loadNotices: async (caseId) => {
      const query = tables.selectFrom('notices').selectAll().where('case_id', '=', caseId).orderBy('notice_seq');
      const rows = await asked(query.execute());
      return rows.map((row) => ({ caseId: row.case_id, noticeSeq: row.notice_seq, sealed: bytes(row.sealed) }));
    },
    countCases: async () => {
      const query = tables.selectFrom('cases').select((count) => count.fn.countAll<string>().as('cases'));
      return Number((await asked(query.executeTakeFirstOrThrow())).cases);
    },
  };
}

/** Reads through `tables`, writes through `commits`. */
export const recordStore = (tables: Kysely<Tables>, commits: GroupCommit): RecordStore => ({
  ...recordReads(tables),
  append: commits.append,
});

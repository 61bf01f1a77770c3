/** What people decided of pairs, and what was warned of: the tables by which lists find them, against their events. */
import { linkRowOf } from '../linking/load-link.ts';
import { warningRowOf } from '../warnings/load-warning.ts';
import type { AuditedTables, OnTableFinding } from './audited-tables.ts';
import { compareRows } from './compare-rows.ts';
import type { ToldByEvents, ToldStream } from './told-by-events.ts';

export async function auditLinks(told: ToldByEvents, tables: AuditedTables, found: OnTableFinding): Promise<void> {
  const outOfOrder = (streamId: string): void => found('stream-out-of-order', { streamId });
  await compareRows(
    tables.links(),
    ({ link }) => link,
    rowsOf(told.links(outOfOrder), linkRowOf, outOfOrder),
    (streamId) => found('link-row-differs', { streamId }),
  );
  await compareRows(
    tables.warnings(),
    ({ warning }) => warning,
    rowsOf(told.warnings(outOfOrder), warningRowOf, outOfOrder),
    (streamId) => found('warning-row-differs', { streamId }),
  );
}

/** By stream. Of one whose events cannot follow each other there is none. */
function rowsOf<Event>(
  streams: readonly ToldStream<readonly Event[]>[],
  rowOf: (stream: string, events: readonly Event[]) => object,
  outOfOrder: (stream: string) => void,
): Map<string, object> {
  const rows = new Map<string, object>();
  for (const { stream, state } of streams)
    try {
      rows.set(stream, rowOf(stream, state));
    } catch {
      outOfOrder(stream);
    }
  return rows;
}

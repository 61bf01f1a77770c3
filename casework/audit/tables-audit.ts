/**
 * What no commitment covers, because it must change or go away: the tables of staff and the wrapped keys. Events say what
 * must stand there, and an audit compares; whoever alters a row behind the program's back is found by it.
 */
import type { EventBody } from '@amanat/domain';
import type { Ciphers } from '@amanat/sealing';
import { auditClocks } from './audit-clocks.ts';
import { auditFigures } from './audit-figures.ts';
import { auditLinks } from './audit-links.ts';
import { auditRows, type RowAuditOptions } from './audit-rows.ts';
import { KeyAudit } from './audit-keys.ts';
import { ToldByEvents } from './told-by-events.ts';

export interface TablesAudit {
  /** Events that are as they were committed, in any order. */
  look(bodies: readonly EventBody[]): Promise<void>;
  /** Once, when every event was looked at. */
  compare(): Promise<void>;
}

export function openTablesAudit(options: RowAuditOptions & { readonly ciphers: Ciphers }): TablesAudit {
  const told = new ToldByEvents();
  const keys = new KeyAudit(options.tables, options.found);
  return {
    async look(bodies) {
      for (const body of bodies) told.take(body);
      await keys.look(bodies);
    },
    async compare() {
      await auditRows(told, options);
      await auditLinks(told, options.tables, options.found);
      await auditFigures(told, options);
      await auditClocks(told, options.tables, options.found);
      await keys.compare(told, options.ciphers);
    },
  };
}

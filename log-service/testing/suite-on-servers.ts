/** A suite with one database, over each server that tests know. */
import { after, before, suite } from 'node:test';
import type { Database, DatabaseOptions } from '@amanat/store';
import { openedOn, testServers } from '../../store/testing/opened-database.ts';

/** `database` and `options` are there once a test runs. */
export function suiteOnServers(
  name: string,
  tests: (opened: () => { readonly database: Database; readonly options: DatabaseOptions }) => void,
): void {
  for (const server of testServers)
    suite(`${name}, ${server.name}`, { timeout: 180_000 }, () => {
      let opened: { readonly database: Database; readonly options: DatabaseOptions } | undefined;
      const afterwards: (() => unknown)[] = [];
      before(async () => {
        opened = await openedOn(server, { after: (work) => afterwards.push(work) });
      });
      after(async () => {
        for (const work of afterwards.toReversed()) await work();
      });
      tests(() => {
        if (opened === undefined) throw new Error('the database is opened before the first test');
        return opened;
      });
    });
}

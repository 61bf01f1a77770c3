/** One training server and one browser for a file of tests. */
import { after, before } from 'node:test';
import { Client } from 'pg';
import type { Browser } from 'playwright-core';
import { launchChromium, type View } from '../fixtures/chromium.ts';
import { runningServer, type TestServer } from '../fixtures/running-server.ts';
import { openVisitor, type Visitor } from './visitor.ts';

export interface WholeProgram {
  readonly server: () => TestServer;
  readonly browser: () => Browser;
  /** A new visitor with nothing from before, gone after the test. */
  visitor(t: { after(done: () => Promise<void>): void }, view: View): Promise<Visitor>;
  /** Complaints that the database holds. */
  countComplaints(): Promise<number>;
}

/** To be called at the top of a test file. */
export function wholeProgram(): WholeProgram {
  let server: TestServer | undefined;
  let browser: Browser | undefined;
  const there = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('asked for before the tests began');
    return value;
  };
  before(async () => {
    [server, browser] = await Promise.all([runningServer(['--demo']), launchChromium()]);
  });
  after(async () => {
    await browser?.close();
    await server?.end();
  });
  return {
    server: () => there(server),
    browser: () => there(browser),
    async visitor(t, view) {
      const visitor = await openVisitor(there(browser), there(server).url, view);
      t.after(() => visitor.close());
      return visitor;
    },
    async countComplaints() {
      const client = new Client(there(server).database.connectionOf('owner'));
      await client.connect();
      const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM cases');
      await client.end();
      return Number(rows[0]?.count);
    },
  };
}

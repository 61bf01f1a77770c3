/** A training deployment and a browser for one file of tests, and its invented people signed in by their one button. */
import assert from 'node:assert/strict';
import { after, before, type TestContext } from 'node:test';
import type { TrainingPerson } from '@amanat/casework';
import type { Browser } from 'playwright-core';
import { launchChromium, type View } from '../fixtures/chromium.ts';
import { type ServedDeployment, serveDeployment } from '../fixtures/served-deployment.ts';
import { openVisitor, type Visitor } from './visitor.ts';

/** A telephone in Urdu without scripts, and a desk in English with them. */
export const staffViews = [
  { lang: 'ur', width: 360, scripts: false },
  { lang: 'en', width: 1280, scripts: true },
] as const satisfies readonly View[];

export interface StaffedProgram {
  readonly deployment: ServedDeployment;
  /** Each time a browser of its own, closed after the test. */
  visitor(t: TestContext, view: View): Promise<Visitor>;
  signedIn(t: TestContext, view: View, person: TrainingPerson): Promise<Visitor>;
}

/** Starts before the tests of the file and ends after them; the deployment is there from the first test on. */
export function staffedProgram(): StaffedProgram {
  let started: { readonly deployment: ServedDeployment; readonly browser: Browser } | undefined;
  const running = () => {
    if (started === undefined) throw new Error('nothing is started before the first test');
    return started;
  };
  before(async () => {
    const [deployment, browser] = await Promise.all([serveDeployment(), launchChromium()]);
    started = { deployment, browser };
  });
  after(async () => {
    await running().browser.close();
    await running().deployment.stop();
  });
  const visitor = async (t: TestContext, view: View): Promise<Visitor> => {
    const at = await openVisitor(running().browser, running().deployment.url, view);
    t.after(() => at.close());
    return at;
  };
  return {
    get deployment() {
      return running().deployment;
    },
    visitor,
    async signedIn(t, view, person) {
      const at = await visitor(t, view);
      await at.goTo('/training');
      await at.press(`main form:has([value="${person}"]) button`);
      // Whoever sees cases is led to what waits for them.
      assert.match(at.path(), /^\/staff(?:\/work)?$/);
      return at;
    },
  };
}

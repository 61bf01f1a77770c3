/** What signed-in people can do, by subject. Each part asks `decideAccess` itself; nothing reaches the tables around it. */
import { type Accounts, accountsOf } from './accounts/accounts.ts';
import { type Alarms, alarmsOf } from './alarms/alarms-of.ts';
import { type CaseAccessWork, caseAccessOf } from './case-access/case-access.ts';
import { type Cases, casesOf } from './cases/cases.ts';
import { type Changes, changesOf } from './changes/changes.ts';
import { dossierWorkOf } from './dossiers/dossier-desk.ts';
import type { DossierWork } from './dossiers/dossier-work.ts';
import { type Erasures, erasuresOf } from './erasure/erasures.ts';
import { type Openings, openingsOf } from './openings/openings.ts';
import { type People, peopleOf } from './people/people.ts';
import { type FigureWork, figureWorkOf } from './figures/make-record-release.ts';
import { type CaseLife, caseLifeOf } from './life/case-life.ts';
import { type Links, linksOf } from './linking/links.ts';
import { type RulebookWork, rulebookOf } from './rulebook/rulebook-work.ts';
import { type Digests, digestsOf } from './timers/digests.ts';
import { type Timers, timersOf } from './timers/timers.ts';
import { type Exports, exportsOf } from './exports/exports.ts';
import { type Work, workOf } from './work/work.ts';
import { type Registers, registersOf } from './registers/registers.ts';
import { type Searches, searchesOf } from './searches/searches.ts';
import type { StaffDeployment } from './staff-deployment.ts';
import { type Warnings, warningsOf } from './warnings/warnings.ts';

export interface Staff {
  readonly deployment: Pick<StaffDeployment, 'keyring' | 'packs'>;
  readonly accounts: Accounts;
  readonly alarms: Alarms;
  readonly caseAccess: CaseAccessWork;
  readonly cases: Cases;
  readonly changes: Changes;
  readonly life: CaseLife;
  readonly links: Links;
  readonly rulebook: RulebookWork;
  /** By the program itself. */
  readonly timers: Timers;
  readonly digests: Digests;
  readonly dossiers: DossierWork;
  readonly erasures: Erasures;
  readonly openings: Openings;
  readonly people: People;
  readonly exports: Exports;
  /** By the program itself, for the operator. */
  readonly figures: FigureWork;
  readonly registers: Registers;
  readonly searches: Searches;
  readonly warnings: Warnings;
  readonly work: Work;
}

export function openStaff(deployment: StaffDeployment): Staff {
  return {
    deployment,
    accounts: accountsOf(deployment),
    alarms: alarmsOf(deployment),
    caseAccess: caseAccessOf(deployment),
    cases: casesOf(deployment),
    changes: changesOf(deployment),
    life: caseLifeOf(deployment),
    links: linksOf(deployment),
    rulebook: rulebookOf(deployment),
    timers: timersOf(deployment),
    digests: digestsOf(deployment),
    dossiers: dossierWorkOf(deployment),
    erasures: erasuresOf(deployment),
    openings: openingsOf(deployment),
    people: peopleOf(deployment),
    exports: exportsOf(deployment),
    figures: figureWorkOf(deployment),
    registers: registersOf(deployment),
    searches: searchesOf(deployment),
    warnings: warningsOf(deployment),
    work: workOf(deployment),
  };
}

/**
 * Who on staff may do what: one table, role × action × relation, with purpose where the law or BRIEF section 7 asks for
 * one. What it does not list is refused. Row security in the database repeats what it says about seeing cases.
 */
import type { StaffAction } from './actions.ts';
import type { Role } from './roles.ts';

/**
 * What a case must be to the person: assigned to them; visible within the scope of the role; anything but shut out
 * (a case elsewhere, which they must not learn of); or no case at all.
 */
export type Relation = 'assigned' | 'visible' | 'elsewhere' | 'none';

export interface Grant {
  readonly relation: Relation;
  /** One of the purposes must be given. */
  readonly purpose?: true;
  /** Must not be whoever asked, proposed or did what this decides on, nor of the same team. */
  readonly secondPerson?: 'another-person' | 'another-team';
}

type Row = Readonly<Partial<Record<StaffAction, Grant>>>;

const assigned: Grant = { relation: 'assigned' };
const visible: Grant = { relation: 'visible' };
const deployment: Grant = { relation: 'none' };

const everybody: Row = { 'see-alarms': deployment, 'see-rules': deployment };

/** Whoever works on cases. */
const caseWork: Row = {
  ...everybody,
  'list-cases': deployment,
  'see-case': visible,
  'acknowledge-complaint': visible,
  'ask-question': assigned,
  'record-step': assigned,
  'hand-over-case': assigned,
  'declare-conflict': visible,
  'open-own-identity': { relation: 'assigned', purpose: true },
  'ask-opening': { relation: 'elsewhere', purpose: true },
  'agree-opening': { relation: 'visible', secondPerson: 'another-team' },
  'break-glass': { relation: 'elsewhere', purpose: true },
  'search-outside': { relation: 'elsewhere', purpose: true },
  'export-case': { relation: 'assigned', purpose: true },
  'see-links': visible,
  'decide-link': assigned,
};

const watching: Row = {
  ...everybody,
  'list-cases': deployment,
  'see-case': visible,
  'declare-conflict': visible,
  'assign-case': visible,
  'shut-out': visible,
  'let-in': { relation: 'visible', secondPerson: 'another-person' },
  'ask-opening': { relation: 'elsewhere', purpose: true },
  'agree-opening': { relation: 'visible', secondPerson: 'another-team' },
  'break-glass': { relation: 'elsewhere', purpose: true },
  'search-outside': { relation: 'elsewhere', purpose: true },
  'review-opening': { relation: 'visible', secondPerson: 'another-person' },
  'set-safety-hold': visible,
  'review-safety-hold': { relation: 'visible', secondPerson: 'another-person' },
  'propose-erasure': visible,
  'agree-erasure': { relation: 'visible', secondPerson: 'another-person' },
  'see-openings': visible,
  'record-step': visible,
  // Casework asks besides that it is not who reported the pressure, nor, for a withdrawal, the office that has the case.
  'review-pressure': visible,
  'review-withdrawal': visible,
  'transfer-case': visible,
  'keep-office-away': visible,
  'see-passed-clocks': deployment,
  'see-links': visible,
  'decide-link': visible,
  'see-dossier-work': deployment,
  'agree-dossier-change': { relation: 'none', secondPerson: 'another-person' },
};

export const policy: Readonly<Record<Role, Row>> = {
  'case-worker': caseWork,
  lawyer: { ...caseWork, 'confirm-rule': deployment },
  investigator: caseWork,
  'team-secretary': caseWork,
  supervisor: {
    ...watching,
    'acknowledge-complaint': visible,
    'ask-question': visible,
    'import-register': { relation: 'none', purpose: true },
    'seal-server': deployment,
  },
  monitor: {
    ...watching,
    'see-people': deployment,
    'see-offices': deployment,
    'see-changes': deployment,
    'agree-change': { relation: 'none', secondPerson: 'another-person' },
    'add-holiday': deployment,
    'propose-dossier-change': deployment,
    // Casework asks besides that they see every case of it.
    'see-all-suggestions': deployment,
    'see-warnings': deployment,
    'close-warning': deployment,
    'import-register': { relation: 'none', purpose: true },
    'seal-server': deployment,
  },
  custodian: {
    ...everybody,
    'list-cases': deployment,
    'see-case': visible,
    'declare-conflict': visible,
    'agree-opening': { relation: 'elsewhere', secondPerson: 'another-team' },
    'review-opening': { relation: 'elsewhere', secondPerson: 'another-person' },
    'agree-erasure': { relation: 'elsewhere', secondPerson: 'another-person' },
    // A case that no office may have waits with them; they give it to one.
    'transfer-case': visible,
    'answer-contact': { relation: 'elsewhere', secondPerson: 'another-person' },
  },
  auditor: { ...everybody, 'see-openings': deployment, 'see-changes': deployment },
  administrator: {
    ...everybody,
    'invite-person': deployment,
    'suspend-account': deployment,
    'end-sessions': deployment,
    'propose-change': deployment,
    'agree-change': { relation: 'none', secondPerson: 'another-person' },
    'see-people': deployment,
    'see-offices': deployment,
    'see-changes': deployment,
    'seal-server': deployment,
  },
};

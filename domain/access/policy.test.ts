/** The whole table of what staff may do, once more and by action: a permission that is added must be added here too. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type StaffAction, staffActions } from './actions.ts';
import { type Grant, policy } from './policy.ts';
import { type Role, roles } from './roles.ts';

/** Relation, then `purpose` where one is asked for, then who the second person must be. */
type Terms = string;
type Row = Readonly<Partial<Record<Role, Terms>>>;

const caseWork = (terms: Terms): Row => ({
  'case-worker': terms,
  lawyer: terms,
  investigator: terms,
  'team-secretary': terms,
});
const watching = (terms: Terms): Row => ({ supervisor: terms, monitor: terms });

const table: Readonly<Record<StaffAction, Row>> = {
  'list-cases': { ...caseWork('none'), ...watching('none'), custodian: 'none' },
  'see-case': { ...caseWork('visible'), ...watching('visible'), custodian: 'visible' },
  'acknowledge-complaint': { ...caseWork('visible'), supervisor: 'visible' },
  'ask-question': { ...caseWork('assigned'), supervisor: 'visible' },
  'assign-case': watching('visible'),
  'hand-over-case': caseWork('assigned'),
  'declare-conflict': { ...caseWork('visible'), ...watching('visible'), custodian: 'visible' },
  'shut-out': watching('visible'),
  'let-in': watching('visible another-person'),
  'open-own-identity': caseWork('assigned purpose'),
  'ask-opening': { ...caseWork('elsewhere purpose'), ...watching('elsewhere purpose') },
  'agree-opening': {
    ...caseWork('visible another-team'),
    ...watching('visible another-team'),
    custodian: 'elsewhere another-team',
  },
  'break-glass': { ...caseWork('elsewhere purpose'), ...watching('elsewhere purpose') },
  'review-opening': { ...watching('visible another-person'), custodian: 'elsewhere another-person' },
  'set-safety-hold': watching('visible'),
  'review-safety-hold': watching('visible another-person'),
  'search-outside': { ...caseWork('elsewhere purpose'), ...watching('elsewhere purpose') },
  'export-case': caseWork('assigned purpose'),
  'propose-erasure': watching('visible'),
  'agree-erasure': { ...watching('visible another-person'), custodian: 'elsewhere another-person' },
  'invite-person': { administrator: 'none' },
  'suspend-account': { administrator: 'none' },
  'end-sessions': { administrator: 'none' },
  'propose-change': { administrator: 'none' },
  'agree-change': { administrator: 'none another-person', monitor: 'none another-person' },
  'see-links': { ...caseWork('visible'), ...watching('visible') },
  'decide-link': { ...caseWork('assigned'), ...watching('visible') },
  'see-all-suggestions': { monitor: 'none' },
  'answer-contact': { custodian: 'elsewhere another-person' },
  'see-warnings': { monitor: 'none' },
  'close-warning': { monitor: 'none' },
  'seal-server': { supervisor: 'none', monitor: 'none', administrator: 'none' },
  'see-people': { administrator: 'none', monitor: 'none' },
  'see-offices': { administrator: 'none', monitor: 'none' },
  'see-changes': { administrator: 'none', monitor: 'none', auditor: 'none' },
  'see-alarms': {
    ...caseWork('none'),
    ...watching('none'),
    custodian: 'none',
    auditor: 'none',
    administrator: 'none',
  },
  'see-openings': { ...watching('visible'), auditor: 'none' },
  'record-step': { ...caseWork('assigned'), ...watching('visible') },
  'review-pressure': watching('visible'),
  'review-withdrawal': watching('visible'),
  'transfer-case': { ...watching('visible'), custodian: 'visible' },
  'keep-office-away': watching('visible'),
  'see-passed-clocks': watching('none'),
  'see-rules': { ...caseWork('none'), ...watching('none'), custodian: 'none', auditor: 'none', administrator: 'none' },
  'confirm-rule': { lawyer: 'none' },
  'add-holiday': { monitor: 'none' },
  'import-register': watching('none purpose'),
  'see-dossier-work': watching('none'),
  'propose-dossier-change': { monitor: 'none' },
  'agree-dossier-change': watching('none another-person'),
};

const termsOf = ({ relation, purpose, secondPerson }: Grant): Terms =>
  [relation, ...(purpose === true ? ['purpose'] : []), ...(secondPerson === undefined ? [] : [secondPerson])].join(' ');

test('each role may do what the table says, on its terms, and nothing else', () => {
  for (const role of roles)
    for (const action of staffActions) {
      const grant = policy[role][action];
      assert.equal(grant === undefined ? undefined : termsOf(grant), table[action][role], `${role} ${action}`);
    }
});

test('the policy has no role and no action beside those that are listed', () => {
  assert.deepEqual(Object.keys(policy).toSorted(), [...roles].toSorted());
  const actions: ReadonlySet<string> = new Set(staffActions);
  for (const role of roles)
    assert.deepEqual(
      Object.keys(policy[role]).filter((action) => !actions.has(action)),
      [],
    );
});

test('whoever runs the system, and whoever audits it, does nothing with a case', () => {
  for (const role of ['administrator', 'auditor'] as const)
    for (const grant of Object.values(policy[role])) assert.equal(grant.relation, 'none');
});

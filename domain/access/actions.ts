/** What somebody who is signed in may want to do. Each stands in the policy's table, or nobody may do it. */
export const staffActions = [
  // Cases.
  'list-cases',
  'see-case',
  'acknowledge-complaint',
  'ask-question',
  'assign-case',
  'hand-over-case',
  'declare-conflict',
  'shut-out',
  'let-in',
  'record-step',
  'review-pressure',
  'review-withdrawal',
  'transfer-case',
  'keep-office-away',
  'see-passed-clocks',
  // Identities.
  'open-own-identity',
  'ask-opening',
  'agree-opening',
  'break-glass',
  'review-opening',
  'set-safety-hold',
  'review-safety-hold',
  'search-outside',
  'export-case',
  // Erasure.
  'propose-erasure',
  'agree-erasure',
  // People, offices, roles.
  'invite-person',
  'suspend-account',
  'end-sessions',
  'propose-change',
  'agree-change',
  'see-people',
  'see-offices',
  'see-changes',
  // What the law requires, as it stands here.
  'see-rules',
  'confirm-rule',
  'add-holiday',
  // Registers of others.
  'import-register',
  // What belongs together.
  'see-links',
  'decide-link',
  'see-all-suggestions',
  'answer-contact',
  'see-warnings',
  'close-warning',
  // What the public is told.
  'see-dossier-work',
  'propose-dossier-change',
  'agree-dossier-change',
  // The server.
  'seal-server',
  // Watching.
  'see-alarms',
  'see-openings',
] as const;
export type StaffAction = (typeof staffActions)[number];

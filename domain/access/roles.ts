/**
 * Roles, and how far each reaches. A role is held in an office, with a scope; one account may hold several. What a role may
 * do stands in one table (`policy.ts`).
 */

/** BRIEF section 3. */
export const roles = [
  'case-worker',
  'lawyer',
  'investigator',
  'team-secretary',
  'supervisor',
  'monitor',
  'custodian',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/**
 * Which cases of the offices on the allow-list: those assigned to oneself; those of one's team; all of one's office; those
 * of one district; all. No scope reaches beyond the allow-list of a case.
 */
export const scopes = ['own', 'team', 'office', 'district', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** Scopes that a role may be given. Those that see no case have none but `all`, which then means the deployment. */
export const scopesOfRole: Readonly<Record<Role, readonly Scope[]>> = {
  'case-worker': ['own', 'team', 'office'],
  lawyer: ['own', 'team', 'office'],
  investigator: ['own', 'team', 'office'],
  'team-secretary': ['own', 'team', 'office'],
  supervisor: ['team', 'office', 'district'],
  monitor: ['office', 'district', 'all'],
  custodian: ['all'],
  auditor: ['all'],
  administrator: ['all'],
};

/** Whoever holds one of these sees cases: nobody grants it to himself, and a second factor is compulsory. */
export const rolesThatSeeCases: ReadonlySet<Role> = new Set<Role>([
  'case-worker',
  'lawyer',
  'investigator',
  'team-secretary',
  'supervisor',
  'monitor',
  'custodian',
]);

/** Why somebody acts: asked for wherever an identity or another's case is concerned. */
export const purposes = [
  'child-safety',
  'medical-care',
  'legal-aid',
  'investigation',
  'court',
  'review',
  'data-subject-request',
] as const;
export type Purpose = (typeof purposes)[number];

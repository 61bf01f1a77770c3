/**
 * Ids of memberships: half of the letters are drawn, half follow from them and from all that the membership gives, under the
 * deployment's key. Whoever owns the database can append events and write rows, and cannot name a role so that it counts.
 */
import { idLetters } from '@amanat/domain';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { MembershipRow } from '../staff-ports.ts';

/** What is granted, to whom. */
export interface GrantedRole {
  readonly account: string;
  readonly role: string;
  readonly scope: string;
  readonly office: string;
  readonly team?: string | undefined;
  readonly district?: string | undefined;
}

type Needs = Pick<StaffDeployment, 'ciphers' | 'keyring'>;

/** 65 bits each: drawn, so that no two are alike, and derived, which only a running, unsealed server can make or try. */
const halfLetters = 13;
const prefix = 'mem_';

/** @throws SealedError */
export function membershipIdOf(granted: GrantedRole, needs: Needs): string {
  const drawn = idLetters(needs.ciphers.random(17)).slice(-halfLetters);
  return `${prefix}${drawn}${derivedLetters(drawn, granted, needs)}`;
}

/** False for a row that no grant of ours made, or that was changed since, but for whether it ended. @throws SealedError */
export function isOwnMembership(row: MembershipRow, needs: Needs): boolean {
  const drawn = row.membershipId.slice(prefix.length, prefix.length + halfLetters);
  return row.membershipId === `${prefix}${drawn}${derivedLetters(drawn, row, needs)}`;
}

function derivedLetters(
  drawn: string,
  { account, role, scope, office, team, district }: GrantedRole,
  { ciphers, keyring }: Needs,
): string {
  const place = JSON.stringify([drawn, account, role, scope, office, team ?? null, district ?? null]);
  const derived = ciphers.hkdf(keyring.deploymentKey(), `amanat/membership/v1\n${place}`, 17);
  return idLetters(derived).slice(-halfLetters);
}

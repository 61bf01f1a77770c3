/** Registers of others: who may take one in, the import itself, and erasing somebody who came in with one. */
import {
  type AccessRefusal,
  decideAccess,
  eventId,
  type ImportBasis,
  type Member,
  permitMinutes,
  policy,
  type Purpose,
  type RegisterName,
} from '@amanat/domain';
import { mostAttempts } from '../change-complaint.ts';
import { todayOf } from '../deployment.ts';
import { commitEvent } from '../seal-event.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { eraseRow, finishRowErasures, type RowErasureAnswer, type RowErasureWish } from './erase-row.ts';
import { listRegisters, type SeenRegister } from './list-registers.ts';
import { loadRegister, permitToken, registerIdOf } from './permit.ts';
import { type Imports, importsOf } from './run-import.ts';

export interface PermitWish {
  readonly name: RegisterName;
  readonly purpose: Purpose | undefined;
  readonly basis: ImportBasis;
}

export type PermitAnswer =
  | {
      readonly kind: 'permitted';
      readonly register: string;
      readonly permit: string;
      /** For the command line; good for an hour and one import. */
      readonly token: string;
    }
  | { readonly kind: 'refused'; readonly refusal: AccessRefusal };

export interface Registers extends Imports {
  /** Whether any role of this person's may: for what a page offers. */
  mayImport(member: Member): boolean;
  /** Of one's own offices; `undefined` for whoever has no such role. @throws SealedError */
  list(member: Member): Promise<readonly SeenRegister[] | undefined>;
  /** @throws SealedError */
  permit(member: Member, wish: PermitWish): Promise<PermitAnswer>;
  /** The first asks, a second one erases. @throws SealedError */
  eraseRow(member: Member, wish: RowErasureWish): Promise<RowErasureAnswer>;
  /** Goes on with what was begun and cut off; called at each start. @throws StoreError */
  finishErasures(): Promise<number>;
}

export const registersOf = (deployment: StaffDeployment): Registers => ({
  ...importsOf(deployment),
  mayImport: ({ memberships }) => memberships.some(({ role }) => policy[role]['import-register'] !== undefined),
  list: (member) => listRegisters(member, deployment),
  permit: (member, wish) => givePermit(member, wish, deployment),
  eraseRow: (member, wish) => eraseRow(member, wish, deployment),
  finishErasures: () => finishRowErasures(deployment),
});

async function givePermit(
  member: Member,
  { name, purpose, basis }: PermitWish,
  deployment: StaffDeployment,
): Promise<PermitAnswer> {
  const { staff, ciphers } = deployment;
  const access = decideAccess(member, { action: 'import-register', purpose });
  if (access.kind === 'refused') return { kind: 'refused', refusal: access.refusal };
  if (purpose === undefined) return { kind: 'refused', refusal: 'purpose-missing' };
  const { office } = access.by;
  const register = registerIdOf(name, office, deployment);
  const permit = eventId(ciphers.random(17));
  // Before anything is stored: a sealed server gives none.
  const token = permitToken(permit, deployment);
  const until = deployment.now().add({ minutes: permitMinutes }).toString({ smallestUnit: 'second' });
  const data = { by: member.account, office, name, purpose, basis, until };
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const streamSeq = (await loadRegister(register, deployment)).length + 1;
    const place = { eventId: permit, streamId: register, streamSeq, recordedOn: todayOf(deployment) };
    const stored = await staff.append({ events: [commitEvent('register.permitted', data, place, ciphers)] });
    if (stored.kind === 'stored') return { kind: 'permitted', register, permit, token };
  }
  throw new Error('others keep writing to the same register');
}

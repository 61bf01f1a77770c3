/**
 * A permit to take in one register, once: an event of a person, with purpose and ground, and a token for the command line that
 * only the deployment's key can make. Nothing secret is stored; whoever asks again within the hour is shown the same token.
 */
import {
  decideAccess,
  type EventBody,
  idLetters,
  isEventId,
  type Member,
  type RegisterEvent,
  type RegisterName,
} from '@amanat/domain';
import { memberOf } from '../accounts/member-of.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { readEvent } from '../stored-event.ts';
import { registerTokenKey } from './row-names.ts';

export type PermitData = Extract<RegisterEvent, { readonly type: 'register.permitted' }>['data'];

export interface Permit extends PermitData {
  /** Of the event that is the permit. */
  readonly permit: string;
  readonly register: string;
}

export type PermitRefusal =
  | 'permit-unknown'
  | 'permit-ended'
  /** An import by it was finished. */
  | 'permit-used'
  /** Whoever was given it may not do this any more. */
  | 'permit-withdrawn';

export type FoundPermit =
  | { readonly kind: 'permit'; readonly permit: Permit; readonly member: Member }
  | { readonly kind: 'refused'; readonly refusal: PermitRefusal };

const refused = (refusal: PermitRefusal): FoundPermit => ({ kind: 'refused', refusal });

export const registerIdOf = (
  { kind, district, year }: RegisterName,
  office: string,
  { ciphers }: Pick<StaffDeployment, 'ciphers'>,
): string => {
  const words = JSON.stringify(['amanat/register/v1', office, kind, district, year ?? null]);
  return `register_${idLetters(ciphers.sha256(ciphers.utf8(words)))}`;
};

/** 26 letters of the event, and 26 that show that it was given here. @throws SealedError */
export function permitToken(
  permit: string,
  { keyring, ciphers }: Pick<StaffDeployment, 'keyring' | 'ciphers'>,
): string {
  const key = registerTokenKey(keyring.deploymentKey(), ciphers);
  const shown = idLetters(ciphers.hkdf(key, `amanat/import-permit/v1\n${permit}`, 17));
  return `${permit.slice('evt_'.length)}${shown}`;
}

/** Looked up anew with every batch: a role that was taken away meanwhile ends the import. @throws SealedError, LedgerError, StoreError */
export async function findPermit(token: string, deployment: StaffDeployment): Promise<FoundPermit> {
  const { store, ciphers, now } = deployment;
  // As it was copied: in groups, in capitals.
  const given = token.replaceAll(/[\s-]/g, '').toLowerCase();
  const permitId = `evt_${given.slice(0, 26)}`;
  if (!isEventId(permitId) || !isSame(given, permitToken(permitId, deployment), ciphers))
    return refused('permit-unknown');
  const row = await store.loadEvent(permitId);
  const event = row === undefined ? undefined : registerEventOf(readEvent(row, ciphers));
  if (row === undefined || event?.type !== 'register.permitted') return refused('permit-unknown');
  if (Temporal.Instant.compare(now(), Temporal.Instant.from(event.data.until)) >= 0) return refused('permit-ended');
  const later = await loadRegister(row.streamId, deployment, row.streamSeq + 1);
  if (later.some(({ event: each }) => each.type === 'register.imported' && each.data.permit === permitId))
    return refused('permit-used');
  const known = await memberOf(event.data.by, deployment);
  if (known === undefined) return refused('permit-withdrawn');
  const access = decideAccess(known.member, { action: 'import-register', purpose: event.data.purpose });
  const isOfOffice = known.member.memberships.some(({ office }) => office === event.data.office);
  if (access.kind === 'refused' || !isOfOffice) return refused('permit-withdrawn');
  return { kind: 'permit', permit: { ...event.data, permit: permitId, register: row.streamId }, member: known.member };
}

/** By digests, so that the time taken says nothing of how much of it was right. */
const isSame = (given: string, right: string, { sha256, utf8 }: StaffDeployment['ciphers']): boolean =>
  sha256(utf8(given)).toHex() === sha256(utf8(right)).toHex();

export interface DatedRegisterEvent {
  readonly id: string;
  readonly seq: number;
  readonly on: string;
  readonly event: RegisterEvent;
}

export async function loadRegister(
  register: string,
  { store, ciphers }: Pick<StaffDeployment, 'store' | 'ciphers'>,
  fromSeq = 1,
): Promise<readonly DatedRegisterEvent[]> {
  return (await store.loadStream(register, fromSeq)).map((row) => {
    const body = readEvent(row, ciphers);
    return { id: body.event, seq: body.seq, on: body.recordedOn, event: registerEventOf(body) };
  });
}

/** Its schema has shown it when the body was parsed. */
export const registerEventOf = ({ type, data }: Pick<EventBody, 'type' | 'data'>): RegisterEvent =>
  ({ type, data }) as RegisterEvent;

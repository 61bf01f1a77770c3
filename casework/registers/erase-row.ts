/**
 * Erasing somebody who came in with a register: one person names row and role, a second one of the same office names the same,
 * and the keys go. Which row it is stands nowhere in clear, so the second has to know it, too. What the person must not come
 * back by is kept before the keys are destroyed; a start goes on with what was cut off.
 */
import {
  type AccessRefusal,
  decideAccess,
  eventId,
  type EventBody,
  type Mention,
  mentionSchema,
  type Member,
  parseWith,
  type RegisterEvent,
  type RowErasureGround,
} from '@amanat/domain';
import { parseCanonicalJson } from '@amanat/ledger';
import { openText } from '@amanat/sealing';
import { mostAttempts } from '../change-complaint.ts';
import { todayOf } from '../deployment.ts';
import { openPersonKey } from '../keys/person-keys.ts';
import { endLinksOfPersons } from '../linking/end-links.ts';
import { commitEvent } from '../seal-event.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { readEvent } from '../stored-event.ts';
import { officesThatImport } from './list-registers.ts';
import { loadRegister } from './permit.ts';
import { personTokens, registerTokenKey, rowIdOf, rowNameToken } from './row-names.ts';

export interface RowErasureWish extends Pick<Mention, 'row' | 'role'> {
  readonly register: string;
  readonly ground: RowErasureGround;
}

export type RowErasureAnswer =
  /** Somebody else of the office has to ask for the same. */
  | { readonly kind: 'asked' }
  | { readonly kind: 'erased' }
  | { readonly kind: 'refused'; readonly refusal: AccessRefusal | 'unknown' | 'no-such-row' };

const refused = (refusal: Extract<RowErasureAnswer, { kind: 'refused' }>['refusal']): RowErasureAnswer => ({
  kind: 'refused',
  refusal,
});

/** @throws SealedError, LedgerError, StoreError */
export async function eraseRow(
  member: Member,
  { register, row, role, ground }: RowErasureWish,
  deployment: StaffDeployment,
): Promise<RowErasureAnswer> {
  const { registers, keyring, ciphers } = deployment;
  const access = decideAccess(member, { action: 'import-register', purpose: 'data-subject-request' });
  if (access.kind === 'refused') return refused(access.refusal);
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const events = await loadRegister(register, deployment);
    if (!isOfOffice(events, member)) return refused('unknown');
    const key = registerTokenKey(keyring.deploymentKey(), ciphers);
    const rowId = rowIdOf(register, { row, role }, key, ciphers);
    const found = (await registers.rows([rowId])).get(rowId);
    if (found?.state !== 'kept') return refused('no-such-row');
    const asked = askedFor(events, rowId);
    const seq = events.length + 1;
    if (asked === undefined || asked === member.account) {
      if (asked === member.account) return { kind: 'asked' };
      const event: RegisterEvent = { type: 'register.erasure-asked', data: { row: rowId, by: member.account, ground } };
      const stored = await deployment.staff.append({ events: [rowOf(event, register, seq, deployment)] });
      if (stored.kind === 'stored') return { kind: 'asked' };
      continue;
    }
    const claims = await openedClaims(rowId, register, deployment);
    const event: RegisterEvent = {
      type: 'register.erasure-agreed',
      data: { row: rowId, by: member.account, persons: claims.map(({ person }) => person) },
    };
    // A row of somebody who was erased elsewhere has no claim, and no key to destroy.
    if (claims.length === 0) return refused('no-such-row');
    const erasedTokens = claims.flatMap(({ mention }) =>
      mention === undefined
        ? []
        : [rowNameToken(rowId, mention.name, key, ciphers), ...personTokens(mention, key, ciphers)],
    );
    const stored = await registers.changeRow({
      events: [rowOf(event, register, seq, deployment)],
      row: { row: rowId, register, state: 'erasing' },
      erasedTokens,
    });
    if (stored === 'stream-moved') continue;
    await finishRow(rowId, register, event.data.persons, deployment);
    return { kind: 'erased' };
  }
  throw new Error('others keep writing to the same register');
}

type Loaded = Awaited<ReturnType<typeof loadRegister>>;

/** Of another office there is nothing to know: the register's first event says whose it is. */
function isOfOffice([first]: Loaded, member: Member): boolean {
  return first?.event.type === 'register.permitted' && officesThatImport(member).has(first.event.data.office);
}

/** Who asked for it, if nobody has agreed since. */
function askedFor(events: Loaded, row: string): string | undefined {
  const about = events.flatMap(({ event }) =>
    (event.type === 'register.erasure-asked' || event.type === 'register.erasure-agreed') && event.data.row === row
      ? [event]
      : [],
  );
  const last = about.at(-1);
  return last?.type === 'register.erasure-asked' ? last.data.by : undefined;
}

const rowOf = ({ type, data }: RegisterEvent, register: string, streamSeq: number, deployment: StaffDeployment) =>
  commitEvent(
    type,
    data,
    { eventId: eventId(deployment.ciphers.random(17)), streamId: register, streamSeq, recordedOn: todayOf(deployment) },
    deployment.ciphers,
  );

interface OpenedClaim {
  readonly person: string;
  /** Absent if its key is gone already. */
  readonly mention?: Mention;
}

/** In memory only, for what the person must not come back by; shown to nobody. */
async function openedClaims(
  rowId: string,
  register: string,
  deployment: StaffDeployment,
): Promise<readonly OpenedClaim[]> {
  const { store, keys, ciphers } = deployment;
  const bodies = (await store.loadStream(rowId)).map((row) => readEvent(row, ciphers));
  const parts = bodies.flatMap((body) =>
    body.sealed?.mention === undefined ? [] : [{ body, part: body.sealed.mention }],
  );
  const stored = await keys.personKeys(parts.map(({ part }) => part.person));
  const registerKey = await keys.caseKey(register);
  return parts.map(({ body, part }) => {
    const kept = stored.find(({ keyId }) => keyId === part.key);
    const key = kept === undefined ? undefined : openPersonKey(kept, registerKey, deployment);
    if (key === undefined) return { person: part.person };
    return { person: part.person, mention: openMention(body, part, key, deployment) };
  });
}

/** @throws SealingError, InputError */
export function openMention(
  body: EventBody,
  part: NonNullable<NonNullable<EventBody['sealed']>['mention']>,
  key: Uint8Array,
  { ciphers }: Pick<StaffDeployment, 'ciphers'>,
): Mention {
  const bytes = { text: Uint8Array.fromBase64(part.text), check: Uint8Array.fromBase64(part.check) };
  const place = { eventId: body.event, streamId: body.stream, personId: part.person, part: 'mention' };
  return parseWith(mentionSchema, parseCanonicalJson(openText(bytes, key, place, ciphers).text));
}

async function finishRow(
  row: string,
  register: string,
  persons: readonly string[],
  deployment: Pick<
    StaffDeployment,
    'registers' | 'keys' | 'links' | 'staff' | 'store' | 'ciphers' | 'now' | 'timeZone'
  >,
): Promise<void> {
  const { registers, keys } = deployment;
  await endLinksOfPersons(row, persons, deployment);
  await keys.destroyPersons(persons);
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const seq = (await loadRegister(register, deployment)).length + 1;
    const event = { type: 'register.row-erased', data: { row } } as const;
    const place = {
      eventId: eventId(deployment.ciphers.random(17)),
      streamId: register,
      streamSeq: seq,
      recordedOn: todayOf(deployment),
    };
    const stored = await registers.changeRow({
      events: [commitEvent(event.type, event.data, place, deployment.ciphers)],
      row: { row, register, state: 'erased' },
      erasedTokens: [],
    });
    if (stored === 'stored') return;
  }
  throw new Error('others keep writing to the same register');
}

/** Ends what a power cut left between the decision and the destruction; needs no key. Gives how many. @throws StoreError */
export async function finishRowErasures(
  deployment: Pick<
    StaffDeployment,
    'registers' | 'keys' | 'links' | 'staff' | 'store' | 'ciphers' | 'now' | 'timeZone'
  >,
): Promise<number> {
  const begun = await deployment.registers.rowsInState('erasing');
  for (const { row, register } of begun) {
    const agreed = (await loadRegister(register, deployment)).flatMap(({ event }) =>
      event.type === 'register.erasure-agreed' && event.data.row === row ? [event.data.persons] : [],
    );
    await finishRow(row, register, agreed.flat(), deployment);
  }
  return begun.length;
}

/**
 * An account: what its events make of it, and what may happen next. Names and secrets are not here. Roles are decided on
 * by two people (`changes/`); here they are only what was granted and ended.
 */
import type { Membership } from '../access/member.ts';
import type { AccountId, ChangeId } from '../ids.ts';
import type { OfficeId } from '../offices/office.ts';
import { conductVersion } from './conduct.ts';
import type { AccountEvent, Factor } from './events.ts';

export interface Factors {
  readonly passphrase: boolean;
  readonly totp: boolean;
  readonly recoveryCodes: boolean;
  readonly passkeys: number;
}

interface Held {
  readonly factors: Factors;
  /** The version that was accepted last; 0: none. */
  readonly conduct: number;
  readonly memberships: readonly Membership[];
  /** Somebody invited this person (again), and the invitation was not used yet. */
  readonly invitationIsOpen: boolean;
}

export type AccountState =
  | { readonly status: 'unknown' }
  | ({ readonly status: 'invited' | 'active' } & Held)
  /** `before` is what it goes back to. */
  | ({ readonly status: 'suspended'; readonly before: 'invited' | 'active' } & Held);

export const unknownAccount: AccountState = { status: 'unknown' };

const noFactors: Factors = { passphrase: false, totp: false, recoveryCodes: false, passkeys: 0 };
const nothing: Held = { factors: noFactors, conduct: 0, memberships: [], invitationIsOpen: true };

/** Alone enough to sign in: a passphrase with a one-time code, or a passkey, which is both. */
export const areEnough = ({ passphrase, totp, passkeys }: Factors): boolean => (passphrase && totp) || passkeys > 0;

export function evolveAccount(state: AccountState, event: AccountEvent): AccountState {
  if (state.status === 'unknown') {
    if (event.type !== 'account.invited') throw new Error('an account begins with an invitation');
    return { status: 'invited', ...nothing };
  }
  switch (event.type) {
    case 'account.invited':
      return { ...state, invitationIsOpen: true };
    case 'account.joined':
      return { ...state, status: 'active', invitationIsOpen: false };
    case 'account.factor-set':
      return { ...state, factors: withFactor(state.factors, event.data.factor, 1) };
    case 'account.factor-removed':
      return { ...state, factors: withFactor(state.factors, event.data.factor, -1) };
    case 'account.conduct-accepted':
      return { ...state, conduct: event.data.version };
    case 'account.suspended':
      return state.status === 'suspended' ? state : { ...state, status: 'suspended', before: state.status };
    case 'account.resumed':
      return state.status === 'suspended' ? { ...heldOf(state), status: state.before } : state;
    case 'account.sessions-ended':
      return state;
    case 'role.granted':
      return { ...state, memberships: [...state.memberships, membershipOf(event.data)] };
    case 'role.ended':
      return {
        ...state,
        memberships: state.memberships.filter(({ membershipId }) => membershipId !== event.data.membership),
      };
    default:
      throw new Error(`unknown event: ${String(event satisfies never)}`);
  }
}

const heldOf = ({ factors, conduct, memberships, invitationIsOpen }: Held): Held => ({
  factors,
  conduct,
  memberships,
  invitationIsOpen,
});

function withFactor(factors: Factors, factor: Factor, by: 1 | -1): Factors {
  switch (factor) {
    case 'passphrase':
      return { ...factors, passphrase: by > 0 };
    case 'totp':
      return { ...factors, totp: by > 0 };
    case 'recovery-codes':
      return { ...factors, recoveryCodes: by > 0 };
    case 'passkey':
      return { ...factors, passkeys: Math.max(0, factors.passkeys + by) };
    default:
      throw new Error(`unknown factor: ${String(factor satisfies never)}`);
  }
}

/** The schema of the event has shown what each field is. */
export function membershipOf(data: Extract<AccountEvent, { type: 'role.granted' }>['data']): Membership {
  const { membership, role, scope, office, team, district } = data;
  return {
    membershipId: membership,
    role,
    scope,
    office: office as OfficeId,
    ...(team === undefined ? {} : { team }),
    ...(district === undefined ? {} : { district }),
  };
}

export type By = AccountId | 'operator';

export type AccountCommand =
  | { readonly kind: 'invite'; readonly by: By }
  /** With the factors that were set: they must be enough. */
  | { readonly kind: 'join'; readonly factors: readonly Factor[] }
  | { readonly kind: 'set-factor'; readonly factor: Factor }
  | { readonly kind: 'remove-factor'; readonly factor: Factor }
  | { readonly kind: 'accept-conduct'; readonly version: number }
  | { readonly kind: 'suspend'; readonly by: By }
  | { readonly kind: 'resume'; readonly change: ChangeId }
  | { readonly kind: 'end-sessions'; readonly by: By };

export const accountRefusals = [
  'account-unknown',
  'account-suspended',
  'account-not-suspended',
  'account-not-joined',
  'invitation-not-open',
  'factors-not-enough',
  'factor-not-set',
  'conduct-not-this-version',
  'conduct-accepted-before',
  'not-of-oneself',
] as const;
export type AccountRefusal = (typeof accountRefusals)[number];

export type AccountDecision =
  | { readonly kind: 'accepted'; readonly events: readonly AccountEvent[] }
  | { readonly kind: 'refused'; readonly refusal: AccountRefusal };

const accepted = (...events: readonly AccountEvent[]): AccountDecision => ({ kind: 'accepted', events });
const refused = (refusal: AccountRefusal): AccountDecision => ({ kind: 'refused', refusal });

/** `account` is whose stream it is: nobody suspends himself, as nobody could undo it. */
export function decideAccount(account: AccountId, state: AccountState, command: AccountCommand): AccountDecision {
  if (command.kind === 'invite') {
    if (state.status === 'suspended') return refused('account-suspended');
    if (command.by === account) return refused('not-of-oneself');
    return accepted({ type: 'account.invited', data: { by: command.by } });
  }
  if (state.status === 'unknown') return refused('account-unknown');
  if (command.kind === 'resume')
    return state.status === 'suspended'
      ? accepted({ type: 'account.resumed', data: { change: command.change } })
      : refused('account-not-suspended');
  if (state.status === 'suspended') return refused('account-suspended');
  switch (command.kind) {
    case 'join':
      return decideJoin(state, command.factors);
    case 'suspend':
      if (command.by === account) return refused('not-of-oneself');
      return accepted({ type: 'account.suspended', data: { by: command.by } });
    case 'end-sessions':
      return accepted({ type: 'account.sessions-ended', data: { by: command.by } });
    default:
      return state.status === 'active' ? decideOwn(state, command) : refused('account-not-joined');
  }
}

/** Whoever was invited again begins anew: what was set before is set again or taken away. */
function decideJoin(state: Held, factors: readonly Factor[]): AccountDecision {
  if (!state.invitationIsOpen) return refused('invitation-not-open');
  const set = factors.reduce((all, factor) => withFactor(all, factor, 1), noFactors);
  if (!areEnough(set)) return refused('factors-not-enough');
  const { passphrase, totp, recoveryCodes, passkeys } = state.factors;
  const gone: readonly Factor[] = [
    ...(passphrase && !set.passphrase ? (['passphrase'] as const) : []),
    ...(totp && !set.totp ? (['totp'] as const) : []),
    ...(recoveryCodes && !set.recoveryCodes ? (['recovery-codes'] as const) : []),
    ...Array.from({ length: passkeys }, () => 'passkey' as const),
  ];
  return accepted(
    ...gone.map((factor): AccountEvent => ({ type: 'account.factor-removed', data: { factor } })),
    ...factors.map((factor): AccountEvent => ({ type: 'account.factor-set', data: { factor } })),
    { type: 'account.joined', data: {} },
  );
}

type OwnCommand = Extract<AccountCommand, { kind: 'set-factor' | 'remove-factor' | 'accept-conduct' }>;

function decideOwn(state: Held, command: OwnCommand): AccountDecision {
  switch (command.kind) {
    case 'set-factor':
      return accepted({ type: 'account.factor-set', data: { factor: command.factor } });
    case 'remove-factor': {
      const after = withFactor(state.factors, command.factor, -1);
      if (!isSet(state.factors, command.factor)) return refused('factor-not-set');
      // Nobody locks himself out, nor goes on with one factor.
      if (!areEnough(after)) return refused('factors-not-enough');
      return accepted({ type: 'account.factor-removed', data: { factor: command.factor } });
    }
    case 'accept-conduct':
      if (command.version !== conductVersion) return refused('conduct-not-this-version');
      if (state.conduct === conductVersion) return refused('conduct-accepted-before');
      return accepted({ type: 'account.conduct-accepted', data: { version: command.version } });
    default:
      throw new Error(`not handled: ${String(command satisfies never)}`);
  }
}

function isSet(factors: Factors, factor: Factor): boolean {
  switch (factor) {
    case 'passphrase':
      return factors.passphrase;
    case 'totp':
      return factors.totp;
    case 'recovery-codes':
      return factors.recoveryCodes;
    case 'passkey':
      return factors.passkeys > 0;
    default:
      throw new Error(`unknown factor: ${String(factor satisfies never)}`);
  }
}

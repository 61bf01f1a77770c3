/** An account's life, as events make it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { accountId } from '../ids.ts';
import {
  type AccountCommand,
  type AccountState,
  areEnough,
  decideAccount,
  evolveAccount,
  unknownAccount,
} from './account.ts';
import { conductVersion } from './conduct.ts';
import { type AccountEvent, accountEventSchemas, factors } from './events.ts';
import { passphraseFault, signInNameOf } from './names.ts';

const own = accountId(new Uint8Array(17).fill(1));
const other = accountId(new Uint8Array(17).fill(2));
const change = `change_${own.slice(8)}` as Extract<AccountCommand, { kind: 'resume' }>['change'];

function after(...commands: readonly AccountCommand[]): AccountState {
  return commands.reduce((state, command) => {
    const decision = decideAccount(own, state, command);
    assert.ok(decision.kind === 'accepted', `${command.kind}: ${decision.kind === 'refused' ? decision.refusal : ''}`);
    return decision.events.reduce(evolveAccount, state);
  }, unknownAccount);
}

function refusalOf(state: AccountState, command: AccountCommand): string | undefined {
  const decision = decideAccount(own, state, command);
  return decision.kind === 'refused' ? decision.refusal : undefined;
}

const invite: AccountCommand = { kind: 'invite', by: other };
const join: AccountCommand = { kind: 'join', factors: ['passphrase', 'totp', 'recovery-codes'] };
const suspend: AccountCommand = { kind: 'suspend', by: other };

test('nobody joins with one factor', () => {
  for (const one of [[], ['passphrase'], ['totp'], ['recovery-codes'], ['passphrase', 'recovery-codes']] as const)
    assert.equal(refusalOf(after(invite), { kind: 'join', factors: one }), 'factors-not-enough');
  assert.equal(refusalOf(after(invite), { kind: 'join', factors: ['passkey'] }), undefined);
});

test('an invitation is used once, and another one has to be made to join again', () => {
  assert.equal(refusalOf(after(invite, join), join), 'invitation-not-open');
  const again = after(invite, join, invite);
  assert.equal(again.status, 'active');
  assert.equal(refusalOf(again, join), undefined);
});

test('whoever joins again leaves nothing of what was set before', () => {
  const state = after(invite, join, { kind: 'set-factor', factor: 'passkey' }, invite, {
    kind: 'join',
    factors: ['passkey'],
  });
  assert.ok(state.status === 'active');
  assert.deepEqual(state.factors, { passphrase: false, totp: false, recoveryCodes: false, passkeys: 1 });
});

test('a suspended account does nothing until two people resume it, and is then what it was', () => {
  const state = after(invite, join, suspend);
  for (const command of [
    invite,
    join,
    suspend,
    { kind: 'set-factor', factor: 'passkey' },
    { kind: 'accept-conduct', version: conductVersion },
    { kind: 'end-sessions', by: other },
  ] as const)
    assert.equal(refusalOf(state, command), 'account-suspended', command.kind);
  assert.equal(after(invite, join, suspend, { kind: 'resume', change }).status, 'active');
  assert.equal(after(invite, suspend, { kind: 'resume', change }).status, 'invited');
});

test('nobody invites or suspends himself', () => {
  assert.equal(refusalOf(after(invite, join), { kind: 'suspend', by: own }), 'not-of-oneself');
  assert.equal(refusalOf(after(invite, join), { kind: 'invite', by: own }), 'not-of-oneself');
});

test('only the code of conduct of today is accepted, and once', () => {
  const accept: AccountCommand = { kind: 'accept-conduct', version: conductVersion };
  assert.equal(refusalOf(after(invite, join), { ...accept, version: conductVersion + 1 }), 'conduct-not-this-version');
  assert.equal(refusalOf(after(invite), accept), 'account-not-joined');
  assert.equal(refusalOf(after(invite, join, accept), accept), 'conduct-accepted-before');
});

test('whatever is ordered in whatever order, who is active can sign in with two factors', () => {
  const command: fc.Arbitrary<AccountCommand> = fc.oneof(
    fc.constantFrom<AccountCommand>(invite, suspend, { kind: 'resume', change }, { kind: 'end-sessions', by: other }),
    fc.record({ kind: fc.constant('join' as const), factors: fc.subarray([...factors]) }),
    fc.record({
      kind: fc.constantFrom('set-factor' as const, 'remove-factor' as const),
      factor: fc.constantFrom(...factors),
    }),
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      let state: AccountState = unknownAccount;
      for (const each of commands) {
        const decision = decideAccount(own, state, each);
        if (decision.kind === 'accepted') state = decision.events.reduce(evolveAccount, state);
        if (state.status === 'active') assert.ok(areEnough(state.factors));
      }
    }),
  );
});

test('every event of an account is one that the record can hold', () => {
  const decided: AccountEvent[] = [];
  let state: AccountState = unknownAccount;
  for (const command of [invite, join, { kind: 'set-factor', factor: 'passkey' }, suspend] as const) {
    const decision = decideAccount(own, state, command);
    assert.ok(decision.kind === 'accepted');
    decided.push(...decision.events);
    state = decision.events.reduce(evolveAccount, state);
  }
  for (const { type, data } of decided) assert.ok(accountEventSchemas[type].safeParse(data).success, type);
});

test('a passphrase is long and is not the name; nothing is asked about signs and digits', () => {
  assert.equal(passphraseFault('eleven chrs', 'a.name'), 'too-short');
  assert.equal(passphraseFault('دریا کے سات چراغ', 'a.name'), undefined);
  assert.equal(passphraseFault('my.long.name.', 'my.long.name'), 'holds-name');
  assert.equal(passphraseFault('abababababababab', 'a.name'), 'one-letter');
  assert.equal(passphraseFault('x'.repeat(201), 'a.name'), 'too-long');
  assert.equal(signInNameOf('  A.Name '), 'a.name');
});

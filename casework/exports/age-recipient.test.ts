import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import * as fc from 'fast-check';
import { InputError } from '@amanat/domain';
import { parseAgeRecipient } from './age-recipient.ts';

const example = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
const refuses = (typed: string): void =>
  assert.throws(
    () => parseAgeRecipient(typed),
    (error) =>
      error instanceof InputError && error.path === 'recipient' && (typed === '' || !error.message.includes(typed)),
  );
const theirsTakes = (typed: string): boolean => {
  try {
    new Encrypter().addRecipient(typed);
    return true;
  } catch {
    return false;
  }
};

test('the published example, and every recipient that the age library makes, is one', async () => {
  assert.equal(parseAgeRecipient(example), example);
  for (let time = 0; time < 50; time++) {
    const recipient = await identityToRecipient(await generateIdentity());
    assert.equal(parseAgeRecipient(recipient), recipient);
  }
});

test('spaces around it are left out, as a line that was copied has them', () => {
  assert.equal(parseAgeRecipient(` ${example}\n`), example);
});

test('one wrong letter, anywhere, is noticed', () => {
  for (let place = 4; place < example.length; place++)
    for (const letter of 'qpzry9x8gf2tvdw0s3jn54khce6mua7l')
      if (letter !== example[place]) refuses(`${example.slice(0, place)}${letter}${example.slice(place + 1)}`);
});

test('two letters that changed places are noticed', () => {
  for (let place = 4; place < example.length - 1; place++) {
    const [first, second] = [example[place], example[place + 1]];
    if (first !== second) refuses(`${example.slice(0, place)}${second}${first}${example.slice(place + 2)}`);
  }
});

test('a secret key, another kind of recipient, capitals, two at once and nothing at all are none', async () => {
  const others = [
    await generateIdentity(),
    example.toUpperCase(),
    `${example} ${example}`,
    `${example}q`,
    example.slice(0, -1),
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIL',
    'age1pq1qqqq',
    '',
    'age1',
  ];
  for (const other of others) refuses(other);
});

test('what is taken here, the age library takes; nothing makes the parser fail in another way', () => {
  const near = fc.stringMatching(/^age1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{58}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), near), (typed) => {
      try {
        assert.ok(theirsTakes(parseAgeRecipient(typed)));
      } catch (error) {
        assert.ok(error instanceof InputError);
      }
    }),
  );
});

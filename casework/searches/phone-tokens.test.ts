import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAnswers, parsePhone, type PhoneNumber } from '@amanat/domain';
import { ciphers } from '../../server/ciphers.ts';
import { partTexts } from '../complaint-parts.ts';
import { phoneToken, tokenKeyOf, tokensOf } from './phone-tokens.ts';

const key = tokenKeyOf(new Uint8Array(32).fill(7), ciphers);
const phone = (typed: string): PhoneNumber => {
  const parsed = parsePhone(typed);
  if (parsed === undefined) throw new Error('no number');
  return parsed;
};
const hexOf = (tokens: readonly Uint8Array[]): readonly string[] => tokens.map((token) => token.toHex());
const tokenOf = (typed: string): string => phoneToken(phone(typed), key, ciphers).toHex();
const day = Temporal.PlainDate.from('2026-11-22');
const answers = { group: 'blackmail', district: { id: 'pk-pb-kasur' } } as const;

test('a number that a reporter left has the token of the same number typed otherwise', () => {
  const reach = { how: 'phone', at: '۰۳۰۰-۱۲۳۴۵۶۷' };
  const { child, reporter, official } = partTexts(parseAnswers({ ...answers, reach }, day));
  assert.deepEqual(hexOf(tokensOf([child, reporter, official], key, ciphers)), [tokenOf('+92 300 1234567')]);
});

test('a contact given later has its tokens, several numbers each theirs', () => {
  const text = JSON.stringify({ at: '0300 1234567 / 0301 7654321', how: 'message', when: 'evening' });
  assert.deepEqual(hexOf(tokensOf([text], key, ciphers)), [tokenOf('03001234567'), tokenOf('03017654321')]);
});

test('the same number in two parts has one token', () => {
  const text = JSON.stringify({ at: '0300 1234567', how: 'phone' });
  assert.equal(tokensOf([text, text], key, ciphers).length, 1);
});

test('what was written freely, an address of mail, and what is no answer have none', () => {
  const texts = [
    JSON.stringify({ text: '0300 1234567' }),
    JSON.stringify({ at: '03001234567@mail.example', how: 'email' }),
    JSON.stringify({ how: 'phone' }),
    JSON.stringify({ at: ['0300 1234567'], how: 'phone' }),
    '{}',
    'null',
    '0300 1234567',
    '{"at":',
  ];
  assert.deepEqual(tokensOf(texts, key, ciphers), []);
});

test('under another deployment’s key a number has another token', () => {
  const other = tokenKeyOf(new Uint8Array(32).fill(8), ciphers);
  assert.notEqual(phoneToken(phone('0300 1234567'), other, ciphers).toHex(), tokenOf('0300 1234567'));
});

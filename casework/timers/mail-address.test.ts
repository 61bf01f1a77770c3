/** One plain address, or none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMailAddress } from './mail-address.ts';

test('a plain address is taken as it is typed, without the spaces around it', () => {
  for (const address of ['name@office.example', 'a.b+c_d%e-f@mail.office.example', 'N@xn--mgbai9azgqp6j.example'])
    assert.equal(parseMailAddress(`  ${address}\n`), address);
});

test('a list, a name, a header, a quoted part, a host without a name are no address', () => {
  for (const typed of [
    '',
    'name',
    'name@',
    '@office.example',
    'name@office',
    'name@127.0.0.1',
    'name@[127.0.0.1]',
    'a@office.example,b@office.example',
    'a@office.example b@office.example',
    'a@office.example;b@office.example',
    'Name <name@office.example>',
    '"name"@office.example',
    'name@office.example\r\nBcc: other@office.example',
    'na..me@office.example',
    '.name@office.example',
    'name.@office.example',
    'name@-office.example',
    'name@office..example',
    'نام@office.example',
    `${'a'.repeat(65)}@office.example`,
    `name@${'office.'.repeat(40)}example`,
  ])
    assert.equal(parseMailAddress(typed), undefined, typed);
});

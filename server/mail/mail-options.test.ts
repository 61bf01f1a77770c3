/** Where mails go out: said whole or not at all, and never with a password that others see. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { parseStartOptions, UsageError } from '../start-options.ts';

const mailOf = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  parseStartOptions(args, env).mail;
const from = ['--mail-from', 'notices@office.example'];

test('a server that is told nothing writes to nobody', () => {
  assert.equal(mailOf([]), undefined);
});

test('a server elsewhere is reached by TLS alone, one on this machine without', () => {
  const tlsOf = (url: string, env = {}) => mailOf(['--smtp-url', url, ...from], env)?.tls;
  assert.equal(tlsOf('smtps://mail.example'), 'always');
  assert.equal(tlsOf('smtp://mail.example'), 'must');
  for (const here of ['127.0.0.1', '[::1]', 'localhost']) assert.equal(tlsOf(`smtp://${here}:2525`), 'none');
  assert.equal(tlsOf('smtp://mail.example', { AMANAT_SMTP_WITHOUT_TLS: 'yes' }), 'none');
  assert.equal(tlsOf('smtps://mail.example', { AMANAT_SMTP_WITHOUT_TLS: 'yes' }), 'always');
});

test('the usual ports, or the one given; options come before the environment', () => {
  const env = { AMANAT_SMTP_URL: 'smtps://mail.example', AMANAT_MAIL_FROM: 'a@office.example' };
  assert.deepEqual(mailOf([], env), { host: 'mail.example', port: 465, tls: 'always', from: 'a@office.example' });
  assert.equal(mailOf(['--smtp-url', 'smtp://[2001:db8::1]'], env)?.host, '2001:db8::1');
  assert.equal(mailOf(['--smtp-url', 'smtp://mail.example'], env)?.port, 587);
  assert.equal(mailOf(['--smtp-url', 'smtp://mail.example:2525'], env)?.port, 2525);
  const withUser = { ...env, AMANAT_SMTP_URL: 'smtps://of%40ice@mail.example', AMANAT_SMTP_PASSWORD_FILE: '/word' };
  assert.deepEqual([mailOf([], withUser)?.user, mailOf([], withUser)?.passwordFile], ['of@ice', resolve('/word')]);
});

test('half of it, a password in the address, or what is no address is wrong use', () => {
  const wrong: readonly (readonly [readonly string[], Readonly<Record<string, string>>?])[] = [
    [['--smtp-url', 'smtp://mail.example']],
    [from],
    [['--smtp-url', `smtp://name:${'word'}@mail.example`, ...from], { AMANAT_SMTP_PASSWORD_FILE: '/word' }],
    [['--smtp-url', 'smtp://name@mail.example', ...from]],
    [['--smtp-url', 'smtp://mail.example', ...from], { AMANAT_SMTP_PASSWORD_FILE: '/word' }],
    [['--smtp-url', 'http://mail.example', ...from]],
    [['--smtp-url', 'mail.example', ...from]],
    [['--smtp-url', 'smtp://mail.example/path', ...from]],
    [['--smtp-url', 'smtp://mail.example?tls=off', ...from]],
    [['--smtp-url', 'smtp://mail.example', '--mail-from', 'Office <notices@office.example>']],
    [['--smtp-url', 'smtp://mail.example', ...from], { AMANAT_SMTP_WITHOUT_TLS: 'true' }],
  ];
  for (const [args, env] of wrong) assert.throws(() => mailOf(args, env), UsageError, args.join(' '));
});

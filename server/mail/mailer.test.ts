/** A mail against running servers: one that takes it, and each way in which one does not. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import type { SMTPServerOptions } from 'smtp-server';
import { drawCertificate, type MailServer, startMailServer } from '../../test/fixtures/mail-server.ts';
import { digestMail } from './digest-mail.ts';
import { type Mail, openMailer } from './mailer.ts';
import { type MailOptions, mailOptionsOf } from './mail-options.ts';

const now = (): Temporal.Instant => Temporal.Instant.from('2026-11-22T02:00:00Z');
const mail: Mail = digestMail({ to: 'worker@office.example', language: 'en', count: 3, id: 'a1b2' }, undefined);
const optionsFor = (url: string, more: Partial<Parameters<typeof mailOptionsOf>[0]> = {}): MailOptions => {
  const options = mailOptionsOf({
    url,
    from: 'notices@office.example',
    passwordFile: undefined,
    withoutTls: undefined,
    ...more,
  });
  assert.ok(typeof options === 'object', String(options));
  return options;
};
async function started(context: TestContext, told: SMTPServerOptions = {}): Promise<MailServer> {
  const server = await startMailServer(told);
  context.after(() => server.stop());
  return server;
}
const sentBy = (options: MailOptions, ca?: string): Promise<string> => openMailer(options, now, ca).send(mail);
const refusing = (responseCode: number): Error => Object.assign(new Error('no'), { responseCode });

suite('a mail', { timeout: 600_000 }, () => {
  test('is taken by a server of this machine without TLS, says what it must and nothing of the machine', async (context) => {
    const server = await started(context);
    assert.equal(await sentBy(optionsFor(`smtp://127.0.0.1:${server.port}`)), 'sent');
    const [one, ...others] = server.taken;
    assert.ok(one !== undefined && others.length === 0);
    assert.deepEqual([one.from, one.to], ['notices@office.example', ['worker@office.example']]);
    assert.equal(one.greeting, 'office.example');
    assert.match(one.raw, /^Message-ID: <a1b2@office\.example>\r$/m);
    assert.match(one.raw, /^Auto-Submitted: auto-generated\r$/m);
    assert.match(one.raw, /^Date: Sun, 22 Nov 2026 02:00:00 \+0000\r$/m);
    assert.ok(!one.raw.includes(hostname()) && !/mailer/i.test(one.raw));
    assert.equal(one.text.trim(), mail.text.trim());
  });

  test('goes to no server elsewhere that offers no TLS, or whose certificate nobody knows, unless told', async (context) => {
    const plain = await started(context);
    // As a server on another machine is treated.
    const elsewhere = (port: number): MailOptions => ({
      ...optionsFor('smtp://mail.example'),
      host: '127.0.0.1',
      port,
    });
    assert.equal(elsewhere(1).tls, 'must');
    assert.equal(await sentBy(elsewhere(plain.port)), 'unreachable');
    const certificate = drawCertificate();
    const starting = await started(context, { ...certificate, disabledCommands: ['AUTH'] });
    assert.equal(await sentBy(elsewhere(starting.port)), 'unreachable');
    assert.equal(await sentBy(elsewhere(starting.port), certificate.cert), 'sent');
    assert.deepEqual(
      starting.taken.map(({ isOverTls }) => isOverTls),
      [true],
    );
    const told = optionsFor('smtp://mail.example', { withoutTls: 'yes' });
    assert.equal(await sentBy({ ...told, host: '127.0.0.1', port: plain.port }), 'sent');
    const smtps = await started(context, { ...certificate, secure: true });
    const address = optionsFor(`smtps://127.0.0.1:${smtps.port}`);
    assert.equal(await sentBy(address), 'unreachable');
    assert.equal(await sentBy(address, certificate.cert), 'sent');
  });

  test('signs in with the password of a file', async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'amanat-mail-'));
    context.after(() => rmSync(folder, { recursive: true }));
    const passwordFile = join(folder, 'password');
    const server = await started(context, {
      authOptional: false,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      onAuth: ({ username, password }, _session, done) =>
        username === 'office' && password === 'a pass word' ? done(null, { user: 'office' }) : done(refusing(535)),
    });
    const options = optionsFor(`smtp://office@127.0.0.1:${server.port}`, { passwordFile });
    writeFileSync(passwordFile, 'a pass word\n');
    assert.equal(await sentBy(options), 'sent');
    assert.equal(server.taken[0]?.user, 'office');
    writeFileSync(passwordFile, 'another');
    assert.equal(await sentBy(options), 'unreachable');
    assert.equal(server.taken.length, 1);
    assert.throws(() => openMailer({ ...options, passwordFile: join(folder, 'none') }, now));
  });

  test('that an address never takes, or not now, is told apart from a server that takes none', async (context) => {
    const rejects = (responseCode: number): SMTPServerOptions => ({
      onRcptTo: (_address, _session, done) => done(refusing(responseCode)),
    });
    const outcome = async (told: SMTPServerOptions) =>
      sentBy(optionsFor(`smtp://127.0.0.1:${(await started(context, told)).port}`));
    assert.equal(await outcome(rejects(550)), 'refused');
    assert.equal(await outcome(rejects(451)), 'later');
    assert.equal(await outcome({ onMailFrom: (_address, _session, done) => done(refusing(550)) }), 'unreachable');
    assert.equal(await outcome({ onConnect: (_session, done) => done(refusing(554)) }), 'unreachable');
    const noServer = await started(context);
    await noServer.stop();
    assert.equal(await sentBy(optionsFor(`smtp://127.0.0.1:${noServer.port}`)), 'unreachable');
  });

  test('that was handed over whole before the connection broke counts as sent: nobody is written to twice', async (context) => {
    const cutsAfter = async (last: RegExp): Promise<string> => {
      const server = createServer((socket) => {
        socket.on('error', () => undefined);
        socket.write('220 cuts\r\n');
        let heard = '';
        socket.on('data', (chunk) => {
          heard += chunk.toString();
          if (last.test(heard)) return void socket.destroy();
          const inData = /DATA\r\n/.test(heard);
          socket.write(inData ? (chunk.toString().endsWith('DATA\r\n') ? '354 go on\r\n' : '') : '250 yes\r\n');
        });
      });
      await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
      context.after(() => server.close());
      const address = server.address();
      assert.ok(typeof address === 'object' && address !== null);
      return sentBy(optionsFor(`smtp://127.0.0.1:${address.port}`));
    };
    assert.equal(await cutsAfter(/RCPT TO/), 'unreachable');
    assert.equal(await cutsAfter(/DATA\r\n/), 'unreachable');
    assert.equal(await cutsAfter(/\r\n\.\r\n/), 'sent');
  });
});

/** Asking over real HTTP: a real authority made with `openssl`, and every way in which one may fail us. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import {
  type HttpServed,
  opensslReply,
  type Reply,
  serveHttp,
  startTestAuthority,
  type TestAuthority,
} from '../testing/test-authority.ts';
import { certificateMaker, type KeyKind } from '../testing/test-certificates.ts';
import { askAuthority, type StampAuthority } from './stamp-authority.ts';
import { stampCheckpoint } from './stamp-checkpoint.ts';
import { StampError, type StampErrorCode } from './stamp-error.ts';
import { imprintOf, stampRequestOf } from './stamp-request.ts';
import { verifyStampResponse } from './stamp-response.ts';

const checkpoint = new TextEncoder().encode('record.example/log\n64\nAAAA\n\n— record.example/log AAAA\n');
const random = (lengthBytes: number): Uint8Array => new Uint8Array(randomBytes(lengthBytes));
const replyType = { 'content-type': 'application/timestamp-reply' };

let real: TestAuthority;
let authority: StampAuthority;
const maker = certificateMaker();
const folder = mkdtempSync(join(tmpdir(), 'amanat-stamps-'));
const open: HttpServed[] = [];

before(async () => {
  real = await startTestAuthority();
  authority = { name: 'real', url: real.url, trusted: [new X509Certificate(real.certificatePem)] };
});
after(async () => {
  await real.stop();
  await Promise.all(open.map((served) => served.stop()));
  maker.remove();
  rmSync(folder, { recursive: true });
});

/** An authority that answers as told, whatever it is asked. */
async function answering(answer: (response: ServerResponse, query: Uint8Array) => void): Promise<StampAuthority> {
  const served = await serveHttp((request, response) => void buffer(request).then((query) => answer(response, query)));
  open.push(served);
  return { ...authority, name: 'told', url: served.url };
}
const fails = (run: Promise<unknown>, code: StampErrorCode): Promise<void> =>
  assert.rejects(run, (error) => error instanceof StampError && error.code === code && error.message === code);
const ask = (from: StampAuthority, more: { timeoutMs?: number; signal?: AbortSignal } = {}) =>
  askAuthority(from, checkpoint, { random, ...more });

/** `openssl ts -verify` over files; true if it says OK. */
function opensslAccepts(stamped: Uint8Array, input: Uint8Array, rootPem: string, ...more: readonly string[]): boolean {
  const file = (name: string): string => join(folder, name);
  writeFileSync(file('stamped'), stamped);
  writeFileSync(file('input'), input);
  writeFileSync(file('root.pem'), rootPem);
  const wish = ['-data', file('stamped'), '-in', file('input'), '-CAfile', file('root.pem'), ...more];
  try {
    return execFileSync('openssl', ['ts', '-verify', ...wish], { encoding: 'utf8', stdio: 'pipe' }).includes('OK');
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 1) return false;
    throw error;
  }
}

test('what is kept is accepted by openssl: the whole response, the token alone, and years later at its time', async () => {
  const { stamped, response, stamp, authority: name } = await ask(authority);
  const seconds = Math.floor(stamp.genTime.epochMilliseconds / 1000);
  const rootPem = real.certificatePem;
  assert.equal(name, 'real');
  assert.deepEqual(stamped, checkpoint);
  assert.ok(opensslAccepts(stamped, response, rootPem));
  assert.ok(opensslAccepts(stamped, stamp.token, rootPem, '-token_in'));
  assert.ok(opensslAccepts(stamped, response, rootPem, '-attime', String(seconds)));
  // The signer's certificate has then run out: only the time of the stamp makes it good.
  assert.equal(opensslAccepts(stamped, response, rootPem, '-attime', String(seconds + 3600 * 24 * 365)), false);
  assert.equal(opensslAccepts(Uint8Array.of(...stamped, 0), response, rootPem), false);
});

test('what openssl says of a response is what we read in it', async () => {
  const { response, stamp } = await ask(authority);
  writeFileSync(join(folder, 'r.tsr'), response);
  const text = execFileSync('openssl', ['ts', '-reply', '-text', '-in', join(folder, 'r.tsr')], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
  assert.equal(/^Serial number: 0x(.*)$/m.exec(text)?.[1]?.toLowerCase(), stamp.serial);
  const shown = /^Time stamp: (.*) GMT$/m.exec(text)?.[1];
  assert.equal(Date.parse(`${shown} UTC`), stamp.genTime.epochMilliseconds);
  assert.match(text, /^Accuracy: 0x01 seconds, 0x01F4 millis/m);
  assert.equal(stamp.accuracySeconds, 1.5);
  assert.equal(stamp.authority, 'CN=Invented stamp authority');
});

test('a kept stamp is verified again without the nonce, and only for its own bytes', async () => {
  const { stamped, response } = await ask(authority);
  const { trusted } = authority;
  assert.ok(verifyStampResponse(response, { imprint: imprintOf(stamped), trusted }).serial.length > 0);
  assert.throws(() => verifyStampResponse(response, { imprint: imprintOf(Uint8Array.of(1)), trusted }), {
    code: 'stamp-imprint',
  });
});

test('the bytes that are kept are those that were sent, whatever becomes of the caller’s', async () => {
  const bytes = Uint8Array.from(checkpoint);
  const asked = askAuthority(authority, bytes, { random });
  bytes.fill(0);
  assert.deepEqual((await asked).stamped, checkpoint);
});

for (const kind of ['rsa', 'p384'] satisfies readonly KeyKind[])
  test(`an openssl authority with a key of ${kind} is understood`, async () => {
    const own = certificateMaker();
    const { reply, rootPem } = opensslReply(own, kind);
    const nonce = random(8);
    const response = await reply(stampRequestOf(checkpoint, nonce));
    const trusted = [new X509Certificate(rootPem)];
    assert.equal(verifyStampResponse(response, { imprint: imprintOf(checkpoint), nonce, trusted }).serial, '1001');
    own.remove();
  });

test('the older reference to the certificate, by SHA-1, is understood', async () => {
  const own = certificateMaker();
  const { reply, rootPem } = opensslReply(own, 'p256', 'sha1');
  const response = await reply(stampRequestOf(checkpoint, random(8)));
  const oldForm = Uint8Array.fromHex('060b2a864886f70d010910020c');
  assert.ok(Buffer.from(response).includes(oldForm));
  const trusted = [new X509Certificate(rootPem)];
  assert.equal(verifyStampResponse(response, { imprint: imprintOf(checkpoint), trusted }).serial, '1001');
  own.remove();
});

/** A request to which `openssl ts` itself says no: an algorithm that this authority does not take. */
const asSha512 = (query: Uint8Array): Uint8Array => {
  const at = Buffer.from(query).indexOf(Uint8Array.fromHex('608648016503040201'));
  return query.map((byte, index) => (index === at + 8 ? 2 : byte));
};
const otherNonce = (query: Uint8Array): Uint8Array =>
  query.map((byte, index) => (index === query.length - 4 ? byte ^ 1 : byte));
const otherImprint = (query: Uint8Array): Uint8Array => query.map((byte, index) => (index === 30 ? byte ^ 1 : byte));

test('an answer to another request, or a refusal, is told apart by its code', async () => {
  const { reply, rootPem } = opensslReply(maker);
  const trusted = [new X509Certificate(rootPem)];
  const changed = (change: (query: Uint8Array) => Uint8Array) =>
    answering((response, query) => {
      void (reply satisfies Reply)(change(query)).then((answer) => response.writeHead(200, replyType).end(answer));
    });
  for (const [change, code] of [
    [otherNonce, 'stamp-nonce'],
    [otherImprint, 'stamp-imprint'],
    [asSha512, 'stamp-rejected'],
  ] as const)
    await fails(ask({ ...(await changed(change)), trusted }), code);
  await fails(ask(await changed((query) => query)), 'stamp-certificate-untrusted');
  assert.equal((await ask({ ...(await changed((query) => query)), trusted })).authority, 'told');
});

test('an answer without end is cut off', async () => {
  const cut = Promise.withResolvers<void>();
  const endless = await answering((response) => {
    response.writeHead(200, replyType);
    const piece = new Uint8Array(8192);
    const more = (): void => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', more).on('close', () => void cut.resolve());
    more();
  });
  await fails(ask(endless), 'stamp-too-long');
  await cut.promise;
});

test('a slow answer is given up: before its head, and between its bytes', async () => {
  await fails(ask(await answering(() => undefined), { timeoutMs: 150 }), 'authority-timeout');
  const dripping = await answering((response) => {
    response.writeHead(200, replyType).write(Uint8Array.of(0x30));
    const drip = setInterval(() => void response.write(Uint8Array.of(0x30)), 20);
    response.on('close', () => void clearInterval(drip));
  });
  await fails(ask(dripping, { timeoutMs: 150 }), 'authority-timeout');
});

test('a program that stops does not wait for an authority', async () => {
  const stopping = new AbortController();
  const asked = ask(await answering(() => stopping.abort()), { signal: stopping.signal });
  await fails(asked, 'authority-stopped');
  await fails(ask(authority, { signal: AbortSignal.abort() }), 'authority-stopped');
});

test('another media type, another status and a redirect are told apart; a redirect is not followed', async () => {
  let followed = 0;
  const target = await answering((response) => void response.end(String((followed += 1))));
  for (const [status, headers, code] of [
    [200, { 'content-type': 'text/html' }, 'authority-media-type'],
    [200, {}, 'authority-media-type'],
    [500, replyType, 'authority-status'],
    [404, { 'content-type': 'text/html' }, 'authority-status'],
    [307, { location: target.url }, 'authority-redirects'],
    [301, { location: target.url }, 'authority-redirects'],
  ] as const)
    await fails(ask(await answering((response) => void response.writeHead(status, headers).end('no'))), code);
  assert.equal(followed, 0);
});

test('a body that is no response, and a connection that is cut, are told apart', async () => {
  const text = await answering((response) => void response.writeHead(200, replyType).end('<!doctype html>'));
  await fails(ask(text), 'stamp-not-der');
  await fails(ask(await answering((response) => void response.destroy())), 'authority-unreachable');
  const gone = await serveHttp(() => undefined);
  await gone.stop();
  await fails(ask({ ...authority, url: gone.url }), 'authority-unreachable');
});

test('an authority is sent the digest and nothing that tells of the deployment', async () => {
  const seen: { headers: readonly string[]; query: Uint8Array }[] = [];
  const served = await serveHttp((request, response) => {
    void buffer(request).then((query) => {
      seen.push({ headers: Object.keys(request.headers), query });
      response.writeHead(500).end();
    });
  });
  open.push(served);
  const nonce = random(8);
  const asked = askAuthority({ ...authority, url: served.url }, checkpoint, { random: () => nonce });
  await fails(asked, 'authority-status');
  const usual = [
    'accept',
    'accept-encoding',
    'accept-language',
    'connection',
    'content-length',
    'content-type',
    'host',
  ];
  const allowed = new Set([...usual, 'sec-fetch-mode', 'user-agent']);
  assert.deepEqual(
    seen[0]?.headers.filter((name) => !allowed.has(name)),
    [],
  );
  assert.deepEqual(new Uint8Array(seen[0]?.query ?? []), stampRequestOf(checkpoint, nonce));
});

test('each authority has its outcome, in order; one that fails holds back no other and throws nothing', async () => {
  const silent = await answering(() => undefined);
  const broken: StampAuthority = { ...authority, name: 'broken', url: 'not an address' };
  const all = [{ ...silent, name: 'silent' }, authority, broken];
  const outcomes = await stampCheckpoint(all, checkpoint, { random, timeoutMs: 2000 });
  assert.deepEqual(
    outcomes.map((outcome) => [outcome.kind, outcome.authority, outcome.kind === 'failed' ? outcome.code : '']),
    [
      ['failed', 'silent', 'authority-timeout'],
      ['stamped', 'real', ''],
      ['failed', 'broken', 'authority-unreachable'],
    ],
  );
  const stamped = outcomes.find((outcome) => outcome.kind === 'stamped');
  assert.ok(stamped && opensslAccepts(stamped.stamped, stamped.response, real.certificatePem));
  assert.deepEqual(await stampCheckpoint([], checkpoint, { random }), []);
});

test('even a mistake of our own while asking is an outcome', async () => {
  const [outcome] = await stampCheckpoint([authority], checkpoint, { random: () => new Uint8Array(1) });
  assert.deepEqual(outcome, { kind: 'failed', authority: 'real', code: 'authority-failed' });
});

/** Time stamps of published checkpoints, whole program: `openssl` verifies what is served, and no authority can stop the log. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { dirname, join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { promisify } from 'node:util';
import { certificateMaker } from '../../log-service/testing/test-certificates.ts';
import {
  type HttpServed,
  opensslReply,
  serveHttp,
  startTestAuthority,
  type TestAuthority,
} from '../../log-service/testing/test-authority.ts';
import { type AmanatProcess, startAmanat } from '../fixtures/amanat-process.ts';
import { freshFolder, removeFolder } from '../fixtures/fresh-folder.ts';
import { checkpointAt, lodgeAt, publishedReceipt, sizeOf, until, untilSize } from '../fixtures/log-visitor.ts';

const run = promisify(execFile);

suite('stamps of the log', { timeout: 600_000 }, () => {
  const dataDir = freshFolder();
  const folder = dirname(dataDir);
  const maker = certificateMaker();
  let honest: TestAuthority;
  let liar: HttpServed;
  let mute: HttpServed;
  let server: AmanatProcess;
  let asked = 0;

  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const stamp = async (size: number, name: string): Promise<Uint8Array | undefined> => {
    const answer = await fetch(`${server.ready.url}/log/stamp/${size}/${name}`);
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    return answer.status === 200 ? answer.bytes() : undefined;
  };

  before(async () => {
    honest = await startTestAuthority();
    // Signs well, under the root that the deployment trusts for it, but never what it is asked to stamp.
    const { reply, rootPem } = opensslReply(maker);
    liar = await serveHttp((request, response) => {
      void buffer(request)
        .then(async () => {
          asked++;
          const query = file('another.tsq', '');
          await run('openssl', ['ts', '-query', '-digest', '00'.repeat(32), '-sha256', '-cert', '-out', query]);
          return reply(readFileSync(query));
        })
        .then(
          (answer) => response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer),
          () => response.writeHead(500).end(),
        );
    });
    // Takes the question and never answers.
    mute = await serveHttp(() => void asked++);
    mkdirSync(dataDir, { mode: 0o700 });
    const authorities = [
      { name: 'honest', url: honest.url, certificate: honest.certificatePem },
      { name: 'liar', url: liar.url, certificate: rootPem },
      { name: 'mute', url: mute.url, certificate: rootPem },
      { name: 'down', url: 'http://127.0.0.1:9/', certificate: rootPem },
    ];
    writeFileSync(join(dataDir, 'time-stamp-authorities.json'), JSON.stringify(authorities), { mode: 0o644 });
    server = await startAmanat(['serve', '--data', dataDir], { AMANAT_PUBLISH_SECONDS: '1' });
  });
  after(async () => {
    await server?.end();
    await Promise.all([honest, liar, mute].map((each) => each?.stop()));
    maker.remove();
    removeFolder(dataDir);
  });

  test('publication goes on at its rhythm while one authority is down, one never answers and one stamps something else', async () => {
    const { url } = server.ready;
    await untilSize(url, 32);
    const { code } = await lodgeAt(url);
    await publishedReceipt(url, code);
    await untilSize(url, 128);
    assert.ok(asked > 0, 'they were asked');
    await until(() => (/no stamp of liar: /.test(server.said()) ? true : undefined), 'the news of a lie');
    for (const [name, why] of [
      ['liar', /^A checkpoint has no stamp of liar: stamp-\S+\.$/m],
      ['down', /^A checkpoint has no stamp of down: authority-\S+\.$/m],
    ] as const)
      assert.match(server.said(), why, name);
    assert.doesNotMatch(server.said(), /STOPPED|no stamp of honest/);
  });

  test('a stamp of a published checkpoint verifies with openssl alone, over the very bytes that were published', async () => {
    const { url } = server.ready;
    const note = (await checkpointAt(url)) ?? '';
    const size = sizeOf(note);
    const response = await until(() => stamp(size, 'honest.tsr'), 'the stamp');
    const stamped = await stamp(size, 'checkpoint');
    assert.equal(Buffer.from(stamped ?? []).toString(), note);
    const paths = [
      file('checkpoint', stamped ?? ''),
      file('honest.tsr', response),
      file('root.pem', honest.certificatePem),
    ];
    const [data = '', answer = '', root = ''] = paths;
    const verify = (what: string) =>
      run('openssl', ['ts', '-verify', '-data', what, '-in', answer, '-CAfile', root]).then(
        ({ stdout, stderr }) => stdout + stderr,
        (error: { readonly stderr: string; readonly stdout: string }) => error.stdout + error.stderr,
      );
    assert.match(await verify(data), /^Verification: OK$/m);
    assert.match(await verify(file('altered', `${note} `)), /^Verification: FAILED$/m);
  });

  test('only what an authority stamped rightly is kept, and no other name is served', async () => {
    const size = sizeOf((await checkpointAt(server.ready.url)) ?? '') - 32;
    await until(() => stamp(size, 'honest.tsr'), 'the stamp');
    for (const name of ['liar.tsr', 'mute.tsr', 'down.tsr', 'honest', 'nobody.tsr'])
      assert.equal(await stamp(size, name), undefined, name);
    assert.equal(await stamp(size + 1, 'honest.tsr'), undefined, 'no such checkpoint');
    const odd = await fetch(`${server.ready.url}/log/stamp/0${size}/honest.tsr`);
    assert.equal(odd.status, 404, 'each file has one spelling');
  });
});

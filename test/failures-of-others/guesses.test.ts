/**
 * A digest without a key is a way to ask: whoever holds it hashes a guess and compares. Nothing that the database keeps is the
 * digest of anything that a reporter wrote, alone or with whatever stands beside it in clear.
 */
import assert from 'node:assert/strict';
import { getHashes, hash } from 'node:crypto';
import { after, before, suite, test } from 'node:test';
import { parseAnswers } from '@amanat/domain';
import { drawCode, formatCode } from '@amanat/sealing';
import { Client } from 'pg';
import { ciphers } from '../../server/ciphers.ts';
import { openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { found } from '../fixtures/marker-search.ts';
import { dumpColumns, writePlainRow } from '../fixtures/plain-row.ts';

const words = {
  phone: '0300 1234567',
  name: 'Invented Reporter',
  village: 'TRAINING village',
  named: 'Invented Official',
  text: 'TRAINING: the station did not take it',
} as const;
/** Of that name, where this build has them. */
const methods = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3-256', 'blake2b512', 'blake2s256'].filter(
  (method) => getHashes().some((known) => known.toLowerCase() === method),
);

suite('guesses', { timeout: 600_000 }, () => {
  let deployment: TestDeployment;
  let owner: Client;
  let caseId: string;
  let eventId: string;
  const code = drawCode(ciphers);

  before(async () => {
    deployment = await openTestDeployment();
    const { services, opened } = deployment;
    const { phone, name, village, named, text } = words;
    const answers = {
      group: 'other-or-unknown',
      district: { id: 'pk-pb-kasur' },
      village,
      exclude: { named },
      reach: { how: 'phone', at: phone, name },
      text,
    };
    const answer = await services.casework.lodgeComplaint({
      answers: parseAnswers(answers, services.today()),
      channel: 'web',
      code,
      secret: ciphers.random(32),
      ticketHash: ciphers.random(32),
    });
    assert.ok(answer.kind === 'lodged');
    ({ caseId, eventId } = answer.lodged);
    // Its telephone has a token to be found by then.
    await services.keyring.whenRewrapped();
    owner = new Client(opened.database.connectionOf('owner'));
    await owner.connect();
  });
  after(async () => {
    await owner.end();
    await deployment.stop();
  });

  function guesses(): readonly string[] {
    const digits = words.phone.replaceAll(/\D/g, '');
    const phones = [digits, `92${digits.slice(1)}`, `+92${digits.slice(1)}`, `0092${digits.slice(1)}`];
    const plain = [...Object.values(words), ...phones, code, formatCode(code, 'digits'), formatCode(code, 'letters')];
    return [...new Set(plain.flatMap((guess) => [guess, guess.toLowerCase(), JSON.stringify(guess)]))];
  }
  /** What an owner of the database could hash it with. */
  const beside = (guess: string): readonly string[] =>
    ['', deployment.services.settings.origin, caseId, eventId, 'pk-pb-kasur', 'phone', 'amanat'].flatMap((clear) =>
      clear === ''
        ? [guess]
        : ['', ' ', '\n', ':', '\0'].flatMap((sign) => [clear + sign + guess, guess + sign + clear]),
    );
  async function confirmed(): Promise<readonly string[]> {
    const columns = Buffer.concat(
      (await dumpColumns(owner)).flatMap((column) => [Buffer.from(column, 'base64'), Buffer.from('\n')]),
    );
    const told: string[] = [];
    for (const guess of guesses())
      for (const input of beside(guess))
        for (const method of methods) {
          const digest = hash(method, input, 'buffer');
          // Cut to sixteen bytes it would confirm a guess as well.
          if (columns.includes(digest.subarray(0, 16)) || found(columns, digest.subarray(0, 16)))
            told.push(`${method} of ${JSON.stringify(input)}`);
        }
    return told;
  }

  test('no digest of a guess stands in any table, whatever it is hashed with; a planted one is found', async () => {
    assert.ok(methods.length >= 6);
    assert.deepEqual(await confirmed(), []);
    const planted = `${caseId}:+923001234567`;
    await writePlainRow(owner, hash('sha256', planted, 'hex'));
    assert.deepEqual(await confirmed(), [`sha256 of ${JSON.stringify(planted)}`]);
  });
});

/** The ceremony, and every way to unseal what it sealed. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { SealedError, type UnsealMeans } from '@amanat/casework';
import { type KeyShare, parseShare } from '@amanat/sealing';
import { ciphers } from '../../server/ciphers.ts';
import { readIntakePrivateKey } from '../../server/deployment-keys.ts';
import { allWays, keyFile, type KeptKeyring, openKeptKeyring, passphrase, threeOfFive } from './kept-keyring.ts';

const shareOf = (text: string): KeyShare => {
  const parsed = parseShare(text, ciphers);
  if (parsed.kind !== 'share') throw new Error('a share that was dealt reads back');
  return parsed.share;
};

suite('ceremony', { timeout: 600_000 }, () => {
  let kept: KeptKeyring;
  let shares: readonly KeyShare[] = [];
  let intakePrivate: Uint8Array;
  const privateFile = (): string => join(kept.dataDir, 'keys', 'intake-private.key');
  const byShares = (...some: readonly (KeyShare | undefined)[]): UnsealMeans => ({
    kind: 'shares',
    shares: some.filter((share) => share !== undefined),
  });
  const unsealings = async (): Promise<number> => {
    const rows = await kept.opened().database.record.loadStream('key_unsealing');
    return rows.filter(({ type }) => type === 'deployment.unsealed').length;
  };

  before(async () => {
    kept = await openKeptKeyring();
    intakePrivate = readIntakePrivateKey(kept.dataDir);
  });
  after(() => kept.stop());

  test('before it there is nothing to unseal, and nothing can be read', async () => {
    const keyring = kept.keyring();
    assert.equal(keyring.state(), 'no-keys');
    assert.deepEqual(await keyring.unseal({ kind: 'passphrase', passphrase }), { kind: 'no-keys' });
    assert.throws(() => keyring.deploymentKey(), SealedError);
    await assert.rejects(keyring.waiting(), SealedError);
    await assert.rejects(keyring.addSlot({ kind: 'key-file', key: keyFile }), SealedError);
  });

  test('it is refused with one way alone, a weak way, or another intake key, and makes nothing then', async () => {
    const keyring = kept.keyring();
    const two = [{ kind: 'key-file', key: keyFile } as const, threeOfFive];
    const refusals: readonly (readonly [Parameters<typeof keyring.holdCeremony>[0], string])[] = [
      [{ slots: [threeOfFive] }, 'too-few-slots'],
      [{ slots: [...two, { kind: 'passphrase', passphrase: 'fifteen letters' }] }, 'passphrase-too-short'],
      [{ slots: [...two, { kind: 'passphrase', passphrase: 'x'.repeat(1001) }] }, 'passphrase-too-long'],
      [{ slots: [...two, { kind: 'key-file', key: keyFile.slice(1) }] }, 'key-file-length'],
      [{ slots: [...two, { kind: 'shares', shares: 2, threshold: 3 }] }, 'shares-out-of-range'],
      [{ slots: [...two, { kind: 'shares', shares: 21, threshold: 3 }] }, 'shares-out-of-range'],
      [{ slots: two, intakePrivateKey: keyFile }, 'intake-key-of-another'],
    ];
    for (const [wish, refusal] of refusals)
      assert.deepEqual(await keyring.holdCeremony(wish), { kind: 'refused', refusal });
    assert.deepEqual(await kept.opened().database.keys.slots(), []);
    assert.equal(keyring.state(), 'no-keys');
    assert.ok(existsSync(privateFile()));
  });

  test('it makes each slot, leaves the server sealed, and the intake key is nowhere on this disk any more', async () => {
    const hex = intakePrivate.toHex();
    const filesWithKey = (): readonly string[] =>
      globSync(`${kept.dataDir}/keys/**`).filter(
        (file) => statSync(file).isFile() && readFileSync(file, 'utf8').includes(hex),
      );
    assert.equal(filesWithKey().length, 1, 'the search finds it where it is');
    const answer = await kept.keyring().holdCeremony({ slots: allWays });
    assert.ok(answer.kind === 'held');
    assert.deepEqual(
      answer.slots.map(({ kind }) => kind),
      ['passphrase', 'key-file', 'shares'],
    );
    shares = (answer.slots[2]?.shares ?? []).map(shareOf);
    assert.equal(shares.length, 5);
    assert.equal(kept.keyring().state(), 'sealed');
    assert.ok(!existsSync(privateFile()));
    assert.deepEqual(filesWithKey(), []);
    assert.deepEqual(await kept.keyring().holdCeremony({ slots: allWays }), { kind: 'held-before' });
  });

  test('what does not open says no more than that, and leaves it sealed and no event', async () => {
    const keyring = kept.keyring();
    const wrong: readonly UnsealMeans[] = [
      { kind: 'passphrase', passphrase: `${passphrase}.` },
      { kind: 'key-file', key: Uint8Array.from(keyFile).fill(1, 31) },
      { kind: 'shares', shares: [] },
    ];
    for (const means of wrong) assert.deepEqual(await keyring.unseal(means), { kind: 'does-not-open' });
    assert.equal(keyring.state(), 'sealed');
    assert.equal(await unsealings(), 0);
  });

  test('one share fewer than it takes, a foreign share and a wrong one open nothing, and the wrong one is named', async () => {
    const keyring = kept.keyring();
    const [one, two, three] = shares;
    assert.ok(one !== undefined && two !== undefined && three !== undefined);
    const few = { kind: 'shares-too-few', have: 2, threshold: 3 };
    assert.deepEqual(await keyring.unseal(byShares(one, two)), few);
    assert.deepEqual(await keyring.unseal(byShares(one, two, two)), few);
    const altered = { ...three, bytes: Uint8Array.from(three.bytes).fill(0, 5, 6) };
    assert.deepEqual(await keyring.unseal(byShares(one, two, altered)), { kind: 'share-unknown', number: 3 });
    const foreign = { ...two, slotLetters: '00000000' };
    assert.deepEqual(await keyring.unseal(byShares(one, foreign, three)), { kind: 'share-unknown', number: 2 });
    assert.equal(keyring.state(), 'sealed');
  });

  test('a passphrase however its letters were typed, the key file, and any three shares each unseal, and each is an event', async () => {
    const ways: readonly UnsealMeans[] = [
      { kind: 'passphrase', passphrase },
      { kind: 'passphrase', passphrase: ` ${passphrase.replace('five', '\uff46ive')} ` },
      { kind: 'key-file', key: keyFile },
      byShares(shares[0], shares[1], shares[2]),
      byShares(shares[4], shares[2], shares[0]),
      byShares(...shares),
    ];
    const slots = new Set<string>();
    let key: Uint8Array | undefined;
    for (const [index, means] of ways.entries()) {
      const answer = await kept.keyring().unseal(means);
      assert.ok(answer.kind === 'unsealed', answer.kind);
      slots.add(answer.slot);
      const now = Uint8Array.from(kept.keyring().deploymentKey());
      key ??= now;
      assert.deepEqual(now, key);
      assert.equal(await unsealings(), index + 1);
      await kept.keyring().seal();
      assert.throws(() => kept.keyring().deploymentKey(), SealedError);
    }
    assert.equal(slots.size, 3);
  });

  test('a restart seals; two that unseal at once are one unsealing', async () => {
    await kept.again();
    assert.equal(kept.keyring().state(), 'sealed');
    const before = await unsealings();
    const means: UnsealMeans = { kind: 'key-file', key: keyFile };
    const answers = await Promise.all([means, means, means].map((each) => kept.keyring().unseal(each)));
    assert.deepEqual(
      answers.map(({ kind }) => kind),
      ['unsealed', 'was-unsealed', 'was-unsealed'],
    );
    assert.equal(await unsealings(), before + 1);
  });

  test('a lost custodian: new shares are dealt, the old slot is removed, and its shares open nothing, even with the row put back', async () => {
    const keyring = kept.keyring();
    const { database } = kept.opened();
    const before = (await database.keys.slots()).find(({ kind }) => kind === 'shares');
    assert.ok(before !== undefined);
    const added = await keyring.addSlot(threeOfFive);
    assert.ok(added.kind === 'added');
    assert.equal(await keyring.removeSlot(before.slot), 'removed');
    assert.equal(await keyring.removeSlot(before.slot), 'unknown-slot');
    await keyring.seal();
    await database.keys.addSlot(before);
    assert.equal((await keyring.unseal(byShares(...shares))).kind, 'share-unknown');
    assert.equal((await keyring.unseal(byShares(...added.slot.shares.map(shareOf)))).kind, 'unsealed');
  });

  test('the last slot stays', async () => {
    const keyring = kept.keyring();
    const slots = await keyring.slots();
    for (const { slot } of slots.slice(1)) assert.equal(await keyring.removeSlot(slot), 'removed');
    assert.equal(await keyring.removeSlot(slots[0]?.slot ?? ''), 'last-slot');
    assert.equal((await keyring.slots()).length, 1);
  });

  test('no event about keys holds a secret, and no two slots wrap the same bytes', async () => {
    const rows = await kept.opened().database.record.loadStream('key_unsealing');
    const said = rows.map(({ body }) => ciphers.text(body)).join('\n');
    assert.ok(said.includes('key-slot.added'));
    for (const secret of [
      passphrase,
      keyFile.toHex(),
      keyFile.toBase64(),
      intakePrivate.toHex(),
      intakePrivate.toBase64(),
    ])
      assert.ok(!said.includes(secret));
  });
});

/**
 * Shares from afar. A key pair that is good for this once is made here and its private half stays in this process; what
 * custodians send travels over any channel, is pasted in, and is opened in memory alone.
 */
import { createInterface } from 'node:readline';
import type { KeyAnswer } from '@amanat/server';
import { armor, Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import type { Terminal } from '../terminal.ts';
import { failureSentence } from './key-sentences.ts';

const mostLines = 2000;
const begins = '-----BEGIN AGE ENCRYPTED FILE-----';
const ends = '-----END AGE ENCRYPTED FILE-----';

/** Reads standard input until it is unsealed, or the input ends. */
export async function gatherShares(
  unsealBy: (shares: readonly string[]) => Promise<KeyAnswer>,
  terminal: Terminal,
): Promise<KeyAnswer> {
  const identity = await generateIdentity();
  terminal.complain(
    `Each custodian, at home:\n  age -d -i THEIR-KEY share.age | age -a -r ${await identityToRecipient(identity)}\n` +
      'Compare the end of that line over the telephone. Paste here whatever they send, one after the other.',
  );
  const shares: string[] = [];
  let last: KeyAnswer = { kind: 'does-not-open' };
  for await (const file of armouredFiles()) {
    const share = await openShare(file, identity);
    if (share === undefined) {
      terminal.complain('This was not encrypted to the line above.');
      continue;
    }
    last = await unsealBy([...shares, share]);
    if (last.kind === 'unsealed' || last.kind === 'was-unsealed') return last;
    if (last.kind === 'shares-too-few') shares.push(share);
    terminal.complain(failureSentence(last));
  }
  return last;
}

async function openShare(file: string, identity: string): Promise<string | undefined> {
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return (await decrypter.decrypt(armor.decode(file), 'text')).slice(0, 500);
  } catch {
    return undefined;
  }
}

async function* armouredFiles(): AsyncGenerator<string> {
  let lines: string[] = [];
  try {
    for await (const line of createInterface({ input: process.stdin })) {
      const text = line.trim();
      if (text === begins) lines = [];
      if (lines.length < mostLines) lines.push(text);
      if (text !== ends) continue;
      yield `${lines.join('\n')}\n`;
      lines = [];
    }
  } finally {
    // What is still held open at the other end must not keep this program waiting.
    process.stdin.destroy();
  }
}

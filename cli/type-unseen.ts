/** What somebody types at the keyboard and nobody sees. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { WrongUse } from './terminal.ts';

/** @throws WrongUse with `elseUse` if nobody is there to be asked */
export async function typeUnseen(question: string, elseUse: string): Promise<string> {
  if (!process.stdin.isTTY) throw new WrongUse(elseUse);
  process.stderr.write(question);
  // Echo is the terminal's own output here, and it goes nowhere.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

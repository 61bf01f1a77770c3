/** Debian's `age`, which asks for a passphrase on a terminal only: `script` (util-linux) gives it one. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** The decrypted text of a file. @throws Error if the passphrase does not open it */
export async function openWithAge(file: string, passphrase: string): Promise<string> {
  const plain = `${file}.opened`;
  const child = spawn('script', ['-qec', `age -d -o '${plain}' '${file}'`, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let asked = false;
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    if (asked || !/passphrase/i.test(printed)) return;
    asked = true;
    child.stdin.end(`${passphrase}\n`);
  });
  const code = await new Promise<number | null>((resolve, reject) => child.once('exit', resolve).once('error', reject));
  if (code !== 0) throw new Error(`age ended with ${String(code)}: ${printed.trim()}`);
  return readFile(plain, 'utf8');
}

/** `amanat verify receipt|log|promise|release`: checks that need no server and no database, only a key that one trusts. */
import { type Call, type ExitCode, WrongUse } from '../terminal.ts';

const kinds: Readonly<Record<string, () => Promise<(call: Call) => Promise<ExitCode>>>> = {
  receipt: async () => (await import('./verify-receipt.ts')).verifyReceiptFile,
  log: async () => (await import('./verify-log.ts')).verifyLogCommand,
  promise: async () => (await import('./verify-promise.ts')).verifyPromiseFile,
  release: async () => (await import('./verify-release.ts')).verifyReleaseFolder,
};

export async function verify({ args: [kind = '', ...args], ...call }: Call): Promise<ExitCode> {
  const load = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (load === undefined)
    throw new WrongUse(
      'amanat verify receipt FILE … | amanat verify log DIR|URL … | amanat verify promise FILE … | amanat verify release DIR …',
    );
  return (await load())({ args, ...call });
}

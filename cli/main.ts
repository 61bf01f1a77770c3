/** `amanat <command>`: finds the command, runs it, ends with its exit code. Each command loads only what it needs. */
import { help } from './commands/help.ts';
import { type Call, type ExitCode, shown, type Terminal, WrongUse } from './terminal.ts';

type Command = (call: Call) => Promise<ExitCode>;

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  help:
    async () =>
    async ({ terminal, args }) =>
      help(terminal, args.includes('--json')),
  serve: async () => (await import('./commands/serve.ts')).serve,
  lodge: async () => (await import('./commands/lodge.ts')).lodge,
  import: async () => (await import('./commands/import.ts')).importFile,
  verify: async () => (await import('./commands/verify.ts')).verify,
  clocks: async () => (await import('./commands/clocks.ts')).clocks,
  link: async () => (await import('./commands/link.ts')).link,
  figures: async () => (await import('./commands/figures.ts')).figures,
  audit: async () => (await import('./commands/audit.ts')).audit,
  monitor: async () => (await import('./commands/monitor.ts')).monitor,
  signer: async () => (await import('./commands/signer.ts')).signer,
  witness: async () => (await import('./commands/witness.ts')).witness,
  keys: async () => (await import('./commands/keys.ts')).keys,
  accounts: async () => (await import('./commands/accounts.ts')).accounts,
  unseal: async () => (await import('./commands/unseal.ts')).unseal,
  seal: async () => (await import('./commands/seal.ts')).seal,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  demo: async () => (await import('./commands/demo.ts')).demo,
};

/** They say themselves how they are used, and at more length than the list of commands. */
const explainedByThemselves: ReadonlySet<string> = new Set(['serve', 'link']);

/** Errors whose message is a sentence for whoever runs the command. */
const operatorErrors: ReadonlySet<string> = new Set([
  'StoreError',
  'SignerError',
  'WitnessError',
  'BackupError',
  'PackError',
]);

export async function run(
  [name = '', ...args]: readonly string[],
  env: Call['env'],
  terminal: Terminal,
): Promise<ExitCode> {
  const asksHow = name === '--help' || name === '-h' || (!explainedByThemselves.has(name) && args.includes('--help'));
  const wanted = asksHow ? 'help' : name;
  const load = Object.hasOwn(commands, wanted) ? commands[wanted] : undefined;
  if (load === undefined) {
    terminal.complain(name === '' ? 'Name a command.' : 'There is no such command.');
    help({ ...terminal, print: terminal.complain });
    return 2;
  }
  try {
    return await (
      await load()
    )({ args, env, terminal });
  } catch (error) {
    if (error instanceof WrongUse) {
      terminal.complain(error.message.startsWith('amanat ') ? `Use: ${error.message}` : error.message);
      return 2;
    }
    // Known by its name, so that a command that needs no database does not load one.
    if (error instanceof Error && operatorErrors.has(error.name) && 'code' in error) {
      terminal.complain(`${String(error.code)}: ${error.message}`);
      return 1;
    }
    if (isFileError(error)) {
      terminal.complain(`${error.path} cannot be read or written (${error.code}).`);
      return 1;
    }
    throw error;
  }
}

/** The machine's own refusal about a path: a file where a folder is named, no right, no room. */
const isFileError = (error: unknown): error is Error & { readonly code: string; readonly path: string } =>
  error instanceof Error &&
  'syscall' in error &&
  'code' in error &&
  typeof error.code === 'string' &&
  'path' in error &&
  typeof error.path === 'string';

if (import.meta.main) {
  const terminal: Terminal = {
    print: (text) => console.log(shown(text)),
    complain: (text) => console.error(shown(text)),
  };
  process.exitCode = await run(process.argv.slice(2), process.env, terminal);
}

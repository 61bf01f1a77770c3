/**
 * A command of the operator inside the test's process, typed as given: with `--json` only where the test says so, as
 * `backup keygen` prints a file and wrong use prints words.
 */
import { type ExitCode, run } from '@amanat/cli';

export interface Ended {
  readonly code: ExitCode;
  readonly said: string;
  readonly complained: string;
}

export async function amanat(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const said: string[] = [];
  const complained: string[] = [];
  const terminal = { print: (text: string) => said.push(text), complain: (text: string) => complained.push(text) };
  const code = await run(args, env, terminal);
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

/** The one line that `--json` printed. */
export const parsed = ({ said }: Ended): Record<string, unknown> => JSON.parse(said) as Record<string, unknown>;

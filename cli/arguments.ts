/** `parseArgs` of Node, with its complaint in our words and without what was typed. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { WrongUse } from './terminal.ts';

/** @throws WrongUse with `use` for an unknown option or one without its value */
export function parseArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  use: string,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch {
    throw new WrongUse(`An option is unknown or lacks its value.\n${use}`);
  }
}

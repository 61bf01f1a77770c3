/** A release from the record is made by the server that runs on it. */
import type { Call, ExitCode } from '../terminal.ts';

export async function releaseFromRecord({ terminal }: Call): Promise<ExitCode> {
  terminal.complain('A release from the record is not made by this program yet. Give --input CASES.csv.');
  return 2;
}

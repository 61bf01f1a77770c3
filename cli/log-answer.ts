/** How a command that checks a log says what it found: a sentence for people, one JSON line for programs. */
import { LedgerError } from '@amanat/ledger';
import { couldNotBeRead, LogProblem, type LogProblemPlace } from '@amanat/log-service';
import { reasonOf } from './reasons.ts';
import type { ExitCode, Terminal } from './terminal.ts';

export interface LogFault {
  /** `not-checked`: the log could not be read, which says nothing about it yet. */
  readonly kind: 'does-not-hold' | 'not-checked';
  readonly code: string;
  readonly path?: string;
  readonly index?: number;
  readonly sizes?: readonly number[];
  readonly status?: number;
}

/** What of an error may be told; `undefined` for a bug, which the caller throws on. */
export function faultOf(error: unknown): LogFault | undefined {
  if (error instanceof LogProblem)
    return { kind: couldNotBeRead(error) ? 'not-checked' : 'does-not-hold', code: error.code, ...error.place };
  if (error instanceof LedgerError) return { kind: 'does-not-hold', code: error.code };
  return undefined;
}

/** Runs a check; what it returns is printed as it is, what it throws as a fault. */
export async function answerCheck<Found extends object>(
  terminal: Terminal,
  json: boolean,
  check: () => Promise<Found>,
  inWords: (found: Found) => string,
): Promise<ExitCode> {
  let found: Found;
  try {
    found = await check();
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    if (json) terminal.print(JSON.stringify(fault));
    else terminal.complain(faultInWords(fault));
    return 1;
  }
  terminal.print(json ? JSON.stringify(found) : inWords(found));
  return 0;
}

export const faultInWords = (fault: LogFault): string =>
  [`${outcomes[fault.kind]}: ${fault.code}${placeInWords(fault)}.`, reasonOf(fault.code)].join(' ');

const outcomes = { 'does-not-hold': 'Does not hold', 'not-checked': 'Could not be checked' } as const;

function placeInWords({ path, index, sizes, status }: LogProblemPlace): string {
  const parts = [
    ...(path === undefined ? [] : [`at ${path}`]),
    ...(index === undefined ? [] : [`at entry ${index}`]),
    ...(sizes === undefined ? [] : [`at sizes ${sizes.join(' and ')}`]),
    ...(status === undefined ? [] : [`with status ${status}`]),
  ];
  return parts.length === 0 ? '' : ` ${parts.join(', ')}`;
}

/**
 * `amanat clocks FILE`: what the law gives each case to do, and by when, as of one instant. One case or a million: each is read,
 * counted and printed before the next.
 */
import { createReadStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { parseArguments } from '../arguments.ts';
import { answerStream, ReaderGone } from '../clocks/answer-stream.ts';
import { CaseRefused, type CaseText, caseTexts } from '../clocks/case-texts.ts';
import { type CountedCase, openCaseClocks } from '../clocks/case-clocks.ts';
import { clocksJson } from '../clocks/clock-json.ts';
import { clockTable } from '../clocks/clock-table.ts';
import { faultInWords } from '../clocks/fault-in-words.ts';
import { jsonSchemaOf, schemaNames } from '../clocks/json-schemas.ts';
import { type Call, type ExitCode, shown, type Terminal, WrongUse } from '../terminal.ts';

const use = `amanat clocks FILE [--as-of INSTANT] [--json]
amanat clocks --schema input|output
FILE (- for standard input) holds one case as JSON, or one a line: { "jurisdiction": "PK-PB", "calendar": {…}, "events": [ … ] };
docs/clocks.md and docs/schemas/ describe it. INSTANT is like 2025-03-20T12:00:00+05:00; without it, now. With --json each case
is answered by one line, an array. The first case that does not parse ends it with 1, after those before it were answered.`;

const options = {
  'as-of': { type: 'string' },
  json: { type: 'boolean' },
  schema: { type: 'string' },
} as const;

/** A file is read in parts of this length. */
const partBytes = 256 * 1024;

export async function clocks({ args, terminal }: Call, output: Writable = process.stdout): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, options, use);
  const [file, ...more] = positionals;
  if (values.schema !== undefined) return printSchema(values.schema, terminal);
  if (file === undefined || more.length > 0) throw new WrongUse(use);
  const asOf = instantOf(values['as-of']);
  const clocksOf = openCaseClocks(asOf);
  const inWords = values.json === true ? asJson : asTable(asOf);
  const answers = answerStream(output);
  let answered = 0;
  try {
    for await (const texts of caseTexts(partsOf(file)))
      for (const text of texts) {
        const answer = inWords(clocksOf(text), text);
        answered += 1;
        if (!answers.add(answer)) await answers.handOn();
      }
    await answers.handOn();
  } catch (error) {
    if (error instanceof ReaderGone) return 0;
    if (!(error instanceof CaseRefused)) throw error;
    await answers.handOn();
    terminal.complain(faultInWords(error));
    return 1;
  }
  if (answered > 0) return 0;
  terminal.complain('There is no case in it.');
  return 1;
}

function printSchema(wanted: string, terminal: Terminal): ExitCode {
  const name = schemaNames.find((each) => each === wanted);
  if (name === undefined) throw new WrongUse(use);
  terminal.print(jsonSchemaOf(name).trimEnd());
  return 0;
}

/** @throws WrongUse for anything but an instant */
function instantOf(asOf: string | undefined): Temporal.Instant {
  if (asOf === undefined) return Temporal.Now.instant();
  try {
    return Temporal.Instant.from(asOf);
  } catch {
    throw new WrongUse(`--as-of takes an instant with its offset.\n${use}`);
  }
}

/** @throws WrongUse for a file that is not there, or is none */
async function* partsOf(file: string): AsyncGenerator<Buffer, void, void> {
  const parts: AsyncIterable<Buffer> =
    file === '-' ? process.stdin : createReadStream(file, { highWaterMark: partBytes });
  try {
    yield* parts;
  } catch {
    throw new WrongUse(`${file} cannot be read.`);
  }
}

/**
 * What would steer a terminal is written out, as in every answer: names of calendars and pseudonyms are chosen by others. A case of
 * plain letters brings none, and its long answer need not be looked through.
 */
const asJson = ({ clocks: counted, pack }: CountedCase, { plain }: CaseText): string => {
  const json = clocksJson(counted, pack, plain);
  return `${plain ? json : shown(json)}\n`;
};

const asTable =
  (asOf: Temporal.Instant) =>
  ({ clocks: counted, pack }: CountedCase, { line }: CaseText): string => {
    const at = asOf.toZonedDateTimeISO(pack.timeZone).toString({ timeZoneName: 'never', smallestUnit: 'minute' });
    return shown(`Line ${line}, ${pack.jurisdiction}, as of ${at}\n\n${clockTable(counted, pack)}\n\n`);
  };

/**
 * The texts of the cases in a file: one JSON document, or one case a line (NDJSON). Read in parts, so that a million cases take
 * no more memory than one; a line that never ends is refused instead of kept.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import { InputError, type InputErrorCode } from '@amanat/domain';

/** The longest line, and the longest document: room for fifty thousand events. */
export const longestCaseBytes = 16 * 1024 * 1024;

/** The text of one case, and the number of the line on which it begins, from 1. */
export interface CaseText {
  readonly text: string;
  readonly line: number;
  /** Letters of ASCII alone, and none written by an escape: then what is read from it has no quote, no control character. */
  readonly plain: boolean;
}

/** Something in the file that is no case. Names the line and the field, never the value. */
export class CaseRefused extends Error {
  override readonly name = 'CaseRefused';
  readonly line: number;
  readonly fault: InputError;

  constructor(line: number, fault: InputError) {
    super(`line ${line}: ${fault.message}`);
    this.line = line;
    this.fault = fault;
  }
}

export const refusedAt = (line: number, code: InputErrorCode): CaseRefused =>
  new CaseRefused(line, new InputError(code));

/**
 * The first line that is not blank decides: if it is JSON by itself, each further line is a case; if not, the whole is one. Several
 * texts at a time, as the parts of the file bring them.
 *
 * @throws CaseRefused `too-long`, or `not-json` for bytes that are not UTF-8
 */
export async function* caseTexts(parts: AsyncIterable<Buffer>): AsyncGenerator<readonly CaseText[], void, void> {
  let ofDocument: string[] | undefined;
  let bytesOfDocument = 0;
  let begun = false;
  for await (const lines of linesOf(parts)) {
    const first = begun ? undefined : lines.find(isCase);
    if (first !== undefined) {
      begun = true;
      // All before it was blank, and counts as lines.
      if (!isJson(first.text)) ofDocument = Array.from({ length: (lines[0]?.line ?? 1) - 1 }, () => '');
    }
    if (ofDocument === undefined) {
      yield lines.filter(isCase);
      continue;
    }
    for (const { text } of lines) {
      ofDocument.push(text);
      bytesOfDocument += text.length;
    }
    if (bytesOfDocument > longestCaseBytes) throw refusedAt(1, 'not-json');
  }
  if (ofDocument !== undefined) yield [{ text: ofDocument.join('\n'), line: 1, plain: false }];
}

/**
 * @returns what the text holds
 * @throws CaseRefused `not-json`, at the line of the fault
 */
export function parseJson({ text, line }: Pick<CaseText, 'text' | 'line'>): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusedAt(line + linesBeforeFault(text), 'not-json');
  }
}

const isCase = ({ text }: CaseText): boolean => /\S/u.test(text);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** How many lines are well begun. A line that is JSON by itself is not the fault: the one before it lacks its end. */
function linesBeforeFault(text: string): number {
  const lines = text.trimEnd().split('\n');
  let wellBegun = 0;
  let broken = lines.length;
  while (broken - wellBegun > 1) {
    const middle = (wellBegun + broken) >> 1;
    if (lacksOnlyItsEnd(lines.slice(0, middle).join('\n'))) wellBegun = middle;
    else broken = middle;
  }
  return wellBegun > 0 && isJson(lines[wellBegun] ?? '') ? wellBegun - 1 : wellBegun;
}

/** The engine says that the text ends too early, or at which letter it stopped. No string may go on in the next line. */
function lacksOnlyItsEnd(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const said = error instanceof SyntaxError ? error.message : '';
    if (said.startsWith('Unterminated')) return false;
    return said.startsWith('Unexpected end') || said.includes(`at position ${text.length} `);
  }
}

const newline = 0x0a;

/** Lines with their numbers, blank ones too: those that end within one part of the file. The last needs no newline. */
async function* linesOf(parts: AsyncIterable<Buffer>): AsyncGenerator<readonly CaseText[], void, void> {
  let kept: Buffer[] = [];
  let keptBytes = 0;
  let line = 0;
  for await (const part of parts) {
    const end = part.lastIndexOf(newline) + 1;
    if (end > 0) {
      const { lines, refused } = decode(Buffer.concat([...kept, part.subarray(0, end)]), line);
      line += lines.length;
      yield lines;
      if (refused !== undefined) throw refused;
      kept = [];
      keptBytes = 0;
    }
    kept.push(part.subarray(end));
    keptBytes += part.length - end;
    if (keptBytes > longestCaseBytes) throw refusedAt(line + 1, 'too-long');
  }
  const { lines, refused } = decode(Buffer.concat(kept), line);
  yield lines;
  if (refused !== undefined) throw refused;
}

/** Each line by itself: one of ASCII alone is the quickest text there is, whatever stands in the next. */
function decode(
  bytes: Buffer,
  linesBefore: number,
): { readonly lines: readonly CaseText[]; readonly refused?: CaseRefused } {
  const lines: CaseText[] = [];
  const isText = isUtf8(bytes);
  const plain = isAscii(bytes) && !bytes.includes(backslash) && !bytes.includes(deleteCharacter);
  let start = linesBefore === 0 && bytes.subarray(0, 3).equals(byteOrderMark) ? byteOrderMark.length : 0;
  while (start < bytes.length) {
    const next = bytes.indexOf(newline, start);
    const end = next === -1 ? bytes.length : next;
    const line = linesBefore + lines.length + 1;
    if (end - start > longestCaseBytes) return { lines, refused: refusedAt(line, 'too-long') };
    if (!isText && !isUtf8(bytes.subarray(start, end))) return { lines, refused: refusedAt(line, 'not-json') };
    lines.push({ text: bytes.toString(plain ? 'latin1' : 'utf8', start, end), line, plain });
    start = end + 1;
  }
  return { lines };
}

const backslash = 0x5c;
const deleteCharacter = 0x7f;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

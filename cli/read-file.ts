/** A file that a person names on the command line. Its content is never repeated in a message. */
import { readFileSync } from 'node:fs';
import { WrongUse } from './terminal.ts';

/** `-` is standard input. @throws WrongUse if it cannot be read or is not JSON */
export function readJsonFile(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch {
    throw new WrongUse(`${path} cannot be read.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongUse(`${path} is not JSON.`);
  }
}

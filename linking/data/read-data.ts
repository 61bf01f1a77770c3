/** Reads the learned tables that came with the program. The only file of `linking/` that sees a disk. */
import { readFileSync } from 'node:fs';
import { type Letters, lettersSchema } from '../names/letters.ts';

export interface LinkingData {
  readonly letters: Letters;
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** @throws ZodError if a table that came with the program is broken */
export const readLinkingData = (): LinkingData => ({ letters: lettersSchema.parse(read('letters.json')) });

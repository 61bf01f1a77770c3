/** Reads the learned tables that came with the program. The only file of `linking/` that sees a disk. */
import { readFileSync } from 'node:fs';
import { calibrationSchema } from '../calibrate/score.ts';
import { weightsSchema } from '../compare/weights.ts';
import type { LinkingData } from '../linking-data.ts';
import { lettersSchema } from '../names/letters.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** @throws ZodError if a table that came with the program is broken */
export const readLinkingData = (): LinkingData => ({
  letters: lettersSchema.parse(read('letters.json')),
  weights: weightsSchema.parse(read('weights.json')),
  calibration: calibrationSchema.parse(read('calibration.json')),
});

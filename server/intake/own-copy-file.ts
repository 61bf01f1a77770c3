/** The own copy as a file that only the code opens. */
import { type Code, encodeOwnCopy, type OwnCopy } from '@amanat/sealing';
import { ageFileFor } from '../age-file.ts';

export const ownCopyFile = (copy: OwnCopy, code: Code): Promise<Uint8Array<ArrayBuffer>> =>
  ageFileFor(code, encodeOwnCopy(copy));

/** Says nothing of what is inside. */
export const ownCopyName = (day: Temporal.PlainDate): string => `notes-${day.toString()}.age`;

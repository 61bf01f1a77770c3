/**
 * How far a log of a test has come: its first publication, a halt, the checkpoint in its folder. What is waited for fails
 * after ten seconds.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, type LogPlaceOnDisk, type TestLog } from './log-of-test.ts';

/** The published note. */
export const checkpointOf = ({ folder }: LogPlaceOnDisk): string => readFileSync(join(folder, 'checkpoint'), 'utf8');

/** Whether anything is published yet. */
export const hasCheckpoint = (place: LogPlaceOnDisk): boolean => {
  try {
    return checkpointOf(place) !== '';
  } catch {
    return false;
  }
};

/** The reason of the halt, once there is one. */
export const halted = (log: TestLog) => eventually(() => log.status().halted, 'a halt');

/** Once the log has published for the first time. */
export const settled = (log: TestLog) => eventually(() => log.status().publishedSize > 0, 'the first publication');

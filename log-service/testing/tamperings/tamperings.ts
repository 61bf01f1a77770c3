/**
 * What somebody does to a record behind everybody's back, and what an audit must find then. A table for each thing
 * attacked.
 */
import { tamperedCases } from './tampered-cases.ts';
import { tamperedCheckpoints } from './tampered-checkpoints.ts';
import { tamperedEntries } from './tampered-entries.ts';
import { tamperedEvents } from './tampered-events.ts';
import { tamperedFiles } from './tampered-files.ts';
import { tamperedIndexes } from './tampered-indexes.ts';
import { tamperedTree } from './tampered-tree.ts';
import type { Tampering } from './tampering.ts';

export const tamperings: readonly Tampering[] = [
  ...tamperedEvents,
  ...tamperedIndexes,
  ...tamperedEntries,
  ...tamperedTree,
  ...tamperedCheckpoints,
  ...tamperedFiles,
  ...tamperedCases,
];

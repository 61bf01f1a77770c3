/** Whose word a step rests on: a claim is not a finding, and every one shows who made it (BRIEF 2.5). */
import { choice } from './field.ts';

export const sayers = [
  'child',
  'family',
  'witness',
  'reporter',
  'accused-side',
  'police',
  'prosecutor',
  'court',
  'doctor',
  'other-office',
  'press',
] as const;
export type Sayer = (typeof sayers)[number];

export const saidBy = () => choice(sayers);

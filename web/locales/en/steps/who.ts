/** Fields and choices that steps from the report to the police report share. */
import { sayerWords } from './sayers.ts';

export const saidBy = { label: 'Who says so', hint: 'It is shown as their claim.', choices: sayerWords };

export const childOrFamily = { child: 'The child', family: 'The family' } as const;
export const childOrGuardian = { child: 'The child', guardian: 'The guardian' } as const;

export const number = { label: 'Number of the paper' } as const;
export const orderNumber = { label: 'Number of the order' } as const;
export const station = { label: 'Name of the station' } as const;
export const sections = { label: 'Sections of law' } as const;
export const accused = { label: 'Accused' } as const;

/**
 * Which offences the law lets a court compound, and under which words. Everything that is not here cannot be compromised,
 * whatever the parties sign: rape, sexual abuse, kidnapping and material of abuse are not, and no section that nobody has read.
 *
 * @source law data, PK-CRPC-345 (354, 363 to 367A and 375 to 377B are not listed; 352, 506 in its first part, and 509 are),
 * PK-PECA-43 (20, 21, 22, 22A, 22B and 22C are non-compoundable; 24 and 24A appear compoundable)
 */
import type { LawSection } from './law-sections.ts';

export const compoundingGrounds = ['crpc-345', 'peca-43'] as const;
export type CompoundingGround = (typeof compoundingGrounds)[number];

interface Compoundable {
  readonly ground: CompoundingGround;
  /** Only the first, lesser part of the section. */
  readonly firstPartOnly?: true;
}

const compoundable: Readonly<Partial<Record<LawSection, Compoundable>>> = {
  'PPC 352': { ground: 'crpc-345' },
  'PPC 506': { ground: 'crpc-345', firstPartOnly: true },
  'PPC 509': { ground: 'crpc-345' },
  'PECA 24': { ground: 'peca-43' },
  'PECA 24A': { ground: 'peca-43' },
};

/** `undefined`: the law allows no compromise. */
export const compoundableUnder = (section: LawSection): Compoundable | undefined => compoundable[section];
